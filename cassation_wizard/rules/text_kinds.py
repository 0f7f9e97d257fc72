# SPDX-License-Identifier: MIT
"""Kinds of rules that read what the user wrote in his own words; one finding for each answer, naming the words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from cassation_wizard.domain.text import LANGUAGES, Bilingual
from cassation_wizard.law.model import Rule
from cassation_wizard.rules import words
from cassation_wizard.rules.conditions import holds
from cassation_wizard.rules.facts import Situation
from cassation_wizard.rules.free_text import find_mixed, find_personal_data
from cassation_wizard.rules.kinds import ALWAYS, Hit, rule_kind
from cassation_wizard.rules.places import places
from cassation_wizard.rules.words import FreeText

# The answers in which a person tells, argues and asks.
STORIES = (
    "circumstances",
    "petitioner.interest",
    "convicted.punishment",
    "convicted.others_convicted",
    "proceedings.offence",
    "proceedings.appellants",
    "acts[].decision",
    "acts[].part",
    "grounds[].norms",
    "grounds[].violation",
    "grounds[].effect",
    "grounds[].evidence",
    "grounds[].case_sheets",
    "request.details",
    "request.specialist_opinion",
    "request.alternatives[].details",
    "suspension.part",
    "suspension.explanation",
    "suspension.documents",
)
# The answers that name people, places and papers as they stand elsewhere.
NAMES = (
    "petitioner.full_name",
    "petitioner.address",
    "petitioner.represents",
    "petitioner.institution",
    "convicted.full_name",
    "convicted.institution",
    "acts[].court",
    "attachments[].title",
    "signature.name",
)
# The names of people and where they live: a personal number is often put beside them.
PEOPLE = (
    "petitioner.full_name",
    "petitioner.address",
    "petitioner.represents",
    "convicted.full_name",
    "signature.name",
)
_SHOWN_AT_MOST = 12


@rule_kind("words", needed=("wordlist",), optional=("when", "asked"))
def listed_words(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """Words or articles of the list `wordlist` stand in a text, or `asked` is among the outcomes asked for."""
    if not holds(rule.spec.get("when", ALWAYS), situation, situation.answers):
        return
    for pattern in ("request.outcome", "request.alternatives[].outcome"):
        for place in places(pattern, situation):
            if place.value is not None and place.value == rule.spec.get("asked"):
                yield Hit(place.question)
    wordlist = situation.law.wordlists.get(rule.spec["wordlist"])
    entries = words.word_entries(wordlist.entries) if wordlist else ()
    for question, texts, context in _texts(STORIES, situation):
        found = [hit for text in texts for hit in words.find_words(text, entries, context)]
        if found:
            yield Hit(question, {"words": _shown((hit.word, hit.replacement) for hit in found)})


Finder = Callable[[FreeText], Iterable[tuple[str, Bilingual | None]]]


def _mixed(text: FreeText) -> Iterator[tuple[str, Bilingual | None]]:
    for mixed in find_mixed(text):
        yield mixed.word, Bilingual(mixed.corrected, mixed.corrected)


def _personal_data(text: FreeText) -> Iterator[tuple[str, Bilingual | None]]:
    for hit in find_personal_data(text):
        # Enough to find the number by, and no second copy of it.
        yield f"{hit.word[:2]}…{hit.word[-2:]}", None


FINDERS: dict[str, tuple[Finder, tuple[str, ...]]] = {
    "mixed-scripts": (_mixed, STORIES + NAMES),
    "personal-data": (_personal_data, STORIES + PEOPLE),
}


@rule_kind("matches", needed=("find",))
def matches(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """What the named finder looks for stands in a text."""
    finder, patterns = FINDERS[rule.spec["find"]]
    for question, texts, _ in _texts(patterns, situation):
        found = [pair for text in texts for pair in finder(text)]
        if found:
            yield Hit(question, {"words": _shown(found)})


def _texts(patterns: Iterable[str], situation: Situation) -> Iterator[tuple[str, list[FreeText], FreeText | None]]:
    """Yield the answers that hold text, read; a bare norm of a ground comes with what the ground says of it."""
    for pattern in patterns:
        for place in places(pattern, situation):
            texts = [situation.read(text) for text in _listed(place.value)]
            if texts:
                told = [situation.read(text) for name in ("violation", "effect") if (text := place.here.get(name))]
                yield place.question, texts, _joined(told) if pattern == "grounds[].norms" else None


def _listed(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


def _joined(texts: list[FreeText]) -> FreeText:
    return FreeText("\n".join(text.raw for text in texts), "\n".join(text.searched for text in texts), ())


def _shown(found: Iterable[tuple[str, Bilingual | None]]) -> Bilingual:
    """Name each find once, on one line, in quotation marks, with what to write instead."""
    once: dict[str, tuple[str, Bilingual | None]] = {}
    for word, instead in found:
        line = " ".join(word.split())
        once.setdefault(line.casefold(), (line, instead))
    shown = {
        language: "; ".join(
            f"«{word}»" + (f" → {instead.in_language(language)}" if instead else "")
            for word, instead in islice(once.values(), _SHOWN_AT_MOST)
        )
        for language in LANGUAGES
    }
    return Bilingual(shown["kk"], shown["ru"])
