# SPDX-License-Identifier: MIT
"""More papers from the same answers: a button for each that makes sense, and the blank sheet of questions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cassation_wizard.document.blocks import Petition
from cassation_wizard.document.papers import compose_paper, offered_papers
from cassation_wizard.document.worksheet import worksheet
from cassation_wizard.drafting import law_for_paper
from cassation_wizard.gui.controls import PlainLabel, Rows, clear_layout
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_
from cassation_wizard.gui.wrapping import WrapButton
from cassation_wizard.interview.case_builder import build_case
from cassation_wizard.interview.route import blank_route
from cassation_wizard.law.law import LawInForce

_TITLES = {
    "suspension": N_("Request to suspend the execution"),
    "protest": N_("Petition for a protest"),
    "addition": N_("Addition to a complaint already filed"),
    "withdrawal": N_("Withdrawal of a complaint already filed"),
    "cover": N_("List of attachments"),
    "summary": N_("A note for yourself: what was filed, what comes next"),
    "worksheet": N_("Blank sheet of questions to fill by hand"),
}


class FurtherPapers(QWidget):
    """The buttons; what is done with a paper, saved or printed, is `deliver`'s, which takes its title too."""

    heading = N_("Other papers from the same answers")

    def __init__(self, session: Session, paper: Paper, deliver: Callable[[Petition, str], object]) -> None:
        super().__init__()
        self.session, self.paper, self._deliver = session, paper, deliver
        self.rows = Rows(self)

    def build(self) -> None:
        """Show a button for each paper that these answers allow."""
        clear_layout(self.rows)
        gettext = self.session.language.gettext
        self.rows.addWidget(PlainLabel(gettext(self.heading), role="question"))
        for kind in (*offered_papers(build_case(self.session.effective), self._law()), "worksheet"):
            button = WrapButton(gettext(_TITLES[kind]))
            button.setObjectName(f"save:{kind}")
            button.clicked.connect(lambda _=False, kind=kind: self._deliver(self._compose(kind), _TITLES[kind]))
            self.rows.addWidget(button)

    def _law(self) -> LawInForce:
        session = self.session
        return law_for_paper(session.answers, session.law, session.today)

    def _compose(self, kind: str) -> Petition:
        case, law, phrases = build_case(self.session.effective), self._law(), self.paper.phrases
        language = case.document_language
        if kind == "worksheet":
            role = case.petitioner.role
            return worksheet(blank_route(role), law, language, phrases, role)
        return compose_paper(kind, case, law, language, phrases)
