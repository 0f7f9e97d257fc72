# SPDX-License-Identifier: MIT
"""Latin letters that look like Cyrillic ones: seen through when searching, shown when they spoil a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_LATIN_ORDER: Final = "acehikmoptxyəɵëıABCEHIKMOPTXYƏƟË"
_CYRILLIC_ORDER: Final = "асеһікмортхуәөёіАВСЕНІКМОРТХУӘӨЁ"
_TWIN: Final = dict(zip(_LATIN_ORDER, _CYRILLIC_ORDER, strict=True))
_HAS_TWIN: Final = frozenset(_CYRILLIC_ORDER)

CAPITALS: Final = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"  # for a class of letters in a pattern: Latin, Russian, Kazakh
_LATIN: Final = "A-Za-zÀ-ÖØ-öø-ɏəɵ"
_CYRILLIC: Final = "\u0400-\u0481\u048a-\u052f"
_MARKS: Final = "\u0300-\u036f"
_LATIN_RUN: Final = re.compile(f"[{_LATIN}]+")
_WORD: Final = re.compile(f"[{_LATIN}{_CYRILLIC}{_MARKS}]+")
_IS_LATIN: Final = re.compile(f"[{_LATIN}]")
_IS_CYRILLIC: Final = re.compile(f"[{_CYRILLIC}]")

_ROMAN: Final = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_LETTERS: Final = str.maketrans("ХІСМ", "XICM")
_ADDRESS: Final = re.compile(r"@|://|www\.|\.(?:kz|ru|com|org|net|рф|қаз)(?:$|[/,;:)»\"])", re.IGNORECASE)
_UNIT: Final = re.compile(
    r"к?м[23²³]?|см|мм|дм|к?г|мг|к?вт(?:ч)?|мвт|к?в|м?а|к?ом|к?гц|мгц|ггц|[кмгт]?б|м?л|с?т|га|ч|с|мин|тг|атм|к?па"
)
# A Latin name or abbreviation that took a Kazakh or Russian ending without a hyphen: «Toyotaның», «MacBookом».
_ENDING: Final = re.compile(
    r"(?:[нтд][ыі]ң|[нтд]аг?[нғ]?ы?|[нтд]е[нг]?і?|[нтд][ыі]|[ғқкг][ае]|[мбп]ен|лар\w*|лер\w*|тар\w*|тер\w*|дар\w*|дер\w*"
    r"|[дт]ағы|[дт]егі|ом|ой|ым|ем|у|е|а|ы|и|ов|ах|ам|ами|к[аиуе]|кой|ный|ная|ное|ного|ник\w*)"
)
_KAZAKH: Final = re.compile("[әғқңөұүһі]")

_TO_RUSSIAN: Final = (
    ("ә", "а"), ("ғ", "г"), ("қ", "к"), ("ң", "н"), ("ө", "о"), ("ұ", "у"), ("ү", "у"), ("һ", "х"), ("і", "и"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MixedWord:
    """A Cyrillic word with Latin look-alikes in it, the word as it should be, and where it starts."""

    word: str
    corrected: str
    start: int


def mixed_words(text: str) -> tuple[MixedWord, ...]:
    """Take any text; give its Cyrillic words spoiled by Latin look-alikes, in order (`advice.mixed-scripts`).

    Silent for what is no fault of the paper: Latin words and abbreviations, also with an ending, lone letters,
    roman numerals, codes and plates, units after a number, web and e-mail addresses, foreign names.
    """
    found = []
    for start, end in _mixed_spans(text):
        corrected = _corrected(text, start, end)
        if corrected is not None:
            found.append(MixedWord(text[start:end], corrected, start))
    return tuple(found)


def fold_lookalikes(text: str) -> str:
    """Give a form of the text for searching: lower case, ё as е, look-alikes in Cyrillic words made Cyrillic.

    It has the length of the text, so a place found in it is a place in the text.
    """
    folded = text
    if not text.isascii():
        pieces: list[str] = []
        done = 0
        for start, end in _foldable_spans(text):
            pieces += (text[done:start], "".join(_TWIN.get(letter, letter) for letter in text[start:end]))
            done = end
        if pieces:
            folded = "".join((*pieces, text[done:]))
    return _lowered(folded).replace("ё", "е")


def search_form(text: str) -> str:
    """Give `fold_lookalikes` with Kazakh letters as the Russian ones typed in their stead («шагым», «кылмыстык»).

    It has the length of the text too; patterns for it are written through `search_pattern`.
    """
    return _without_kazakh_letters(fold_lookalikes(text))


def search_pattern(pattern: str) -> str:
    """Give a regular expression, written in lower case with Kazakh letters, as it must read for `search_form`."""
    return _without_kazakh_letters(pattern.replace("ё", "е"))


def _without_kazakh_letters(text: str) -> str:
    for kazakh, russian in _TO_RUSSIAN:
        text = text.replace(kazakh, russian)
    return text


def _lowered(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # «İ» alone becomes two characters; places must stay where they are.
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _mixed_spans(text: str) -> list[tuple[int, int]]:
    """Find the words that hold both scripts; Latin runs are rare in these papers, so the search goes from them."""
    if text.isascii():
        return []
    spans = []
    done = 0
    for run in _LATIN_RUN.finditer(text):
        if run.start() < done:
            continue
        start, end = _word_around(text, *run.span())
        done = end
        if end - start > run.end() - run.start() and _IS_CYRILLIC.search(text, start, end):
            spans.append((start, end))
    return spans


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    while start and _WORD.match(text[start - 1]):
        start -= 1
    following = _WORD.match(text, end)
    return start, following.end() if following else end


def _foldable_spans(text: str) -> list[tuple[int, int]]:
    """Find the words to search as Cyrillic: mixed ones, and «cт», «PК», «o» wholly of look-alikes."""
    spans = []
    done = 0
    for run in _LATIN_RUN.finditer(text):
        if run.start() < done:
            continue
        start, end = _word_around(text, *run.span())
        done = end
        word = text[start:end]
        latin = _IS_LATIN.findall(word)
        cyrillic = len(_IS_CYRILLIC.findall(word))
        all_twins = all(letter in _TWIN for letter in latin)
        wholly = all_twins and (not _has_ending(word) if cyrillic else len(latin) <= 3)
        if wholly or cyrillic > len(latin):
            spans.append((start, end))
    return spans


def _corrected(text: str, start: int, end: int) -> str | None:
    """Give the word with its look-alikes made Cyrillic, or None where the mix is no fault."""
    word = text[start:end]
    latin = _IS_LATIN.findall(word)
    if any(letter not in _TWIN for letter in latin):
        return None
    cyrillic = _IS_CYRILLIC.findall(word)
    could_be_latin = all(letter in _HAS_TWIN for letter in cyrillic)
    if could_be_latin and len(latin) > len(cyrillic):
        return None
    if _is_roman(word) or _has_ending(word) or _is_code(text, start, end) or _is_in_address(text, start, end):
        return None
    corrected = "".join(_TWIN.get(letter, letter) for letter in word)
    if _follows_number(text, start) and _UNIT.fullmatch(corrected.lower()):
        return None
    if "Y" in word and _KAZAKH.search(corrected.lower()):
        corrected = "".join("Ү" if was == "Y" else now for was, now in zip(word, corrected, strict=True))
    return corrected


def _is_roman(word: str) -> bool:
    return _ROMAN.fullmatch(word.translate(_ROMAN_LETTERS)) is not None


def _has_ending(word: str) -> bool:
    name = _LATIN_RUN.match(word)
    if name is None or len(name.group()) < 2:
        return False
    ending = word[name.end() :]
    if name.group().isupper() and ending.islower():
        return True
    return len(name.group()) >= 3 and _ENDING.fullmatch(ending) is not None


def _is_code(text: str, start: int, end: int) -> bool:
    """Say whether a short group of capitals belongs to a number: a model, a plate, an institution, a case."""
    word = text[start:end]
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if "_" in (before[-1:], after[:1]):
        return True
    if len(word) > 3:
        return word.isupper() and (before[-1:].isdigit() or after[:1].isdigit())
    if before[-1:].isdigit() or after[:1].isdigit():
        return True
    if not word.isupper():
        return False
    joined_before = len(before) == 2 and before[0].isdigit() and before[1] in "-‑–/"
    joined_after = len(after) == 2 and after[0] in "-‑–/" and after[1].isdigit()
    plate = before[:1].isdigit() and before[1:].isspace() and after[:1].isspace() and after[1:].isdigit()
    return joined_before or joined_after or plate


def _follows_number(text: str, start: int) -> bool:
    before = text[max(0, start - 2) : start].rstrip()
    return bool(before) and before[-1].isdigit()


def _is_in_address(text: str, start: int, end: int) -> bool:
    left = start
    while left and start - left < 200 and not text[left - 1].isspace():
        left -= 1
    right = end
    while right < len(text) and right - end < 200 and not text[right].isspace():
        right += 1
    return _ADDRESS.search(text[left:right].rstrip(".")) is not None
