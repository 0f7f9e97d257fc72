# SPDX-License-Identifier: MIT
"""Opening, saving and erasing the answers themselves: the case file."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cassation_wizard.drafts.names import free_name
from cassation_wizard.gui.chosen_name import choose_name
from cassation_wizard.gui.dialogs import Choice
from cassation_wizard.gui.keeping import Keeping
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.passwords import unlock
from cassation_wizard.gui.wording import N_
from cassation_wizard.interview.case_file import CaseFileError, read_case_file, write_case_file

CASE_FILES = N_("Case file (*.json)")
ALL_FILES = N_("Answers (*.json *.cwdraft)")


class Files:
    """The case file of the window; one sentence to the user for everything that goes wrong."""

    leave_words = N_("Leave")  # what the menu calls closing the window

    def __init__(self, paper: Paper, home: Keeping | None = None) -> None:
        self.paper = paper
        self.session = paper.session
        self.dialogs = paper.dialogs
        self.path: Path | None = None
        self.home = home  # where every change is kept already

    def _gettext(self, msgid: str) -> str:
        return self.session.language.gettext(msgid)

    def open(self) -> bool:
        """Let the user choose a case file and take its answers up."""
        if not self.may_replace():
            return False
        path = self.dialogs.open_file(self._gettext("Open answers"), self._gettext(ALL_FILES), self.paper.folder)
        return path is not None and self.open_path(path)

    def open_path(self, path: Path) -> bool:
        """Take up the answers of a case file or a draft, sealed or not; one that cannot be used is named."""
        from cassation_wizard.drafts.errors import DraftError

        try:
            content = self._content(path)
            if content is None:
                return False
            answers = read_case_file(content[0], self.session.law)
        except CaseFileError as error:
            self.paper.tell_error(error.kind, error.values)
            return False
        except DraftError as error:
            self.paper.tell_error(error.kind, {name: str(value) for name, value in error.values.items()})
            return False
        self.path = path if path.suffix == ".json" else None
        self.paper.folder = path.parent
        if self.home is not None:
            self.home.begin_other()
        self.session.replace(answers, content[1])
        if self.home is not None:
            self.home.changed(answers)
        return True

    def _content(self, path: Path) -> tuple[bytes, Mapping[str, str]] | None:
        """Give the case file in a file, and what was typed in vain beside it; None when its password is not known."""
        from cassation_wizard.drafts.draft_file import case_bytes_of, decode
        from cassation_wizard.drafts.errors import DraftError
        from cassation_wizard.drafts.guard import DRAFT_LIMIT, read_limited

        data = read_limited(path, DRAFT_LIMIT)
        try:
            case = case_bytes_of(data, path)
            return case, {} if case is data else decode(data, None, path).draft.typed
        except DraftError as error:
            if error.kind != "sealed.needs-password":
                raise
        dialogs, language = self.dialogs, self.session.language
        found = unlock(dialogs, self.session.law, language, lambda password: decode(data, password, path))
        return (found[0].draft.case_bytes, found[0].draft.typed) if found else None

    def save(self) -> bool:
        """Save the answers into their file, or where the user says."""
        return self.save_as() if self.path is None else self._write(self.path)

    def save_as(self) -> bool:
        """Save the answers where the user says."""
        folder = self.paper.folder or Path.home()
        suggested = self.path or free_name(folder / self.paper.file_name("json"))
        path = choose_name(self.dialogs, self._gettext, N_("Save answers"), CASE_FILES, suggested)
        return path is not None and self._write(path)

    def _write(self, path: Path) -> bool:
        if not self.paper.write(path, write_case_file(self.session.answers)):
            return False
        self.path = path
        self.paper.folder = path.parent
        self.session.dirty = False
        return True

    def erase(self) -> bool:
        """Erase every answer after asking; keeping them is the safe answer."""
        answer = self.dialogs.ask(
            self._gettext("Erase everything"),
            self._gettext("Erase all answers? They cannot be restored."),
            (Choice("keep", self._gettext("Keep the answers")), Choice("erase", self._gettext("Erase everything"))),
            safe="keep",
        )
        if answer != "erase":
            return False
        self.path = None
        if self.home is not None:
            self.home.erase()
        self.session.erase()
        return True

    def may_replace(self) -> bool:
        """Ask before the answers on the screen give way to others."""
        kept = self.home is not None and self.home.keep()
        words = self._gettext("Open") if kept else self._gettext("Open without saving")
        return self._ask_unsaved(self._gettext("Open another file?"), words)

    def may_leave(self) -> bool:
        """Ask once before the window closes on unsaved answers."""
        kept = self.home is not None and self.home.keep()
        words = self._gettext("Leave") if kept else self._gettext("Leave without saving")
        if not self._ask_unsaved(self._gettext("Leave the program?"), words):
            return False
        if self.home is not None:
            self.home.end()
        return True

    def _ask_unsaved(self, title: str, words: str) -> bool:
        untouched = self.session.answers == self.session.beginning() and not self.session.typed
        if not self.session.dirty or untouched:
            return True
        # A disk that refuses was named already; then the answers are nowhere but on the screen.
        kept = self.home is not None and self.home.keep()
        answer = self.dialogs.ask(
            title if kept else self._gettext("Your answers are not saved"),
            self._gettext("Your answers are kept on this computer; you can go on with them next time.")
            if kept
            else self._gettext("If you leave now, the answers typed since the last saving are lost."),
            (
                Choice("stay", self._gettext("Stay here")),
                Choice("save", self._gettext("Save answers")),
                Choice("go", words),
            ),
            safe="stay",
        )
        if answer == "save":
            return self.save()
        return answer == "go"
