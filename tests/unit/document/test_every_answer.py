# SPDX-License-Identifier: MIT
"""Every printed answer of the route stands in the .docx, whole and unchanged, in both languages."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Callable, Iterator

import docx
import pytest

from cassation_wizard.document.audit import audit
from cassation_wizard.document.dates import written_date
from cassation_wizard.document.docx_writer import to_docx
from cassation_wizard.document.phrases import Phrases
from cassation_wizard.domain.answers import Answers, path_pattern
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.interview.questions import QUESTIONS
from cassation_wizard.interview.route import effective_answers

from .conftest import CASE_FILES, Compose

TYPED = ("line", "text", "lines")


def typed_lines(answers: Answers) -> Iterator[tuple[str, str]]:
    """Yield every line of every printed answer that was typed, with its question."""
    for path, value in effective_answers(answers).leaves():
        question = QUESTIONS[path_pattern(path)]
        if question.printed and question.kind in TYPED:
            for text in value if isinstance(value, tuple) else (value,):
                yield from ((path, line) for line in text.split("\n") if line)


def text_of(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASE_FILES)
def test_every_printed_answer_is_in_the_file(
    name: str,
    language: Language,
    answers_of: Callable[[str], Answers],
    paper: Compose,
    template: bytes,
    phrases: Phrases,
) -> None:
    answers = answers_of(name)
    petition = paper(answers, language)
    data = to_docx(petition, template)
    text = text_of(data)
    assert not [path for path, line in typed_lines(answers) if line not in text]
    shapes = phrases.in_language(language).dates["months"]
    for path, value in effective_answers(answers).leaves():
        if isinstance(value, dt.date) and QUESTIONS[path_pattern(path)].printed:
            assert any(written_date(value, phrases.in_language(language), shape) in text for shape in shapes), path
    assert audit(data, petition) == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASE_FILES)
def test_no_placeholder_and_no_python_is_left(
    name: str, language: Language, answers_of: Callable[[str], Answers], paper: Compose
) -> None:
    for block in paper(answers_of(name), language).blocks:
        words = "".join("…" if part.verbatim else part.text for part in block.parts)
        assert not re.search(r"[{}]|None|True|False|  ", words)


@pytest.mark.parametrize(
    "name", ["convict-in-colony-fraud-ru", "mother-of-killed-sons-real-term-ru", "saiga-horns-shortened-kk"]
)
def test_a_long_letter_keeps_each_tab_space_and_look_alike(
    name: str, answers_of: Callable[[str], Answers], paper: Compose, template: bytes
) -> None:
    answers = answers_of(name)
    letter = max((line for line in answers.leaves() if isinstance(line[1], str)), key=lambda leaf: len(leaf[1]))[1]
    text = text_of(to_docx(paper(answers, "kk"), template))
    place = -1
    for line in filter(None, letter.split("\n")):
        place = text.index(line, place + 1)
    for sign in ("\t", "\u00a0"):
        assert text.count(sign) >= letter.count(sign)
