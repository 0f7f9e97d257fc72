# SPDX-License-Identifier: MIT
"""The findings and the term as `check` prints them: JSON for programs, sentences for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cassation_wizard.document.dates import long_date
from cassation_wizard.document.references import norm_words

if TYPE_CHECKING:
    from datetime import date

    from cassation_wizard.domain.findings import Finding, Term
    from cassation_wizard.domain.text import Language
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


def as_text(judgement: Judgement, law: Law, language: Language) -> str:
    """Give the same for a person: the law applied, the term, each finding with its question and norms."""

    def say(key: str, **values: str) -> str:
        return law.sentence(key).in_language(language).format(**values)

    in_force = judgement.law
    lines = []
    if in_force.edition is not None:
        title = in_force.edition.title.in_language(language)
        lines.append(say("check.instant", instant=long_date(in_force.instant, language), edition=title))
        if in_force.edition.status == "historic":
            lines.append(in_force.edition.note.in_language(language))
        lines.extend(_term_lines(judgement, law, language))
    for change in judgement.ahead:
        if change.validity.news:
            day = long_date(change.validity.in_force_from, language)
            lines.append(say("check.ahead", day=day, news=change.validity.news.in_language(language)))
    for number, finding in enumerate(judgement.findings, start=1):
        norms = [*finding.norms, *finding.effect_norms]
        words = "; ".join(norm_words(norm, in_force.sources, language) for norm in dict.fromkeys(norms))
        effect = say(f"check.effect.{finding.effect}")
        message = finding.message.in_language(language)
        doubt = f" [{say('check.uncertain')}]" if finding.confidence not in (None, "text") else ""
        lines.append(f"{number}. {effect} · {finding.question}\n   {message}" + (f" ({words})" if words else "") + doubt)
    if not judgement.blocking:
        lines.append(say("check.nothing"))
    return "\n".join(lines)


def _term_lines(judgement: Judgement, law: Law, language: Language) -> list[str]:
    term = judgement.term
    norm = norm_words(term.norm, judgement.law.sources, language) if term.norm else ""
    if not term.limited:
        return [law.sentence("check.no-term").in_language(language).format(norm=norm)]
    if term.starts is None or term.ends is None or term.arrive_by is None:
        return [law.sentence("check.term-unknown").in_language(language).format(norm=norm)]
    days = {name: long_date(day, language) for name, day in _days(term).items()}
    lines = [law.sentence("check.term").in_language(language).format(norm=norm, **days)]
    return lines if term.certain else [*lines, law.sentence("check.by-hand").in_language(language)]


def _days(term: Term) -> dict[str, date]:
    known = {"starts": term.starts, "ends": term.ends, "arrive_by": term.arrive_by}
    return {name: day for name, day in known.items() if day is not None}
