# SPDX-License-Identifier: MIT
"""Reads dates as people type them («1.7.2025», «12 наурыз 2025», «2025 жылғы 12 наурыз») and names the wrong part."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from cassation_wizard.domain.dates import days_in_month

Fault = Literal[
    "unreadable",  # something that is neither a number nor a month's name
    "incomplete",  # a part is missing
    "short_year",  # «25»: which century is the writer's to say
    "no_such_year",
    "no_such_month",
    "no_such_day",  # no month has it
    "month_too_short",  # «31 ноября», «29.02.2025»
    "not_yet",  # a day to come, where only one that has been can be meant
]
Part = Literal["day", "month", "year"]

FIRST_YEAR, LAST_YEAR = 1900, 2199
LONGEST_MONTH = 31
_LEAP_YEAR = 2024  # any: without a year February may have 29 days

# Beginnings that no two months share, so that every case ending of either language is read.
MONTH_STEMS: tuple[tuple[str, ...], ...] = (
    ("январ", "янв", "қаңтар", "кантар"),
    ("феврал", "фев", "ақпан", "акпан"),
    ("март", "мар", "наурыз"),
    ("апрел", "апр", "сәуір", "сауир"),
    ("май", "мая", "мае", "мамыр"),
    ("июн", "маусым"),
    ("июл", "шілде", "шилде"),
    ("август", "авг", "тамыз"),
    ("сентябр", "сен", "қыркүйек", "кыркуйек"),
    ("октябр", "окт", "қазан", "казан"),
    ("ноябр", "ноя", "қараша", "караша"),
    ("декабр", "дек", "желтоқсан", "желтоксан"),
)
# Words that stand in a date and say nothing: «года», «г.», «жылғы», «жыл», «ж.», «күні».
_FILLERS = re.compile(r"^(г|год|года|году|ж|жыл|жылы|жылғы|жылгы|күн|күні|куни)$")
_TOKENS = re.compile(r"\d+|[^\W\d_]+")
_ISO = re.compile(r"^\s*(\d{4})\D+(\d{1,2})\D+(\d{1,2})\s*$")


@dataclass(frozen=True, slots=True)
class TypedDate:
    """What was understood: the date, or the fault with the part it lies in and the parts that were read."""

    value: date | None = None
    fault: Fault | None = None
    part: Part | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    days_in_month: int | None = None


def read_typed_date(text: str, latest: date | None = None) -> TypedDate:
    """Read a typed date: day, month, year (or year first), numbers or a month's name in either language.

    An empty text gives neither a value nor a fault. `latest` is the last day that can be meant.
    """
    typed = _read(text)
    if typed.value is not None and latest is not None and typed.value > latest:
        return replace(typed, value=None, fault="not_yet", part="year")
    return typed


def _read(text: str) -> TypedDate:
    if not text.strip():
        return TypedDate()
    iso = _ISO.match(text)
    if iso:
        year, month, day = (int(number) for number in iso.groups())
        return _checked(day, month, year)
    numbers: list[str] = []
    month_by_name: int | None = None
    for token in _TOKENS.findall(text.lower()):
        if token.isdecimal():
            numbers.append(token)
        elif month_by_name is None and (named := _month_named(token)) is not None:
            month_by_name = named
        elif not _FILLERS.match(token):
            return TypedDate(fault="unreadable", part="month" if numbers else None)
    if not numbers and month_by_name is None:
        return TypedDate(fault="unreadable")
    return _from_parts(numbers, month_by_name)


def _month_named(word: str) -> int | None:
    for number, stems in enumerate(MONTH_STEMS, start=1):
        if any(word.startswith(stem) for stem in stems):
            return number
    return None


def _from_parts(numbers: list[str], named: int | None) -> TypedDate:
    if len(numbers) + (named is not None) > 3:
        return TypedDate(fault="unreadable")
    if named is None and len(numbers) == 1 and len(numbers[0]) == 8:  # 12032025: typed without any signs between
        numbers = [numbers[0][:2], numbers[0][2:4], numbers[0][4:]]
    year_first = bool(numbers) and len(numbers[0]) == 4
    if year_first:
        numbers = [*numbers[1:], numbers[0]] if named is not None else [*reversed(numbers[1:]), numbers[0]]
    written_year = numbers.pop() if year_first or len(numbers) + (named is not None) == 3 else None
    day = int(numbers[0]) if numbers else None
    month = named if named is not None else (int(numbers[1]) if len(numbers) > 1 else None)
    if day is not None and named is not None and written_year is None and day > LONGEST_MONTH:
        day, written_year = None, str(day)  # «ноябрь 2025»
    if written_year is not None and len(written_year) < 3:
        return TypedDate(fault="short_year", part="year", day=day, month=month, year=int(written_year))
    year = int(written_year) if written_year is not None else None
    if day is not None and month is not None and year is None and 1 <= month <= 12:
        longest = days_in_month(_LEAP_YEAR, month)
        if longest < day <= LONGEST_MONTH:
            return TypedDate(None, "month_too_short", "day", day, month, None, longest)
    for part, value in (("day", day), ("month", month), ("year", year)):
        if value is None:
            missing: Part = part  # type: ignore[assignment]
            return TypedDate(fault="incomplete", part=missing, day=day, month=month, year=year)
    return _checked(day or 0, month or 0, year or 0)


def _checked(day: int, month: int, year: int) -> TypedDate:
    if not 1 <= month <= 12:
        return TypedDate(fault="no_such_month", part="month", day=day, month=month, year=year)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return TypedDate(fault="no_such_year", part="year", day=day, month=month, year=year)
    if not 1 <= day <= LONGEST_MONTH:
        return TypedDate(fault="no_such_day", part="day", day=day, month=month, year=year)
    longest = days_in_month(year, month)
    if day > longest:
        return TypedDate(None, "month_too_short", "day", day, month, year, longest)
    return TypedDate(date(year, month, day), None, None, day, month, year, longest)
