# SPDX-License-Identifier: MIT
"""Proposals under a line that is being typed, found by any part and also without the Kazakh letters."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QListView

from cassation_wizard.domain.scripts import search_form


class Proposals(QCompleter):
    """Offers the words that hold what was typed: «караганды» finds «Қарағанды облыстық соты».

    Those that begin with it come first, one's own among them before the others; then those of which a word does.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words: tuple[str, ...] = ()
        self._own: frozenset[str] = frozenset()
        self._forms: tuple[str, ...] = ()
        self._shown = QStringListModel(self)
        self.setModel(self._shown)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)  # `narrow` is the filter
        rows = QListView()
        rows.setObjectName("proposals")  # the style makes its rows large enough for a finger
        self.setPopup(rows)

    def offer(self, words: Sequence[str], own: Collection[str] = ()) -> None:
        """Propose these from now on, in their order; `own` are those typed here before."""
        if (tuple(words), frozenset(own)) == (self.words, self._own):
            return
        self.words, self._own = tuple(words), frozenset(own)
        self._forms = tuple(map(search_form, self.words))

    def narrow(self, typed: str) -> None:
        """Keep to those that hold what is typed; none for nothing, or for one that is typed whole."""
        wanted = search_form(typed)
        fitting = [(form, word) for form, word in zip(self._forms, self.words, strict=True) if wanted in form]
        if not wanted or [word for _, word in fitting] == [typed]:
            fitting = []

        def place(found: tuple[str, str]) -> tuple[int, bool]:
            form, word = found
            begins = 0 if form.startswith(wanted) else 1 if f" {wanted}" in form else 2
            return begins, word not in self._own

        self._shown.setStringList([word for _, word in sorted(fitting, key=place)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list when a key leads to another question; Qt keeps it open, and the next letters go astray."""
        rows = self.popup()
        if isinstance(event, QFocusEvent) and event.lostFocus() and watched is self.widget() and rows is not None:
            left = event.reason() != Qt.FocusReason.PopupFocusReason and rows.isVisible()
            if left:
                rows.hide()
                return False
        return super().eventFilter(watched, event)
