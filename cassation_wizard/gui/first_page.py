# SPDX-License-Identifier: MIT
"""The first page: choose the language of the screen; painted before law, catalogue and all other pages are read."""

from __future__ import annotations

import tomllib
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.gui.controls import PlainLabel, ScrollPage, WrapButton


class FirstPage(QWidget):
    """Two buttons, one a language; `painted` tells that the rest may now be read."""

    painted = Signal()
    chosen = Signal(str)

    def __init__(self, locale_root: Path, last: Language | None) -> None:
        super().__init__()
        self.setObjectName("window")
        self._painted = False
        with (locale_root / "first-page.toml").open("rb") as source:
            words: dict[str, dict[Language, str]] = tomllib.load(source)
        both = [words["name"][code] for code in LANGUAGES]
        self.setWindowTitle(" · ".join(both))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        layout.addWidget(page)
        page.column.addWidget(PlainLabel("\n".join(both), role="title"))
        page.column.addWidget(PlainLabel(" · ".join(words["choose"][code] for code in LANGUAGES), role="question"))
        self.buttons: dict[Language, WrapButton] = {}
        for code in LANGUAGES:
            button = WrapButton(words["speak"][code], role="main" if code == (last or code) else "")
            button.setObjectName(f"speak.{code}")
            button.setAccessibleDescription(words["choose"][code])
            button.clicked.connect(lambda _=False, code=code: self._choose(code))
            page.column.addWidget(button)
            self.buttons[code] = button
        self._status = PlainLabel(role="hint")
        page.column.addWidget(self._status)
        for code in LANGUAGES:
            page.column.addWidget(PlainLabel(words["lead"][code]))
            page.column.addWidget(PlainLabel(words["note"][code], role="hint"))
        self._loading = words["loading"]
        self.buttons[last or LANGUAGES[0]].setFocus()

    def _choose(self, code: Language) -> None:
        self._status.setText(self._loading[code])
        self._status.repaint()
        QTimer.singleShot(0, lambda: self.chosen.emit(code))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell once that the page stands on the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)
