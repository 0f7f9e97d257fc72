# SPDX-License-Identifier: MIT
"""The checks that read free text, gathered: word lists, spoiled words, personal numbers; silent rather than wrong.

`read` a text once, then: `find_words` with the entries of a word list (`outdated-words`, `foreign-articles`,
`constitution-numbers`, `term-restoration`), `find_mixed`, `find_personal_data`. Articles named in it are in
`FreeText.citations`.
"""

from __future__ import annotations

from cassation_wizard.domain.scripts import MixedWord, mixed_words
from cassation_wizard.rules.personal_data import find_personal_data
from cassation_wizard.rules.words import FreeText, Hit, WordEntry, find_words, read, word_entries

__all__ = [
    "FreeText",
    "Hit",
    "MixedWord",
    "WordEntry",
    "find_mixed",
    "find_personal_data",
    "find_words",
    "read",
    "word_entries",
]


def find_mixed(text: FreeText) -> tuple[MixedWord, ...]:
    """Give Cyrillic words with Latin look-alikes, each with the corrected word (`advice.mixed-scripts`)."""
    return mixed_words(text.raw)
