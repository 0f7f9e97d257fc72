# SPDX-License-Identifier: MIT
"""Every example case shows the findings and the term that `expected.json` names."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.rules.cases import EXPECTED, FOLDER, blocking, case, rules, term


def test_every_example_case_has_expectations() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} - {"expected"} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_rules_that_must_fire_do(name: str) -> None:
    assert set(EXPECTED[name]["must"]) - rules(case(name)) == set()


@pytest.mark.parametrize("name", EXPECTED)
def test_the_rules_that_must_stay_silent_do(name: str) -> None:
    assert set(EXPECTED[name]["must_not"]) & rules(case(name)) == set()


@pytest.mark.parametrize("name", [name for name in EXPECTED if EXPECTED[name].get("blocking_only") is not None])
def test_exactly_the_expected_rules_block(name: str) -> None:
    assert blocking(case(name)) == set(EXPECTED[name]["blocking_only"])


@pytest.mark.parametrize("name", [name for name in EXPECTED if EXPECTED[name].get("term")])
def test_the_term_is_right_to_the_day(name: str) -> None:
    found = term(case(name))
    for field, expected in EXPECTED[name]["term"].items():
        value = getattr(found, field)
        assert (value.isoformat() if isinstance(value, date) else value) == expected, field
