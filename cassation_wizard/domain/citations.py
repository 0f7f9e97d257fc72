# SPDX-License-Identifier: MIT
"""References to articles of law as people write them, in Kazakh and in Russian, read into one form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from cassation_wizard.domain.citation_patterns import (
    ARTICLE,
    BARE,
    CODE,
    DIGITS,
    GAP,
    KAZAKH_ANCHOR,
    KAZAKH_NUMBERS,
    KAZAKH_UNIT,
    LEFT,
    NEXT_ARTICLE,
    NO_ARTICLE,
    NUMBER_BEFORE,
    ORDINALS,
    RUSSIAN_ANCHOR,
    RUSSIAN_ANCHOR_AFTER,
    RUSSIAN_NUMBERS,
    RUSSIAN_UNIT,
    RUSSIAN_UNITS,
    SHORT,
    SHORT_NUMBER,
    UNIT_WORD,
)
from cassation_wizard.domain.scripts import search_form

Code = Literal["upk", "uk", "constitution", "foreign", "other"]

_CODES: Final[tuple[Code, ...]] = ("upk", "uk", "constitution", "other")
_Anchor = tuple[int, int, Literal["kk", "ru", "number first", "short"]]


@dataclass(frozen=True, slots=True)
class Citation:
    """One article, with one part of it, as the text refers to it.

    `code` is None where none is named, "other" for a law of this country that is none of the three, "foreign" for
    a law of another state. For the Constitution `part` is the paragraph («пункт 3»), `points` its subpoints.
    `start` and `end` bound the whole reference, which articles of one list share.
    """

    code: Code | None
    article: str
    part: str | None
    points: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Reference:
    """A reference as it stands: a list of articles, what is said of the last of them, and the law."""

    articles: tuple[str, ...]
    parts: tuple[str, ...]
    points: tuple[str, ...]
    subpoints: tuple[str, ...]
    code: Code | None
    start: int
    end: int


def citations(text: str) -> tuple[Citation, ...]:
    """Take any text; give the references to articles in it, in order. Sheets of the case file are none."""
    return citations_in(search_form(text))


def citations_in(searched: str) -> tuple[Citation, ...]:
    """As `citations`, for a text that is already in `search_form`."""
    found: list[_Reference] = []
    taken = 0
    for anchor in sorted((*_russian_anchors(searched), *_kazakh_anchors(searched), *_short_anchors(searched))):
        start, end, form = anchor
        if start < taken:
            continue
        reference = _READERS[form](searched, start, end, taken)
        if reference is not None:
            found.append(reference)
            taken = reference.end
    return tuple(citation for reference in _with_shared_codes(searched, found) for citation in _spread(reference))


def _russian_anchors(text: str) -> Iterator[_Anchor]:
    for match in RUSSIAN_ANCHOR.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if not before.isalnum():
            yield match.start(), match.end(), "ru"
    for match in RUSSIAN_ANCHOR_AFTER.finditer(text):
        number = NUMBER_BEFORE.search(text, max(0, match.start() - 12), match.start())
        if number is not None:
            yield number.start(), match.end(), "number first"


def _kazakh_anchors(text: str) -> Iterator[_Anchor]:
    for match in KAZAKH_ANCHOR.finditer(text):
        left = text[max(0, match.start() - 60) : match.start()]
        if not left.rstrip(" \t\n\xa0-‑–")[-1:].isdigit():
            continue
        for digits in re.finditer(r"(?<!\d)\d", left):
            numbers = KAZAKH_NUMBERS.fullmatch(left, digits.start())
            if numbers is not None:
                yield match.start() - len(left) + digits.start(), match.start(), "kk"
                break


def _short_anchors(text: str) -> Iterator[_Anchor]:
    for match in SHORT.finditer(text):
        number = SHORT_NUMBER.search(text, max(0, match.start() - 6), match.start())
        if number is not None and not text[max(0, number.start() - 2) : number.start()].rstrip().endswith("№"):
            yield number.start(), match.end(), "short"
    for match in BARE.finditer(text):
        if not NO_ARTICLE.search(text, max(0, match.start() - 12), match.start()):
            yield match.start(), match.end(), "short"


# Readers ------------------------------------------------------------------------------------------------------------


def _read_russian(text: str, start: int, end: int, taken: int) -> _Reference | None:
    listed = RUSSIAN_NUMBERS.match(text, end)
    if listed is None:
        return None
    units, left_start = _units_before(text, start, max(taken, start - LEFT))
    code, right_units, right_end = _after_russian(text, listed.end())
    if code is None:
        code, left_start = _russian_code_before(text, left_start, max(taken, left_start - LEFT))
    return _reference(listed.group(), (*units, *right_units), code, left_start, right_end)


def _read_number_first(text: str, start: int, end: int, taken: int) -> _Reference | None:
    units, left_start = _units_before(text, start, max(taken, start - LEFT))
    code, right_units, right_end = _after_russian(text, end)
    return _reference(text[start:end], (*units, *right_units), code, left_start, right_end)


def _read_kazakh(text: str, start: int, end: int, taken: int) -> _Reference | None:
    word = re.compile(r"\w+").match(text, end)
    right_end = word.end() if word else end
    units = []
    while unit := KAZAKH_UNIT.match(text, _after_gap(text, right_end)):
        units.append(unit)
        right_end = unit.end()
    code, left_start = _code_before(text, start, max(taken, start - LEFT))
    return _reference(text[start:end], units, code, left_start, right_end)


def _read_short(text: str, start: int, end: int, taken: int) -> _Reference | None:
    code, right_units, right_end = _after_russian(text, end)
    left_start = start
    if code is None:
        code, left_start = _russian_code_before(text, start, max(taken, start - LEFT))
    return _reference(text[start:end], right_units, code, left_start, right_end)


_READERS: Final = {
    "ru": _read_russian,
    "number first": _read_number_first,
    "kk": _read_kazakh,
    "short": _read_short,
}


def _units_before(text: str, start: int, earliest: int) -> tuple[tuple[re.Match[str], ...], int]:
    """Give the parts and points that stand right before an article, and where they begin."""
    for word in UNIT_WORD.finditer(text, earliest, start):
        if RUSSIAN_UNITS.fullmatch(text, word.start(), start):
            return tuple(RUSSIAN_UNIT.finditer(text, word.start(), start)), word.start()
    return (), start


def _after_russian(text: str, end: int) -> tuple[Code | None, tuple[re.Match[str], ...], int]:
    """Give the law, parts and points that follow an article, in any order, and where they end."""
    code: Code | None = None
    units: list[re.Match[str]] = []
    while True:
        place = _after_gap(text, end)
        named = CODE.match(text, place) if code is None and "," not in text[end:place] else None
        if named is not None:
            code, end = _code_of(named), named.end()
            continue
        following = RUSSIAN_UNITS.match(text, place)
        if following is None or NEXT_ARTICLE.match(text, following.end()):
            return code, tuple(units), end
        units += RUSSIAN_UNIT.finditer(text, place, following.end())
        end = units[-1].end()


def _after_gap(text: str, end: int) -> int:
    gap = GAP.match(text, end)
    return gap.end() if gap else end


def _code_before(text: str, start: int, earliest: int) -> tuple[Code | None, int]:
    """Give the law named right before a reference, and where its name begins."""
    last = None
    for named in CODE.finditer(text, earliest, start):
        last = named
    if last is not None and not text[last.end() : start].strip(" \t\n\xa0,(:–-"):
        return _code_of(last), last.start()
    return None, start


def _russian_code_before(text: str, start: int, earliest: int) -> tuple[Code | None, int]:
    """As `_code_before`, but «по закону (ст. 490)» names no law: in Russian a law's name follows its article."""
    code, place = _code_before(text, start, earliest)
    return (None, start) if code == "other" else (code, place)


