# SPDX-License-Identifier: MIT
"""At home every change is kept on this computer within a second, and found again at the next start."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cassation_wizard.domain.answers import Answers
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.gui.dialogs import Choice
from cassation_wizard.gui.paper import Paper
from cassation_wizard.i18n.formats import long_date
from cassation_wizard.interview.case_file import FORMAT, CaseFileError, read_case_file

if TYPE_CHECKING:
    from cassation_wizard.drafts.home import DraftStore, Summary

SOON = 400  # milliseconds between a change and its saving


class HomeDraft(QObject):
    """The draft of this sitting in the user's own folder; `offer` asks whether to go on with an earlier one."""

    def __init__(self, store: DraftStore, paper: Paper) -> None:
        super().__init__(paper.session)
        self.store, self.paper, self.session = store, paper, paper.session
        self.draft_id = ""
        self._complained = False
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self.keep)
        self._waiting: Answers | None = None

    def offer(self) -> None:
        """Ask whether to go on with the last draft, saying when it is from; then keep what changes."""
        crashed = [found.summary for found in self.store.found_after_crash()]
        drafts = crashed or [draft for draft in self.store.list_drafts() if draft.problem is None and not draft.sealed]
        self.store.start()
        if not (drafts and self._wanted(drafts[0], crashed=bool(crashed)) and self._take_up(drafts[0])):
            self.draft_id = self.store.new_draft()
        self.store.forget_crash()
        self._begin()
        self.session.autosave = self._changed

    def _wanted(self, draft: Summary, *, crashed: bool) -> bool:
        gettext = self.session.language.gettext
        title = gettext("The program was closed in the middle") if crashed else gettext("You have answers from before")
        words = gettext("Your answers were kept on this computer: {moment}. Go on with them?")
        answer = self.paper.dialogs.ask(
            title,
            words.format(moment=self._moment(draft.saved_at)),
            (Choice("go", gettext("Go on with them")), Choice("new", gettext("Start anew"))),
            safe="go",
        )
        return answer == "go"

    def _moment(self, moment: datetime | None) -> str:
        if moment is None:
            return "–"
        local = moment.astimezone()
        return f"{long_date(local.date(), self.session.language.catalog)}, {local:%H:%M}"

    def _take_up(self, draft: Summary) -> bool:
        try:
            opened = self.store.load(draft.id)
            answers = read_case_file(opened.draft.case_bytes, self.session.law)
        except (DraftError, CaseFileError) as error:
            self.paper.tell_error(error.kind, {name: str(value) for name, value in error.values.items()})
            return False
        self.draft_id = draft.id
        self.session.replace(answers)
        return True

    def _begin(self) -> None:
        try:
            self.store.begin(self.draft_id)
        except DraftError as error:
            self._complain(error)

    def _changed(self, answers: Answers) -> None:
        self._waiting = answers
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        """Save what changed; a disk that refuses is named once, the answers stay on the screen."""
        self._timer.stop()
        if self._waiting is None:
            return
        answers, self._waiting = self._waiting, None
        try:
            saved = self.store.autosave(self.draft_id, {"format": FORMAT, **answers.to_json()})
        except DraftError as error:
            self._complain(error)
            return
        self.draft_id = saved.id
        self._complained = False

    def _complain(self, error: DraftError) -> None:
        if not self._complained:
            self._complained = True
            self.paper.tell_error(error.kind, {name: str(value) for name, value in error.values.items()})

    def erase(self) -> None:
        """Erase the draft of this sitting from the disk and go on with a new one."""
        self._timer.stop()
        self._waiting = None
        try:
            self.store.erase(self.draft_id)
        except DraftError as error:
            self._complain(error)
        self.draft_id = self.store.new_draft()
        self._begin()

    def end(self) -> None:
        """Save the rest and say that the sitting ended in order."""
        self.keep()
        self.store.end()
