# SPDX-License-Identifier: MIT
"""A case of the shelf while it is open here: kept with every change, marked for others, never over another's work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer

from cassation_wizard.drafts.draft_file import Draft, Opened, new_id
from cassation_wizard.drafts.envelope import make_key
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.drafts.lock import RENEW_EVERY, DraftLock, take
from cassation_wizard.drafts.sessions import Session as Mark
from cassation_wizard.drafts.sessions import Sessions
from cassation_wizard.drafts.shelf import Shelf
from cassation_wizard.gui.draft_check import check_of
from cassation_wizard.gui.files import Files
from cassation_wizard.gui.keeping import Action, Keeping
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.sentences import sentence
from cassation_wizard.gui.wording import N_
from cassation_wizard.interview.case_file import FORMAT


class Sitting(Keeping):
    """One open case of the shelf; `end` gives it back."""

    def __init__(self, paper: Paper, shelf: Shelf, opened: Opened, lock: DraftLock, sessions: Sessions) -> None:
        super().__init__(paper)
        self.shelf, self.lock, self.sessions = shelf, lock, sessions
        self.draft, self.revision, self.key = opened.draft, opened.revision, opened.key
        self.sealed = opened.key is not None
        self._mark: Mark | None = None
        self._renewal = QTimer(self, interval=int(RENEW_EVERY * 1000))
        self._renewal.timeout.connect(self.renew)
        self._renewal.start()
        self._begin()

    @property
    def actions(self) -> tuple[Action, ...]:
        """Give what the menu offers for a case of the shelf."""
        return ((N_("Password…"), self.change_password, "password"),)

    def _begin(self) -> None:
        try:
            self._mark = self.sessions.begin(self.draft.id, self.shelf.files.folder)
        except DraftError as error:
            self.complain(error)

    def renew(self) -> None:
        """Show that we are still at work; once taken over, say so and keep further changes as another draft."""
        try:
            ours = self.lock.renew()
        except DraftError as error:
            self.complain(error)
            return
        if not ours:
            self._renewal.stop()
            self._part()
            self.paper.tell(sentence(self.session.law, self.session.language, "shelf.taken-over"))

    def _part(self) -> None:
        """Go on under another id: what we write from now on stands beside the other's work."""
        self.draft, self.revision = replace(self.draft, id=new_id(), sequence=0), ""

    def write(self, case: dict[str, Any]) -> bool:
        """Save the answers. Raises DraftError."""
        if not self.lock.still_ours() and self._renewal.isActive():
            self.renew()
        return self._save(replace(self.draft, case=case, check=check_of(self.session), typed=self.session.said()))

    def _save(self, draft: Draft) -> bool:
        parted = not self.revision
        saved = self.shelf.save(draft, self.revision or None, self.key)
        moved = saved.conflict or parted
        self.draft, self.revision = saved.draft, saved.revision
        if moved:
            self._hold(saved.id)
        return saved.conflict

    def _hold(self, draft_id: str) -> None:
        """Mark the draft we go on with and let the former go."""
        self.lock.release()
        self.lock = take(self.shelf.files.path_of(draft_id), datetime.now().astimezone())
        self._renewal.start()
        if self._mark is not None:
            self._mark.end()
        self._begin()

    def seal(self, password: str | None) -> None:
        """Seal or unseal the draft. Raises DraftError."""
        self.key = None if password is None else make_key(password)
        self._save(self.draft)

    def erase(self) -> None:
        """Take every answer out of the case; the case itself is erased on the shelf."""
        self.forget_waiting()
        self.changed(self.session.beginning())
        self.keep()

    def begin_other(self) -> None:
        """Keep this case and go on with a new one: a file was opened."""
        self.keep()
        self.draft, self.revision = Draft(new_id(), {"format": FORMAT}), ""

    def end(self) -> None:
        """Save the rest, give the case back."""
        self.keep()
        self._renewal.stop()
        self.lock.release()
        if self._mark is not None:
            self._mark.end()


class CaseFiles(Files):
    """The files of a case that lies on the shelf: leaving it goes back there, nothing needs to be asked."""

    leave_words = N_("Back to the cases")

    def __init__(self, paper: Paper, sitting: Sitting, left: Callable[[], None]) -> None:
        super().__init__(paper, sitting)
        self.sitting, self._left = sitting, left

    def may_leave(self) -> bool:
        """Save and go back to the shelf; a disk that refuses is the one reason to ask."""
        if not self.sitting.keep() and not self._ask_unsaved(
            self._gettext("Leave the program?"), self._gettext("Leave without saving")
        ):
            return False
        self.sitting.forget_waiting()
        self.sitting.end()
        self._left()
        return True
