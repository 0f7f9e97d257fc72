# SPDX-License-Identifier: MIT
"""The whole law, asked for an instant: which wording of each entry is in force on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar

from cassation_wizard.domain.dates import NO_CALENDAR, Calendar
from cassation_wizard.domain.text import LANGUAGES, Bilingual
from cassation_wizard.law.model import (
    Circumstance,
    Court,
    Edition,
    Entry,
    Exit,
    Ground,
    LegalSource,
    PageText,
    Parameter,
    QuestionText,
    Request,
    Rule,
    Sentence,
    Step,
    Tip,
    WordList,
)

_E = TypeVar("_E", bound=Entry)


@dataclass(frozen=True, slots=True)
class LawInForce:
    """Every wording in force at one instant, by id; `edition` is None where no edition covers the instant."""

    instant: date
    edition: Edition | None
    grounds: Mapping[str, Ground]
    circumstances: Mapping[str, Circumstance]
    requests: Mapping[str, Request]
    exits: Mapping[str, Exit]
    parameters: Mapping[str, Parameter]
    rules: Mapping[str, Rule]
    wordlists: Mapping[str, WordList]
    questions: Mapping[str, QuestionText]
    pages: Mapping[str, PageText]
    steps: Mapping[str, Step]
    tips: Mapping[str, Tip]
    sentences: Mapping[str, Sentence]
    sources: Mapping[str, LegalSource]
    calendar: Calendar
    courts: tuple[Court, ...]

    def parameter(self, key: str) -> int | str | Bilingual:
        """Give the value of a parameter; KeyError where none is in force."""
        return self.parameters[key].value

    def words(self, key: str) -> Bilingual:
        """Give the words of a parameter that has them in both languages."""
        value = self.parameter(key)
        return value if isinstance(value, Bilingual) else Bilingual(str(value), str(value))

    def number(self, key: str) -> int:
        """Give the number a parameter holds."""
        value = self.parameter(key)
        if not isinstance(value, int):
            raise TypeError(f"parameter {key} is no number")
        return value

    def in_words(self, day: date) -> Bilingual:
        """Write a date out, for people: «1 июля 2027 года», «2027 жылғы 1 шілде»."""
        pattern, months = (self.sentences[key].message for key in ("date.in-words", "date.months"))
        kk, ru = (
            pattern.in_language(language).format(
                year=day.year, month=months.in_language(language).split(", ")[day.month - 1], day=day.day
            )
            for language in LANGUAGES
        )
        return Bilingual(kk, ru)

    def with_weekday(self, day: date) -> Bilingual:
        """Write a date out with its weekday: «14 декабря 2026 года, понедельник»."""
        pattern, weekdays = (self.sentences[key].message for key in ("date.with-weekday", "date.weekdays"))
        written = self.in_words(day)
        kk, ru = (
            pattern.in_language(language).format(
                date=written.in_language(language),
                weekday=weekdays.in_language(language).split(", ")[day.weekday()],
            )
            for language in LANGUAGES
        )
        return Bilingual(kk, ru)


@dataclass(frozen=True, slots=True)
class Law:
    """All versions of everything, as loaded; `entries` holds the versions of each kind in the order of the files."""

    editions: tuple[Edition, ...]
    sources: Mapping[str, LegalSource]
    entries: Mapping[type[Entry], tuple[Entry, ...]]
    calendar: Calendar = NO_CALENDAR
    courts: tuple[Court, ...] = ()
    digest: str = ""  # of the files it was read from
    checked_on: date = field(default=date.min)

    def edition_on(self, day: date) -> Edition | None:
        """Give the edition that covers `day`, or None."""
        return next((edition for edition in self.editions if edition.covers(day)), None)

    def edition(self, key: str) -> Edition:
        """Give the edition with this id; KeyError when there is none."""
        for edition in self.editions:
            if edition.id == key:
                return edition
        raise KeyError(key)

    def sentence(self, key: str) -> Bilingual:
        """Give a sentence of the program; its words do not depend on a date. KeyError when there is none."""
        for sentence in self.entries[Sentence]:
            if isinstance(sentence, Sentence) and sentence.id == key:
                return sentence.message
        raise KeyError(key)

    def ids(self, kind: type[Entry]) -> frozenset[str]:
        """Give the ids of a kind on any date, for reading files of any date."""
        return frozenset(entry.id for entry in self.entries.get(kind, ()))

    def versions(self) -> Iterator[Entry]:
        """Yield every version of every entry."""
        for entries in self.entries.values():
            yield from entries

    def changes_between(self, after: date, until: date) -> tuple[Entry, ...]:
        """Give the versions with news that come into force after `after` and not later than `until`, by date."""
        ahead = (v for v in self.versions() if v.validity.news and after < v.validity.in_force_from <= until)
        return tuple(sorted(ahead, key=lambda version: version.validity.in_force_from))

    def boundaries(self) -> tuple[date, ...]:
        """Give every day on which some wording begins or has just ended."""
        days = {version.validity.in_force_from for version in self.versions()}
        days |= {version.validity.in_force_until for version in self.versions() if version.validity.in_force_until}
        return tuple(sorted(days))

    def at(self, instant: date) -> LawInForce:
        """Give what is in force on `instant`; outside every edition the law's own entries are empty."""

        def pick(kind: type[_E]) -> Mapping[str, _E]:
            return _by_id(entry for entry in self.entries.get(kind, ()) if entry.validity.holds_on(instant))

        return LawInForce(
            instant=instant,
            edition=self.edition_on(instant),
            grounds=pick(Ground),
            circumstances=pick(Circumstance),
            requests=pick(Request),
            exits=pick(Exit),
            parameters=pick(Parameter),
            rules=pick(Rule),
            wordlists=pick(WordList),
            questions=pick(QuestionText),
            pages=pick(PageText),
            steps=pick(Step),
            tips=pick(Tip),
            sentences=pick(Sentence),
            sources=self.sources,
            calendar=self.calendar,
            courts=self.courts,
        )


def _by_id(entries: Iterable[Entry]) -> Mapping[str, Any]:
    return MappingProxyType({entry.id: entry for entry in entries})
