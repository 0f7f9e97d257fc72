# SPDX-License-Identifier: MIT
"""At home every change is kept on this computer within a second, and found again at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.gui.dialogs import Choice
from cassation_wizard.gui.draft_check import changed_words, check_of
from cassation_wizard.gui.keeping import Action, Keeping
from cassation_wizard.gui.own_drafts import OwnDrafts, moment_words
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.passwords import unlock
from cassation_wizard.gui.sentences import sentence
from cassation_wizard.gui.wording import N_
from cassation_wizard.interview.case_file import CaseFileError, read_case_file

if TYPE_CHECKING:
    from cassation_wizard.drafts.draft_file import Opened
    from cassation_wizard.drafts.home import DraftStore, Summary


class HomeDraft(Keeping):
    """The draft of this sitting in the user's own folder; `offer` asks whether to go on with an earlier one."""

    def __init__(self, store: DraftStore, paper: Paper) -> None:
        super().__init__(paper)
        self.store = store
        self.draft_id = ""
        self.list: OwnDrafts | None = None

    @property
    def actions(self) -> tuple[Action, ...]:
        """Give what the menu offers at home."""
        return (
            (N_("My drafts…"), self.show_drafts, "drafts"),
            (N_("Password…"), self.change_password, "password"),
        )

    # The start.

    def offer(self) -> None:
        """Ask whether to go on with an earlier draft, saying whose and from when; then keep what changes."""
        crashed = [found.summary for found in self.store.found_after_crash()]
        elsewhere = self.store.open_elsewhere()
        readable = [draft for draft in (crashed or self.store.list_drafts()) if draft.problem is None]
        drafts = [draft for draft in readable if draft.id not in elsewhere]
        self.store.start()
        answer = self._ask(drafts, crashed=bool(crashed)) if drafts else "new"
        if not (answer == "go" and self._take_up(drafts[0].id)):
            self.draft_id = self.store.new_draft()
        self.store.forget_crash()
        self._begin()
        self.session.autosave = self.changed
        if answer == "others":
            self.show_drafts()
        elif len(drafts) < len(readable):
            self.paper.tell(sentence(self.session.law, self.session.language, "draft.open-elsewhere"))

    def _ask(self, drafts: list[Summary], *, crashed: bool) -> str:
        gettext = self.session.language.gettext
        moment = moment_words(drafts[0].saved_at, self.session.language)
        if crashed:
            title = gettext("The program was closed in the middle")
            words = sentence(self.session.law, self.session.language, "draft.found", when=moment)
        else:
            title = gettext("You have answers from before")
            words = gettext("Your answers were kept on this computer: {moment}. Go on with them?").format(moment=moment)
        whose = drafts[0].convicted or drafts[0].petitioner
        if whose:
            words += "\n" + gettext("Whose case: {name}").format(name=whose)
        choices = [Choice("go", gettext("Go on with them")), Choice("new", gettext("Start anew"))]
        if len(self.store.list_drafts()) > 1:
            choices.append(Choice("others", gettext("Show all my drafts")))
        return self.paper.dialogs.ask(title, words, choices, safe="go")

    def _take_up(self, draft_id: str) -> bool:
        opened = self._open(draft_id)
        if opened is None:
            return False
        try:
            answers = read_case_file(opened.draft.case_bytes, self.session.law)
        except CaseFileError as error:
            self.paper.tell_error(error.kind, error.values)
            return False
        self.draft_id = draft_id
        self.sealed = opened.key is not None
        self.session.replace(answers, opened.draft.typed)
        news = changed_words(self.session, opened.draft.check)
        if news:
            self.paper.tell(news)
        return True

    def _open(self, draft_id: str) -> Opened | None:
        try:
            return self.store.load(draft_id)
        except DraftError as error:
            if error.kind != "sealed.needs-password":
                self.tell_failure(error)
                return None
        dialogs, law, language = self.paper.dialogs, self.session.law, self.session.language
        found = unlock(dialogs, law, language, lambda password: self.store.load(draft_id, password))
        return found[0] if found else None

    def _begin(self) -> None:
        try:
            self.store.begin(self.draft_id)
        except DraftError as error:
            self.complain(error)

    # The list of one's drafts.

    def show_drafts(self) -> None:
        """Show all drafts of this computer."""
        self.keep()
        self.list = OwnDrafts(self, self.paper.dialogs)
        self.list.open()

    def switch_to(self, draft_id: str) -> bool:
        """Leave the present draft, saved, and go on with another."""
        if draft_id == self.draft_id:
            return True
        self.keep()
        if not self._take_up(draft_id):
            return False
        self._begin()
        return True

    def erase_one(self, draft_id: str) -> None:
        """Erase a draft of the list; the present one gives way to a new one on the screen too."""
        if draft_id == self.draft_id:
            self.erase()
            self.session.erase()
            return
        try:
            self.store.erase(draft_id)
        except DraftError as error:
            self.tell_failure(error)

    def erase_all(self) -> None:
        """Erase every draft, the recent list and what this program left in its folder."""
        self.forget_waiting()
        try:
            self.store.erase_all()
        except DraftError as error:
            self.tell_failure(error)
        self._start_new()
        self.session.erase()

    def start_new(self) -> None:
        """Leave the present draft, saved, and begin another with no answer."""
        self.begin_other()
        self.session.erase()

    def begin_other(self) -> None:
        """Leave the present draft, saved, and begin another."""
        self.keep()
        self._start_new()

    def _start_new(self) -> None:
        self.draft_id = self.store.new_draft()
        self.sealed = False
        self._begin()

    # What is kept.

    def write(self, case: dict[str, Any]) -> bool:
        """Save the answers. Raises DraftError."""
        saved = self.store.autosave(self.draft_id, case, check_of(self.session), self.session.said())
        self.draft_id = saved.id
        return saved.conflict

    def seal(self, password: str | None) -> None:
        """Seal or unseal the draft. Raises DraftError."""
        self.draft_id = self.store.set_password(self.draft_id, password).id

    def erase(self) -> None:
        """Erase the draft of this sitting from the disk and go on with a new one."""
        self.forget_waiting()
        try:
            self.store.erase(self.draft_id)
        except DraftError as error:
            self.tell_failure(error)
        self._start_new()

    def end(self) -> None:
        """Save the rest and say that the sitting ended in order."""
        self.keep()
        self.store.end()
