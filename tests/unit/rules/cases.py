# SPDX-License-Identifier: MIT
"""The example cases, changed answer by answer, and what the rules say to them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cassation_wizard.assets import find_assets
from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.findings import Finding, Term
from cassation_wizard.interview.case_file import read_case_file
from cassation_wizard.interview.route import effective_answers, instant_for
from cassation_wizard.law.law import Law
from cassation_wizard.law.loader import load_law
from cassation_wizard.rules.engine import evaluate
from cassation_wizard.rules.term import term_of

FOLDER = Path(__file__).parents[2] / "cases"
EXPECTED: Mapping[str, Any] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 25)


@cache
def law() -> Law:
    """Give the shipped law, read once."""
    return load_law(find_assets().resources)


@cache
def case(name: str) -> Answers:
    """Give the answers of an example case."""
    return read_case_file((FOLDER / f"{name}.json").read_bytes(), law())


def changed(answers: Answers, edits: Mapping[str, Any]) -> Answers:
    """Give the answers with each path set to its value (None takes it away); `[*]` stands for every item there is."""
    for path, value in edits.items():
        for place in _places(path, answers):
            answers = _with(answers, place, value)
    return answers


def _places(path: str, answers: Answers) -> list[str]:
    before, star, after = path.partition("[*]")
    return [f"{before}[{index}]{after}" for index in range(answers.count(before))] if star else [path]


def _with(answers: Answers, path: str, value: Any) -> Answers:
    group = re.fullmatch(r"\w+", path)
    if group and value is None and isinstance(answers.get(path), Mapping):
        return Answers.of({name: part for name, part in answers.tree.items() if name != path})
    return answers.set(path, value)


def findings(answers: Answers, today: date = TODAY) -> tuple[Finding, ...]:
    """Give the findings as every part of the program gets them: pruned answers, the law of their instant."""
    return evaluate(effective_answers(answers), law().at(instant_for(answers, law(), today)), today)


def term(answers: Answers, today: date = TODAY) -> Term:
    """Give the term of the answers on the law of their instant."""
    return term_of(effective_answers(answers), law().at(instant_for(answers, law(), today)), today)


def rules(answers: Answers, today: date = TODAY) -> set[str]:
    """Give the ids of the rules that fire."""
    return {finding.rule for finding in findings(answers, today)}


def blocking(answers: Answers, today: date = TODAY) -> set[str]:
    """Give the ids of the rules that fire and block."""
    return {finding.rule for finding in findings(answers, today) if finding.blocking}
