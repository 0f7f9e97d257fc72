# SPDX-License-Identifier: MIT
"""What a second reader of the rules expects of cases near their edges, kept as data in tests/cases_more."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.findings import Term
from tests.law_data.small_case import frozen
from tests.unit.rules import cases

TABLE = Path(__file__).parents[1] / "cases_more" / "reviewed.toml"
CASES: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]
EACH = pytest.mark.parametrize("case", CASES, ids=[case["says"] for case in CASES])


def answers_of(case: dict[str, Any]) -> Answers:
    return cases.changed(cases.case(case["base"]), {path: frozen(value) for path, value in case["changes"].items()})


@EACH
def test_the_rules_say_what_the_reader_expects(case: dict[str, Any]) -> None:
    answers = answers_of(case)
    fired = cases.rules(answers)
    assert set(case.get("must", ())) <= fired
    assert not set(case.get("must_not", ())) & fired
    effects = {(finding.rule, finding.effect) for finding in cases.findings(answers)}
    assert set(case.get("effects", {}).items()) <= effects
    if "blocking" in case:
        assert cases.blocking(answers) == set(case["blocking"])


@EACH
def test_the_term_is_the_one_the_reader_counted(case: dict[str, Any]) -> None:
    expected = case.get("term")
    if expected is None:
        return
    term = cases.term(answers_of(case))
    assert _told(term) == expected


def _told(term: Term) -> Any:
    if not term.limited:
        return "none"
    return {"ends": term.ends, "arrive_by": term.arrive_by} if term.ends else "open"


def test_every_rule_named_in_the_table_is_a_rule() -> None:
    known = {rule.id for rule in cases.law().versions() if type(rule).__name__ == "Rule"}
    named = {
        rule for case in CASES for key in ("must", "must_not", "blocking", "effects") for rule in case.get(key, ())
    }
    assert named <= known
