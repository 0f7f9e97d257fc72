# SPDX-License-Identifier: MIT
"""Dates that people read are written in words, the same way on the screen and on the paper."""

from __future__ import annotations

import re
import tomllib
from datetime import date, timedelta

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.document.dates import written_date
from cassation_wizard.domain.text import LANGUAGES, Language
from tests.law_data.small_case import law, phrases

DAYS = [date(2027, month, 1) for month in range(1, 13)] + [date(2028, 2, 29), date(2026, 12, 31)]
IN_DIGITS = re.compile(r"\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b")
WORDS_OF_OTHERS = "wordlist"  # what people write themselves


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_a_message_writes_a_date_as_the_paper_does(day: date, language: Language) -> None:
    written = law().at(date(2026, 11, 25)).in_words(day).in_language(language)
    assert written == written_date(day, phrases().in_language(language))


def test_a_date_is_written_on_any_day_of_filing() -> None:
    for filed in (date(1, 1, 1), date(2024, 3, 18), date.max - timedelta(days=1)):
        assert law().at(filed).in_words(date(2027, 7, 1)).ru == "1 июля 2027 года"


def test_no_text_of_the_data_writes_a_date_in_digits() -> None:
    found = []
    for path in sorted(find_assets().resources.rglob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        tables.pop(WORDS_OF_OTHERS, None)
        found += [f"{path.name}: {text}" for text in _strings(tables) if IN_DIGITS.search(text)]
    assert not found, "\n".join(found)


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for item in items for text in _strings(item)]
