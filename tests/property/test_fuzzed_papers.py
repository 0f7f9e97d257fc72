# SPDX-License-Identifier: MIT
"""Random case files through the whole of the paper: composed, written, read again, in the order of the schema."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cassation_wizard.assets import find_assets
from cassation_wizard.document.audit import audit
from cassation_wizard.document.docx_writer import to_docx
from cassation_wizard.document.papers import compose_paper, offered_papers
from cassation_wizard.document.phrases import load_phrases
from cassation_wizard.document.plain_text import to_text
from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.text import LANGUAGES, clean_line, clean_text
from cassation_wizard.drafting import law_for_paper, write_petition
from cassation_wizard.interview.case_builder import build_case
from cassation_wizard.interview.questions import QUESTIONS
from cassation_wizard.interview.route import effective_answers
from cassation_wizard.law.loader import load_law
from tests.property.test_rules_reference import case_files
from tests.unit.document.test_docx import misplaced, parts

TODAY = dt.date(2026, 11, 25)
LAW = load_law(find_assets().resources)
PHRASES = load_phrases(find_assets().templates)
TEMPLATE = (find_assets().templates / "petition.docx").read_bytes()
TYPED = [
    "Қожахметов Ә. <ИП> «А & Б»",
    "бір\n\n1) екі\tүш\n– төрт",
    "{name} {0} %s ]]>",
    "₸ 😀 №\u00a05 \u202eқате",
    "с точкой.",
    "…",
    "x" * 300,
    "\n\nпустые строки вокруг\n\n",
]
NOISE = st.sampled_from(TYPED) | st.text(max_size=40)


@st.composite
def wild_case_files(draw: st.DrawFn) -> Answers:
    """Random answers as the rules are tried with, their words replaced by anything a person might paste."""
    answers = Answers.of(draw(case_files()))
    for path, value in tuple(answers.leaves()):
        question = QUESTIONS.get(re.sub(r"\[\d+\]", "[]", path))
        if question is None or question.kind not in ("line", "text", "lines"):
            continue
        clean = clean_text if question.kind == "text" else clean_line
        if question.kind == "lines":
            answers = answers.set(path, tuple(filter(None, (clean(draw(NOISE)) for _ in value))) or None)
        else:
            answers = answers.set(path, clean(draw(NOISE)) or None)
    return answers


def papers_hold(answers: Answers) -> None:
    """Write the complaint and all that is offered beside it in both languages."""
    in_force = law_for_paper(answers, LAW, TODAY)
    case = build_case(effective_answers(answers))
    shapes = []
    for language in LANGUAGES:
        petition = write_petition(answers, LAW, PHRASES, TODAY, language)
        others = [compose_paper(kind, case, in_force, language, PHRASES) for kind in offered_papers(case, in_force)]
        for paper in (petition, *others):
            data = to_docx(paper, TEMPLATE)
            assert audit(data, paper) == ()
            for name, root in parts(data):
                assert not list(misplaced(root)), name
            assert to_text(paper)
            for block in paper.blocks:
                words = "".join("…" if part.verbatim else part.text for part in block.parts)
                assert not re.search(r"[{}]|None|  |\.\.|\.;| ;|\( | \)|,,", words), words
        shapes.append([(block.role, block.section, block.number) for block in petition.blocks])
    assert shapes[0] == shapes[1]


QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


@settings(max_examples=25, deadline=None, suppress_health_check=QUIET)
@given(wild_case_files())
def test_random_case_files_give_papers_in_order(answers: Answers) -> None:
    papers_hold(answers)


@pytest.mark.long
@settings(max_examples=2000, deadline=None, suppress_health_check=QUIET)
@given(wild_case_files())
def test_two_thousand_random_case_files_give_papers_in_order(answers: Answers) -> None:
    papers_hold(answers)
