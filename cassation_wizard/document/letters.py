# SPDX-License-Identifier: MIT
"""Letters that the font of the paper lacks: ₸, emoji and the like cost an advice, never the paper."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Literal

from cassation_wizard.assets import find_assets
from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.text import Bilingual
from cassation_wizard.law.law import Law

Font = Literal["paper", "fallback"]
"""The font of the paper, and the one whose letters step in for those it lacks."""

_NEVER_DRAWN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_VARIATIONS = range(0xFE00, 0xFE10)  # they choose between pictures of the letter before them


def lacking(text: str, font: Font = "paper") -> str:
    """Give the letters of the text that the font has no picture of, each once, in the order they come."""
    found = dict.fromkeys(_outside(font).findall(text))
    return "".join(filter(_is_drawn, found))


def _is_drawn(letter: str) -> bool:
    return unicodedata.category(letter) not in _NEVER_DRAWN and ord(letter) not in _VARIATIONS


def letter_advice(answers: Answers, law: Law) -> tuple[Bilingual, ...]:
    """Give what to say of typed letters that another font steps in for, and of those that no font of ours holds."""
    lacked = lacking("\n".join(_typed(answers)))
    nowhere = lacking(lacked, "fallback")
    elsewhere = "".join(letter for letter in lacked if letter not in nowhere)
    said = (("paper.letters-elsewhere", elsewhere), ("paper.letters-nowhere", nowhere))
    return tuple(_filled(law.sentence(key), letters) for key, letters in said if letters)


def _typed(answers: Answers) -> Iterator[str]:
    for _, value in answers.leaves():
        yield from (text for text in (value if isinstance(value, tuple) else (value,)) if isinstance(text, str))


def _filled(sentence: Bilingual, letters: str) -> Bilingual:
    listed = " ".join(letters)
    return Bilingual(sentence.kk.format(letters=listed), sentence.ru.format(letters=listed))


@cache
def _outside(font: Font) -> re.Pattern[str]:
    """A pattern of what the font does not hold, from the table the packaging makes of the bundled fonts."""
    path = find_assets().resources / "fonts" / "coverage.json"
    spans = json.loads(path.read_text(encoding="utf-8"))[font]
    return re.compile("[^" + "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in spans) + "]")
