# SPDX-License-Identifier: MIT
"""The findings and the term as `check` prints them: JSON for programs, sentences for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cassation_wizard.document.blocks import NO_BREAK_HYPHEN
from cassation_wizard.document.dates import written_date
from cassation_wizard.document.references import reference
from cassation_wizard.interview.offers import open_ways
from cassation_wizard.rules.term_sum import term_sum

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from cassation_wizard.document.phrases import Wordings
    from cassation_wizard.domain.findings import Finding, Term
    from cassation_wizard.domain.text import Bilingual
    from cassation_wizard.drafting import Judgement
    from cassation_wizard.law.law import Law


def as_json(judgement: Judgement) -> dict[str, Any]:
    """Give the findings in the shape `case-file.md` fixes."""
    edition = judgement.law.edition
    return {
        "edition": edition.id if edition else None,
        "instant": judgement.law.instant.isoformat(),
        "blocking": judgement.blocking,
        "term": _term(judgement.term),
        "findings": [_finding(finding) for finding in judgement.findings],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _term(term: Term) -> dict[str, Any]:
    return {
        "limited": term.limited,
        "starts": _iso(term.starts),
        "ends": _iso(term.ends),
        "arrive_by": _iso(term.arrive_by),
        "certain": term.certain,
        "norm": term.norm,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "effect": finding.effect,
        "curable": finding.curable,
        "blocking": finding.blocking,
        "question": finding.question,
        "norms": list(finding.norms),
        "effect_norms": list(finding.effect_norms),
        "confidence": finding.confidence,
        "message": {"kk": finding.message.kk, "ru": finding.message.ru},
    }


def as_text(judgement: Judgement, law: Law, wordings: Wordings) -> str:
    """Give the same for a person: the law applied, the term, each finding with its question and norms."""
    return "\n".join(_lines(judgement, _Speech(law, wordings)))


@dataclass(frozen=True, slots=True)
class _Speech:
    """How things are said in the person's language."""

    law: Law
    wordings: Wordings

    def words(self, both: Bilingual) -> str:
        return both.in_language(self.wordings.language)

    def say(self, key: str, **values: str) -> str:
        return self.words(self.law.sentence(key)).format(**values)

    def day(self, day: date) -> str:
        return written_date(day, self.wordings)

    def norms(self, norms: Iterable[str]) -> str:
        cited = "; ".join(reference(norm, self.law.sources, self.wordings) for norm in dict.fromkeys(norms))
        return cited.replace(NO_BREAK_HYPHEN, "-")  # a terminal breaks no lines by itself, and its fonts may lack it


def _lines(judgement: Judgement, speech: _Speech) -> Iterator[str]:
    edition = judgement.law.edition
    if edition is not None:
        title = speech.words(edition.title)
        yield speech.say("check.instant", instant=speech.day(judgement.law.instant), edition=title)
        if edition.status == "historic":
            yield speech.words(edition.note)
        norm = f" ({speech.norms([judgement.term.norm])})" if judgement.term.norm else ""
        for number, line in enumerate(term_sum(judgement.term, judgement.law)):
            yield speech.words(line) + (norm if number == 0 else "")
    for change in judgement.ahead:
        if change.validity.news:
            day = speech.day(change.validity.in_force_from)
            yield speech.say("check.ahead", day=day, news=speech.words(change.validity.news))
    for number, finding in enumerate(judgement.findings, start=1):
        yield f"{number}. {speech.say(f'check.effect.{finding.effect}')} · {finding.question}"
        norms = speech.norms([*finding.norms, *finding.effect_norms])
        doubt = f" [{speech.say('check.uncertain')}]" if finding.doubtful else ""
        yield f"   {speech.words(finding.message)}" + (f" ({norms})" if norms else "") + doubt
    for way in open_ways(judgement.findings, judgement.law):
        yield f"{speech.words(way.title)}. {speech.words(way.text)}"
    if not judgement.blocking:
        yield speech.say("check.nothing")
