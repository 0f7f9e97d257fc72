# SPDX-License-Identifier: MIT
"""The year within which a paper that worsens the convict's position must come (upk 487(2)), and from which day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.dates import year_term
from cassation_wizard.domain.findings import Term
from cassation_wizard.law.law import LawInForce

Item = Mapping[str, Any]

CLEARING = frozenset({"acquittal", "termination"})
WORSENING_CHANGES = frozenset({"heavier_offence", "heavier_punishment"})
LIMITED_BY = "upk 487(2)"
UNLIMITED_BY = "upk 487(1)"


def challenged(acts: Iterable[Item]) -> tuple[Item, ...]:
    """Give the acts that are said to be challenged; an unanswered one is not."""
    return tuple(act for act in acts if act.get("challenged") is True)


def requests_of(request: Item) -> Iterator[Item]:
    """Yield the request and then each of what is asked failing it."""
    yield request
    yield from request.get("alternatives", ())


def worsens(request: Item) -> bool:
    """Tell whether the convict's position is asked to be made worse, in the request or in what is asked failing it."""
    return request.get("direction") == "worsen" or any(
        not WORSENING_CHANGES.isdisjoint(asked.get("changes", ())) for asked in requests_of(request)
    )


def clears(acts: Iterable[Item]) -> bool:
    """Tell whether one of these acts acquits or terminates."""
    return any(act.get("outcome") in CLEARING for act in acts)


def judged_date(act: Item, acts: Iterable[Item]) -> date | None:
    """Give the day an act counts as entered into force (upk 444(3), 470(2), 471(4)), or None where nothing shows it.

    Its own answer comes first; without it an appellate act counts from its own date, an act of the first instance
    from the latest appellate act's.
    """
    if (own := act.get("in_force_on")) is not None:
        return _date(own)
    if act.get("instance") == "appeal":
        return _date(act.get("date"))
    if act.get("instance") != "first":
        return None
    appeals = (
        _date(other.get("date") or other.get("in_force_on")) for other in acts if other.get("instance") == "appeal"
    )
    return max((day for day in appeals if day is not None), default=None)


def _date(value: Any) -> date | None:
    return value if isinstance(value, date) else None


def year_applies(answers: Item) -> bool:
    """Tell whether the year of upk 487(2) binds this paper: it worsens, or goes against an acquittal or termination.

    An appellate act that left an acquittal or a termination as it was stands for it; a private ruling does not.
    """
    acts = answers.get("acts", ())
    attacked = challenged(acts)
    if worsens(answers.get("request", {})) or clears(attacked):
        return True
    kept = any(act.get("instance") == "appeal" and act.get("outcome") == "unchanged" for act in attacked)
    private = any(act.get("kind") == "private_ruling" for act in attacked)
    return kept and not private and clears(act for act in acts if act.get("instance") == "first")


def count_term(answers: Item, law: LawInForce) -> Term:
    """Count the term on these answers: from the latest entry into force among the challenged acts (upk 48, 487(2))."""
    if law.edition is None:
        return Term(None)
    if not year_applies(answers):
        return Term(False, norm=UNLIMITED_BY)
    acts = answers.get("acts", ())
    starts = max((day for act in challenged(acts) if (day := judged_date(act, acts))), default=None)
    if starts is None:
        return Term(True, norm=LIMITED_BY)
    end = year_term(starts, law.number("term.years"), law.calendar)
    return Term(True, starts, end.anniversary, end.ends, end.arrive_by, end.certain, LIMITED_BY)


def term_of(effective: Answers, law: LawInForce, today: date) -> Term:  # noqa: ARG001 - the day a term is asked for never moves it
    """Give the term of these answers: unlimited, or the year with its days; `limited` is None outside every edition.

    Limited with no days means that no challenged act has a date to count from.
    """
    return count_term(effective.tree, law)
