# SPDX-License-Identifier: MIT
"""Letters the font of the paper lacks: named in an advice, never a failure; the table is what the fonts hold."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cassation_wizard.assets import find_assets
from cassation_wizard.document.audit import audit
from cassation_wizard.document.docx_writer import to_docx
from cassation_wizard.document.letters import lacking, letter_advice
from cassation_wizard.domain.answers import EMPTY
from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.law.law import Law

from .conftest import Compose

ROOT = Path(__file__).parents[3]
ALPHABETS = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ"


def test_the_table_in_the_repository_is_what_the_fonts_hold() -> None:
    spec = importlib.util.spec_from_file_location("make_coverage", ROOT / "packaging" / "make_coverage.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    written = (find_assets().resources / "fonts" / "coverage.json").read_text(encoding="utf-8")
    assert module.coverage() == written


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        (ALPHABETS + ALPHABETS.lower() + "«»–—№…“”’§•→ 0123456789 e@mail.kz", ""),
        ("5 000 ₸ и ещё ₸", "₸"),
        ("жақсы 😀🙂😀", "😀🙂"),
        ("a\tb\nc\u00a0d\u00ade\u200df\ufe0f", ""),
        ("", ""),
    ],
)
def test_only_letters_the_font_has_no_picture_of_are_named_each_once(text: str, letters: str) -> None:
    assert lacking(text) == letters


def test_noto_sans_steps_in_for_the_tenge_and_nobody_for_an_emoji() -> None:
    assert lacking("₸😀", "fallback") == "😀"


@given(st.text())
def test_whatever_is_typed_is_looked_at_without_failing(text: str) -> None:
    assert set(lacking(text)) <= set(text)


def test_the_advice_names_the_letters_in_both_languages(law: Law) -> None:
    elsewhere, nowhere = letter_advice(
        EMPTY.set("circumstances", "сумма 5 ₸").set("suspension.documents", ("спасибо 😀",)), law
    )
    for language in LANGUAGES:
        assert ": ₸." in elsewhere.in_language(language)
        assert ": 😀." in nowhere.in_language(language)
    assert letter_advice(EMPTY.set("circumstances", "сумма 5 тенге"), law) == ()


def test_a_letter_no_font_holds_does_not_cost_the_paper(paper: Compose, template: bytes) -> None:
    petition = paper(EMPTY.set("circumstances", "Сумма 5 ₸ 😀"), "ru")
    assert audit(to_docx(petition, template), petition) == ()
