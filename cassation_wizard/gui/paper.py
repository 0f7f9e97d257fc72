# SPDX-License-Identifier: MIT
"""From the session to the paper: composed once, then saved as Word or PDF, or printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from cassation_wizard.drafting import both_languages, write_petition
from cassation_wizard.drafts.names import free_name
from cassation_wizard.gui.chosen_name import choose_name
from cassation_wizard.gui.clashes import clashes
from cassation_wizard.gui.dialogs import Choice, Dialogs
from cassation_wizard.gui.finding_words import finding_words
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_, question_label

if TYPE_CHECKING:
    from cassation_wizard.assets import Assets
    from cassation_wizard.document.audit import Problem
    from cassation_wizard.document.blocks import Petition
    from cassation_wizard.document.phrases import Phrases
    from cassation_wizard.domain.text import Language

SHOWN_FINDINGS = 12


class Paper:
    """The complaint of a session as files; every refusal of the disk becomes one sentence for the user."""

    def __init__(self, session: Session, assets: Assets, dialogs: Dialogs) -> None:
        self.session = session
        self.assets = assets
        self.dialogs = dialogs
        self.letterhead: bytes | None = None  # a clinic's own template, checked already; None: the built-in one
        self.mend: Callable[[], object] = lambda: None  # leads to what stands in the way of a paper
        self.say_done: Callable[[str], object] = lambda _: None  # tells what was saved, wherever one is
        self.folder: Path | None = None  # where the user saved last in this sitting; never written anywhere
        self._saved: dict[str, Path] = {}  # what was saved in this sitting: to be proposed again, never another's

    @cached_property
    def phrases(self) -> Phrases:
        """The fixed sentences, read when first needed."""
        from cassation_wizard.document.phrases import load_phrases

        return load_phrases(self.assets.templates)

    def petition(self) -> Petition:
        """Compose the paper from the answers as they are now."""
        session = self.session
        return write_petition(session.answers, session.law, self.phrases, session.today)

    def _gettext(self, msgid: str) -> str:
        return self.session.language.gettext(msgid)

    def file_name(self, ending: str, language: Language | None = None) -> str:
        """Suggest a name that names no person, in `language` or in that of the paper."""
        language = language or self.session.answers.get("document_language") or "ru"
        title = self.session.law_in_force.parameters.get("paper.name")
        value = getattr(title, "value", None)
        words = value.in_language(language) if value is not None and not isinstance(value, (int, str)) else "cassation"
        return f"{words.replace(' ', '-')}.{ending}"

    def confirmed(self) -> bool:
        """Ask whether to make the paper in spite of what the court would return, or of a clash; nothing refuses."""
        blocking = [finding for finding in self.session.findings if finding.blocking]
        met = clashes(self.session)
        if not blocking and not self.session.typed and not met:
            return True
        lines = [f"{clash.heading}. {clash.words}" for clash in met]
        if blocking or self.session.typed:
            lines.append(self._gettext("The court would return the document, because:"))
        lines += ["– " + finding_words(self.session, finding)[1] for finding in blocking[:SHOWN_FINDINGS]]
        if len(blocking) > SHOWN_FINDINGS:
            lines.append(self._gettext("And more: {count}").format(count=len(blocking) - SHOWN_FINDINGS))
        if self.session.typed:
            lines.append(
                "– " + self._gettext("A date or a number was typed that cannot be read; it will be left blank.")
            )
        if blocking or self.session.typed:
            lines.append(self._gettext("The document can be made all the same; what is missing stays as blank lines."))
        answer = self.dialogs.ask(
            self._gettext("There is a problem"),
            "\n\n".join(lines),
            (Choice("back", self._gettext("Go back and mend it")), Choice("go", self._gettext("Continue anyway"))),
            safe="back",
        )
        if answer != "go":
            self.mend()
        return answer == "go"

    def save_word(self) -> Path | None:
        """Save the complaint for Word where the user says; give the file, or None."""
        return self._save("docx", N_("Save as Word"), N_("Word document (*.docx)"))

    def save_pdf(self) -> Path | None:
        """Save the complaint as PDF where the user says; give the file, or None."""
        return self._save("pdf", N_("Save as PDF"), N_("PDF document (*.pdf)"))

    def save_both(self) -> tuple[Path, ...]:
        """Save the complaint for Word in Kazakh and in Russian, each under its own name in a folder the user chooses.

        No name was agreed to, so a file that stands there already gets a neighbour. Gives the files, none where
        nothing was saved.
        """
        if not self.confirmed():
            return ()
        title = self._gettext("Choose the folder for the two documents")
        folder = self.dialogs.open_folder(title, self.folder)
        if folder is None:
            return ()
        session = self.session
        saved: list[Path] = []
        for petition in both_languages(session.answers, session.law, self.phrases, session.today):
            data = self._checked(petition, self.letterhead)
            place = free_name(folder / self.file_name("docx", petition.language))
            if data is None or not self.write(place, data):
                return tuple(saved)
            saved.append(place)
        self.folder = folder
        return tuple(saved)

    def save_other(self, petition: Petition, title: str) -> Path | None:
        """Save another paper than the complaint for Word, on no letterhead; give the file, or None."""
        return self._save_as(
            f"{_name_of(petition)}.docx", title, N_("Word document (*.docx)"), lambda: self._checked(petition, None)
        )

    def _save(self, ending: str, title: str, kinds: str) -> Path | None:
        if not self.confirmed():
            return None
        return self._save_as(self.file_name(ending), title, kinds, self.word if ending == "docx" else self.pdf)

    def _save_as(self, name: str, title: str, kinds: str, make: Callable[[], bytes | None]) -> Path | None:
        suggested = self._saved.get(name) or free_name((self.folder or Path.home()) / name)
        path = choose_name(self.dialogs, self._gettext, title, kinds, suggested)
        data = make() if path is not None else None
        if path is None or data is None or not self.write(path, data):
            return None
        self.folder, self._saved[name] = path.parent, path
        return path

    def word(self) -> bytes | None:
        """Give the complaint for Word, read again and checked; None, and said why, when it is not complete."""
        return self._checked(self.petition(), self.letterhead)

    def _checked(self, petition: Petition, letterhead: bytes | None) -> bytes | None:
        from cassation_wizard.document.audit import audit
        from cassation_wizard.document.docx_writer import to_docx

        data = to_docx(petition, letterhead)
        problems = audit(data, petition)
        if problems:
            self._offer_plain_text(petition, problems)
            return None
        return data

    def _offer_plain_text(self, petition: Petition, problems: Sequence[Problem]) -> None:
        """Say which answers the saved paper would lack, and offer the same words as plain text."""
        from cassation_wizard.document.plain_text import to_text

        missing = dict.fromkeys(problem.question for problem in problems if problem.question)
        if missing:
            labels = "; ".join(question_label(self.session, path) for path in missing)
            said = self.session.law.sentence("paper.answer-missing").format(questions=labels)
            text = said.in_language(self.session.language.code)
        else:
            text = self._gettext("The paper was checked after writing and is not complete; nothing was saved.")
        answer = self.dialogs.ask(
            self._gettext("There is a problem"),
            text,
            (Choice("back", self._gettext("Go back")), Choice("text", self._gettext("Save as plain text"))),
            safe="back",
        )
        if answer == "text":
            data = to_text(petition).encode()
            name = self.file_name("txt")
            self._save_as(name, N_("Save as plain text"), N_("Plain text (*.txt)"), lambda: data)

    def pdf(self) -> bytes:
        """Give the complaint as PDF."""
        from cassation_wizard.gui.pdf import petition_pdf

        return petition_pdf(self.petition(), self.assets)

    def write(self, path: Path, data: bytes) -> bool:
        """Write a file whole or not at all; say why when it cannot be."""
        from cassation_wizard.drafts.atomic import write_atomic
        from cassation_wizard.drafts.errors import DraftError

        try:
            write_atomic(path, data)
        except DraftError as error:
            self.tell_error(error.kind, {name: str(value) for name, value in error.values.items()})
            return False
        return True

    def print(self) -> bool:
        """Print the complaint; the job's title names no one."""
        return self.confirmed() and self.print_other(self.petition())

    def print_other(self, petition: Petition) -> bool:
        """Print a paper where the user says; the job's title is that of the paper, without any name."""
        from PySide6.QtPrintSupport import QPrinter

        from cassation_wizard.gui.pdf import print_petition

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(_name_of(petition))
        if not self.dialogs.choose_printer(printer):
            return False
        print_petition(petition, self.assets, printer)
        self.tell(self._gettext("Take your printed sheets"))
        return True

    def tell(self, text: str) -> None:
        """Say something in a window of its own."""
        self.dialogs.tell(self._gettext("Cassation Wizard"), text, self._gettext("Close"))

    def tell_error(self, kind: str, values: dict[str, str]) -> None:
        """Say the sentence of the data that belongs to an error."""
        sentence = self.session.law.sentence(kind)
        words = self.session.language.of(sentence)
        self.dialogs.tell(self._gettext("There is a problem"), words.format(**values), self._gettext("Close"))


def _name_of(petition: Petition) -> str:
    return petition.title.lower().replace(" ", "-")
