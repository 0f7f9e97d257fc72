# SPDX-License-Identifier: MIT
"""Text in two languages, and the one cleaning every typed or pasted text goes through."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal, get_args

Language = Literal["kk", "ru"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same words in Kazakh and in Russian."""

    kk: str
    ru: str

    def in_language(self, language: Language) -> str:
        """Give the words in one of the two languages."""
        return self.kk if language == "kk" else self.ru

    def format(self, **values: str) -> Bilingual:
        """Fill the same named placeholders in both languages."""
        return Bilingual(self.kk.format(**values), self.ru.format(**values))


# VT is what Word's Shift+Enter leaves, FF a page break: both mean "new line" to the person who pasted them.
_NEWLINES = re.compile("\r\n|[\r\n\v\f\u2028\u2029]")
# Besides these: zero-width space, byte-order mark, object mark, noncharacters, half a surrogate pair.
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x9f"
_DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = re.compile(f"[{_CONTROLS}{_DIRECTION_MARKS}\u200b\ufeff\ufffc\ufffe\uffff\ud800-\udfff]")
# A no-break space is the writer's own choice, so only common white space folds.
_SPACES = re.compile("[ \t\n]+")
_SOFT_HYPHEN = "\u00ad"


def clean_text(text: str) -> str:
    """Clean a long text: line ends become newlines, invisible characters go, letters are composed (NFC).

    Tabs, no-break spaces and everything else the writer typed stay. Cleaning twice changes nothing.
    """
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _NEWLINES.sub("\n", text)))


def clean_line(text: str) -> str:
    """Clean a one-line text: as `clean_text`, with runs of white space folded to one space and the ends trimmed."""
    return _SPACES.sub(" ", clean_text(text).replace(_SOFT_HYPHEN, "")).strip(" ")
