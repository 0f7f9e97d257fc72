# SPDX-License-Identifier: MIT
"""A page that scrolls and holds one column: it shows what has the focus, and keeps its place while it changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from cassation_wizard.gui.controls import SETTLED, Rows
from cassation_wizard.gui.theme import TEXT_COLUMN

_ROUNDS = 3


class ScrollPage(QScrollArea):
    """The column is never wider than is good to read (`zoom` of that width)."""

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
        # What puts the page where it belongs, until the layouts have come to rest: rows take their heights one by one.
        self._placing: Callable[[], object] | None = None
        self._still = QTimer(self, interval=SETTLED)
        self._still.timeout.connect(self._come_to_rest)
        self._rounds = 0  # since the length of the page changed last
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._place())
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

    # Where the page stands.

    def follow(self, widget: QWidget, head: QWidget | None = None) -> None:
        """Bring `widget` into sight, and as much above it of the `head` it belongs to as there is room for."""

        def show() -> None:
            if not isValid(widget) or not self.sheet.isAncestorOf(widget):
                self.leave_place()
                return
            if head is not None and isValid(head):
                self._bring(head)
            self._bring(widget)

        self._put(show)

    def _bring(self, widget: QWidget) -> None:
        """Scroll no farther than needed; of what is taller than the window its beginning in the upper half will do."""
        em, height, bar = self.fontMetrics().height(), self.viewport().height(), self.verticalScrollBar()
        top = widget.mapTo(self.sheet, QPoint()).y() - em
        bottom = top + widget.height() + 3 * em
        if bottom - top <= height:
            bar.setValue(min(max(bar.value(), bottom - height), top))
        elif not bar.value() <= top <= bar.value() + height // 2:
            bar.setValue(top)

    def hold_still(self, said: QWidget | None = None) -> None:
        """Keep the option that was just chosen where it stands on the screen while what is above it changes.

        What is then `said` below the window comes into sight all the same. What is being typed follows its caret.
        """
        focused = QApplication.focusWidget()
        if not isinstance(focused, QAbstractButton) or not self.sheet.isAncestorOf(focused):
            return
        height, bar = focused.mapTo(self.viewport(), QPoint()).y(), self.verticalScrollBar()

        def hold() -> None:
            if isValid(focused) and focused.hasFocus():
                bar.setValue(bar.value() + focused.mapTo(self.viewport(), QPoint()).y() - height)
                if said is not None and isValid(said) and self._begins_below(said):
                    self._bring(said)
            else:
                self.leave_place()  # made anew, or the writer went elsewhere meanwhile

        self._put(hold)

    def _begins_below(self, widget: QWidget) -> bool:
        """Tell whether not even the first words of something are in sight, farther down."""
        top = widget.mapTo(self.viewport(), QPoint()).y()
        return widget.isVisible() and top + self.fontMetrics().height() * 3 > self.viewport().height()

    def leave_place(self) -> None:
        """Let the page stand where it stands."""
        self._placing = None
        self._still.stop()

    def _put(self, placing: Callable[[], object]) -> None:
        self._placing = placing
        self._place()

    def _place(self) -> None:
        if self._placing is not None:
            self._placing()
            self._rounds = 0
            self._still.start()

    def _come_to_rest(self) -> None:
        """Wait for some rounds: on a slow machine the first comes before a layout has had its turn."""
        if self._placing is not None:
            self._placing()
        self._rounds += 1
        if self._rounds == _ROUNDS:
            self.leave_place()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; nothing under the pointer changes by the wheel."""
        self.leave_place()
        super().wheelEvent(event)
