# SPDX-License-Identifier: MIT
"""Reading the law data: TOML files to a frozen `Law`, all mistakes reported together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cassation_wizard.domain.dates import Calendar, Holiday
from cassation_wizard.law.compiled import compiled_documents, digest_of
from cassation_wizard.law.law import Law
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
from cassation_wizard.law.reading import nearest, read_entries, read_record

_KINDS: dict[str, type[Entry]] = {
    "ground": Ground,
    "circumstance": Circumstance,
    "request": Request,
    "exit": Exit,
    "parameter": Parameter,
    "rule": Rule,
    "wordlist": WordList,
    "question": QuestionText,
    "page": PageText,
    "step": Step,
    "tip": Tip,
    "error": Sentence,
    "sentence": Sentence,
}
_RECORDS: dict[str, type] = {"edition": Edition, "act": LegalSource, "court": Court}
_CALENDAR = ("holiday", "year")
_LARGEST_FILE = 4 * 1024 * 1024


class LawDataError(Exception):
    """The law data cannot be used; `problems` holds every mistake as "file: table: key: what"."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


Check = Callable[[Law], Iterable[tuple[type[Entry], str, str]]]
"""Finds what the loader itself cannot know of: yields the kind and the id of an entry, and what is wrong with it."""


def load_law(root: Path, *checks: Check) -> Law:
    """Read `root`/law and `root`/help into a `Law`, and hold it to the `checks` of those who use it.

    Raises LawDataError with all mistakes found, not only the first: broken TOML, unknown keys, missing languages,
    overlapping versions, references to nothing.
    """
    problems: list[str] = []
    entries: dict[type[Entry], list[Entry]] = {kind: [] for kind in _KINDS.values()}
    records: dict[str, list[Any]] = {name: [] for name in _RECORDS}
    calendar: dict[str, list[Mapping[str, Any]]] = {name: [] for name in _CALENDAR}
    places: dict[tuple[type, str], str] = {}
    digest = digest_of(source_files(root, problems))
    for name, document in (compiled_documents(root, digest) or _parsed(root, problems)).items():
        for kind, table, defaults, where in _tables(name, document, problems):
            if kind in _KINDS:
                entries[_KINDS[kind]].extend(read_entries(_KINDS[kind], table, defaults, where, problems))
            elif kind in _RECORDS:
                record = read_record(_RECORDS[kind], {**_shared(kind, defaults), **table}, where, problems)
                records[kind].extend([record] if record else [])
            else:
                calendar[kind].append({**table, "where": where})
            first = places.setdefault((_KINDS.get(kind, _RECORDS.get(kind, date)), str(table.get("id", where))), where)
            if first != where:
                problems.append(f"{where}: id: stands already in {first}")
    read = MappingProxyType({kind: tuple(versions) for kind, versions in entries.items()})
    sources = MappingProxyType({source.id: source for source in records["act"]})
    law = Law(
        editions=tuple(sorted(records["edition"], key=lambda edition: edition.in_force_from)),
        sources=sources,
        entries=read,
        calendar=_calendar(calendar, problems),
        courts=tuple(records["court"]),
        digest=digest,
        checked_on=min((e.validity.checked_on for kind in (Rule, Ground) for e in read[kind]), default=date.min),
    )
    problems.extend(_overlaps(law, places))
    problems.extend(_dangling(law, places))
    for check in checks:
        problems.extend(f"{places[kind, name]}: {what}" for kind, name, what in check(law))
    if problems:
        raise LawDataError(tuple(problems))
    return law


