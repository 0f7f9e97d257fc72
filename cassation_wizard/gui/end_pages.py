# SPDX-License-Identifier: MIT
"""The last pages: saving and printing the complaint, and what to do with it now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cassation_wizard.document.blocks import Petition
from cassation_wizard.document.steps import steps_for
from cassation_wizard.gui.choice_editors import ChoiceEditor
from cassation_wizard.gui.controls import PlainLabel, Rows, clear_layout
from cassation_wizard.gui.doubt import doubt_of
from cassation_wizard.gui.further_papers import FurtherPapers
from cassation_wizard.gui.norms import norm_words
from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.readiness import Readiness
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import Option, question_label
from cassation_wizard.gui.wrapping import WrapButton
from cassation_wizard.interview.case_builder import build_case
from cassation_wizard.law.model import Step
from cassation_wizard.rules.term_sum import term_sum


class SavePage(PageBase):
    """Save for Word, save as PDF, print; what was done stands below."""

    def __init__(self, session: Session, paper: Paper) -> None:
        super().__init__(session, "save")
        self.paper = paper
        self._saved: object = None
        self.word = WrapButton(role="main")
        self.word.setObjectName("save:word")
        self.word.clicked.connect(self._save_word)
        self.both = WrapButton()
        self.both.setObjectName("save:both")
        self.both.clicked.connect(self._save_both)
        self.both_hint = PlainLabel(role="hint")
        self.pdf = WrapButton()
        self.pdf.setObjectName("save:pdf")
        self.pdf.clicked.connect(self._save_pdf)
        self.printing = WrapButton()
        self.printing.setObjectName("save:print")
        self.printing.clicked.connect(self._print)
        self.done = PlainLabel(role="understood")
        self.done.setObjectName("save:done")
        self.further = FurtherPapers(session, paper, self._save_other)
        self.readiness = Readiness(paper)
        shown = (self.word, self.both, self.both_hint, self.pdf, self.printing, self.done, self.further)
        for widget in (self.readiness, *shown):
            self.column.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        gettext = self.session.language.gettext
        self.word.set_words(gettext("Save as Word"))
        self.both.set_words(gettext("Save as Word in both languages"))
        self.pdf.set_words(gettext("Save as PDF"))
        self.printing.set_words(gettext("Print"))
        self.both_hint.setText(
            gettext("What you told in your own words is not translated: it stands in both documents as you wrote it.")
        )
        if self.isVisible():
            self.readiness.refresh()
        self.further.build()
        self._show_saved()

    def enter(self) -> None:
        """The first button has the focus."""
        self.readiness.refresh()
        self.further.build()
        super().enter()
        self.word.setFocus()

    def _save_word(self) -> None:
        self._tell_done(self.paper.save_word())

    def _save_both(self) -> None:
        saved = self.paper.save_both()
        self._tell_done(", ".join(map(str, saved)) or None)

    def _save_pdf(self) -> None:
        self._tell_done(self.paper.save_pdf())

    def _save_other(self, petition: Petition, title: str) -> None:
        self._tell_done(self.paper.save_other(petition, title))

    def _print(self) -> None:
        self.paper.print()

    def _tell_done(self, path: object) -> None:
        if path is not None:
            self._saved = path
            self._show_saved()
            self.paper.say_done(self.done.text())

    def _show_saved(self) -> None:
        if self._saved is not None:
            self.done.setText(self.session.language.gettext("Saved: {path}").format(path=self._saved))


class NextPage(PageBase):
    """What to do now, from the law data, with the term and its sum where one applies."""

    def __init__(self, session: Session, paper: Paper) -> None:
        super().__init__(session, "next")
        self.readiness = Readiness(paper)
        self.column.addWidget(self.readiness)
        self.body = QWidget()
        self.rows = Rows(self.body)
        self.column.addWidget(self.body)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        if self.isVisible():
            self._build()

    def enter(self) -> None:
        """Show what applies now."""
        self._build()
        super().enter()

    def _build(self) -> None:
        self.readiness.refresh()
        clear_layout(self.rows)
        of = self.session.language.of
        for heading, lines in term_words(self.session):
            self.rows.addWidget(PlainLabel(heading, role="heading"))
            for line in lines:
                self.rows.addWidget(PlainLabel(line))
        for number, step in enumerate(_steps(self.session, "now"), start=1):
            self._add(step, f"{number}. {of(step.title)}")
        self.rows.addWidget(PlainLabel(self.session.language.gettext("What happens next"), role="title"))
        for step in _steps(self.session, "later"):
            self._add(step, of(step.title))

    def _add(self, step: Step, title: str) -> None:
        self.rows.addWidget(PlainLabel(title, role="heading"))
        self.rows.addWidget(PlainLabel(self.session.language.of(step.text)))
        if step.norms:
            norms = "; ".join(norm_words(self.session, norm) for norm in step.norms)
            self.rows.addWidget(PlainLabel(norms, role="hint"))
        if doubt := doubt_of(self.session, step):
            self.rows.addWidget(PlainLabel(doubt, role="hint"))


class ReturnedPage(PageBase):
    """It came back: the reason in the court's letter, what it means, and the questions to mend."""

    wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(session, "returned")
        self.reasons = ChoiceEditor()
        self.reasons.setObjectName("returned:reasons")
        self.reasons.edited.connect(self._show)
        self.column.addWidget(self.reasons)
        self.column.addWidget(self.reasons.clear, 0, Qt.AlignmentFlag.AlignLeft)
        self.body = QWidget()
        self.rows = Rows(self.body)
        self.column.addWidget(self.body)
        self._chosen: str | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self._offer()

    def enter(self) -> None:
        """Offer the reasons of the law now in force."""
        self._offer()
        super().enter()
        self.reasons.setFocus()
        self.to_top()

    def _offer(self) -> None:
        steps = _steps(self.session, "returned")
        of, gettext = self.session.language.of, self.session.language.gettext
        self.reasons.set_options([Option(step.id, of(step.title)) for step in steps])
        self.reasons.clear.set_words(gettext("Remove this answer"))
        self.reasons.describe(gettext("The reason in the court's letter"), "", faulty=False)
        self._show(self._chosen)

    def _show(self, chosen: object) -> None:
        clear_layout(self.rows)
        step = next((step for step in _steps(self.session, "returned") if step.id == chosen), None)
        self._chosen = step.id if step else None
        self.body.setVisible(step is not None)
        if step is None:
            return
        self.reasons.put_below_chosen(self.body)
        gettext = self.session.language.gettext
        if step.curable is not None:
            verdict = gettext("This can be mended.") if step.curable else gettext("This cannot be mended.")
            self.rows.addWidget(PlainLabel(verdict, role="heading"))
        self.rows.addWidget(PlainLabel(self.session.language.of(step.text)))
        if step.norms:
            norms = "; ".join(norm_words(self.session, norm) for norm in step.norms)
            self.rows.addWidget(PlainLabel(norms, role="hint"))
        if doubt := doubt_of(self.session, step):
            self.rows.addWidget(PlainLabel(doubt, role="hint"))
        for pattern in step.questions:
            path = pattern.replace("[]", "[0]", 1)
            if not self.session.is_asked(path):
                continue
            words = gettext("Go to: {question}").format(question=question_label(self.session, path))
            button = WrapButton(words, role="link")
            button.setObjectName(f"mend:{path}")
            button.clicked.connect(lambda _=False, path=path: self.wanted.emit(path))
            self.rows.addWidget(button)


def _steps(session: Session, group: str) -> tuple[Step, ...]:
    return steps_for(build_case(session.effective), session.law_in_force, group)


def term_words(session: Session) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the term in words with its sum; nothing where no edition applies."""
    term = session.term()
    lines = tuple(line.in_language(session.language.code) for line in term_sum(term, session.law_in_force))
    norm = (norm_words(session, term.norm),) if term.norm else ()
    return ((session.language.gettext("The term"), (*lines, *norm)),) if lines else ()
