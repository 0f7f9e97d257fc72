# SPDX-License-Identifier: MIT
"""One visit at a terminal from the first page to its end, and what is cleaned inside the process itself."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from cassation_wizard.assets import Assets
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.kiosk import (
    FINISHED,
    IDLE,
    REPORT_VARIABLE,
    STAFF_QUIT,
    IdleClock,
    IdleLengths,
    WipeReport,
    steady_seconds,
)
from cassation_wizard.drafts.settings import PinGate, Settings, staff_settings_file
from cassation_wizard.gui.appearance import Appearance
from cassation_wizard.gui.clipboards import clean_clipboards
from cassation_wizard.gui.dialogs import Choice
from cassation_wizard.gui.first_page import FirstPage
from cassation_wizard.gui.idle import IdleWatch
from cassation_wizard.gui.kiosk_dialogs import KioskDialogs
from cassation_wizard.gui.kiosk_window import KioskWindow
from cassation_wizard.gui.sticks import StickFinder, find_sticks
from cassation_wizard.law.law import Law

if TYPE_CHECKING:
    from cassation_wizard.gui.desk import Desk
    from cassation_wizard.i18n.catalog import Catalog


def run_kiosk(*, assets: Assets, settings: Settings, today: date) -> int:
    """Serve one visitor and give the status that says how the visit ended."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - the window needs no other kind
    visit = Visit(app, assets, settings, today)
    visit.show()
    status = app.exec()
    visit.forget()
    return status


