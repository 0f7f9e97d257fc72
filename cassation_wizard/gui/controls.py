# SPDX-License-Identifier: MIT
"""The few controls all pages are made of: plain labels, buttons that Enter presses, wrapped choices, a scroll page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from cassation_wizard.gui.theme import TEXT_COLUMN

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


class ScrollPage(QScrollArea):
    """A page that scrolls and holds one column, never wider than is good to read (`zoom` of that width)."""

    zoom = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = QWidget()
        self.sheet.setObjectName("sheet")
        # A stretch below, not an alignment: an aligned layout forgets that words wrap and cuts them.
        self._whole = QVBoxLayout(self.sheet)
        self.column = QVBoxLayout()
        self._whole.addLayout(self.column)
        self._whole.addStretch(1)
        self.setWidget(self.sheet)
        self._held: tuple[QWidget, int] | None = None
        self._still = QTimer(self, singleShot=True, interval=SETTLED)
        self._still.timeout.connect(self._let_go)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._keep_place())
        self._spread()

    def changeEvent(self, event: QEvent) -> None:
        """Let the room between things grow with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column narrow enough to read on a wide screen."""
        super().resizeEvent(event)
        self._spread()

    def column_width(self) -> int:
        """Give the width the column takes where there is room for it."""
        return round(self.fontMetrics().height() * TEXT_COLUMN * 3 // 4 * self.zoom)

    def _spread(self) -> None:
        em = self.fontMetrics().height()
        widest = self.column_width()
        side = max(em, (self.viewport().width() - widest) // 3)
        right = max(em, self.viewport().width() - widest - side)
        self._whole.setContentsMargins(side, em, right, em * 2)
        self.column.setSpacing(em * 3 // 4)
        for rows in self.sheet.findChildren(Rows):
            rows.spread()

    def hold_still(self) -> None:
        """Keep the option that was just chosen where it stands on the screen while what is above it changes.

        What is being typed follows its caret instead.
        """
        focused = QApplication.focusWidget()
        if not isinstance(focused, QAbstractButton) or not self.sheet.isAncestorOf(focused):
            return
        self._held = (focused, focused.mapTo(self.viewport(), QPoint()).y())
        self._still.start()

    def _keep_place(self) -> None:
        if self._held is None:
            return
        held, height = self._held
        if not isValid(held) or not held.hasFocus():  # made anew, or the writer went elsewhere meanwhile
            self._held = None
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + held.mapTo(self.viewport(), QPoint()).y() - height)

    def _let_go(self) -> None:
        self._keep_place()
        self._held = None

    def show_whole(self, widget: QWidget) -> None:
        """Scroll so that `widget` is in sight."""
        em = self.fontMetrics().height()
        self.ensureWidgetVisible(widget, em, em * 3)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; nothing under the pointer changes by the wheel."""
        super().wheelEvent(event)
