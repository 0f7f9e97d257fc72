# SPDX-License-Identifier: MIT
"""The program says of which day its law is; the slip for complaints about the program holds no answer."""

from __future__ import annotations

import io
import re
from datetime import date, timedelta

import docx
import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.document.about import OLD_AFTER, about_lines
from cassation_wizard.document.docx_writer import to_docx
from cassation_wizard.document.feedback_slip import feedback_slip
from cassation_wizard.document.phrases import load_phrases
from cassation_wizard.document.plain_text import to_text
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.law.pack import Manifest
from cassation_wizard.rules.checked_law import load_checked_law

LAW = load_checked_law(find_assets().resources)
PHRASES = load_phrases(find_assets().templates)


def about(days: int, language: Language = "ru", pack: Manifest | None = None) -> str:
    today = LAW.checked_on + timedelta(days=days)
    return "\n".join(about_lines(LAW, PHRASES.in_language(language), today, pack))


def test_a_pack_newer_than_half_a_year_is_asked_for() -> None:
    assert "попросите пакет новее" not in about(OLD_AFTER)
    assert "(дней назад: 210): попросите пакет новее" in about(210)
    assert "210 күн бұрын тексерілген: жаңарақ пакет сұраңыз" in about(210, "kk")


@pytest.mark.parametrize("language", LANGUAGES)
def test_edition_day_doubts_and_pack_are_named(language: Language) -> None:
    text = about(10, language, Manifest(date(2026, 12, 1), "note\nof two lines", {}))
    edition = LAW.edition_on(LAW.checked_on)
    assert edition
    assert edition.title.in_language(language) in text
    assert "note of two lines" in text
    assert not re.search(r"[{}]", text)


def test_a_clock_set_back_is_said() -> None:
    assert "Часы этого компьютера отстают" in about(-3)


def test_outside_every_edition_no_edition_is_named() -> None:
    lines = about_lines(LAW, PHRASES.ru, date(2024, 1, 1))
    assert lines[0] == "Закон на 1 января 2024 года программе неизвестен."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", [None, "petitioner.full_name", "grounds[3].violation", "no.such"])
def test_the_slip_names_version_and_question_and_has_room_to_write(language: Language, question: str | None) -> None:
    slip = feedback_slip(LAW, PHRASES.in_language(language), date(2026, 12, 9), "1.2.3", question)
    text = to_text(slip)
    assert "1.2.3" in text
    assert LAW.digest[:12] in text
    assert ("(grounds[].violation)" in text) == (question == "grounds[3].violation")
    assert ("(petitioner.full_name)" in text) == (question == "petitioner.full_name")
    assert "[3]" not in text
    assert not list(slip.answers)
    assert sum(block.role == "rule" for block in slip.blocks) >= 10
    assert docx.Document(io.BytesIO(to_docx(slip))).paragraphs[0].text == slip.title
