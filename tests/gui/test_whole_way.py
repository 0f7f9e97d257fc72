# SPDX-License-Identifier: MIT
"""One whole way through the real window: a case typed in, saved as Word, found again word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from cassation_wizard.document.audit import audit
from cassation_wizard.document.plain_text import to_text
from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.interview.case_file import read_case_file
from cassation_wizard.interview.route import is_of_use
from tests.gui.answering import button, fill
from tests.gui.conftest import CASES, Opened, shipped_law
from tests.gui.hands import settle


def case(name: str) -> Answers:
    return read_case_file((CASES / f"{name}.json").read_bytes(), shipped_law())


def golden(name: str, language: Language) -> list[str]:
    text = (CASES / "golden" / f"{name}.{language}.txt").read_text(encoding="utf-8")
    return text.splitlines()


@pytest.mark.parametrize("screen", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "paper"), [("clean-mother-of-minor-kk", "kk"), ("clean-advocate-custody-credit-ru", "ru")]
)
def test_a_case_typed_into_the_window_becomes_its_golden_paper(
    open_wizard: Opened, tmp_path: Path, name: str, paper: Language, screen: Language
) -> None:
    answers = case(name)
    window, dialogs = open_wizard(screen)

    fill(window, answers)

    asked = {path: value for path, value in answers.leaves() if is_of_use(path, answers)}
    assert dict(window.session.answers.leaves()) == asked
    dialogs.to_save = tmp_path / "paper.docx"
    window.next.click()
    window.next.click()
    settle()
    assert window.current == "save"
    dialogs.answers = ["go"]
    button(window, "save:word").click()
    assert not dialogs.told
    petition = window.paper.petition()
    assert petition.language == paper
    assert to_text(petition).splitlines() == golden(name, paper)
    assert audit((tmp_path / "paper.docx").read_bytes(), petition) == ()
