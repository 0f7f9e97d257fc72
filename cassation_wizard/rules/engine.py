# SPDX-License-Identifier: MIT
"""All rules in force held against the answers: `evaluate` gives the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from string import Formatter

from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.findings import BLOCKING, Finding
from cassation_wizard.domain.text import Bilingual, Language
from cassation_wizard.law.law import LawInForce
from cassation_wizard.law.model import Rule
from cassation_wizard.rules import custom, text_kinds  # noqa: F401 - they register their kinds
from cassation_wizard.rules.conditions import holds
from cassation_wizard.rules.facts import Situation
from cassation_wizard.rules.kinds import KINDS, Hit


def evaluate(effective: Answers, law: LawInForce, today: date) -> tuple[Finding, ...]:
    """Give what the court would find in the answers of the present route, blocking findings first.

    `law` is the law at the instant of these answers; where no edition covers it, the only finding says so. `today`
    stands in for the filing date while that is not answered.
    """
    situation = Situation(effective.tree, law, today)
    found = [
        _finding(rule, hit, situation)
        for rule in law.rules.values()
        for hit in _once_per_question(KINDS[rule.kind].check(rule, situation))
    ]
    return tuple(sorted(found, key=lambda finding: finding.effect not in BLOCKING))


def _once_per_question(hits: Iterator[Hit]) -> Iterator[Hit]:
    seen: set[str] = set()
    for hit in hits:
        if hit.question not in seen:
            seen.add(hit.question)
            yield hit


def _finding(rule: Rule, hit: Hit, situation: Situation) -> Finding:
    effect, curable = rule.effect, rule.curable
    advice_when = rule.spec.get("advice_when")
    if advice_when is not None and holds(advice_when, situation, situation.group(rule.question.partition(".")[0])):
        effect, curable = "advice", None
    return Finding(
        rule=rule.id,
        effect=effect,
        curable=curable,
        question=hit.question,
        norms=rule.norms,
        effect_norms=rule.effect_norms if effect in BLOCKING else (),
        confidence=rule.validity.confidence,
        message=_filled(rule.message, hit, situation),
        exit=rule.exit,
    )


# The days a message may speak of beside what its own kind found.
PLACEHOLDERS: Mapping[str, Callable[[Situation], date | None]] = {
    "filing_date": lambda situation: situation.filing_date,
    "starts": lambda situation: situation.term.starts,
    "ends": lambda situation: situation.term.ends,
    "arrive_by": lambda situation: situation.term.arrive_by,
    "majority": lambda situation: situation.majority,
}


def _filled(message: Bilingual, hit: Hit, situation: Situation) -> Bilingual:
    names = {name for _, name, _, _ in Formatter().parse(message.ru) if name}
    if not names:
        return message
    values = {name: hit.values[name] if name in hit.values else _day(name, situation) for name in names}
    return Bilingual(message.kk.format(**_in("kk", values)), message.ru.format(**_in("ru", values)))


def _day(name: str, situation: Situation) -> str | Bilingual:
    day = PLACEHOLDERS[name](situation)
    return situation.law.in_words(day) if day else "…"


def _in(language: Language, values: Mapping[str, str | Bilingual]) -> dict[str, str]:
    return {name: value if isinstance(value, str) else value.in_language(language) for name, value in values.items()}
