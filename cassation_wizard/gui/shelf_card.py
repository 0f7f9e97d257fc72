# SPDX-License-Identifier: MIT
"""A case's own page on the shelf: how it stands, its notes, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cassation_wizard.gui.controls import Button, PlainLabel, Rows, clear_layout
from cassation_wizard.gui.own_drafts import moment_words
from cassation_wizard.gui.scroll_page import ScrollPage
from cassation_wizard.gui.shelf_rows import row_lines
from cassation_wizard.gui.wrapping import WrapButton

if TYPE_CHECKING:
    from cassation_wizard.drafts.row import Row
    from cassation_wizard.gui.shelf_window import ShelfWindow


class ShelfCard(ScrollPage):
    """One draft of the shelf."""

    def __init__(self, window: ShelfWindow) -> None:
        super().__init__()
        self.window_, self.work, self.desk = window, window.work, window.desk
        self.row: Row | None = None
        self.back = Button()
        self.back.setObjectName("card:back")
        self.back.clicked.connect(window.show_list)
        self.column.addWidget(self.back)
        self.body = QWidget()
        self.rows = Rows(self.body)
        self.column.addWidget(self.body)

    def retranslate(self) -> None:
        """Set every word anew."""
        self.back.set_words(self.desk.gettext("Back to the list"))
        self._fill()

    def show_row(self, row: Row) -> None:
        """Show a draft."""
        self.row = row
        self._fill()
        self.verticalScrollBar().setValue(0)
        self.back.setFocus()

    def _fill(self) -> None:
        clear_layout(self.rows)
        row, gettext = self.row, self.desk.gettext
        if row is None:
            return
        name, *lines = row_lines(self.desk, row)
        self.rows.addWidget(PlainLabel(name, role="title"))
        for line in lines:
            self.rows.addWidget(PlainLabel(line))
        if row.saved_at is not None:
            moment = moment_words(row.saved_at, self.desk.language)
            self.rows.addWidget(PlainLabel(gettext("Saved: {moment}").format(moment=moment), role="hint"))
        if row.notes:
            self.rows.addWidget(PlainLabel(gettext("Notes"), role="heading"))
            self.rows.addWidget(PlainLabel(row.notes))
        readable = row.problem in (None, "sealed.needs-password")
        if readable:
            self._add("open", gettext("Open"), lambda: self.window_.opened.emit(row.id), main=True)
            self._add("note", gettext("Notes and dates…"), lambda: self._done(self.work.note(row)))
            self._add("copy", gettext("Copy as a new case"), self._copy)
            words = gettext("Bring back from the archive") if row.archived else gettext("Put into the archive")
            self._add("archive", words, lambda: self._done(self.work.archive(row)))
        self._add("export", gettext("Copy to a folder or stick…"), lambda: self.work.export([row.id]))
        self._add("erase", gettext("Erase this draft…"), self._erase)

    def _add(self, name: str, words: str, done: Callable[[], object], *, main: bool = False) -> None:
        button = WrapButton(words, role="main" if main else "")
        button.setObjectName(f"card:{name}")
        button.clicked.connect(lambda _=False: done())
        self.rows.addWidget(button)

    def _done(self, changed: bool) -> None:
        if changed and self.row is not None:
            self.window_.archived.setChecked(self.window_.archived.isChecked() or not self.row.archived)
            self.window_.refresh()
            now = self.window_.list.rows.get(self.row.id)
            if now is None:
                self.window_.show_list()
            else:
                self.show_row(now)

    def _copy(self) -> None:
        row = self.row
        new_id = self.work.copy(row.id) if row is not None else None
        if new_id is not None:
            self.window_.show_list()
            self.window_.choose(new_id)
            self.desk.tell(self.desk.gettext("The copy stands on the shelf as a new case."))

    def _erase(self) -> None:
        if self.row is not None and self.work.erase(self.row):
            self.window_.show_list()
