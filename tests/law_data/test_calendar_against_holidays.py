# SPDX-License-Identifier: MIT
"""The calendar of non-working days, held against the `holidays` package year by year, each agreed difference named."""

from __future__ import annotations

import warnings
from datetime import date, timedelta
from pathlib import Path

import pytest

from cassation_wizard.domain.dates import Calendar
from cassation_wizard.law.loader import load_law

YEARS = (2025, 2026, 2027, 2028)
# What our table has and the package has not, or the other way round, with the reason.
AGREED: dict[date, str] = {}
# Days the package calls estimated and our table calls certain.
AGREED_AS_CERTAIN = {date(2026, 5, 27): "past when the table was checked; the press of 2026-01-02 names it as the day"}


@pytest.fixture(scope="module")
def calendar() -> Calendar:
    return load_law(Path(__file__).parents[2] / "resources").calendar


def _package(year: int) -> dict[date, str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import holidays

        return dict(holidays.country_holidays("KZ", years=year, language="en_US"))


def _days_of_package(year: int) -> set[date]:
    return set(_package(year))


def _days_of_table(calendar: Calendar, year: int) -> set[date]:
    return {day for day in calendar.days_off if day.year == year}


def test_the_table_covers_the_years_it_promises(calendar: Calendar) -> None:
    assert calendar.years == frozenset(YEARS)


@pytest.mark.parametrize("year", YEARS)
def test_the_table_differs_from_the_package_only_where_agreed(calendar: Calendar, year: int) -> None:
    difference = _days_of_table(calendar, year) ^ _days_of_package(year)
    agreed = {day for day in AGREED if day.year == year}
    assert difference == agreed, sorted(day.isoformat() for day in difference ^ agreed)


@pytest.mark.parametrize("year", YEARS)
def test_the_table_calls_estimated_what_the_package_does_except_where_agreed(calendar: Calendar, year: int) -> None:
    estimated = {day for day, name in _package(year).items() if "estimated" in name}
    moved = {day for day, name in _package(year).items() if "substituted" in name}
    assert {day for day in calendar.uncertain if day.year == year} == (estimated | moved) - AGREED_AS_CERTAIN.keys()


def test_no_agreed_difference_is_out_of_date(calendar: Calendar) -> None:
    for day, reason in AGREED.items():
        assert reason
        assert (day in calendar.days_off) != (day in _days_of_package(day.year)), day
    for day, reason in AGREED_AS_CERTAIN.items():
        assert reason
        assert day in calendar.days_off - calendar.uncertain
        assert "estimated" in _package(day.year)[day]


@pytest.mark.parametrize(
    ("day", "off"),
    [
        (date(2025, 8, 30), True),  # Constitution Day, the last time in August
        (date(2025, 9, 1), True),  # observed for it, it fell on a Saturday
        (date(2026, 8, 31), False),  # none in 2026: no substitute either
        (date(2027, 3, 15), True),  # Constitution Day has moved to March
        (date(2026, 3, 16), False),  # but only from 2027
        (date(2025, 1, 3), True),  # moved by decree
        (date(2028, 1, 10), False),  # 7 January 2028 is a Friday
        (date(2027, 5, 17), False),  # Kurban Ait on a Sunday has no substitute
    ],
)
def test_the_known_turns_of_the_calendar(calendar: Calendar, day: date, *, off: bool) -> None:
    assert calendar.is_working(day) is not off


@pytest.mark.parametrize("year", YEARS)
def test_orthodox_christmas_and_kurban_ait_have_no_substitute_day(calendar: Calendar, year: int) -> None:
    christmas = date(year, 1, 7)
    assert christmas in calendar.days_off
    following = {christmas + timedelta(days=step) for step in range(1, 4)}
    assert not following & calendar.days_off


@pytest.mark.parametrize("day", [date(2027, 5, 16), date(2028, 5, 5), date(2025, 1, 3)])
def test_estimated_and_moved_days_make_the_table_uncertain(calendar: Calendar, day: date) -> None:
    assert not calendar.is_certain(day, day)
    assert not calendar.is_certain(day - timedelta(days=1), day - timedelta(days=1))


def test_past_the_last_year_the_table_is_uncertain(calendar: Calendar) -> None:
    assert not calendar.is_certain(date(2029, 2, 1), date(2029, 2, 1))


@pytest.mark.parametrize("year", YEARS)
def test_the_fixed_feasts_moved_off_weekends_are_the_table_but_for_the_moon_and_decrees(
    calendar: Calendar, year: int
) -> None:
    without_tables = Calendar(frozenset(), frozenset(), frozenset(), calendar.holidays)
    days = [date(year, 1, 1) + timedelta(days=step) for step in range(365)]
    differ = {day for day in days if without_tables.is_working(day) != calendar.is_working(day)}
    assert {day for day in differ if day not in calendar.uncertain} <= {date(2025, 6, 6), date(2026, 5, 27)}


def test_past_the_last_year_the_fixed_feasts_are_days_off_all_the_same(calendar: Calendar) -> None:
    assert not calendar.is_working(date(2029, 1, 1))
    assert not calendar.is_working(date(2029, 12, 17))  # for Sunday 16 December
    assert calendar.is_working(date(2029, 1, 8))
    assert calendar.is_working(date(2029, 1, 3))
