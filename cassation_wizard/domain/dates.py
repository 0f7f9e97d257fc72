# SPDX-License-Identifier: MIT
"""Counting procedural terms and ages on a calendar of non-working days (upk 48)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_DAY = timedelta(days=1)
_SATURDAY = 5


def days_in_month(year: int, month: int) -> int:
    """Give how many days a month has; the library's calendar would bring the machine's locale along."""
    following = date(year + month // 12, month % 12 + 1, 1) if (year, month) < (date.max.year, 12) else date.max
    return (following - _DAY).day if following < date.max else 31


@dataclass(frozen=True, slots=True)
class Holiday:
    """A feast of a fixed day, from one year to another where they are known; `substitute`: a weekend moves it."""

    month: int
    day: int
    from_year: int | None = None
    until_year: int | None = None
    substitute: bool = True

    def is_kept_in(self, year: int) -> bool:
        """Tell whether the feast is kept in a year."""
        return (self.from_year or year) <= year <= (self.until_year or year)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Non-working days that are known: for the years covered, days off besides Saturdays and Sundays."""

    days_off: frozenset[date]
    uncertain: frozenset[date]  # days estimated by the moon or moved by decree
    years: frozenset[int]
    holidays: tuple[Holiday, ...] = ()

    def is_working(self, day: date) -> bool:
        """Tell whether `day` is a working day; a year the table does not cover has the fixed feasts only."""
        if day.weekday() >= _SATURDAY or day in self.days_off:
            return False
        return day.year in self.years or day not in _fixed_days_off(self.holidays, day.year)

    def is_certain(self, first: date, last: date) -> bool:
        """Tell whether every day from `first` to `last` is in the table and none beside them is an estimate."""
        if not {first.year, last.year} <= self.years:
            return False
        # An estimated feast may fall a day earlier or later than the table says.
        day = first - _DAY
        while day <= last + _DAY:
            if day in self.uncertain:
                return False
            day += _DAY
        return True


@lru_cache(maxsize=64)
def _fixed_days_off(holidays: tuple[Holiday, ...], year: int) -> frozenset[date]:
    """The fixed feasts of a year, and the next working day for each that falls on a weekend."""
    kept = [holiday for holiday in holidays if holiday.is_kept_in(year)]
    days = {date(year, holiday.month, holiday.day) for holiday in kept}
    for moved in sorted(date(year, one.month, one.day) for one in kept if one.substitute):
        day = moved
        if day.weekday() >= _SATURDAY:
            while day.weekday() >= _SATURDAY or day in days:
                day += _DAY
            days.add(day)
    return frozenset(days)


NO_CALENDAR = Calendar(frozenset(), frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Deadline:
    """The end of a term in years: the same day of the year, the last day by law, the last day to arrive."""

    anniversary: date
    ends: date
    arrive_by: date
    certain: bool


def add_years(day: date, years: int) -> date:
    """Give the same month and day `years` later, or the last day of that month where there is none (upk 48)."""
    year = day.year + years
    return date(year, day.month, min(day.day, days_in_month(year, day.month)))


def year_term(start: date, years: int, calendar: Calendar) -> Deadline:
    """Count a term of `years` from `start`, the day of entry into force, which itself is not counted (upk 48).

    `ends` is moved forward off non-working days; `arrive_by` is the last working day within the term itself.
    `certain` is False where the calendar is estimated, moved by decree, or does not cover the days looked at.
    """
    anniversary = add_years(start, years)
    ends = arrive_by = anniversary
    while not calendar.is_working(ends):
        ends += _DAY
    while not calendar.is_working(arrive_by):
        arrive_by -= _DAY
    return Deadline(anniversary, ends, arrive_by, calendar.is_certain(arrive_by, ends))


def has_come_of_age(birth: date, on: date, years: int = 18) -> bool:
    """Tell whether a person born on `birth` has reached `years` on the day `on`.

    The age counts from the day after the birthday; for 29 February from the day after 28 February (inferred).
    """
    return on > add_years(birth, years)
