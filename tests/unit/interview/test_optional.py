# SPDX-License-Identifier: MIT
"""What may stay without an answer is what the help calls optional, and never what the law demands of everyone."""

from __future__ import annotations

from datetime import date

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.domain.answers import EMPTY
from cassation_wizard.interview.optional import OPTIONAL, may_stay_empty
from cassation_wizard.interview.questions import QUESTIONS
from cassation_wizard.law.law import LawInForce
from cassation_wizard.law.loader import load_law

OPTIONAL_WORDS = {"kk": "міндетті емес", "ru": "необязательно"}


@pytest.fixture(scope="module")
def law() -> LawInForce:
    return load_law(find_assets().resources).at(date(2026, 11, 25))


def test_only_questions_of_the_catalogue_may_stay_empty() -> None:
    assert set(QUESTIONS) >= OPTIONAL


def test_what_is_called_optional_on_the_screen_may_stay_empty(law: LawInForce) -> None:
    called = {
        question
        for question, text in law.questions.items()
        if text.hint is not None
        and (OPTIONAL_WORDS["ru"] in text.hint.ru.lower() or OPTIONAL_WORDS["kk"] in text.hint.kk.lower())
    }
    assert called
    assert called <= OPTIONAL


def test_nothing_the_law_demands_may_stay_empty(law: LawInForce) -> None:
    demanded = {rule.question for rule in law.rules.values() if rule.kind == "required"}
    assert not demanded & OPTIONAL


def test_the_convicts_own_name_is_not_asked_for_twice() -> None:
    convict, victim = (EMPTY.set("petitioner.role", role) for role in ("convicted", "victim"))
    assert may_stay_empty("convicted.full_name", convict)
    assert not may_stay_empty("convicted.full_name", victim)


def test_each_item_of_a_list_is_asked_alike() -> None:
    assert may_stay_empty("acts[3].case_number", EMPTY)
    assert not may_stay_empty("acts[3].court", EMPTY)
