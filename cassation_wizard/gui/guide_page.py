# SPDX-License-Identifier: MIT
"""The guides in a window of their own, so that one can read and fill in side by side; nothing is opened outside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from cassation_wizard.gui.controls import Button
from cassation_wizard.gui.wording import N_

if TYPE_CHECKING:
    from cassation_wizard.assets import Assets
    from cassation_wizard.gui.language import ScreenLanguage

GUIDES = {
    "relative": N_("How to write the complaint, step by step"),
    "clinic": N_("For a legal clinic"),
    "kiosk": N_("For the staff of a terminal"),
}
_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_WANTED_SIZE = QSize(860, 700)


class GuideText(QTextBrowser):
    """A guide's Markdown with its pictures, none wider than the window."""

    def __init__(self, assets: Assets) -> None:
        super().__init__()
        self._assets = assets
        self._text = ""
        self._pictures_width = 0
        self.setObjectName("guide:text")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        # A bar that comes and goes would change the width, and so the pictures, while they are being set.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_text(self, markdown: str) -> None:
        """Show a guide from its beginning."""
        self._text = markdown
        self._set()
        self.verticalScrollBar().setValue(0)

    def _set(self) -> None:
        self._pictures_width = self._room()
        self.document().clear()  # lets go of the pictures of another width too
        self.document().setMarkdown(self._text, _FEATURES)

    def _room(self) -> int:
        return max(100, self.viewport().width() - 2 * round(self.document().documentMargin()))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Give a picture of the guides by its name, and nothing else from anywhere."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        image = QImage(str(self._assets.screens / QUrl(name).fileName()))
        scale = self.devicePixelRatioF()
        image.setDevicePixelRatio(scale)
        width = round(self._pictures_width * scale)
        if image.width() > width:
            image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        return image

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the new width; what one reads stays in sight."""
        super().resizeEvent(event)
        if self._text and self._room() != self._pictures_width:
            bar = self.verticalScrollBar()
            place = bar.value() / max(1, bar.maximum())
            self._set()
            bar.setValue(round(place * bar.maximum()))


class GuideWindow(QDialog):
    """One guide in the language of the screen; Esc and the button close it."""

    def __init__(self, assets: Assets, language: ScreenLanguage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assets, self._language = assets, language
        self.guide = ""
        self.setObjectName("guide")
        self.text = GuideText(assets)
        self.text.anchorClicked.connect(self._follow)
        self.close_button = Button(role="main")
        self.close_button.setObjectName("guide:close")
        self.close_button.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.close_button)
        self.resize(_WANTED_SIZE.boundedTo(self.screen().availableSize()))
        language.changed.connect(self._speak)

    def open_guide(self, guide: str) -> None:
        """Show one of GUIDES, with the keyboard on its text."""
        self.guide = guide
        self._speak()
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus()

    def _speak(self) -> None:
        if not self.guide:
            return
        gettext = self._language.gettext
        title = gettext(GUIDES[self.guide])
        self.setWindowTitle(title)
        self.text.setAccessibleName(title)
        self.close_button.set_words(gettext("Close"))
        path = self._assets.guides / f"{self.guide}.{self._language.code}.md"
        self.text.show_text(path.read_text(encoding="utf-8"))

    def _follow(self, link: QUrl) -> None:
        """Turn to another guide; no other link leads anywhere."""
        named = re.fullmatch(r"(\w+)\.(?:kk|ru)\.md", link.fileName())
        if named and named[1] in GUIDES:
            self.open_guide(named[1])
