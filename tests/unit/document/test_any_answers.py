# SPDX-License-Identifier: MIT
"""Whatever is chosen, dated or left out, there is a paper: the same shape in both languages, whole when read again."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cassation_wizard.document.audit import audit
from cassation_wizard.document.docx_writer import to_docx
from cassation_wizard.document.papers import PAPERS, compose_paper
from cassation_wizard.document.phrases import Phrases
from cassation_wizard.domain.answers import EMPTY, Answers
from cassation_wizard.domain.case import CassationCase
from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.interview.questions import LISTS, QUESTIONS
from cassation_wizard.law.law import Law, LawInForce
from cassation_wizard.law.model import Circumstance

from .conftest import Compose

WORDS = st.sampled_from(["слово", "сөз: «А & Б»", "1) бір\n\n2) екі\tүш", "с точкой.", "{name}"])
DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2031, 12, 31))


def value_of(question_id: str, law: Law) -> st.SearchStrategy[Any]:
    """Any answer the case file takes for the question, or none."""
    question = QUESTIONS[question_id]
    options = question.options
    if question.from_law == "circumstance":
        options = tuple(sorted(law.ids(Circumstance)))
    kinds: dict[str, st.SearchStrategy[Any]] = {
        "line": WORDS.map(lambda text: " ".join(text.split())),
        "text": WORDS,
        "lines": st.lists(WORDS.map(lambda text: " ".join(text.split())), max_size=3).map(tuple),
        "date": DAYS,
        "yes_no": st.booleans(),
        "number": st.integers(0, 99),
        "choice": st.sampled_from(options) if options else st.none(),
        "choices": st.lists(st.sampled_from(options or ("",)), max_size=4, unique=True).map(tuple),
    }
    return st.none() | kinds[question.kind]


@st.composite
def any_answers(draw: st.DrawFn, law: Law) -> Answers:
    answers = EMPTY
    for key in QUESTIONS:
        if "[]" not in key and key not in ("edition", "document_language"):
            answers = answers.set(key, draw(value_of(key, law)))
    for name in LISTS:
        fields = [key.rpartition(".")[2] for key in QUESTIONS if key.startswith(f"{name}[].")]
        for place in range(draw(st.integers(0, 3))):
            item = {field: draw(value_of(f"{name}[].{field}", law)) for field in fields}
            answers = answers.insert(
                name, place, {key: value for key, value in item.items() if value not in (None, ())}
            )
    return answers


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_answers_give_a_paper(data: st.DataObject, law: Law, paper: Compose, template: bytes) -> None:
    answers = data.draw(any_answers(law))
    shapes = []
    for language in LANGUAGES:
        petition = paper(answers, language)
        assert audit(to_docx(petition, template), petition) == ()
        for block in petition.blocks:
            words = "".join("…" if part.verbatim else part.text for part in block.parts)
            assert not re.search(r"[{}]|None|  |\.\.|\.;", words)
        shapes.append([(b.role, b.section, b.number, {part.question for part in b.parts}) for b in petition.blocks])
    assert shapes[0] == shapes[1]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_answers_give_each_further_paper(
    data: st.DataObject,
    law: Law,
    case_of: Callable[[Answers], tuple[CassationCase, LawInForce]],
    phrases: Phrases,
    template: bytes,
) -> None:
    case, in_force = case_of(data.draw(any_answers(law)))
    for kind in PAPERS:
        for language in LANGUAGES:
            petition = compose_paper(kind, case, in_force, language, phrases)
            assert audit(to_docx(petition, template), petition) == ()
