# SPDX-License-Identifier: MIT
"""Laws of pruning and of cleaning that hold for any answers and any text."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cassation_wizard.domain.answers import Answers, path_pattern
from cassation_wizard.domain.text import clean_line, clean_text
from cassation_wizard.interview.questions import QUESTIONS, Question
from cassation_wizard.interview.route import effective_answers, is_asked


def answers_to(question: Question) -> st.SearchStrategy[Any]:
    match question.kind:
        case "yes_no":
            return st.booleans()
        case "date":
            return st.dates(date(1950, 1, 1), date(2100, 1, 1))
        case "number":
            return st.integers(0, 99)
        case "choice":
            return st.sampled_from(question.options or ("2025-07-01",))
        case "choices" | "lines":
            return st.lists(st.sampled_from(question.options or ("too-severe",)), min_size=1, max_size=3)
        case _:
            return st.sampled_from(("а", "б"))


@st.composite
def any_answers(draw: st.DrawFn) -> Answers:
    answers = Answers.of({})
    for question in draw(st.lists(st.sampled_from(sorted(QUESTIONS)), max_size=40)):
        path = question.replace("[]", f"[{draw(st.integers(0, 1))}]")
        answers = answers.set(path, draw(answers_to(QUESTIONS[question])))
    return answers


@given(any_answers())
def test_pruning_twice_is_pruning_once(answers: Answers) -> None:
    once = effective_answers(answers)
    assert effective_answers(once) == once


@given(any_answers())
def test_pruning_keeps_every_answer_that_is_asked_for_and_adds_none(answers: Answers) -> None:
    kept = dict(effective_answers(answers).leaves())
    asked = {path: answer for path, answer in answers.leaves() if is_asked(path, answers)}
    assert kept == asked


@given(any_answers())
def test_every_answer_belongs_to_a_question_of_the_catalogue(answers: Answers) -> None:
    assert {path_pattern(path) for path, _ in answers.leaves()} <= set(QUESTIONS)


@given(st.text() | st.text(st.characters(codec=None, max_codepoint=0x2100)))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text())
def test_a_cleaned_line_is_one_line(text: str) -> None:
    assert len(clean_line(text).splitlines()) <= 1
    clean_text(text).encode()
