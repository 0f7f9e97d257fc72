# SPDX-License-Identifier: MIT
"""Findings stand at their question, with the effect of their date; faulty rules are named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cassation_wizard.domain.answers import EMPTY
from cassation_wizard.law.model import Rule
from cassation_wizard.rules.kinds import rule_problems
from tests.unit.rules.cases import case, changed, findings, law

MOTHER = "clean-mother-of-minor-kk"
ADVOCATE = "clean-advocate-custody-credit-ru"


def of(rule: str, answers: object) -> list[tuple[str, str]]:
    return [(found.question, found.effect) for found in findings(answers) if found.rule == rule]  # type: ignore[arg-type]


def test_each_act_and_each_ground_has_a_finding_of_its_own() -> None:
    answers = changed(case(MOTHER), {"acts[*].court": None, "grounds[*].effect": None})
    assert of("content.act-court", answers) == [("acts[0].court", "return"), ("acts[1].court", "return")]
    assert of("content.effect", answers) == [("grounds[0].effect", "return"), ("grounds[1].effect", "return")]


def test_a_request_failing_the_first_is_checked_where_it_stands() -> None:
    answers = changed(case(ADVOCATE), {"request.alternatives": ({"outcome": "change"}, {"outcome": "acquit"})})
    assert of("fit.request-in-powers", answers) == [("request.alternatives[1].outcome", "limit")]


def test_a_norm_of_a_protest_is_shown_at_the_norms_of_its_ground() -> None:
    answers = changed(case(MOTHER), {"grounds[1].norms": ("ҚПК-нің 485-бабының екінші бөлігі",)})
    assert of("fit.protest-only-grounds", answers) == [("grounds[1].norms", "limit")]


def test_a_rule_on_an_empty_list_points_at_the_list() -> None:
    assert of("content.ground", changed(case(MOTHER), {"grounds": None})) == [("grounds", "return")]


def test_a_decision_about_another_convict_turns_the_finding_into_advice() -> None:
    edits = {"proceedings.cassation_before": "decided", "proceedings.cassation_about": "another_convict"}
    found = [f for f in findings(changed(case(ADVOCATE), edits)) if f.rule == "reviewable.already-in-cassation"]
    assert [(f.effect, f.curable, f.blocking) for f in found] == [("advice", None, False)]


@pytest.mark.parametrize(
    ("rule", "edits", "filed", "effect"),
    [
        ("standing.minor-came-of-age", {"convicted.birth_date": date(2000, 1, 1)}, "2021-01-01", "return"),
        ("standing.minor-came-of-age", {"convicted.birth_date": date(2000, 1, 1)}, "2026-01-01", "advice"),
        ("content.copies-of-acts", {"attachments": None}, "2021-01-01", "return"),
        ("content.copies-of-acts", {"attachments": None}, "2026-01-01", "advice"),
        ("reviewable.own-appeal", {"proceedings.own_appeal": "no"}, "2021-01-01", "not_reviewable"),
        ("reviewable.own-appeal", {"proceedings.own_appeal": "no"}, "2026-01-01", "advice"),
    ],
)
def test_the_effect_is_that_of_the_date(rule: str, edits: dict[str, object], filed: str, effect: str) -> None:
    answers = changed(case(MOTHER), {**edits, "filing_date": date.fromisoformat(filed)})
    assert {found for _, found in of(rule, answers)} == {effect}


def test_the_end_of_the_year_and_its_start_are_told() -> None:
    found = next(f for f in findings(case("victim-one-day-late-ru")) if f.rule == "time.one-year")
    assert "2027 жылғы 25 наурыз күні бітті (2026 жылғы 20 наурыз күнінен" in found.message.kk
    assert "кончился 25 марта 2027 года (считая с 20 марта 2026 года)" in found.message.ru


def test_outdated_words_are_shown_with_what_to_write_instead_and_once_each() -> None:
    text = "В порядке надзора прошу рассмотреть ходатайство о пересмотре. Ещё раз: в порядке надзора."
    found = [f for f in findings(changed(case(ADVOCATE), {"circumstances": text})) if f.rule == "advice.outdated-words"]
    assert [f.question for f in found] == ["circumstances"]
    assert found[0].message.ru.count("порядке надзора") == 1
    assert "→" in found[0].message.kk


def test_a_personal_number_is_not_written_out_again() -> None:
    found = findings(changed(case(ADVOCATE), {"circumstances": "ИИН 900101300007."}))
    assert [f.rule for f in found] == ["advice.unneeded-personal-data"]
    assert "900101300007" not in found[0].message.ru + found[0].message.kk


def test_braces_in_the_text_of_a_user_are_no_placeholders() -> None:
    found = findings(changed(case(ADVOCATE), {"circumstances": "мeсяц {0} {name} {"}))
    assert [f.rule for f in found] == ["advice.mixed-scripts"]


def test_blocking_findings_come_first() -> None:
    blocking = [found.blocking for found in findings(EMPTY)]
    assert blocking == sorted(blocking, reverse=True)


def test_no_answers_at_all_are_judged_without_an_error() -> None:
    assert {found.rule for found in findings(EMPTY)} >= {"content.act", "content.ground", "content.evidence"}


FAULTS = [
    ({"kind": "requierd"}, "unknown kind 'requierd'"),
    ({"kind": "excluded", "spec": {}}, "'values' is missing"),
    ({"spec": {"wen": {}}}, "unknown key 'wen'"),
    ({"spec": {"when": {"q": "a", "inn": []}}}, "condition q: unknown key 'inn' (did you mean 'in'?)"),
    ({"spec": {"when": {"q": "a"}}}, "condition q = 'a': no test"),
    ({"spec": {"when": {"fact": "year-aplies"}}}, "no fact 'year-aplies' (did you mean 'year-applies'?)"),
    ({"spec": {"when": {"side": "court"}}}, "no side 'court'"),
    ({"spec": {"when": {"some": "acts"}}}, "condition some: 'where' is missing"),
    ({"spec": {"when": {"all": [{"not": {"what": 1}}]}}}, "no condition: {'what': 1}"),
]


@pytest.mark.parametrize(("fault", "said"), FAULTS, ids=[row[1] for row in FAULTS])
def test_a_faulty_rule_is_named_with_what_is_wrong(fault: dict[str, object], said: str) -> None:
    rule = next(entry for entry in law().entries[Rule] if entry.id == "content.author-name")
    assert isinstance(rule, Rule)
    assert list(rule_problems([replace(rule, **fault)])) == [("content.author-name", said)]  # type: ignore[arg-type]
