# SPDX-License-Identifier: MIT
"""Whatever a person pastes gives a paper that holds it after the cleaning; the faults other programs had, as cases."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cassation_wizard.document.audit import audit
from cassation_wizard.document.blocks import Block, Part, Petition
from cassation_wizard.document.docx_writer import to_docx
from cassation_wizard.document.plain_text import to_text
from cassation_wizard.domain.answers import EMPTY, Answers, path_pattern
from cassation_wizard.domain.text import LANGUAGES, clean_line, clean_text
from cassation_wizard.interview.questions import QUESTIONS

from .conftest import Compose

# One path for every question that is typed and printed.
PATHS = tuple(
    question.id.replace("[]", "[0]")
    for question in QUESTIONS.values()
    if question.printed and question.kind in ("line", "text", "lines")
)
# What makes the route ask for all of them.
ROUTE = {
    "petitioner.role": "convicted",
    "petitioner.in_custody": True,
    "convicted.in_custody": True,
    "convicted.needs_interpreter": True,
    "suspension.requested": True,
    "suspension.extent": "part",
}
NOT_FOR_A_CONVICT = ("petitioner.represents", "petitioner.interest")
ANY_TEXT = st.text(st.characters(codec=None), max_size=300)


def cleaned(path: str, text: str) -> str:
    return clean_text(text) if QUESTIONS[path_pattern(path)].kind == "text" else clean_line(text)


def answers_with(path: str, text: str) -> Answers:
    answers = EMPTY.insert("acts", 0, {"challenged": True, "extent": "part", "instance": "first"})
    answers = answers.insert("grounds", 0, {"point": "5"}).insert("attachments", 0, {"kind": "other"})
    answers = answers.insert("request.alternatives", 0, {"outcome": "terminate"})
    for key, value in ROUTE.items():
        answers = answers.set(key, value)
    if path in NOT_FOR_A_CONVICT:
        answers = answers.set("petitioner.role", "other_person_representative")
    value: object = cleaned(path, text)
    if QUESTIONS[path_pattern(path)].kind == "lines":
        value = (value,) if value else None
    return answers.set(path, value or None)


def holds(path: str, text: str, paper: Compose, template: bytes) -> None:
    """Compose in both languages, save, read again: the answer is there line by line."""
    for language in LANGUAGES:
        petition = paper(answers_with(path, text), language)
        data = to_docx(petition, template)
        assert audit(data, petition) == ()
        found = "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)
        for line in cleaned(path, text).split("\n"):
            assert line in found
        assert to_text(petition)


@pytest.mark.parametrize("path", PATHS)
def test_each_typed_answer_reaches_the_paper(path: str, paper: Compose, template: bytes) -> None:
    holds(path, "«А & Б» <ИП> ₸ № 5\tq\u00a0i", paper, template)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(path=st.sampled_from(PATHS), text=ANY_TEXT)
def test_any_text_in_any_field_gives_a_paper_that_holds_it(
    path: str, text: str, paper: Compose, template: bytes
) -> None:
    holds(path, text, paper, template)


@pytest.mark.long
@settings(max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck))
@given(path=st.sampled_from(PATHS), text=ANY_TEXT)
def test_ten_thousand_texts_give_papers_that_hold_them(path: str, text: str, paper: Compose, template: bytes) -> None:
    holds(path, text, paper, template)


# Numbers of known faults of other programs; each text once broke a file, lost words or laid a page out.
PASTED = {
    "1 controls": "a\x00b\x0bc\x0cd\x07e\x1bf\ufffeg\uffffh",
    "2 half an emoji": "до \ud83d после \ude00",
    "3 soft break": "строка\x0bстрока",
    "4 line ends": "a\r\nb\rc\nd\r\n\r\ne",
    "5 runs of spaces": "  отступ   и  пробелы ",
    "6 markup": "<w:p>&amp;</w:p> <ИП> «А & Б» ]]> <!-- --> <?x?>",
    "8 page break and bell": "стр. 1\x0cстр. 2\x07",
    "9 curly quotes in a template sign": "{{ “имя” }} {% if ‘x’ %} {name} {0}",
    "10 broken tags": "{%p }} %} {# ${a} %s %(x)d",
    "11 no-break spaces": "ст.\u00a0485, г.\u00a0Астана, А.\u00a0Б.\u00a0Петров",
    "12 unicode line ends": "a\u2028b\u2029c",
    "13 an object from a web page": "до \ufffc после",
    "15 direction marks": "\u202eназад\u202c \u200bнуль\ufeff мяг\u00adкий",
    "16 look-alikes": "Нursultan, мeсяц, кaссация, № 1-A/2026",
    "17 Kazakh letters": "ӘәҒғҚқҢңӨөҰұҮүҺһІі",
    "19 a long text": "Слово. " * 14_000,
    "20 a long name": "Абдрахманова-Константинопольская Гульжиһан Нұрғалиқызы оглы",
    "22 signs of other slots": "№ « » “ ” – — … ₸ € § ±",
    "27 an unbroken string": "x" * 5_000,
    "combining marks": unicodedata.normalize("NFD", "Йй Ёё é"),
    "beyond the first plane": "𝔄 😀 𐍈",
}


@pytest.mark.parametrize("fault", PASTED)
@pytest.mark.parametrize("path", ["petitioner.full_name", "circumstances", "grounds[0].norms", "attachments[0].title"])
def test_what_broke_other_programs_makes_a_paper_here(fault: str, path: str, paper: Compose, template: bytes) -> None:
    holds(path, PASTED[fault], paper, template)


@pytest.mark.parametrize("text", [*PASTED.values(), "\x00", "\ud800", "\x0b\x0c"])
def test_a_text_that_slipped_past_the_cleaning_still_gives_a_file(text: str, template: bytes) -> None:
    petition = Petition("petition", "kk", text * 300, (Block("body", (Part(text, "circumstances", verbatim=True),)),))
    assert docx.Document(io.BytesIO(to_docx(petition, template)))


def test_paragraphs_and_items_of_a_long_text_are_kept(paper: Compose, template: bytes) -> None:
    items = [f"{number}) довод {number}: «цитата»\tт. {number} л.д. {number}" for number in range(1, 400)]
    text = "\n\n".join(["\n".join(items), "Зат | Саны | Кімнен", "итого"])
    answers = answers_with("grounds[0].violation", text)
    document = docx.Document(io.BytesIO(to_docx(paper(answers, "ru"), template)))
    found = [paragraph.text for paragraph in document.paragraphs]
    place = found.index(items[0])
    assert found[place : place + len(items)] == items
    assert found[place - 1].endswith(":")


def test_every_number_is_counted_once(answers_of: Callable[[str], Answers], paper: Compose, template: bytes) -> None:
    petition = paper(answers_of("saiga-horns-shortened-kk"), "kk")
    numbers = [block.number for block in petition.blocks if block.role == "attachment"]
    assert numbers == list(range(1, len(numbers) + 1))
    assert audit(to_docx(petition, template), petition) == ()
