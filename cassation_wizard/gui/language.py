# SPDX-License-Identifier: MIT
"""The language of the screen: the program's own words and Qt's, switched together while the window stands."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from cassation_wizard.domain.text import Bilingual, Language
from cassation_wizard.i18n.catalog import Catalog, load_catalog

QT_LEFT_OUT = ("Qt: &Look in:", "Qt: Files of &type:", "Qt: Page &Set:")


class QtLeftovers(QTranslator):
    """Words of Qt's own dialogs that Qt's translations lack; asked only where those have nothing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Looked up, never loaded, while Qt asks: an import inside its lock would wait for ever.
        self.words: dict[str, str] = {}

    def isEmpty(self) -> bool:
        """Never: the words come from the catalogue."""
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        """Give the words of the catalogue for a text of Qt, or nothing."""
        return self.words.get(text, "")


class ScreenLanguage(QObject):
    """Which language the screen speaks; `changed` says that every text must be set again."""

    changed = Signal()

    def __init__(self, locale_root: Path, code: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._locale_root = locale_root
        self._code = code
        self._catalogs: dict[Language, Catalog] = {}
        self._qt_words: QTranslator | None = None
        self._leftovers: QtLeftovers | None = None
        self._take_up()

    @property
    def code(self) -> Language:
        """The language now on the screen."""
        return self._code

    @property
    def catalog(self) -> Catalog:
        """The program's own words in it."""
        if self._code not in self._catalogs:
            self._catalogs[self._code] = load_catalog(self._locale_root, self._code)
        return self._catalogs[self._code]

    def gettext(self, msgid: str) -> str:
        """Give the program's own words for an English `msgid`."""
        return self.catalog.gettext(msgid)

    def of(self, words: Bilingual | None) -> str:
        """Give words of the law or of the help in the language of the screen; none give an empty text."""
        return words.in_language(self._code) if words else ""

    def switch(self, code: Language) -> None:
        """Speak another language from now on."""
        if code != self._code:
            self._code = code
            self._take_up()
            self.changed.emit()

    def _take_up(self) -> None:
        QLocale.setDefault(QLocale(self._code))
        app = QCoreApplication.instance()
        if app is None:
            return
        if self._leftovers is None:  # the first installed is asked last
            self._leftovers = QtLeftovers(self)
            app.installTranslator(self._leftovers)
        self._leftovers.words = {message.removeprefix("Qt: "): self.gettext(message) for message in QT_LEFT_OUT}
        if self._qt_words is not None:
            app.removeTranslator(self._qt_words)
        self._qt_words = QTranslator(self)
        where = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt_words.load(f"qtbase_{self._code}", where):
            app.installTranslator(self._qt_words)
