# SPDX-License-Identifier: MIT
"""The shipped law and phrases, and a paper for any case file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.document.blocks import Petition
from cassation_wizard.document.compose import compose
from cassation_wizard.document.phrases import Phrases, load_phrases
from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.case import CassationCase
from cassation_wizard.domain.text import Language
from cassation_wizard.interview.case_builder import build_case
from cassation_wizard.interview.case_file import read_case_file
from cassation_wizard.interview.route import effective_answers, instant_for
from cassation_wizard.law.law import Law, LawInForce
from cassation_wizard.law.loader import load_law

TODAY = dt.date(2026, 11, 25)
CASES = Path(__file__).parents[2] / "cases"
CASE_FILES = sorted(path.stem for path in CASES.glob("*.json") if path.stem != "expected")

Compose = Callable[[Answers, Language], Petition]


@pytest.fixture(scope="session")
def law() -> Law:
    return load_law(find_assets().resources)


@pytest.fixture(scope="session")
def phrases() -> Phrases:
    return load_phrases(find_assets().templates)


@pytest.fixture(scope="session")
def template() -> bytes:
    return (find_assets().templates / "petition.docx").read_bytes()


@pytest.fixture(scope="session")
def answers_of(law: Law) -> Callable[[str], Answers]:
    """Answers of a case file by its name."""
    return lambda name: read_case_file((CASES / f"{name}.json").read_bytes(), law)


@pytest.fixture(scope="session")
def case_of(law: Law) -> Callable[[Answers], tuple[CassationCase, LawInForce]]:
    """The case the answers tell and the law it falls under; where no edition applies, the one of today."""

    def case(answers: Answers) -> tuple[CassationCase, LawInForce]:
        instant = instant_for(answers, law, TODAY)
        if law.edition_on(instant) is None:
            instant = TODAY
        return build_case(effective_answers(answers)), law.at(instant)

    return case


@pytest.fixture(scope="session")
def paper(case_of: Callable[[Answers], tuple[CassationCase, LawInForce]], phrases: Phrases) -> Compose:
    """The complaint composed of answers."""
    return lambda answers, language: compose(*case_of(answers), language, phrases)
