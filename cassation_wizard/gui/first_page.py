# SPDX-License-Identifier: MIT
"""The first page: choose the language of the screen; painted before law, catalogue and all other pages are read.

It is made of Qt's plainest parts and not of the program's own controls: to import those, and Qt's enumerations with
them, takes as long as an empty window takes to appear.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cassation_wizard.gui.theme import TEXT_COLUMN

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from cassation_wizard.domain.text import Language


class FirstPage(QWidget):
    """Two buttons, one a language; `painted` tells that the rest may now be read."""

    painted = Signal()
    chosen = Signal(str)

    def __init__(self, locale_root: Path, last: Language | None) -> None:
        super().__init__()
        self.setObjectName("window")
        words = read_words((locale_root / "first-page.toml").read_text(encoding="utf-8"))
        languages = tuple(words["speak"])
        both = [words["name"][code] for code in languages]
        self.setWindowTitle(" · ".join(both))
        self._scroll = QScrollArea()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        column = self._column()
        column.addStretch(1)
        column.addWidget(_Title("\n".join(both), self.painted.emit))
        column.addWidget(_words(" · ".join(words["choose"][code] for code in languages), "question"))
        self.buttons: dict[Language, QPushButton] = {}
        for code in languages:
            button = _Choice(words["speak"][code])
            button.setProperty("role", "main" if code == (last or code) else "")
            button.setObjectName(f"speak.{code}")
            button.setAccessibleDescription(words["choose"][code])
            button.clicked.connect(lambda _=False, code=code: self._choose(code))
            column.addWidget(button)
            self.buttons[code] = button
        self._status = _words("", "hint")
        column.addWidget(self._status)
        for code in languages:
            column.addWidget(_words(words["lead"][code], ""))
            column.addWidget(_words(words["note"][code], "hint"))
        column.addStretch(2)
        self._loading, self._broken = words["loading"], words["broken"]
        self.buttons[last or languages[0]].setFocus()

    def refuse(self, problem: str) -> None:
        """Say in both languages that the law data cannot be used; `problem` begins with the file and the table."""
        where = ": ".join(problem.split(": ")[:2])
        self._status.setText("\n".join(words.format(where=where) for words in self._broken.values()))
        for button in self.buttons.values():
            button.setEnabled(False)

    def _column(self) -> QVBoxLayout:
        """One column, never wider than is good to read, a little left of the middle."""
        sheet, inner = QWidget(), QWidget()
        sheet.setObjectName("sheet")
        sheet.ensurePolished()
        em = sheet.fontMetrics().height()
        inner.setMaximumWidth(em * TEXT_COLUMN * 3 // 4)
        across = QHBoxLayout(sheet)
        across.setContentsMargins(em, em, em, em * 2)
        across.addStretch(1)
        across.addWidget(inner, 100)
        across.addStretch(2)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em * 3 // 4)
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("focusPolicy", 0)  # none; by its name it would cost what this module's head tells
        self._scroll.setWidget(sheet)
        return column

    def _choose(self, code: Language) -> None:
        self._status.setText(self._loading[code])
        self._status.repaint()
        QTimer.singleShot(0, lambda: self.chosen.emit(code))


def read_words(source: str) -> dict[str, dict[Language, str]]:
    """Read lines such as `name.ru = "…"`, all this file holds; to import a whole TOML reader takes longer."""
    words: dict[str, dict[Language, str]] = {}
    for line in source.splitlines():
        key, found, text = line.partition(" = ")
        if found and not line.startswith("#"):
            name, _, code = key.partition(".")
            words.setdefault(name, {})["kk" if code == "kk" else "ru"] = text.strip('"')
    return words


def _words(text: str, role: str) -> QLabel:
    return _dressed(QLabel(text), role)


def _dressed(label: QLabel, role: str) -> QLabel:
    label.setWordWrap(True)
    label.setProperty("role", role)
    # A label that gets its font only when it is first shown is measured in another one and cut.
    label.ensurePolished()
    return label


class _Title(QLabel):
    """The title; it tells once that it was painted, since what lies under the whole page may never be."""

    def __init__(self, text: str, painted: Callable[[], None]) -> None:
        super().__init__(text)
        self._tell: Callable[[], None] | None = painted
        _dressed(self, "title")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell when the frame stands on the screen."""
        super().paintEvent(event)
        if self._tell is not None:
            QTimer.singleShot(0, self._tell)
            self._tell = None


class _Choice(QPushButton):
    """A button that Enter presses as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter."""
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
