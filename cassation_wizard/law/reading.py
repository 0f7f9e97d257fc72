# SPDX-License-Identifier: MIT
"""Turning one TOML table of law data into a frozen entry, with every mistake named by file, table and key."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, fields
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from cassation_wizard.domain.text import Bilingual
from cassation_wizard.law.model import Entry, Rule, Validity

_VALIDITY_KEYS = {field.name for field in fields(Validity)} - {"official_kk", "official_ru"} | {"official"}


class _MistakeError(Exception):
    """A value that does not fit; its text says what was expected."""


def nearest(name: str, known: Iterable[str]) -> str:
    """Give « (did you mean …?)» for a misspelt name, or nothing."""
    import difflib

    close = difflib.get_close_matches(name, list(known), n=1)
    return f" (did you mean {close[0]!r}?)" if close else ""


def _bilingual(value: Any) -> Bilingual:
    if not isinstance(value, Mapping):
        raise _MistakeError("must hold the words in kk and ru")
    for key in value:
        if key not in ("kk", "ru"):
            raise _MistakeError(f"unknown language {key!r}")
    for key in ("kk", "ru"):
        if not isinstance(value.get(key), str) or not value[key].strip():
            raise _MistakeError(f"the words in {key} are missing")
    return Bilingual(value["kk"].strip(), value["ru"].strip())


def _scalar(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        # bool is an int to Python, but not to a lawyer.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise _MistakeError(f"must be a {kind.__name__}, not {value!r}")
        return value

    return read


def _tuple_of(read_item: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    def read(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _MistakeError(f"must be a list, not {value!r}")
        return tuple(read_item(item) for item in value)

    return read


def _mapping_of(read_item: Callable[[Any], Any]) -> Callable[[Any], Mapping[str, Any]]:
    def read(value: Any) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            raise _MistakeError(f"must be a table, not {value!r}")
        return MappingProxyType({key: read_item(item) for key, item in value.items()})

    return read


def _one_of(values: tuple[Any, ...]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if value not in values:
            raise _MistakeError(f"{value!r} is none of {', '.join(map(repr, values))}{nearest(str(value), values)}")
        return value

    return read


def _union(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, Mapping) and Bilingual in kinds:
            return _bilingual(value)
        if any(isinstance(value, kind) and not isinstance(value, bool) for kind in kinds if kind is not Bilingual):
            return value
        raise _MistakeError(f"{value!r} is neither a number nor words")

    return read


def _record(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if not isinstance(value, Mapping):
            raise _MistakeError(f"must be a table, not {value!r}")
        return _fill(kind, value)

    return read


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    if kind is Bilingual:
        return _bilingual
    if kind is Any:
        return lambda value: value
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return _one_of(arguments)
    if origin in (Union, types.UnionType):
        kinds = tuple(argument for argument in arguments if argument is not type(None))
        return _reader(kinds[0]) if len(kinds) == 1 else _union(kinds)
    if origin is tuple:
        return _tuple_of(_reader(arguments[0]))
    if origin is not None:
        return _mapping_of(_reader(arguments[1]))
    return _scalar(kind) if kind in (str, int, bool, date) else _record(kind)


@cache
def _shape(kind: type) -> tuple[tuple[str, Callable[[Any], Any], bool], ...]:
    hints = get_type_hints(kind)
    return tuple(
        (
            field.name,
            _reader(hints[field.name]),
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(kind)
        if field.name != "validity"
    )


@cache
def _names(kind: type) -> frozenset[str]:
    return frozenset(name for name, _, _ in _shape(kind))


def _fill(kind: type, table: Mapping[str, Any], **ready: Any) -> Any:
    values, shape = dict(ready), _shape(kind)
    known = _names(kind)
    if not table.keys() <= known:
        key = next(key for key in table if key not in known)
        raise _MistakeError(f"unknown key {key!r}{nearest(key, known)}")
    for name, read, needed in shape:
        if name in table:
            try:
                values[name] = read(table[name])
            except _MistakeError as mistake:
                raise _MistakeError(f"{name}: {mistake}") from None
        elif needed and name not in ready:
            raise _MistakeError(f"{name}: is missing")
    return kind(**values)


def _validity(table: Mapping[str, Any]) -> Validity:
    official = table.get("official", {})
    plain = {key: value for key, value in table.items() if key != "official"}
    if not isinstance(official, Mapping) or not set(official) <= {"kk", "ru"}:
        raise _MistakeError("official: must be { ru = true|false, kk = true|false }")
    validity: Validity = _fill(
        Validity,
        {**plain, "official_kk": official.get("kk", False), "official_ru": official.get("ru", False)},
    )
    if validity.in_force_until is not None and validity.in_force_until <= validity.in_force_from:
        raise _MistakeError("in_force_until: is not after in_force_from")
    return validity


def read_record(kind: type, table: Mapping[str, Any], where: str, problems: list[str]) -> Any:
    """Read a table without versions; on a mistake note it under `where` and give None."""
    try:
        return _fill(kind, table)
    except _MistakeError as mistake:
        problems.append(f"{where}: {mistake}")
        return None


def read_entries(
    kind: type[Entry], table: Mapping[str, Any], defaults: Mapping[str, Any], where: str, problems: list[str]
) -> tuple[Any, ...]:
    """Read an entry's versions, each inheriting from the entry and from the file's defaults.

    Mistakes are noted in `problems` as "file: table: key: what"; the versions that can be read are given.
    """
    versions = table.get("version")
    if not isinstance(versions, list) or not versions:
        problems.append(f"{where}: version: is missing")
        return ()
    shared = {key: value for key, value in table.items() if key != "version"}
    read = []
    for number, version in enumerate(versions, start=1):
        merged = {**defaults, **shared, **version}
        own = {key: value for key, value in merged.items() if key not in _VALIDITY_KEYS}
        if kind is Rule:  # a rule's kind has fields of its own; rules/kinds.py checks them
            names = {field.name for field in fields(Rule)}
            spec = {key: own.pop(key) for key in list(own) if key not in names}
            own["spec"] = spec
        try:
            validity = _validity({key: value for key, value in merged.items() if key in _VALIDITY_KEYS})
            read.append(_fill(kind, own, validity=validity))
        except _MistakeError as mistake:
            problems.append(f"{where}: version {number}: {mistake}")
    return tuple(read)
