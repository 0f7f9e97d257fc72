# SPDX-License-Identifier: MIT
"""The sheets of preview, printer and PDF: nothing that leads ends a page, no line stands alone, nothing is lost."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path

import pytest
from PySide6.QtGui import QTextLayout

from cassation_wizard.assets import find_assets
from cassation_wizard.document.blocks import Block, Part, Petition
from cassation_wizard.document.phrases import Phrases, load_phrases
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafting import write_petition
from cassation_wizard.gui.page_breaks import is_torn, page_of
from cassation_wizard.gui.pdf import load_paper_font, paper_font, petition_document
from cassation_wizard.interview.case_file import read_case_file
from cassation_wizard.law.law import Law
from cassation_wizard.law.loader import load_law

CASES = Path(__file__).parents[1] / "cases"
CASE_FILES = sorted(path.stem for path in CASES.glob("*.json") if path.stem != "expected")
TODAY = dt.date(2026, 11, 25)
LINE = "слово за словом " * 4


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law(find_assets().resources)


@pytest.fixture(scope="module")
def phrases() -> Phrases:
    return load_phrases(find_assets().templates)


@pytest.fixture(autouse=True)
def _font(qapp: object) -> None:
    load_paper_font(find_assets())


def torn(petition: Petition) -> list[str]:
    document = petition_document(petition)
    block, found = document.begin(), []
    while block.isValid():
        if is_torn(block) or (block.layout().lineCount() > 2 and page_of(block, -1) > page_of(block, -2)):
            found.append(block.text()[:40])
        block = block.next()
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASE_FILES)
def test_no_page_ends_in_what_leads_on_and_no_line_stands_alone(
    name: str, language: Language, law: Law, phrases: Phrases
) -> None:
    answers = read_case_file((CASES / f"{name}.json").read_bytes(), law)
    assert torn(write_petition(answers, law, phrases, TODAY, language)) == []


@pytest.mark.parametrize("above", range(36, 48))
def test_wherever_the_page_ends_a_heading_goes_with_its_ground_and_the_date_with_the_list(above: int) -> None:
    def block(role: str, text: str = LINE, **more: int) -> Block:
        return Block(role, (Part(text),), **more)  # type: ignore[arg-type]

    section = [block("heading", number=1), block("lead"), block("ground"), block("body", LINE * 5)]
    end = [block("attachment", number=1), block("attachment", number=2), block("date"), block("signature")]
    petition = Petition("petition", "ru", "", (*(block("body", "слово") for _ in range(above)), *section, *end))
    assert torn(petition) == []
    document = petition_document(petition)
    first = document.findBlockByNumber(above)
    assert page_of(first, 0) == page_of(first.next().next().next(), 1)
    date = document.lastBlock().previous()
    assert page_of(date.previous(), 0) == page_of(document.lastBlock(), 0)


@pytest.mark.parametrize("above", range(24, 48))
@pytest.mark.parametrize("times", [2, 3, 4, 5, 9, 40])
def test_wherever_the_page_ends_no_line_of_a_paragraph_stands_alone(above: int, times: int) -> None:
    bodies = [Block("body", (Part("слово"),))] * above + [
        Block("body", (Part("слово за словом и дело " * 3 * times),))
    ] * 9
    petition = Petition("petition", "ru", "", tuple(bodies))
    assert torn(petition) == []


@pytest.mark.parametrize("bold", [False, True])
def test_noto_sans_steps_in_for_the_tenge_so_that_no_box_is_printed(bold: bool) -> None:
    font = paper_font(14)
    font.setBold(bold)
    layout = QTextLayout("5 ₸", font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    runs = layout.glyphRuns()
    assert {run.rawFont().familyName() for run in runs} == {"Liberation Serif", "Noto Sans"}
    assert not [run for run in runs if 0 in run.glyphIndexes()]


def test_the_hyphen_that_holds_does_not_push_the_lines_apart() -> None:
    text = "ҚПК\u2011нің 485\u2011бабы, слово за словом " * 4
    document = petition_document(Petition("petition", "kk", "", (Block("body", (Part(text),)),)))
    block = document.begin()
    tops = [block.layout().lineAt(line).y() for line in range(block.layout().lineCount())]
    assert {after - before for before, after in itertools.pairwise(tops)} == {16}
