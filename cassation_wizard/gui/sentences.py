# SPDX-License-Identifier: MIT
"""The sentences of the data that say what failed, in the language of the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from cassation_wizard.gui.language import ScreenLanguage
from cassation_wizard.law.law import Law


class Failure(Protocol):
    """What drafts and case files raise: a sentence's id and what its placeholders are filled with."""

    kind: str

    @property
    def values(self) -> Mapping[str, str | int]:
        """What the placeholders are filled with."""
        ...


def sentence(law: Law, language: ScreenLanguage, kind: str, /, **values: object) -> str:
    """Give a sentence of the data; one that is missing gives its id, which a test finds."""
    try:
        words = language.of(law.sentence(kind))
    except KeyError:
        return kind
    return words.format(**values)


def failure_words(law: Law, language: ScreenLanguage, failure: Failure) -> str:
    """Give the sentence of something that failed."""
    return sentence(law, language, failure.kind, **failure.values)
