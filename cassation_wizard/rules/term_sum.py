# SPDX-License-Identifier: MIT
"""The one-year term shown as a sum: the start, how it is counted, the last day, the day to arrive (upk 48, 49)."""

from __future__ import annotations

from collections.abc import Iterator

from cassation_wizard.domain.findings import Term
from cassation_wizard.domain.text import Bilingual
from cassation_wizard.law.law import LawInForce


def term_sum(term: Term, law: LawInForce) -> tuple[Bilingual, ...]:
    """Give the lines of the sum in both languages; none where no edition applies.

    Where no term runs, the one line says so. Where the start is not known, the rule stands with what is missing.
    """
    return tuple(_lines(term, law))


def _lines(term: Term, law: LawInForce) -> Iterator[Bilingual]:
    if term.limited is None:
        return
    if not term.limited:
        yield law.words("term.no-limit")
        return
    yield law.words("term.rule")
    if term.starts is None or term.anniversary is None or term.ends is None or term.arrive_by is None:
        yield _say(law, "term.unknown-start")
        return
    days = {"starts": term.starts, "anniversary": term.anniversary, "ends": term.ends, "arrive_by": term.arrive_by}
    written = {name: law.with_weekday(day) for name, day in days.items()}
    moved = "term.shifted" if term.ends != term.anniversary else "term.ends"
    for key in ("term.starts", "term.anniversary", moved, "term.arrive-by"):
        sentence = _say(law, key)
        kk, ru = ({name: both.in_language(language) for name, both in written.items()} for language in ("kk", "ru"))
        yield Bilingual(sentence.kk.format(**kk), sentence.ru.format(**ru))
    if not term.certain:
        yield _say(law, "term.by-hand")
    if "term.posting" in law.parameters:
        yield law.words("term.posting")
    yield law.words("term.no-restoration")


def _say(law: LawInForce, key: str) -> Bilingual:
    return law.sentences[key].message