def source_files(root: Path, problems: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the law data's files by name; what is wrong with a file itself is noted in `problems`."""
    paths = sorted(path for folder in ("law", "help") for path in (root / folder).rglob("*.toml"))
    if not paths:
        problems.append(f"{root.name}: no law data found")
    for path in paths:
        name = path.relative_to(root).as_posix()
        if path.stat().st_size > _LARGEST_FILE:
            problems.append(f"{name}: the file is larger than {_LARGEST_FILE} bytes")
        else:
            yield name, path.read_bytes()


def _parsed(root: Path, problems: list[str]) -> dict[str, dict[str, Any]]:
    import tomllib

    documents = {}
    for name, data in source_files(root, []):
        try:
            documents[name] = tomllib.loads(data.decode("utf-8-sig"))
        except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
            problems.append(f"{name}: cannot be read: {error}")
    return documents


def _tables(
    name: str, document: dict[str, Any], problems: list[str]
) -> Iterator[tuple[str, Mapping[str, Any], Mapping[str, Any], str]]:
    defaults = document.pop("defaults", {})
    for kind, tables in document.items():
        if kind not in _KINDS and kind not in _RECORDS and kind not in _CALENDAR:
            known = (*_KINDS, *_RECORDS, *_CALENDAR)
            problems.append(f"{name}: unknown table {kind!r}{nearest(kind, known)}")
            continue
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            problems.append(f"{name}: {kind}: must be written as [[{kind}]]")
            continue
        for number, table in enumerate(tables, start=1):
            yield kind, table, defaults, f"{name}: {kind} {table.get('id', number)}"


def _shared(kind: str, defaults: Mapping[str, Any]) -> Mapping[str, Any]:
    names = {field.name for field in fields(_RECORDS[kind])}
    return {key: value for key, value in defaults.items() if key in names}


def _calendar(tables: Mapping[str, list[Mapping[str, Any]]], problems: list[str]) -> Calendar:
    days_off: set[date] = set()
    uncertain: set[date] = set()
    years = set()
    holidays = []
    for table in tables["holiday"]:
        try:
            told = {name: table[name] for name in ("from_year", "until_year", "substitute") if name in table}
            holidays.append(Holiday(date(2000, table["month"], table["day"]).month, table["day"], **told))
        except (KeyError, TypeError, ValueError) as error:
            problems.append(f"{table['where']}: {error!r} cannot be used")
    for table in tables["year"]:
        try:
            years.add(table["year"])
            days_off.update(table.get("observed", ()), table.get("lunar", ()))
            uncertain.update(table.get("estimated", ()), table.get("moved", ()))
            days_off.update(
                date(table["year"], holiday.month, holiday.day)
                for holiday in holidays
                if holiday.is_kept_in(table["year"])
            )
        except (KeyError, TypeError, ValueError) as error:
            problems.append(f"{table['where']}: {error!r} cannot be used")
    return Calendar(frozenset(days_off), frozenset(uncertain), frozenset(years), tuple(holidays))


_Places = Mapping[tuple[type, str], str]


def _overlaps(law: Law, places: _Places) -> Iterator[str]:
    for kind, versions in law.entries.items():
        by_id: dict[str, list[Entry]] = {}
        for version in versions:
            by_id.setdefault(version.id, []).append(version)
        for name, dated in by_id.items():
            dated.sort(key=lambda version: version.validity.in_force_from)
            for earlier, later in pairwise(dated):
                until = earlier.validity.in_force_until
                if until is None or until > later.validity.in_force_from:
                    first = later.validity.in_force_from.isoformat()
                    yield f"{places[kind, name]}: in_force_until: two versions are in force on {first}"
    for earlier_edition, later_edition in pairwise(law.editions):
        if earlier_edition.covers(later_edition.in_force_from):
            yield f"{places[Edition, later_edition.id]}: in_force_from: begins before {earlier_edition.id} has ended"


def _dangling(law: Law, places: _Places) -> Iterator[str]:
    """Name every reference to an act, an exit, a ground or a circumstance that is not there."""
    known: dict[type, frozenset[str]] = {kind: law.ids(kind) for kind in (Exit, Ground, Circumstance)}
    known[LegalSource] = frozenset(law.sources)
    for version in law.versions():
        for key, kind, name in _references(version):
            if name not in known[kind]:
                where = places[type(version), version.id]
                yield f"{where}: {key}: there is no {name!r}{nearest(name, known[kind])}"


def _references(version: Entry) -> Iterator[tuple[str, type, str]]:
    for key in ("norm", "norms", "effect_norms"):
        norms = getattr(version, key, None) or ()
        for norm in (norms,) if isinstance(norms, str) else norms:
            yield key, LegalSource, norm.partition(" ")[0]
    if version.validity.introduced_by is not None:
        yield "introduced_by", LegalSource, version.validity.introduced_by
    if isinstance(version, Rule) and version.exit is not None:
        yield "exit", Exit, version.exit
    if isinstance(version, Circumstance):
        yield from (("points", Ground, point) for point in version.points if point != "*")
    if isinstance(version, Ground):
        yield from (("strings", Circumstance, name) for string in version.strings for name in string.circumstances)
