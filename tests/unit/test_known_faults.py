# SPDX-License-Identifier: MIT
"""Each of the 65 faults that other programs had is held by a test that exists, or says why it cannot be tried here."""

from __future__ import annotations

import ast
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
FAULTS = tomllib.loads((ROOT / "tests" / "known_faults.toml").read_text(encoding="utf-8"))["fault"]


@cache
def names_in(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))


def test_all_sixty_five_are_listed_once_and_in_order() -> None:
    assert [fault["number"] for fault in FAULTS] == list(range(1, 66))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault["number"]))
def test_a_fault_is_held_by_tests_that_exist_or_says_why_not(fault: dict[str, Any]) -> None:
    assert fault["title"]
    assert fault["tests"] or fault["untried"]
    for test in fault["tests"]:
        path, _, name = test.partition("::")
        assert name in names_in(path), test
