# SPDX-License-Identifier: MIT
"""Counting by article 48: years, days off, the last day to arrive, coming of age."""

from datetime import date

import pytest

from cassation_wizard.domain.dates import NO_CALENDAR, Calendar, add_years, has_come_of_age, year_term

SPRING_2027 = Calendar(
    days_off=frozenset({date(2027, 3, 22), date(2027, 3, 23), date(2027, 3, 24)}),
    uncertain=frozenset({date(2027, 5, 16)}),
    years=frozenset({2027}),
)


@pytest.mark.parametrize(
    ("day", "years", "later"),
    [
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2025, 12, 31), 1, date(2026, 12, 31)),
    ],
)
def test_a_year_ends_on_the_same_day_or_on_the_last_of_the_month(day: date, years: int, later: date) -> None:
    assert add_years(day, years) == later


def test_a_last_day_on_a_saturday_before_holidays_moves_past_them_but_the_paper_must_arrive_before() -> None:
    term = year_term(date(2026, 3, 20), 1, SPRING_2027)
    assert (term.anniversary, term.ends, term.arrive_by) == (date(2027, 3, 20), date(2027, 3, 25), date(2027, 3, 19))
    assert term.certain


def test_a_year_the_table_does_not_cover_knows_weekends_only_and_says_so() -> None:
    term = year_term(date(2019, 11, 16), 1, NO_CALENDAR)
    assert (term.ends, term.certain) == (date(2020, 11, 16), False)


def test_a_feast_set_by_the_moon_beside_the_last_day_makes_the_term_uncertain() -> None:
    assert not year_term(date(2026, 5, 15), 1, SPRING_2027).certain


@pytest.mark.parametrize(
    ("birth", "on", "adult"),
    [
        (date(2009, 5, 3), date(2027, 5, 3), False),
        (date(2009, 5, 3), date(2027, 5, 4), True),
        (date(2008, 2, 29), date(2026, 2, 28), False),
        (date(2008, 2, 29), date(2026, 3, 1), True),
    ],
)
def test_a_person_is_of_age_from_the_day_after_the_birthday(birth: date, on: date, adult: bool) -> None:
    assert has_come_of_age(birth, on) is adult
