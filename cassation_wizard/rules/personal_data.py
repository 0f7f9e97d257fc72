# SPDX-License-Identifier: MIT
"""Personal numbers that a petition does not need: seen in free text by their form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cassation_wizard.rules.words import FreeText, Hit

# Twelve or sixteen digits, in fours or together; what they are is asked afterwards, for a long text has few of them.
_MANY_DIGITS: Final = re.compile(r"[0-9][0-9 \-\xa0]{10,}[0-9]")
_LONG_NUMBER: Final = re.compile(r"[0-9]{4}([ \-\xa0]?)[0-9]{4}\1[0-9]{4}(?:\1[0-9]{4})?")
# The individual number has its name beside it, or begins with a date of birth.
_NAMED_IIN: Final = re.compile(
    r"\b(?:иин|жсн|(?<!бизнес-)идентификационн\w+\s+номер|сайкестендиру\s+номири)\w*[^\d\n]{0,12}"
    r"(\d(?:[ \-\xa0]?\d){11})(?!\d)"
)
_IIN: Final = re.compile(r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[0-6]\d{5}")
_NO_IIN_BEFORE: Final = re.compile(r"(?:[+№/.\-]|№ |\b(?:бин|бсн|ердр|сдтбт)\w*[^\d\n]{0,12})$")
_NO_IIN_AFTER: Final = re.compile(r"/|[.\-]\d|\s*(?:тенге|тг|руб|т\.)")
_CARD_BEFORE: Final = re.compile(r"\bкарт\w*[^\n]{0,40}$")
_DOCUMENT: Final = re.compile(
    r"\b(?:паспорт|(?:удост\w*\.?|уд\.?|уд-\w+)\s+личн(?:ости|\.)|толкужат|жеке\s+куали[кг])\w*[^\d\n]{0,30}?"
    r"((?:[nн]\s?)?\d{7,9})(?!\d)"
)
_BEFORE_DOCUMENT: Final = re.compile(r"(?<!\d)(\d{7,9})\s+(?:номирли\s+|санды\s+)?(?:жеке\s+куали[кг]|толкужат)")
_ACCOUNT: Final = re.compile(r"\b[kк]z\s?\d{2}(?:\s?[0-9a-zа-я]){16}(?![0-9a-zа-я])")
_NAMED: Final = (
    ("iin", _NAMED_IIN, 1, ("иин", "жсн", "идентификационн", "сайкестендиру")),
    ("document", _DOCUMENT, 1, ("паспорт", "личности", "личн.", "толкужат", "жеке куали")),
    ("document", _BEFORE_DOCUMENT, 1, ("толкужат", "жеке куали")),
    ("account", _ACCOUNT, 0, ("kz", "кz")),
)


def find_personal_data(text: FreeText) -> tuple[Hit, ...]:
    """Give personal numbers in the text: keys `iin`, `document`, `card`, `account`; the hit is the number alone.

    Silent for sums, telephones, dates, sheets, numbers of cases and of organisations (`advice.unneeded-personal-data`;
    upk 423(1) asks for none of them).
    """
    found: dict[int, Hit] = {}
    for key, start, end in (*_named_numbers(text.searched), *_long_numbers(text.searched)):
        found.setdefault(start, Hit(text.raw[start:end], key, start))
    return tuple(found[start] for start in sorted(found))


def _named_numbers(searched: str) -> Iterator[tuple[str, int, int]]:
    for key, pattern, group, needles in _NAMED:
        for needle in needles:
            place = searched.find(needle)
            while place >= 0:
                for match in pattern.finditer(searched, max(0, place - 30), place + 90):
                    yield key, *match.span(group)
                place = searched.find(needle, place + len(needle))


def _long_numbers(searched: str) -> Iterator[tuple[str, int, int]]:
    for digits in _MANY_DIGITS.finditer(searched):
        yield from _classified(searched, _LONG_NUMBER.finditer(searched, *digits.span()))


def _classified(searched: str, matches: Iterator[re.Match[str]]) -> Iterator[tuple[str, int, int]]:
    for match in matches:
        start, end = match.span()
        if searched[start - 1 : start].isalnum() or searched[end : end + 1].isalnum():
            continue
        if end - start == 12:
            named_otherwise = _NO_IIN_BEFORE.search(searched, max(0, start - 30), start)
            if _IIN.fullmatch(match.group()) and not named_otherwise and not _NO_IIN_AFTER.match(searched, end):
                yield "iin", start, end
        elif end - start >= 16 and "2" <= searched[start] <= "6":
            named = _CARD_BEFORE.search(searched, max(0, start - 50), start)
            if named or _passes_luhn([int(digit) for digit in match.group() if digit.isdigit()]):
                yield "card", start, end


def _passes_luhn(digits: list[int]) -> bool:
    doubled = [digit * 2 - 9 * (digit > 4) for digit in digits[-2::-2]]
    return (sum(doubled) + sum(digits[-1::-2])) % 10 == 0
