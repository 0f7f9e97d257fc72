# SPDX-License-Identifier: MIT
"""At every turn of the law, the day before and after, today and in five years: it loads, is one, and writes a paper."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.document.phrases import Phrases, load_phrases
from cassation_wizard.document.plain_text import to_text
from cassation_wizard.domain.answers import EMPTY, Answers
from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.drafting import judge, write_petition
from cassation_wizard.law.law import Law
from cassation_wizard.law.loader import load_law

TODAY, IN_FIVE_YEARS = date(2026, 11, 25), date(2031, 11, 25)
LAW = load_law(find_assets().resources)
DAY = timedelta(days=1)
COVERED = ((date(2017, 6, 29), date(2022, 6, 30)), (date(2025, 7, 1), None))


def _days(law: Law) -> list[date]:
    turns = [day for day in law.boundaries() if day.year > 1]  # what has always held begins in the year one
    around = {day + step * DAY for day in turns for step in (-1, 0, 1)}
    return sorted(around | {TODAY, IN_FIVE_YEARS})


DAYS = _days(LAW)
EACH = pytest.mark.parametrize("day", DAYS, ids=str)


@cache
def phrases() -> Phrases:
    return load_phrases(find_assets().templates)


def covered(day: date) -> bool:
    return any(first <= day and (last is None or day <= last) for first, last in COVERED)


def minimal(day: date) -> Answers:
    return EMPTY.set("filing_date", day)


def test_the_turns_of_the_law_are_the_known_ones() -> None:
    turns = [day for day in LAW.boundaries() if day.year > 1]
    known = "2017-06-29 2022-07-01 2025-07-01 2026-01-01 2026-07-01 2027-07-01"  # 2026-01-01: the new Tax Code
    assert turns == [date.fromisoformat(day) for day in known.split()]


@EACH
def test_at_most_one_wording_of_each_thing_is_in_force(day: date) -> None:
    for kind, versions in LAW.entries.items():
        count = Counter(version.id for version in versions if version.validity.holds_on(day))
        assert [name for name, times in count.items() if times > 1] == [], kind.__name__


@EACH
def test_a_minimal_paper_is_written_in_both_languages(day: date) -> None:
    for language in LANGUAGES:
        text = to_text(write_petition(minimal(day), LAW, phrases(), TODAY, language))
        # Where no edition covers the day, the paper is made by today's law.
        title = LAW.at(day if covered(day) else TODAY).words("paper.title").in_language(language)
        assert title in text


@EACH
def test_a_day_outside_the_editions_gives_that_finding_alone(day: date) -> None:
    judgement = judge(minimal(day), LAW, TODAY)
    rules = {finding.rule for finding in judgement.findings}
    if covered(day):
        assert judgement.law.edition is not None
        assert "edition.not-covered" not in rules
        assert "content.author-name" in rules
    else:
        assert judgement.law.edition is None
        assert rules == {"edition.not-covered"}


@EACH
def test_every_way_out_that_a_rule_names_is_open_on_that_day(day: date) -> None:
    there = LAW.at(day)
    assert [rule.id for rule in there.rules.values() if rule.exit and rule.exit not in there.exits] == []


def test_what_is_in_force_today_stays_in_force_or_has_a_next_wording() -> None:
    """A wording may end without a next one only where the law itself ends it: small gravity, from 2027-07-01."""
    begins = {(type(version), version.id, version.validity.in_force_from) for version in LAW.versions()}
    ends = {
        version.id
        for version in LAW.versions()
        if version.validity.holds_on(TODAY)
        and version.validity.in_force_until is not None
        and (type(version), version.id, version.validity.in_force_until) not in begins
    }
    assert ends == {"reviewable.small-gravity"}


@pytest.mark.parametrize(
    ("filed", "told"),
    [
        (date(2026, 6, 30), [date(2026, 7, 1), date(2027, 7, 1)]),
        (date(2026, 7, 1), [date(2027, 7, 1)]),
        (TODAY, [date(2027, 7, 1)]),
        (date(2027, 6, 30), [date(2027, 7, 1)]),
        (date(2027, 7, 1), []),
        (IN_FIVE_YEARS, []),
    ],
    ids=str,
)
def test_a_change_within_a_year_is_told_once(filed: date, told: list[date]) -> None:
    ahead = judge(minimal(filed), LAW, TODAY).ahead
    assert [entry.validity.in_force_from for entry in ahead] == told
    for one, another in pairwise(ahead):
        assert one.validity.news != another.validity.news