class Visit(QObject):
    """A visitor's time at the terminal; `end` is given the exit status of the process."""

    def __init__(
        self,
        app: QApplication,
        assets: Assets,
        settings: Settings,
        today: date,
        *,
        end: Callable[[int], object] | None = None,
        clock: IdleClock | None = None,
        finder: StickFinder = find_sticks,
        staff_file: Path | None = None,
    ) -> None:
        super().__init__(app)
        self.app, self.assets, self.settings, self.today = app, assets, settings, today
        self._end = end or app.exit
        self.finder = finder
        self.staff_file = staff_file or staff_settings_file(os.environ, sys.platform)
        self.appearance = Appearance(app, assets, settings, None, touch=True)
        self.code: Language = settings.screen_language or "kk"
        self.window = KioskWindow(lambda msgid: msgid, self._words)
        self.dialogs = KioskDialogs(self.window.places, self._gettext)
        # A sheet under way keeps its language: the button that would change it can be seen to be out of use.
        self.dialogs.sheets_changed = lambda: self.window.language.setDisabled(bool(self.dialogs.open_sheets))
        self.report = WipeReport.from_text(os.environ.pop(REPORT_VARIABLE, ""))
        self.first = FirstPage(assets.resources / "locale", settings.screen_language or None)
        self.first.painted.connect(self._complete_first_page)
        self.first.chosen.connect(self.begin)
        self.start = QWidget()
        self._first_rows = QVBoxLayout(self.start)
        self._first_rows.setContentsMargins(0, 0, 0, 0)
        self._first_rows.setSpacing(0)
        self._first_rows.addWidget(self.first, 1)
        self.window.show_place(self.start)
        self.window.finish_asked.connect(self._ask_finish)
        self.window.size_asked.connect(self.appearance.larger)
        lengths = IdleLengths(settings.hide_after, settings.wipe_after, settings.countdown)
        self.clock = clock or IdleClock(lengths)
        self.begun = False
        self.watch = IdleWatch(self.clock, self, lambda: not self.begun and not self.dialogs.open_sheets)
        self.watch.hidden.connect(self.window.hide_work)
        self.watch.stayed.connect(self.window.show_work)
        self.watch.counting.connect(self.window.still_here.count)
        self.window.still_here.here.connect(self.watch.stay)
        self.window.still_here.another.connect(self._finish)
        self.watch.over.connect(lambda: self._end(IDLE))
        self._law: Law | None = None

    def show(self) -> None:
        """Fill the screen: the terminal's session has no window manager that would do it."""
        self.window.setGeometry(self.window.screen().geometry())
        self.window.showFullScreen()
        self.app.installEventFilter(self.watch)
        self.first.buttons[self.code].setFocus()

    # The first page.

    def read_law(self) -> Law:
        """Read the law data, once."""
        if self._law is None:
            from cassation_wizard.lawpack import law_in_use

            self._law = law_in_use(self.assets.resources)
        return self._law

    def _gettext(self, msgid: str) -> str:
        return self._words(self.code, msgid)

    def _words(self, code: Language, msgid: str) -> str:
        return _catalog(self.assets.resources / "locale", code).gettext(msgid)

    def _in_both(self, msgid: str) -> str:
        return " · ".join(self._words(code, msgid) for code in LANGUAGES)

    def _complete_first_page(self) -> None:
        """Add what the painted page can wait for: the report of the wipe, the staff's door."""
        from cassation_wizard.gui.wipe_view import WipeView
        from cassation_wizard.law.loader import LawDataError

        try:
            law = self.read_law()
        except LawDataError as error:
            self.first.refuse(error.problems[0])
            return
        self.window.retranslate(self._gettext, self.code)
        # No language is chosen yet.
        for button, msgid in ((self.window.keyboard_button, "Keyboard"), (self.window.staff, "For the staff")):
            # Where they wrap, each language stays together.
            button.set_words(" · ".join(self._words(code, msgid).replace(" ", "\u00a0") for code in LANGUAGES))
        self.wipe = WipeView(self._words)
        self.wipe.show_report(self.report, clean_clipboards(), law.sentence)
        close = self._in_both("Close")
        self.wipe.asked.connect(lambda: self.dialogs.tell(self.wipe.title, self.wipe.details, close))
        self._first_rows.addWidget(self.wipe)
        if self.settings.pin:
            gate = PinGate(self.settings.pin, steady_seconds)
            self.window.staff.show()
            self.window.staff_asked.connect(lambda: self._staff(gate))

    def _staff(self, gate: PinGate) -> None:
        from cassation_wizard.gui.staff import Staff

        staff = Staff(self._desk(), self._words, gate, self.staff_file, lambda: self._end(STAFF_QUIT))
        staff.report = self.report
        staff.enter()

    def _desk(self) -> Desk:
        from cassation_wizard.gui.desk import Desk
        from cassation_wizard.gui.language import ScreenLanguage

        language = ScreenLanguage(self.assets.resources / "locale", self.code, self)
        law, looks = self.read_law(), self.appearance
        return Desk(law, language, self.assets, looks, self.dialogs, self.today, self.settings)

    # The visit.

    def begin(self, code: Language) -> None:
        """Open the wizard in the chosen language; the first page goes for good."""
        from cassation_wizard.gui.language import ScreenLanguage
        from cassation_wizard.gui.main_window import MainWindow
        from cassation_wizard.gui.mishaps import Mishaps
        from cassation_wizard.gui.paper import Paper
        from cassation_wizard.gui.session import Session
        from cassation_wizard.gui.stick_page import StickFiles, StickPage

        self.code = code
        self.begun = True
        self.language = ScreenLanguage(self.assets.resources / "locale", code, self)
        self.language.changed.connect(self._speak)
        self.session = Session(self.read_law(), self.language, self.today, parent=self)
        self.paper = Paper(self.session, self.assets, self.dialogs)
        Mishaps(self.dialogs, self.session.law, self.language, kiosk=True).watch()
        files = StickFiles(self.paper)
        self.wizard = MainWindow(self.session, self.paper, files, self.appearance)
        _take_menus_away(self.wizard)
        page = StickPage(self.session, self.paper, files, self.finder)
        self.wizard.pages["save"] = page
        self.wizard.stack.addWidget(page)
        self.window.show_place(self.wizard)
        self.window.places.removeWidget(self.start)
        self.start.hide()
        self.window.begin_visit()
        self.window.language_asked.connect(self._other_language)
        self._speak()
        self.session.replaced.connect(self.wizard.start)
        self.wizard.start()

    def _speak(self) -> None:
        self.code = self.language.code
        self.window.retranslate(self._gettext, self.code)

    def _other_language(self) -> None:
        self.language.switch("ru" if self.code == "kk" else "kk")

    # The end.

    def _ask_finish(self) -> None:
        gettext = self._gettext
        focused = self.window.finish.hasFocus()
        self.window.finish.setDisabled(True)  # asked once, not in a pile of sheets
        answer = self.dialogs.ask(
            gettext("Finish"),
            gettext("Everything on this screen will be erased. Have you saved or printed what you need?"),
            (Choice("stay", gettext("Go back")), Choice("finish", gettext("Finish and erase everything"))),
            safe="stay",
        )
        self.window.finish.setDisabled(False)
        if focused:
            self.window.finish.setFocus()
        if answer == "finish":
            self._finish()

    def _finish(self) -> None:
        self.clock.finish()
        self._end(FINISHED)

    def forget(self) -> None:
        """Clean what reaches beyond this process: the clipboards, Qt's own settings. Its memory ends with it."""
        clean_clipboards()
        own = QSettings(QSettings.Scope.UserScope, "QtProject")
        own.clear()
        own.sync()


def _take_menus_away(wizard: QMainWindow) -> None:
    """A terminal has no menus, and of their keys only those that walk from page to page."""
    wizard.setWindowFlags(Qt.WindowType.Widget)
    wizard.menuBar().hide()
    for action in wizard.findChildren(QAction):
        if action.property("walks"):
            continue
        action.setShortcut(QKeySequence())
        action.setEnabled(False)


@cache
def _catalog(locale_root: Path, code: Language) -> Catalog:
    from cassation_wizard.i18n.catalog import load_catalog

    return load_catalog(locale_root, code)
