# SPDX-License-Identifier: MIT
"""The simple case, a convict in a colony with one ground, counted over the real window: fields typed, screens met."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.interview.case_file import read_case_file
from tests.gui.answering import Effort, button, fill, screen
from tests.gui.conftest import Opened, shipped_law
from tests.gui.hands import settle

MOST_TYPED, MOST_SCREENS = 40, 25

ACT = {"challenged": True, "extent": "full", "case_number": "1-45/2025"}
CASE = {
    "format": 1,
    "document_language": "ru",
    "filing_date": "2026-11-25",
    "petitioner": {
        "role": "convicted",
        "full_name": "Оспанов Дулат Маратович",
        "address": "Учреждение № 15, отряд 3",
        "phone": "+7 700 000 00 15",
        "in_custody": True,
        "institution": "Учреждение № 15",
    },
    "convicted": {
        "full_name": "Оспанов Дулат Маратович",
        "birth_date": "1990-05-12",
        "minor_at_offence": False,
        "punishment": "6 лет лишения свободы",
        "sentence_over_ten_years": False,
        "others_convicted": "нет",
        "needs_interpreter": False,
    },
    "proceedings": {
        "offence": "ч. 3 ст. 188 УК РК",
        "offence_category": "grave",
        "procedure": "general",
        "appeal": "considered",
        "own_appeal": "yes",
        "appellants": "осужденный",
        "cassation_before": "none",
    },
    "acts": [
        ACT
        | {
            "instance": "first",
            "kind": "verdict",
            "outcome": "conviction",
            "court": "Суд № 2 города Тасарал",
            "date": "2026-03-10",
            "decision": "признан виновным, 6 лет лишения свободы",
            "in_force_on": "2026-05-08",
        },
        ACT
        | {
            "instance": "appeal",
            "kind": "ruling",
            "outcome": "unchanged",
            "court": "Жайлауский областной суд",
            "date": "2026-05-08",
            "decision": "приговор оставлен без изменения",
            "in_force_on": "2026-05-08",
        },
    ],
    "circumstances": "Суд первой инстанции признал меня виновным в краже и назначил шесть лет лишения свободы.",
    "grounds": [
        {
            "circumstances": ["mitigating-ignored"],
            "point": "5",
            "norms": ["ст. 53 УК РК"],
            "stage": "first",
            "raised_on_appeal": True,
            "violation": "Суд не учел, что я возместил вред и содержу двух малолетних детей, хотя закон этого требует.",
            "effect": "Из-за этого назначено наказание строже того, которого требует закон.",
            "evidence": "Расписка потерпевшего; свидетельства о рождении детей",
            "evidence_examined": True,
            "case_sheets": "т. 2, л. д. 14–16",
        }
    ],
    "request": {
        "outcome": "change",
        "changes": ["milder_punishment"],
        "direction": "improve",
        "details": "Изменить приговор и постановление, смягчить наказание.",
    },
    "suspension": {"requested": False},
    "participation": {"mode": "video_link", "appoint_counsel": False},
    "signature": {"name": "Оспанов Д. М."},
}


def case() -> Answers:
    return read_case_file(json.dumps(CASE, ensure_ascii=False).encode(), shipped_law())


@pytest.mark.parametrize("pace", ["guided", "overview"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_simple_case_takes_few_fields_and_screens(
    open_wizard: Opened, tmp_path: Path, language: Language, pace: str
) -> None:
    window, dialogs = open_wizard(language, settings=Settings(theme="light", pace=pace))  # type: ignore[arg-type]
    effort = Effort(takes_proposed=True)

    fill(window, case(), effort)
    while window.current != "save":
        effort.screens.append(screen(window))
        window.next.click()
        settle()
    effort.screens.append(screen(window))
    dialogs.to_save = tmp_path / "paper.docx"
    button(window, "save:word").click()

    assert not [finding.rule for finding in window.session.findings if finding.blocking]
    assert (tmp_path / "paper.docx").stat().st_size > 0
    assert len(effort.typed) <= MOST_TYPED, effort.typed
    assert len(effort.screens) <= MOST_SCREENS, effort.screens
