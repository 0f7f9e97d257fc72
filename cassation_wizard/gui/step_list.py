# SPDX-License-Identifier: MIT
"""The steps at the side: where one is, what is filled in and what needs attention, in words with an icon."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cassation_wizard.gui.icons import state_icon
from cassation_wizard.gui.theme import LIGHT, Theme

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the list."""

    page_id: str
    title: str
    state: str  # the name of its icon
    state_words: str


class _StepPainter(QStyledItemDelegate):
    """Paints a step: icon, number and title, and smaller below them its state; measures exactly what it paints."""

    def __init__(self, steps: StepList) -> None:
        super().__init__(steps)
        self._list = steps

    def _fonts(self, current: bool) -> tuple[QFont, QFont]:
        title, state = QFont(self._list.font()), QFont(self._list.font())
        title.setPixelSize(max(1, round(title.pixelSize() * 0.9)))
        title.setWeight(QFont.Weight.DemiBold if current else QFont.Weight.Normal)
        state.setPixelSize(max(1, round(state.pixelSize() * 0.8)))
        return title, state

    def _places(self, place: int, across: QRect) -> tuple[QRect, QRect, QRect]:
        """Give where icon, title and state stand in a row that begins at `across`; its height is of no matter."""
        step = self._list.steps[place]
        em = self._list.fontMetrics().height()
        mark = self._list.iconSize().width()
        edge = em // 4
        left = across.left() + edge + mark + em // 2
        room = QRect(left, across.top() + edge // 2, max(across.right() - left - edge, em * 4), 10_000)
        title_font, state_font = self._fonts(step.page_id == self._list.shown)
        title = QFontMetrics(title_font).boundingRect(room, _WRAPPED, f"{place + 1}. {step.title}")
        title.setWidth(room.width())
        state = QRect(room.left(), title.bottom() + 1, room.width(), 0)
        if step.state_words:
            state.setHeight(QFontMetrics(state_font).boundingRect(state, _WRAPPED, step.state_words).height())
        line = QFontMetrics(title_font).lineSpacing()
        icon = QRect(across.left() + edge, title.top() + (line - mark) // 2, mark, mark)
        return icon, title, state

    def _bar(self) -> int:
        """The width of the bar before the step one is at; every step keeps it free."""
        return max(4, self._list.fontMetrics().height() // 5)

    def _needed(self, place: int, wide: int) -> int:
        _, title, state = self._places(place, QRect(0, 0, wide - self._bar(), 0))
        return max(title.bottom(), state.bottom()) + 1 + self._list.fontMetrics().height() // 8

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Ask for what the words need, and no less than a finger does where fingers are expected."""
        wide = self._list.viewport().width()
        return QSize(wide, max(self._needed(index.row(), wide), self._list.least))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground, the bar of the step one is at, the frame of the focus, then icon and words."""
        step, theme = self._list.steps[index.row()], self._list.theme
        across = QRect(option.rect)
        here = step.page_id == self._list.shown
        marked = bool(option.state & QStyle.StateFlag.State_Selected) and self._list.hasFocus()
        painter.save()
        bar = self._bar()
        if here:
            painter.fillRect(across, QColor(theme.surface))
            painter.fillRect(QRect(across.left(), across.top(), bar, across.height()), QColor(theme.accent))
        icon, title, state = self._places(index.row(), across.adjusted(bar, 0, 0, 0))
        spare = (across.height() - self._needed(index.row(), across.width())) // 2
        for place in (icon, title, state):
            place.translate(0, spare)
        state_icon(step.state, theme, icon.height()).paint(painter, icon)
        title_font, state_font = self._fonts(here)
        painter.setFont(title_font)
        painter.setPen(QColor(theme.text))
        painter.drawText(title, _WRAPPED, f"{index.row() + 1}. {step.title}")
        if step.state_words:
            painter.setFont(state_font)
            painter.setPen(QColor(theme.muted))
            painter.drawText(state, _WRAPPED, step.state_words)
        if marked:  # by the arrows, while the list has the focus
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(across.adjusted(1, 1, -1, -1))
        painter.restore()


class StepList(QListWidget):
    """All pages of the route; choosing one goes there."""

    chosen = Signal(str)
    least = 0  # of a row's height, where fingers are expected

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("steps")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
        self.steps: tuple[Step, ...] = ()
        self.shown = ""  # the page one is at, whatever the arrows have marked since
        self.theme: Theme = LIGHT
        self.setItemDelegate(_StepPainter(self))

    def show_steps(self, steps: Sequence[Step], current: str, theme: Theme) -> None:
        """Show these steps and the one one is at; while one stays there, the list keeps what the arrows marked."""
        mark = round(self.fontMetrics().height() * 0.85)
        same = (tuple(steps), current, theme, mark) == (self.steps, self.shown, self.theme, self.iconSize().width())
        if same and self.count() == len(steps):
            return
        moved = current != self.shown or len(steps) != self.count()
        self.steps, self.shown, self.theme = tuple(steps), current, theme
        self.setIconSize(QSize(mark, mark))
        while self.count() > len(steps):
            self.takeItem(self.count() - 1)
        while self.count() < len(steps):
            self.addItem(QListWidgetItem())
        for place, step in enumerate(steps):
            words = f"{place + 1}. {step.title}"
            item = self.item(place)
            item.setText(f"{words}\n{step.state_words}" if step.state_words else words)
            item.setData(Qt.ItemDataRole.UserRole, step.page_id)
        if moved:
            self.select(current)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the titles elsewhere."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def select(self, page_id: str) -> None:
        """Mark a step as the current one."""
        for place, step in enumerate(self.steps):
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
