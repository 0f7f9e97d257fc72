# SPDX-License-Identifier: MIT
"""The last pages: saving and printing the complaint, and what to do with it now."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cassation_wizard.domain.case import side_of
from cassation_wizard.gui.controls import PlainLabel, WrapButton
from cassation_wizard.gui.list_page import clear_layout
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.question_page import PageBase
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import norm_words
from cassation_wizard.i18n.formats import long_date
from cassation_wizard.law.model import Step


class SavePage(PageBase):
    """Save for Word, save as PDF, print; what was done stands below."""

    def __init__(self, session: Session, paper: Paper) -> None:
        super().__init__(session, "save")
        self.paper = paper
        self.word = WrapButton(role="main")
        self.word.setObjectName("save:word")
        self.word.clicked.connect(self._save_word)
        self.pdf = WrapButton()
        self.pdf.setObjectName("save:pdf")
        self.pdf.clicked.connect(self._save_pdf)
        self.printing = WrapButton()
        self.printing.setObjectName("save:print")
        self.printing.clicked.connect(lambda: self.paper.print())
        self.done = PlainLabel(role="understood")
        self.done.setObjectName("save:done")
        for widget in (self.word, self.pdf, self.printing, self.done):
            self.column.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        gettext = self.session.language.gettext
        self.word.set_words(gettext("Save as Word"))
        self.pdf.set_words(gettext("Save as PDF"))
        self.printing.set_words(gettext("Print"))

    def enter(self) -> None:
        """The first button has the focus."""
        super().enter()
        self.word.setFocus()

    def _save_word(self) -> None:
        self._tell_done(self.paper.save_word())

    def _save_pdf(self) -> None:
        self._tell_done(self.paper.save_pdf())

    def _tell_done(self, path: object) -> None:
        if path is not None:
            self.done.setText(self.session.language.gettext("Saved: {path}").format(path=path))


class NextPage(PageBase):
    """What to do now, from the law data, with the term and its sum where one applies."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "next")
        self.body = QWidget()
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.body)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self._build()

    def enter(self) -> None:
        """Show what applies now."""
        self._build()
        super().enter()

    def _build(self) -> None:
        clear_layout(self.rows)
        of = self.session.language.of
        for heading, lines in term_words(self.session):
            self.rows.addWidget(PlainLabel(heading, role="heading"))
            for line in lines:
                self.rows.addWidget(PlainLabel(line))
        for number, step in enumerate(steps_for(self.session), start=1):
            self.rows.addWidget(PlainLabel(f"{number}. {of(step.title)}", role="heading"))
            self.rows.addWidget(PlainLabel(of(step.text)))
            if step.norms:
                norms = ", ".join(norm_words(self.session, norm) for norm in step.norms)
                self.rows.addWidget(PlainLabel(norms, role="hint"))


def steps_for(session: Session) -> tuple[Step, ...]:
    """Give the steps the law data holds for this side and for a person in or out of custody, in order."""
    side = side_of(session.effective.get("petitioner.role"))
    custody = bool(session.effective.get("petitioner.in_custody"))
    steps = (
        step
        for step in session.law_in_force.steps.values()
        if (not step.sides or side is None or side in step.sides) and step.custody in (None, custody)
    )
    return tuple(sorted(steps, key=lambda step: step.order))


def term_words(session: Session) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the term in words with its sum: start, end, last day to arrive; nothing where no edition applies."""
    gettext = session.language.gettext
    term = session.term()
    if term.limited is None:
        return ()
    norm = norm_words(session, term.norm) if term.norm else ""
    if not term.limited:
        return ((gettext("The term"), (gettext("The law sets no term for this document."), norm)),)
    if term.starts is None or term.ends is None or term.arrive_by is None:
        return ((gettext("The term"), (gettext("The law gives one year; the day it starts is not known yet."), norm)),)

    def day(of: object) -> str:
        return long_date(of, session.language.catalog)  # type: ignore[arg-type]

    lines = [
        gettext("The acts entered into force: {date}").format(date=day(term.starts)),
        gettext("One year later: {date}").format(date=day(term.anniversary or term.ends)),
        gettext("Last day to hand in or post: {date}").format(date=day(term.ends)),
        gettext("To be sure, let it arrive by: {date}").format(date=day(term.arrive_by)),
    ]
    if not term.certain:
        lines.append(gettext("Check these days by hand: the calendar of days off is not certain for them."))
    return ((gettext("The term"), (*lines, norm)),)
