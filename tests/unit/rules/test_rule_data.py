# SPDX-License-Identifier: MIT
"""The shipped rules are usable, speak both languages alike, and say what is wrong, what follows and what to do."""

from __future__ import annotations

import re
from datetime import date
from string import Formatter

import pytest

from cassation_wizard.domain.findings import BLOCKING
from cassation_wizard.interview.questions import QUESTIONS
from cassation_wizard.law.model import Rule
from cassation_wizard.rules.engine import PLACEHOLDERS
from cassation_wizard.rules.kinds import rule_problems
from tests.unit.rules.cases import law

VERSIONS: list[Rule] = [entry for entry in law().entries[Rule] if isinstance(entry, Rule)]
EACH = pytest.mark.parametrize(
    "rule", VERSIONS, ids=[f"{rule.id}@{rule.validity.in_force_from.year}" for rule in VERSIONS]
)
NEW = date(2025, 7, 1)
OF_KINDS = {"words", "limit"}  # placeholders that a rule's own kind fills
LISTS = {"acts", "attachments"}


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_rule_fits_its_kind() -> None:
    assert list(rule_problems(VERSIONS)) == []


@EACH
def test_a_message_has_the_same_placeholders_in_both_languages_and_all_are_known(rule: Rule) -> None:
    assert names(rule.message.kk) == names(rule.message.ru)
    assert names(rule.message.ru) <= set(PLACEHOLDERS) | OF_KINDS


@EACH
def test_a_message_is_two_to_four_sentences(rule: Rule) -> None:
    for text in (rule.message.kk, rule.message.ru):
        assert 2 <= len(re.findall(r"[.!?](?:\s|$)", re.sub(r"\{\w+\}", "x", text))) <= 4, text
        assert len(text) <= 420, text


@EACH
def test_only_what_returns_the_paper_can_be_cured(rule: Rule) -> None:
    assert (rule.curable is not None) == (rule.effect in BLOCKING)
    assert rule.effect in BLOCKING or not rule.effect_norms
    curing = {"upk 489(1)(1)": True, "upk 489(1)(2)": True, "upk 489(1)(3)": False, "upk 489(1)(5)": False}
    for norm in rule.effect_norms:
        assert curing.get(norm, rule.curable) == rule.curable


@EACH
def test_a_rule_points_at_a_question_that_exists(rule: Rule) -> None:
    asked = [rule.question, *rule.spec.get("also", ()), *(case["question"] for case in rule.spec.get("cases", ()))]
    for question in asked:
        assert question in QUESTIONS or question in LISTS, question


@EACH
def test_the_old_paper_is_named_only_in_the_old_edition(rule: Rule) -> None:
    today = rule.validity.in_force_from >= NEW
    if today:
        assert "өтінішхат" not in rule.message.kk
        assert "ходатайств" not in rule.message.ru
    elif not rule.id.startswith("edition."):
        assert not re.search(r"\bкассациялық шағым", rule.message.kk)
        assert not re.search(r"кассационн\w+ жалоб", rule.message.ru)


# Rows of language-mistakes.md that a program can see.
MISTAKES = {
    "kk": r"келісім шағымы|арыз|сотталушы|шағымның дәлелдемелері|(?:үкімді|қаулыны) (?:жою|бұзу)|орынға ие"
    r"|қорғаншысы адвокат|жеке (?:қаулы|айыптаушы|шағым)|өндіріс|(?:ҚПК|ҚК)-(?:ның|тың|тің|ға|да)"
    r"|\d-(?:ші|шы|інші|ыншы)|жылдың \d|аппеляци|процессуал|актының|қайта қарауға жатпайды|тармақшасы"
    r"|[A-Za-z]",
    "ru": r"надзорн|предварительное рассмотрение|представление прокурора|УПК РФ|определение суда|ё|[A-Za-z]",
}


@EACH
def test_a_message_makes_none_of_the_known_mistakes(rule: Rule) -> None:
    for language in ("kk", "ru"):
        text = re.sub(r"\{\w+\}", "", rule.message.in_language(language))
        assert not re.search(MISTAKES[language], text), text
        assert not re.search(r" - |\"", text), text


def test_a_rule_of_both_covered_stretches_holds_in_neither_of_the_gaps() -> None:
    for day in (date(2017, 6, 28), date(2022, 7, 1), date(2025, 6, 30)):
        assert set(law().at(day).rules) == {"edition.not-covered"}
