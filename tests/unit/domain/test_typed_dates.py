# SPDX-License-Identifier: MIT
"""Dates as people type them, and the part that is wrong."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cassation_wizard.domain.typed_dates import MONTH_STEMS, TypedDate, read_typed_date


@pytest.mark.parametrize(
    "text",
    [
        "12.3.2025",
        "12.03.2025",
        "12/03/2025",
        "12-3-2025",
        "12 3 2025",
        "  12 . 3 . 2025  ",
        "12032025",
        "2025-03-12",
        "12 марта 2025",
        "12 марта 2025 года",
        "12 марта 2025 г.",
        "12 МАРТ 2025",
        "12 наурыз 2025",
        "2025 жылғы 12 наурыз",
        "2025 ж. 12 наурыздағы",
        "12 наурызда 2025 жыл",
        "«12» марта 2025 года",
    ],
)
def test_a_date_is_read_in_every_usual_way_of_writing_it(text: str) -> None:
    assert read_typed_date(text).value == date(2025, 3, 12)


@pytest.mark.parametrize(
    ("text", "fault", "part"),
    [
        ("1.7.25", "short_year", "year"),
        ("12 марта 25", "short_year", "year"),
        ("31.11.2025", "month_too_short", "day"),
        ("31 ноября", "month_too_short", "day"),
        ("31 қараша", "month_too_short", "day"),
        ("29.02.2025", "month_too_short", "day"),
        ("29.02", "incomplete", "year"),
        ("30.02", "month_too_short", "day"),
        ("45.03.2025", "no_such_day", "day"),
        ("0.3.2025", "no_such_day", "day"),
        ("12.13.2025", "no_such_month", "month"),
        ("12.0.2025", "no_such_month", "month"),
        ("12.03.3025", "no_such_year", "year"),
        ("12.03.0025", "no_such_year", "year"),
        ("12", "incomplete", "month"),
        ("12 марта", "incomplete", "year"),
        ("марта 2025", "incomplete", "day"),
        ("шілде", "incomplete", "day"),
        ("12.03.2025.7", "unreadable", None),
        ("вчера", "unreadable", None),
        ("12 брюмера 2025", "unreadable", "month"),
        ("??", "unreadable", None),
    ],
)
def test_what_is_wrong_is_named_with_its_part(text: str, fault: str, part: str | None) -> None:
    typed = read_typed_date(text)
    assert (typed.value, typed.fault, typed.part) == (None, fault, part)


def test_a_short_month_says_how_long_it_is() -> None:
    assert read_typed_date("31 қараша 2025").days_in_month == 30
    assert read_typed_date("29.02.2025").days_in_month == 28
    assert read_typed_date("30.02.2024").days_in_month == 29


@pytest.mark.parametrize(
    ("text", "value"), [("25.11.2026", date(2026, 11, 25)), ("26.11.2026", None), ("3 мамыр 2099", None)]
)
def test_a_day_to_come_is_no_birthday(text: str, value: date | None) -> None:
    typed = read_typed_date(text, latest=date(2026, 11, 25))
    assert (typed.value, typed.fault) == (value, None if value else "not_yet")


def test_nothing_typed_is_neither_a_date_nor_a_mistake() -> None:
    assert read_typed_date("  ") == TypedDate()


def test_no_word_begins_two_months() -> None:
    stems = [(stem, number) for number, month in enumerate(MONTH_STEMS) for stem in month]
    for stem, number in stems:
        assert not [
            other for other, its in stems if its != number and (other.startswith(stem) or stem.startswith(other))
        ]


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from("./- "))
def test_every_day_is_read_back_as_it_is_shown(day: date, sign: str) -> None:
    assert read_typed_date(f"{day.day}{sign}{day.month:02}{sign}{day.year}").value == day
    assert read_typed_date(day.isoformat()).value == day


@given(st.text(max_size=40))
def test_any_text_gets_an_answer(text: str) -> None:
    typed = read_typed_date(text)
    assert (typed.value is None) or (typed.fault is None)
    assert not isinstance(typed.value, timedelta)
