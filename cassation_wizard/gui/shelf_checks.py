# SPDX-License-Identifier: MIT
"""Checks again, one after the other and in memory only, the drafts of the shelf the rules have not yet judged today."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from cassation_wizard.drafting import judge
from cassation_wizard.drafts.draft_file import Check
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.interview.case_file import CaseFileError, read_case_file

if TYPE_CHECKING:
    from datetime import date, datetime

    from cassation_wizard.drafts.row import Row
    from cassation_wizard.drafts.shelf import Shelf
    from cassation_wizard.law.law import Law


class ShelfChecks(QObject):
    """The checks of today by draft; `done` tells that all that were wanted are there. No draft is written."""

    done = Signal()

    def __init__(self, shelf: Shelf, law: Law, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf, self._law, self._today = shelf, law, today
        self._known: dict[tuple[str, datetime | None], Check | None] = {}
        self._wanted: list[tuple[str, datetime | None]] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._next)

    def with_check(self, row: Row) -> Row:
        """Give the row with a check of today, or want one."""
        if row.problem is not None:
            return row
        if row.check is not None and (row.check.law, row.check.on) == (self._law.digest, self._today):
            return row
        key = (row.id, row.saved_at)
        if key not in self._known:
            if key not in self._wanted:
                self._wanted.append(key)
                self._timer.start()
            return row
        check = self._known[key]
        if check is None:
            return row
        days = [day for day in (row.next_date, check.arrive_by if row.filed_on is None else None) if day is not None]
        return replace(row, check=check, next_date=min(days, default=None))

    def _next(self) -> None:
        if not self._wanted:
            self._timer.stop()
            self.done.emit()
            return
        key = self._wanted.pop(0)
        try:
            answers = read_case_file(self._shelf.files.load(key[0]).draft.case_bytes, self._law)
        except (DraftError, CaseFileError):
            self._known[key] = None
            return
        judgement = judge(answers, self._law, self._today)
        self._known[key] = Check(
            self._law.digest,
            self._today,
            tuple(f"{finding.rule}@{finding.question}" for finding in judgement.findings),
            sum(finding.blocking for finding in judgement.findings),
            judgement.term.limited,
            judgement.term.arrive_by,
        )
