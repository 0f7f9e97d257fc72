# SPDX-License-Identifier: MIT
"""What every place that keeps drafts does alike: a change saved within a second, a failure named once."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from cassation_wizard.domain.answers import Answers
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.gui.dialogs import Choice
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.passwords import ask_new_password
from cassation_wizard.gui.sentences import failure_words, sentence
from cassation_wizard.interview.case_file import FORMAT

SOON = 400  # milliseconds between a change and its saving

Action = tuple[str, Callable[[], object], str]  # words, what is done, name


class Keeping(QObject):
    """The draft on the screen, kept on the disk while it is written."""

    def __init__(self, paper: Paper) -> None:
        super().__init__(paper.session)
        self.paper, self.session = paper, paper.session
        self.sealed = False
        self._complained = False
        self._timer = QTimer(self, singleShot=True, interval=SOON)
        self._timer.timeout.connect(self.keep)
        self._waiting: Answers | None = None

    @property
    def actions(self) -> tuple[Action, ...]:
        """What the menu offers for this draft."""
        return ()

    # What each place does in its own way; each raises DraftError.

    @abstractmethod
    def write(self, case: dict[str, Any]) -> bool:
        """Save these answers; tell whether both ours and another's newer work were kept."""

    @abstractmethod
    def seal(self, password: str | None) -> None:
        """Seal the draft from now on, or unseal it."""

    @abstractmethod
    def erase(self) -> None:
        """Erase the draft of this sitting and go on with a new one."""

    @abstractmethod
    def begin_other(self) -> None:
        """Leave the present draft, saved, and begin another: what is on the screen gives way to a file's answers."""

    @abstractmethod
    def end(self) -> None:
        """Save the rest and say that the sitting ended in order."""

    # What all do alike.

    def changed(self, answers: Answers) -> None:
        """Take note of a change; it is saved soon."""
        self._waiting = answers
        if not self._timer.isActive():
            self._timer.start()

    def forget_waiting(self) -> None:
        """Save nothing of what is still waiting."""
        self._timer.stop()
        self._waiting = None

    def keep(self) -> bool:
        """Save what changed; a disk that refuses is named once and tried again, the answers stay on the screen."""
        self._timer.stop()
        if self._waiting is None:
            return True
        answers, self._waiting = self._waiting, None
        try:
            conflict = self.write({"format": FORMAT, **answers.to_json()})
        except DraftError as error:
            self._waiting = answers
            self.complain(error)
            return False
        self._complained = False
        if conflict:
            self.paper.tell(sentence(self.session.law, self.session.language, "draft.kept-both"))
        return True

    def complain(self, error: DraftError) -> None:
        """Say what failed, once until something is saved again."""
        if not self._complained:
            self._complained = True
            self.tell_failure(error)

    def tell_failure(self, error: DraftError) -> None:
        """Say what failed."""
        gettext = self.session.language.gettext
        words = failure_words(self.session.law, self.session.language, error)
        self.paper.dialogs.tell(gettext("There is a problem"), words, gettext("Close"))

    def change_password(self) -> None:
        """Set a password, or change or remove the one there is."""
        gettext = self.session.language.gettext
        answer = "set"
        if self.sealed:
            answer = self.paper.dialogs.ask(
                gettext("Password"),
                gettext("This draft is closed with a password."),
                (
                    Choice("leave", gettext("Leave it as it is")),
                    Choice("set", gettext("Change the password")),
                    Choice("remove", gettext("Remove the password")),
                ),
                safe="leave",
            )
        if answer == "leave":
            return
        law, language = self.session.law, self.session.language
        password = ask_new_password(self.paper.dialogs, law, language) if answer == "set" else None
        if answer == "set" and password is None:
            return
        if self._waiting is not None and not self.keep():
            return
        try:
            self.seal(password)
        except DraftError as error:
            self.tell_failure(error)
            return
        self.sealed = password is not None
        done = gettext("The draft is closed with the password.") if password else gettext("The password is removed.")
        self.paper.tell(done)
