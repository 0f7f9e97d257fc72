# SPDX-License-Identifier: MIT
"""The steps at the side: where one is, what is filled in and what needs attention, in words with an icon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cassation_wizard.gui.icons import state_icon
from cassation_wizard.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the list."""

    page_id: str
    title: str
    state: str  # the name of its icon
    state_words: str


class StepList(QListWidget):
    """All pages of the route; choosing one goes there."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("steps")
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
        self._steps: tuple[Step, ...] = ()
        self._theme: Theme | None = None

    def show_steps(self, steps: Sequence[Step], current: str, theme: Theme) -> None:
        """Show these steps; the list keeps its place and the focus."""
        em = self.fontMetrics().height()
        self.setIconSize(QSize(em, em))
        if len(steps) != self.count():
            self.clear()
            for _ in steps:
                self.addItem(QListWidgetItem())
            self._steps = ()
        for place, step in enumerate(steps):
            item = self.item(place)
            if place >= len(self._steps) or self._steps[place] != step or theme is not self._theme:
                item.setText(
                    f"{place + 1}. {step.title}\n{step.state_words}"
                    if step.state_words
                    else f"{place + 1}. {step.title}"
                )
                item.setData(Qt.ItemDataRole.UserRole, step.page_id)
                item.setIcon(state_icon(step.state, theme, em))
            if step.page_id == current and self.currentRow() != place and not self.hasFocus():
                self.setCurrentRow(place)
        self._steps, self._theme = tuple(steps), theme
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the titles elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give each step the height its words need; Qt would cut them."""
        em = self.fontMetrics().height()
        width = max(self.viewport().width() - self.iconSize().width() - 2 * em, em * 4)
        for place in range(self.count()):
            item = self.item(place)
            flags = int(Qt.TextFlag.TextWordWrap)
            words = self.fontMetrics().boundingRect(QRect(0, 0, width, 10_000), flags, item.text())
            item.setSizeHint(QSize(self.viewport().width(), words.height() + em * 3 // 4))

    def select(self, page_id: str) -> None:
        """Mark a step as the current one."""
        for place, step in enumerate(self._steps):
            if step.page_id == page_id:
                self.setCurrentRow(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go to the marked step; arrows only mark."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            item = self.currentItem()
            if item is not None:
                self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
        else:
            super().keyPressEvent(event)
