# SPDX-License-Identifier: MIT
"""A small case in which nothing is missing, dated for any day of filing; its answers stand in seeds.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from cassation_wizard.assets import find_assets
from cassation_wizard.document.phrases import Phrases, load_phrases
from cassation_wizard.domain.answers import Answers
from cassation_wizard.law.law import Law
from cassation_wizard.law.loader import load_law
from tests.unit.rules.cases import changed

TABLE: Mapping[str, Any] = tomllib.loads(Path(__file__).with_name("seeds.toml").read_text(encoding="utf-8"))
HALF_A_YEAR = timedelta(days=180)


@cache
def law() -> Law:
    """Give the shipped law, read once."""
    return load_law(find_assets().resources)


@cache
def phrases() -> Phrases:
    """Give the shipped sentences of the paper, read once."""
    return load_phrases(find_assets().templates)


def answers(filed: date, edits: Mapping[str, Any]) -> Answers:
    """Give the small case filed on a day, its acts given within the year before, with the edits made."""
    entered = filed - HALF_A_YEAR
    dates = {
        "filing_date": filed,
        "acts[0].date": entered - HALF_A_YEAR,
        "acts[1].date": entered,
        "acts[*].in_force_on": entered,
    }
    case = changed(Answers.of(TABLE["answers"]), dates)
    return changed(case, {path: frozen(value) for path, value in edits.items()})


def frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(frozen(item) for item in value)
    return None if value == "" else value
