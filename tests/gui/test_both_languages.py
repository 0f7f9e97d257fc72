# SPDX-License-Identifier: MIT
"""One button saves the paper in Kazakh and in Russian; nothing that stood there is overwritten unasked."""

from __future__ import annotations

from pathlib import Path

import docx
from PySide6.QtWidgets import QAbstractButton

from cassation_wizard.document.plain_text import to_text
from cassation_wizard.drafting import both_languages
from cassation_wizard.interview.offers import proposed_attachments
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import settle


def test_both_papers_are_saved_each_under_its_own_name_beside_what_stood_there(
    open_wizard: Opened, tmp_path: Path
) -> None:
    window, dialogs = open_wizard("ru", case=CASES / "clean-mother-of-minor-kk.json")
    (tmp_path / "кассационная-жалоба.docx").write_bytes(b"older")
    dialogs.to_folder = tmp_path
    window.go_to("save")
    settle()
    window.page("save").findChild(QAbstractButton, "save:both").click()
    names = ("кассациялық-шағым.docx", "кассационная-жалоба (2).docx")
    titles = [docx.Document(str(tmp_path / name)).core_properties.title for name in names]
    assert titles == ["кассациялық шағым", "кассационная жалоба"]
    assert (tmp_path / "кассационная-жалоба.docx").read_bytes() == b"older"
    said = window.page("save").done.text()
    assert all(name in said for name in names)


def test_titles_the_program_gave_follow_the_language_of_the_paper_and_ones_own_stay(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=CASES / "convict-in-colony-fraud-ru.json")
    session = window.session
    while session.answers.count("attachments"):
        session.remove_item("attachments", 0)
    for item in proposed_attachments(session.effective, session.law_in_force, session.findings):
        session.add_item("attachments", item)
    session.add_item("attachments", {"kind": "other", "title": "Справка из колонии"})
    before = [item["title"] for item in session.get("attachments")]
    assert before[0].startswith("Копия судебного акта: ")
    session.set_answer("document_language", "kk")
    after = [item["title"] for item in session.get("attachments")]
    assert after[0].startswith("Сот актісінің көшірмесі: ")
    assert after[0].endswith(" жыл") or "жылғы" in after[0]
    assert after[-1] == "Справка из колонии"
    session.set_answer("document_language", "ru")
    assert [item["title"] for item in session.get("attachments")] == before
    kk, _ = both_languages(session.answers, session.law, window.paper.phrases, session.today)
    assert "Копия судебного акта" not in to_text(kk)
