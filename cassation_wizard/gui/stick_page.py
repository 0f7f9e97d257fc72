# SPDX-License-Identifier: MIT
"""A terminal's one way to files: open from the stick, save to it – closed with a password unless asked – and print."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cassation_wizard.drafts.draft_file import SUFFIX, Draft, encode, new_id
from cassation_wizard.drafts.envelope import make_key
from cassation_wizard.drafts.names import free_name
from cassation_wizard.gui.controls import PlainLabel, Rows, clear_layout
from cassation_wizard.gui.dialogs import Choice
from cassation_wizard.gui.files import Files
from cassation_wizard.gui.further_papers import FurtherPapers
from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.passwords import ask_new_password
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.sticks import StickFinder, our_files
from cassation_wizard.gui.wording import N_
from cassation_wizard.gui.wrapping import WrapButton
from cassation_wizard.interview.case_file import FORMAT

LOOK_AGAIN = 2000  # milliseconds until a stick that was plugged in shows


class StickFiles(Files):
    """The answers of a visitor: to save them means to save them on the stick, sealed."""

    page: StickPage | None = None

    def save(self) -> bool:
        """Save on the stick under a password."""
        return self.page is not None and self.page.save_sealed()

    def save_as(self) -> bool:
        """Save on the stick under a password."""
        return self.save()


class PrintedPapers(FurtherPapers):
    """The further papers of a terminal, on paper at once: a visitor need not have a stick."""

    heading = N_("Print other papers from the same answers")


class StickPage(PageBase):
    """Save, print, open; what was done stands below."""

    def __init__(self, session: Session, paper: Paper, files: Files, finder: StickFinder) -> None:
        super().__init__(session, "save")
        self.paper, self.files, self.finder = paper, files, finder
        if isinstance(files, StickFiles):
            files.page = self
        self.state = PlainLabel(role="question")
        self.column.addWidget(self.state)
        self._buttons: list[tuple[WrapButton, str]] = []
        self._add("stick:save", N_("Save my answers to my stick, closed with a password"), self.save_sealed, main=True)
        self._add("stick:word", N_("Save the document for Word to my stick, without a password"), self.save_word)
        self._add("stick:pdf", N_("Save the document as PDF to my stick, without a password"), self.save_pdf)
        self._add("stick:print", N_("Print"), self.print)
        self._add("stick:open", N_("Go on with answers from my stick"), self.show_files)
        self.body = QWidget()
        self.rows = Rows(self.body)
        self.column.addWidget(self.body)
        self.done = PlainLabel(role="understood")
        self.done.setObjectName("stick:done")
        self.column.addWidget(self.done)
        self.further = PrintedPapers(session, paper, lambda petition, _: paper.print_other(petition))
        self.column.addWidget(self.further)
        self._again = QTimer(self, interval=LOOK_AGAIN)
        self._again.timeout.connect(self.look)
        self.retranslate()

    def _add(self, name: str, msgid: str, done: Callable[[], object], *, main: bool = False) -> None:
        button = WrapButton(role="main" if main else "")
        button.setObjectName(name)
        button.clicked.connect(lambda _=False: done())
        self.column.addWidget(button)
        self._buttons.append((button, msgid))

    def _gettext(self, msgid: str) -> str:
        return self.session.language.gettext(msgid)

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        for button, msgid in self._buttons:
            button.set_words(self._gettext(msgid))
        self.done.setText("")
        self.further.build()
        self.look()

    def enter(self) -> None:
        """Look for the stick as long as the page is shown."""
        super().enter()
        clear_layout(self.rows)
        self.further.build()
        self._again.start()
        self.look()
        self._buttons[0][0].setFocus()

    def leave(self) -> None:
        """Stop looking."""
        self._again.stop()

    def look(self) -> None:
        """Say whether a stick is plugged in."""
        found = bool(self.finder())
        words = N_("Your stick is plugged in.") if found else N_("Plug in your USB stick to save or open.")
        self.state.setText(self._gettext(words))

    def _stick(self) -> Path | None:
        """Give the stick; of several the one the visitor chooses."""
        found = self.finder()
        self.look()
        if not found:
            self.paper.tell(self._gettext("There is no USB stick. Plug it in, wait a moment and try again."))
            return None
        if len(found) == 1:
            return found[0]
        choices = [Choice(str(number), stick.name) for number, stick in enumerate(found)]
        choices.append(Choice("none", self._gettext("Cancel")))
        answer = self.paper.dialogs.ask(self._gettext("Which stick?"), "", choices, safe="none")
        return None if answer == "none" else found[int(answer)]

    def save_sealed(self) -> bool:
        """Save the answers to the stick under a password of the visitor's; tell whether that was done."""
        stick = self._stick()
        if stick is None:
            return False
        password = ask_new_password(self.paper.dialogs, self.session.law, self.session.language)
        if password is None:
            return False
        case = {"format": FORMAT, **self.session.answers.to_json()}
        draft = Draft(new_id(), case, typed=self.session.said())
        return self._write(stick, SUFFIX[1:], encode(draft, make_key(password)))

    def save_word(self) -> None:
        """Save the paper for Word."""
        self._save_paper("docx", self.paper.word)

    def save_pdf(self) -> None:
        """Save the paper as PDF."""
        self._save_paper("pdf", self.paper.pdf)

    def _save_paper(self, ending: str, make: Callable[[], bytes | None]) -> None:
        if not self.paper.confirmed():
            return
        stick = self._stick()
        data = make() if stick is not None else None
        if stick is not None and data is not None:
            self._write(stick, ending, data)

    def _write(self, stick: Path, ending: str, data: bytes) -> bool:
        if stick not in self.finder():
            # Pulled out meanwhile: its folder is now one of this machine, where nothing may be written.
            self.paper.tell(self._gettext("There is no USB stick. Plug it in, wait a moment and try again."))
            return False
        path = free_name(stick / self.paper.file_name(ending))  # nothing on a stick is ever replaced
        if not self.paper.write(path, data):
            return False
        if ending == SUFFIX[1:]:
            self.session.dirty = False
        self.done.setText(self._gettext("Saved on your stick: {name}").format(name=path.name))
        self.follow(self.done)
        return True

    def print(self) -> None:
        """Print the paper."""
        self.paper.print()

    def show_files(self) -> None:
        """Show what of ours lies on the stick, to choose from."""
        clear_layout(self.rows)
        stick = self._stick()
        if stick is None:
            return
        found = our_files(stick)
        words = N_("Choose your answers:") if found else N_("There are no answers of this program on the stick.")
        self.rows.addWidget(PlainLabel(self._gettext(words), role="heading"))
        for path in found:
            button = WrapButton(path.name)
            button.setObjectName(f"stick:file:{path.name}")
            button.clicked.connect(partial(self._open, path))
            self.rows.addWidget(button)
        self.follow(self.body)

    def _open(self, path: Path, _: bool = False) -> None:
        if self.files.may_replace():
            self.files.open_path(path)
