# SPDX-License-Identifier: MIT
"""The save page offers every further paper that the answers allow, in the language of the paper."""

from pathlib import Path

import docx
import pytest
from PySide6.QtWidgets import QPushButton

from tests.gui.conftest import CASES, Opened


@pytest.mark.parametrize(
    ("case", "kind", "words"),
    [
        ("jury-punishment-suspension-kk", "suspension", "тоқтата тұру"),
        ("nobody-appealed-ru", "protest", "принести протест"),
        ("clean-advocate-custody-credit-ru", "addition", "ДОПОЛНЕНИЕ"),
        ("clean-advocate-custody-credit-ru", "withdrawal", "отзыве"),
        ("clean-advocate-custody-credit-ru", "cover", "Копия приговора"),
        ("clean-mother-of-minor-kk", "summary", "2027 жылғы 30 сәуір"),
        ("clean-mother-of-minor-kk", "worksheet", "СҰРАҚТАР ПАРАҒЫ"),
    ],
)
def test_a_further_paper_is_saved_from_the_same_answers(
    open_wizard: Opened, tmp_path: Path, case: str, kind: str, words: str
) -> None:
    window, dialogs = open_wizard("ru", case=CASES / f"{case}.json")
    window.go_to("save")
    page = window.pages["save"]
    dialogs.to_save = tmp_path / "paper.docx"
    buttons = {button.objectName(): button for button in page.further.findChildren(QPushButton) if button.objectName()}
    buttons[f"save:{kind}"].click()
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(dialogs.to_save)).paragraphs)
    assert words in text
    assert page.done.text().endswith("paper.docx")
    window.session.language.switch("kk")
    assert page.done.text().startswith("Сақталды")


def test_a_suspension_request_is_not_offered_to_one_who_asks_none(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk", case=CASES / "clean-mother-of-minor-kk.json")
    window.go_to("save")
    names = {button.objectName() for button in window.pages["save"].further.findChildren(QPushButton)}
    assert "save:withdrawal" in names
    assert not {"save:suspension", "save:protest"} & names
