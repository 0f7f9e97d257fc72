# SPDX-License-Identifier: MIT
"""How a paper speaks: fills the sentences of one language, on the law of one day, with answers or ruled gaps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from cassation_wizard.document.blocks import Part, Parts
from cassation_wizard.document.dates import date_gap, written_date
from cassation_wizard.document.phrases import Phrases, Piece, Wordings, hold
from cassation_wizard.document.references import reference
from cassation_wizard.domain.text import Bilingual, Language
from cassation_wizard.law.law import LawInForce

Shaped = Callable[[str], Parts]
"""Words that take the shape or the case their sentence needs."""

_CLOSED = (".", "!", "?", "…", ";", ":")


@dataclass(frozen=True, slots=True)
class Voice:
    """Sentences in one language by the law of one day."""

    language: Language
    law: LawInForce
    wordings: Wordings

    def say(self, key: str, **values: Parts | Part | str | Shaped) -> Parts:
        """Fill the sentence `key`; nothing where the law of the day has no such sentence."""
        phrase = self.wordings.find(key, self.law.instant)
        if phrase is None:
            return ()
        return self.fill(phrase.pieces, values)

    def fill(self, pieces: Iterable[Piece], values: Mapping[str, Parts | Part | str | Shaped]) -> Parts:
        """Fill the pieces of a sentence, or of a name, with values."""
        parts: list[Part] = []
        for piece in pieces:
            filled = _filled(values[piece.name], piece.shape) if piece.name is not None else ()
            if piece.words:
                # An answer of several paragraphs begins under its label, not behind it.
                own_line = bool(filled) and filled[0].verbatim and "\n" in filled[0].text
                parts.append(Part(piece.words.rstrip() + "\n" if own_line else piece.words))
            parts += filled
        return tuple(parts)

    def answer(self, text: str | None, question: str) -> Part:
        """Give the user's words as typed, or a ruled gap."""
        return Part(text, question, verbatim=True) if text else self.gap(question)

    def gap(self, question: str | None = None) -> Part:
        """Give a ruled gap that belongs to a question."""
        return Part(self.wordings.lists["gap"], question, gap=True)

    def chosen(self, key: str, question: str) -> Part:
        """Give the words of a choice, or a ruled gap where the paper has no words for it."""
        if key not in self.wordings.phrases:
            return self.gap(question)
        return Part("".join(part.text for part in self.say(key)), question)

    def number(self, value: int | None, question: str) -> Part:
        """Give a number in digits, or a ruled gap."""
        return self.gap(question) if value is None else Part(str(value), question)

    def date(self, day: dt.date | None, question: str) -> Shaped:
        """Give a date in the shape its sentence needs, or the ruled gap of a date."""

        def in_shape(shape: str) -> Parts:
            if day is None:
                return (Part(date_gap(self.wordings, shape), question, gap=True),)
            return (Part(written_date(day, self.wordings, shape), question),)

        return in_shape

    def norm(self, norm: str, points: tuple[str, ...] = ()) -> str:
        """Cite a norm, in the nominative."""
        return reference(norm, self.law.sources, self.wordings, points=points)

    def words(self, words: Bilingual) -> str:
        """Give words of the law data in the language of the paper."""
        return hold(words.in_language(self.language))

    def parameter(self, key: str) -> str:
        """Give the words of a parameter of the law."""
        return self.words(self.law.words(key))

    def joined(self, items: Iterable[Parts]) -> Parts:
        """Join with commas and a last «и» or «және»."""
        groups = tuple(items)
        parts: list[Part] = []
        for place, group in enumerate(groups):
            if place:
                last = place == len(groups) - 1
                parts.append(Part(f" {self.wordings.lists['and']} " if last else ", "))
            parts += group
        return tuple(parts)


def speak(language: Language, law: LawInForce, phrases: Phrases) -> Voice:
    """Give the voice of a paper in `language` by the law in force."""
    return Voice(language, law, phrases.in_language(language))


def sentences(*groups: Parts) -> Parts:
    """Set sentences after one another; a full stop is added where the words, or the user, set no sign."""
    parts: list[Part] = []
    for group in groups:
        if not group:
            continue
        if parts:
            parts.append(Part(" "))
        parts += group
        if not group[-1].text.rstrip().endswith(_CLOSED):
            parts.append(Part("."))
    return tuple(parts)


def capitalised(parts: Parts) -> Parts:
    """Begin with a capital letter, unless the user's own words stand first."""
    if not parts or parts[0].verbatim or not parts[0].text:
        return parts
    first = parts[0]
    return (Part(first.text[0].upper() + first.text[1:], first.question, first.verbatim, first.gap), *parts[1:])


def _filled(value: Parts | Part | str | Shaped, shape: str) -> Parts:
    if isinstance(value, Part):
        return (value,)
    if isinstance(value, str):
        return (Part(value),)
    if callable(value):
        return value(shape)
    return value
