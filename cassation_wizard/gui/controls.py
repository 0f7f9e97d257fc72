# SPDX-License-Identifier: MIT
"""The few controls all pages are made of: rows, plain labels, buttons that Enter presses."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

SETTLED = 40  # milliseconds until the layouts around a changed text have come to rest
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


def set_property(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at and dress the widget anew."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def clear_layout(rows: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while (item := rows.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear_layout(inner)


class Rows(QVBoxLayout):
    """Things below each other; room around and between them is measured in the height of the text and grows with it."""

    def __init__(self, owner: QWidget, *, margin: float = 0, gap: float = 0.5) -> None:
        super().__init__(owner)
        self._owner, self._margin, self._gap = owner, margin, gap
        owner.ensurePolished()
        self.spread()

    def spread(self) -> None:
        """Measure anew."""
        em = self._owner.fontMetrics().height()
        side = round(self._margin * em)
        self.setContentsMargins(side, side, side, side)
        self.setSpacing(round(self._gap * em))
        self.invalidate()


class PlainLabel(QLabel):
    """Words that wrap and are never read as markup, whoever wrote them."""

    def __init__(self, text: str = "", *, role: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # A label that gets its font only when it is first shown is measured in another one and cut.
        self.ensurePolished()


class Button(QPushButton):
    """A button whose words are taken literally and which Enter presses as Space does."""

    def __init__(self, words: str = "", *, role: str = "") -> None:
        super().__init__()
        if role:
            self.setProperty("role", role)
        self.setAutoDefault(False)
        self.ensurePolished()
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Set the words; an ampersand in them is an ampersand."""
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in ARROWS:
            event.ignore()  # the page scrolls, or with Alt the card moves; Qt would walk into another question
        else:
            super().keyPressEvent(event)