def _code_of(named: re.Match[str]) -> Code:
    if named["foreign_before"] or named["foreign_after"] or named.group().endswith("российской федерации"):
        return "foreign"
    return next(code for code in _CODES if named[code])


def _reference(
    listed: str, units: tuple[re.Match[str], ...] | list[re.Match[str]], code: Code | None, start: int, end: int
) -> _Reference | None:
    articles: list[str] = []
    parts: list[str] = []
    points: list[str] = []
    subpoints: list[str] = []
    for number in ARTICLE.finditer(listed):
        articles.append(number[1].replace("‑", "-"))
        brackets = DIGITS.findall(number[2])
        parts += brackets[:1]
        points += brackets[1:]
    for unit in units:
        named = unit.groupdict()
        if named["part"]:
            words = " ".join(filter(None, (named.get("before"), named.get("after"), named.get("ordinals"))))
            parts += (number for stem, number in ORDINALS.items() if re.search(rf"\b{stem}", words))
            parts += DIGITS.findall(named["parts"] or "")
        elif named.get("subpoint") or "тармакша" in unit.group():
            subpoints += DIGITS.findall(named.get("subpoints") or named["points"])
        else:
            points += DIGITS.findall(named["points"])
    if not articles:
        return None
    return _Reference(tuple(articles), tuple(parts), tuple(points), tuple(subpoints), code, start, end)


def _with_shared_codes(text: str, found: list[_Reference]) -> list[_Reference]:
    """Let references of one enumeration share the law that one of them names: «п. 4 ст. 387, ст. 433 УПК»."""
    joined = [not text[one.end : two.start].strip(" \t\n\xa0,;и)(") for one, two in pairwise(found)]
    for index in reversed(range(len(joined))):
        if joined[index] and found[index].code is None:
            found[index] = replace(found[index], code=found[index + 1].code)
    for index, is_joined in enumerate(joined, start=1):
        if is_joined and found[index].code is None:
            found[index] = replace(found[index], code=found[index - 1].code)
    return found


def _spread(reference: _Reference) -> Iterator[Citation]:
    """Give one citation for each article, and for each part of the last one, which the parts and points belong to."""
    *others, last = reference.articles
    for article in others:
        yield Citation(reference.code, article, None, (), reference.start, reference.end)
    parts, points = reference.parts, reference.points
    if not parts and (reference.subpoints or reference.code == "constitution"):
        parts, points = points, reference.subpoints  # «подпункт 8) пункта 3»: there the paragraph is the part
    elif reference.subpoints:
        points = (*points, *reference.subpoints)
    for part in parts or (None,):
        yield Citation(reference.code, last, part, points, reference.start, reference.end)
