# SPDX-License-Identifier: MIT
"""From answers to findings and to the paper: the one path that the window and the command line share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.interview.offers import in_language
from cassation_wizard.interview.route import effective_answers, instant_for
from cassation_wizard.rules.engine import evaluate
from cassation_wizard.rules.term import term_of

if TYPE_CHECKING:
    from cassation_wizard.document.blocks import Petition
    from cassation_wizard.document.phrases import Phrases
    from cassation_wizard.domain.answers import Answers
    from cassation_wizard.domain.findings import Finding, Term
    from cassation_wizard.domain.text import Language
    from cassation_wizard.law.law import Law, LawInForce
    from cassation_wizard.law.model import Entry

_YEAR_AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Judgement:
    """All that the program can say about the answers: under which law, the findings, the term, what lies ahead."""

    law: LawInForce
    findings: tuple[Finding, ...]
    term: Term
    ahead: tuple[Entry, ...]  # wordings that come into force within a year of the instant

    @property
    def blocking(self) -> bool:
        """Whether the court would return or refuse the paper."""
        return any(finding.blocking for finding in self.findings)


def judge(answers: Answers, law: Law, today: date) -> Judgement:
    """Check the answers by the law of the filing date; `today` stands in where none is given."""
    effective = effective_answers(answers)
    in_force = law.at(instant_for(answers, law, today))
    return Judgement(
        law=in_force,
        findings=evaluate(effective, in_force, today),
        term=term_of(effective, in_force, today),
        ahead=law.changes_between(in_force.instant, in_force.instant + _YEAR_AHEAD),
    )


def law_for_paper(answers: Answers, law: Law, today: date) -> LawInForce:
    """Give the law the paper is written by: that of the filing date, or today's where no edition covers the date."""
    in_force = law.at(instant_for(answers, law, today))
    return in_force if in_force.edition is not None else law.at(today)


def write_petition(
    answers: Answers, law: Law, phrases: Phrases, today: date, language: Language | None = None
) -> Petition:
    """Compose the complaint from the answers of the present route, in `language` or in the one they ask for."""
    from cassation_wizard.document.compose import compose
    from cassation_wizard.interview.case_builder import build_case

    case = build_case(effective_answers(answers))
    return compose(case, law_for_paper(answers, law, today), language or case.document_language, phrases)


def both_languages(answers: Answers, law: Law, phrases: Phrases, today: date) -> tuple[Petition, Petition]:
    """Compose the complaint in Kazakh and in Russian: one for the court, one to understand what is signed."""
    in_force = law_for_paper(answers, law, today)
    kk, ru = (
        write_petition(in_language(answers, in_force, language), law, phrases, today, language)
        for language in LANGUAGES
    )
    return kk, ru
