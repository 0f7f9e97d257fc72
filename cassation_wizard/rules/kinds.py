# SPDX-License-Identifier: MIT
"""The kinds of rules: how a table of the law data is held against the answers, each kind a small function."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from cassation_wizard.domain.text import Bilingual
from cassation_wizard.law.model import Rule
from cassation_wizard.rules.conditions import Condition, condition_problems, holds, is_answered
from cassation_wizard.rules.facts import Situation
from cassation_wizard.rules.places import Place, list_of, places

ALWAYS: Condition = {"all": ()}


class Hit(NamedTuple):
    """A rule found something: at which question, and what its message's placeholders stand for."""

    question: str
    values: Mapping[str, str | Bilingual] = {}


Check = Callable[[Rule, Situation], Iterator[Hit]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of rule: its check and the fields its tables may hold."""

    check: Check
    needed: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()


KINDS: dict[str, Kind] = {}


def rule_kind(name: str, needed: tuple[str, ...] = (), optional: tuple[str, ...] = ()) -> Callable[[Check], Check]:
    """Register a function as the check of a kind whose tables hold these fields beside those of every rule."""

    def register(check: Check) -> Check:
        KINDS[name] = Kind(check, frozenset(needed), frozenset(optional))
        return check

    return register


def _asked_at(rule: Rule, situation: Situation) -> Iterator[Place]:
    yield from places(rule.question, situation)
    for pattern in rule.spec.get("also", ()):
        yield from places(pattern, situation)


def _when(rule: Rule, situation: Situation, place: Place) -> bool:
    return holds(rule.spec.get("when", ALWAYS), situation, place.here)


def _first_place(rule: Rule, situation: Situation) -> str:
    """Where a rule about a list as a whole points: the first item that fits `at`, or the list while it is empty."""
    found = list(places(rule.question, situation))
    fitting = (place for place in found if holds(rule.spec.get("at", ALWAYS), situation, place.here))
    return next(fitting, found[0]).question if found else list_of(rule.question)


@rule_kind("required", optional=("when",))
def required(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """The question is not answered, where `when` holds."""
    for place in places(rule.question, situation):
        if not is_answered(place.value) and _when(rule, situation, place):
            yield Hit(place.question)


@rule_kind("at_least", needed=("list", "count", "where"), optional=("at",))
def at_least(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """Fewer than `count` items of `list` fit `where`."""
    fitting = [item for item in situation.items(rule.spec["list"]) if holds(rule.spec["where"], situation, item)]
    if len(fitting) < rule.spec["count"]:
        yield Hit(_first_place(rule, situation))


@rule_kind("excluded", needed=("values",), optional=("when", "also"))
def excluded(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """The answer, or one of several, is among `values`, where `when` holds."""
    for place in _asked_at(rule, situation):
        answers = place.value if isinstance(place.value, tuple) else (place.value,)
        if any(answer in rule.spec["values"] for answer in answers) and _when(rule, situation, place):
            yield Hit(place.question)


@rule_kind("conflict", needed=("when",), optional=("also", "at", "whole"))
def conflict(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """`when` holds: at each place of the question, or with `whole` once for all answers together."""
    if rule.spec.get("whole", False):
        if holds(rule.spec["when"], situation, situation.answers):
            yield Hit(_first_place(rule, situation))
        return
    for place in _asked_at(rule, situation):
        if _when(rule, situation, place):
            yield Hit(place.question)


@rule_kind("conflicts", needed=("cases",))
def conflicts(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """One fault that shows at several questions: each of `cases` is a question and its own `when`."""
    for case in rule.spec["cases"]:
        for place in places(case["question"], situation):
            if holds(case["when"], situation, place.here):
                yield Hit(place.question)


@rule_kind("deadline", needed=("days_left",))
def deadline(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """The year ends, and the days left are within `days_left` (`from`, `to`; negative: it has ended)."""
    left, bounds = situation.days_left, rule.spec["days_left"]
    if left is not None and bounds.get("from", left) <= left <= bounds.get("to", left):
        yield Hit(rule.question)


@rule_kind("notice", optional=("when",))
def notice(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """Said of every paper the wording is in force for, where `when` holds."""
    if holds(rule.spec.get("when", ALWAYS), situation, situation.answers):
        yield Hit(rule.question)


@rule_kind("listed", needed=("papers",), optional=("when",))
def listed(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """One of `papers` is not among the attachments, where `when` holds.

    A paper is known by its kind; one listed without a kind, by its title, which one of the patterns `titles` fits.
    """
    if not holds(rule.spec.get("when", ALWAYS), situation, situation.answers):
        return
    if not all(_is_attached(paper, situation) for paper in rule.spec["papers"]):
        yield Hit(rule.question)


def _is_attached(paper: Mapping[str, Any], situation: Situation) -> bool:
    for attachment in situation.items("attachments"):
        kind, title = attachment.get("kind"), attachment.get("title", "").casefold()
        if kind == paper["kind"] or (
            kind is None and any(re.search(words, title) for words in paper.get("titles", ()))
        ):
            return True
    return False


@rule_kind("number_limit", needed=("limit",), optional=("when",))
def number_limit(rule: Rule, situation: Situation) -> Iterator[Hit]:
    """The number is larger than the parameter `limit` of the law allows, where `when` holds."""
    limit = situation.law.number(rule.spec["limit"])
    for place in places(rule.question, situation):
        if isinstance(place.value, int) and place.value > limit and _when(rule, situation, place):
            yield Hit(place.question, {"limit": str(limit)})


def rule_problems(rules: Iterable[Rule]) -> Iterator[tuple[str, str]]:
    """Yield (rule id, what is wrong) for every table that its kind cannot use."""
    for rule in rules:
        yield from ((rule.id, problem) for problem in _problems(rule))


_OF_EVERY_KIND = frozenset({"advice_when"})
_CONDITIONS = ("when", "where", "at", "advice_when")


def _problems(rule: Rule) -> Iterator[str]:
    kind = KINDS.get(rule.kind)
    if kind is None:
        yield f"unknown kind {rule.kind!r}"
        return
    keys = set(rule.spec)
    yield from (f"{key!r} is missing" for key in sorted(kind.needed - keys))
    yield from (f"unknown key {key!r}" for key in sorted(keys - kind.needed - kind.optional - _OF_EVERY_KIND))
    conditions = [rule.spec[key] for key in _CONDITIONS if key in rule.spec]
    conditions.extend(case.get("when") for case in rule.spec.get("cases", ()))
    for condition in conditions:
        yield from condition_problems(condition)
