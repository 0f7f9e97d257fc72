# SPDX-License-Identifier: MIT
"""Each example case in both languages against its golden text; UPDATE_GOLDEN=1 writes the texts anew."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from cassation_wizard.document.plain_text import to_text
from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.text import LANGUAGES, Language

from .conftest import CASE_FILES, CASES, Compose

GOLDEN = CASES / "golden"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASE_FILES)
def test_the_paper_reads_as_agreed(
    name: str, language: Language, answers_of: Callable[[str], Answers], paper: Compose
) -> None:
    text = to_text(paper(answers_of(name), language))
    golden = GOLDEN / f"{name}.{language}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text.splitlines() == golden.read_text(encoding="utf-8").splitlines()


def test_no_golden_paper_is_left_without_its_case() -> None:
    expected = {f"{name}.{language}.txt" for name in CASE_FILES for language in LANGUAGES}
    assert {path.name for path in GOLDEN.iterdir()} == expected
