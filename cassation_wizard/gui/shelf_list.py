# SPDX-License-Identifier: MIT
"""The rows of the shelf: a case each, its state as an icon, the chosen one in a frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from cassation_wizard.gui.icons import state_icon
from cassation_wizard.gui.shelf_rows import row_lines, row_state

if TYPE_CHECKING:
    from cassation_wizard.drafts.row import Row
    from cassation_wizard.gui.desk import Desk

_ID = Qt.ItemDataRole.UserRole


class ShelfList(QListWidget):
    """Shows rows and remembers which is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.rows: dict[str, Row] = {}
        self.setObjectName("shelf:list")
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)

    def dress(self) -> None:
        """Mark the chosen row by a frame: on a full ground the icons of its state would not be seen."""
        theme = self.desk.appearance.theme
        self.setStyleSheet(
            "QListWidget { outline: none; }"
            f"QListWidget::item {{ padding: 4px; border: 2px solid transparent; color: {theme.text}; }}"
            f"QListWidget::item:selected {{ background: {theme.advice_ground}; border-color: {theme.accent};"
            f" color: {theme.text}; }}"
        )

    def show_rows(self, found: Sequence[Row]) -> None:
        """Show these rows; what was chosen stays chosen, else the first is."""
        chosen = self.chosen()
        self.rows = {row.id: row for row in found}
        blocked = QSignalBlocker(self)
        self.clear()
        size = self.fontMetrics().height()
        for row in found:
            item = QListWidgetItem("\n".join(row_lines(self.desk, row)))
            item.setIcon(state_icon(row_state(row, self.desk.today), self.desk.appearance.theme, size))
            item.setData(_ID, row.id)
            self.addItem(item)
            if chosen is not None and row.id == chosen.id:
                self.setCurrentItem(item)
        if self.currentRow() < 0 < self.count():
            self.setCurrentRow(0)
        blocked.unblock()

    def chosen(self) -> Row | None:
        """Give the chosen row."""
        return self.rows.get(self.currentItem().data(_ID)) if self.currentRow() >= 0 else None

    def choose(self, draft_id: str) -> None:
        """Choose the row of a draft."""
        for place in range(self.count()):
            if self.item(place).data(_ID) == draft_id:
                self.setCurrentRow(place)
