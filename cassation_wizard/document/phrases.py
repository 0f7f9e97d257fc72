# SPDX-License-Identifier: MIT
"""The fixed sentences of the papers: loaded from `templates/phrases`, checked across the languages, asked by date."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import Any

from cassation_wizard.document.blocks import NO_BREAK_HYPHEN, NO_BREAK_SPACE
from cassation_wizard.domain.text import LANGUAGES, Language

# A Kazakh ending glued to a placeholder would inflect what the user wrote.
_GLUED = re.compile(r"\}-?\w")
_LATIN_IN_CYRILLIC = re.compile(r"[\u0400-\u052f][A-Za-z]|[A-Za-z][\u0400-\u052f]")
# «485-бабы», «ҚПК-нің»: a line that breaks there leaves half a word.
_HOLDING_HYPHEN = re.compile(r"(?<=[0-9])-(?=\w)|(?<=[\u0400-\u042f\u049a]{2})-(?=[^\W\d_])")


class PhraseError(Exception):
    """The phrase files do not hold; `problems` names each mistake by file and key."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of fixed words, and the placeholder that follows it with the shape it is filled in."""

    words: str
    name: str | None = None
    shape: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One wording of a sentence, in force `[in_force_from, in_force_until)`."""

    pieces: tuple[Piece, ...]
    in_force_from: dt.date
    in_force_until: dt.date

    @property
    def names(self) -> frozenset[str]:
        """The names of the placeholders."""
        return frozenset(piece.name for piece in self.pieces if piece.name)


@dataclass(frozen=True, slots=True)
class Wordings:
    """All sentences and forms of one language."""

    language: Language
    phrases: Mapping[str, tuple[Phrase, ...]]
    acts: Mapping[str, Mapping[str, tuple[Piece, ...]]]
    lists: Mapping[str, str]
    dates: Mapping[str, Any]
    references: Mapping[str, Any]

    def find(self, key: str, instant: dt.date) -> Phrase | None:
        """Give the wording of `key` in force on `instant`, or None where the law of that day has none."""
        return next((p for p in self.phrases[key] if p.in_force_from <= instant < p.in_force_until), None)


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences in both languages."""

    kk: Wordings
    ru: Wordings

    def in_language(self, language: Language) -> Wordings:
        """Give the sentences of one of the two languages."""
        return self.kk if language == "kk" else self.ru


def load_phrases(templates: Path) -> Phrases:
    """Load `phrases/kk.toml` and `phrases/ru.toml` of the templates folder.

    Raises PhraseError with every mistake at once, OSError where a file is missing.
    """
    problems: list[str] = []
    kk, ru = (_load(templates / "phrases" / f"{language}.toml", language, problems) for language in LANGUAGES)
    problems += _differences(kk, ru)
    if problems:
        raise PhraseError(tuple(problems))
    return Phrases(kk, ru)


def tie(words: str) -> str:
    """Turn the marks of the phrase files into letters: `~` a no-break space, hyphens after numbers ones that hold."""
    return hold(words.replace("~", NO_BREAK_SPACE))


def hold(words: str) -> str:
    """Keep a number or an abbreviation together with its Kazakh ending."""
    return _HOLDING_HYPHEN.sub(NO_BREAK_HYPHEN, words)


def _load(path: Path, language: Language, problems: list[str]) -> Wordings:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    phrases: dict[str, tuple[Phrase, ...]] = {}
    for key, value in _leaves(table.get("phrases", {})):
        try:
            phrases[key] = _versions(value)
        except (KeyError, TypeError, ValueError) as mistake:
            problems.append(f"{path.name}: {key}: {mistake}")
            continue
        problems += [f"{path.name}: {key}: {what}" for what in _faults(value)]
    return Wordings(
        language,
        phrases,
        _acts(table.get("acts", {}), path, problems),
        table.get("lists", {}),
        table.get("dates", {}),
        table.get("references", {}),
    )


def _acts(
    table: Mapping[str, Mapping[str, str]], path: Path, problems: list[str]
) -> dict[str, dict[str, tuple[Piece, ...]]]:
    """The names of acts in each case; the only thing that may be filled into a name is its date."""
    acts: dict[str, dict[str, tuple[Piece, ...]]] = {}
    for name, forms in table.items():
        acts[name] = {case: _pieces(words) for case, words in forms.items()}
        problems += [f"{path.name}: acts.{name}: {what}" for words in forms.values() for what in _faults(words)]
        if {piece.name for pieces in acts[name].values() for piece in pieces} - {None, "date"}:
            problems.append(f"{path.name}: acts.{name}: only the date is filled into a name")
    return acts


def _leaves(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _leaves(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def _versions(value: str | list[dict[str, Any]]) -> tuple[Phrase, ...]:
    tables: list[dict[str, Any]] = [{"text": value}] if isinstance(value, str) else value
    versions = tuple(
        Phrase(
            _pieces(table["text"]),
            table.get("in_force_from", dt.date.min),
            table.get("in_force_until", dt.date.max),
        )
        for table in tables
    )
    for earlier, later in itertools.pairwise(versions):
        if earlier.in_force_until > later.in_force_from:
            raise ValueError("two wordings overlap")
    if len({version.names for version in versions}) != 1:
        raise ValueError("the wordings have different placeholders")
    return versions


def _pieces(text: str) -> tuple[Piece, ...]:
    return tuple(Piece(tie(words), name, shape or "") for words, name, shape, _ in Formatter().parse(text))


def _faults(value: str | list[dict[str, Any]]) -> Iterator[str]:
    for text in [value] if isinstance(value, str) else [table["text"] for table in value]:
        if _GLUED.search(text):
            yield "a letter right after a placeholder"
        if _LATIN_IN_CYRILLIC.search(text):
            yield "a Latin letter inside a Cyrillic word"
        if "  " in text:
            yield "two spaces"


def _differences(kk: Wordings, ru: Wordings) -> Iterator[str]:
    for key in sorted(kk.phrases.keys() ^ ru.phrases.keys()):
        yield f"{key}: only in {'kk' if key in kk.phrases else 'ru'}.toml"
    for key in sorted(kk.phrases.keys() & ru.phrases.keys()):
        ours, theirs = kk.phrases[key], ru.phrases[key]
        if [(p.in_force_from, p.in_force_until) for p in ours] != [(p.in_force_from, p.in_force_until) for p in theirs]:
            yield f"{key}: the dates differ between kk.toml and ru.toml"
        elif ours[0].names != theirs[0].names:
            yield f"{key}: the placeholders differ between kk.toml and ru.toml"
    for key in sorted(kk.acts.keys() ^ ru.acts.keys()):
        yield f"acts.{key}: only in {'kk' if key in kk.acts else 'ru'}.toml"
