# SPDX-License-Identifier: MIT
"""Proposals under a line that is being typed, found by any part and also without the Kazakh letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView

from cassation_wizard.domain.scripts import search_form

_FORM = Qt.ItemDataRole.UserRole  # what is compared; the words themselves are what is shown and taken


class Proposals(QCompleter):
    """Offers the words that hold what was typed: «караганды» finds «Қарағанды облыстық соты»."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words: tuple[str, ...] = ()
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setCompletionRole(_FORM)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        rows = QListView()
        rows.setObjectName("proposals")  # the style makes its rows large enough for a finger
        self.setPopup(rows)

    def offer(self, words: Sequence[str]) -> None:
        """Propose these from now on, in their order."""
        if tuple(words) == self.words:
            return
        self.words = tuple(words)
        self._items.clear()
        for word in words:
            item = QStandardItem(word)
            item.setData(search_form(word), _FORM)
            self._items.appendRow(item)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list when a key leads to another question; Qt keeps it open, and the next letters go astray."""
        rows = self.popup()
        if isinstance(event, QFocusEvent) and event.lostFocus() and watched is self.widget() and rows is not None:
            left = event.reason() != Qt.FocusReason.PopupFocusReason and rows.isVisible()
            if left:
                rows.hide()
                return False
        return super().eventFilter(watched, event)

    def splitPath(self, path: str) -> list[str]:
        """Compare what was typed in the form the words are compared in."""
        return [search_form(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Take the words as they are written."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))
