# SPDX-License-Identifier: MIT
"""One button saves the paper in Kazakh and in Russian; nothing that stood there is overwritten unasked."""

from __future__ import annotations

from pathlib import Path

import docx
from PySide6.QtWidgets import QAbstractButton

from tests.gui.conftest import CASES, Opened
from tests.gui.hands import settle


def test_both_papers_are_saved_under_one_name_beside_what_stood_there(open_wizard: Opened, tmp_path: Path) -> None:
    window, dialogs = open_wizard("ru", case=CASES / "clean-mother-of-minor-kk.json")
    (tmp_path / "paper-ru.docx").write_bytes(b"older")
    dialogs.to_save = tmp_path / "paper.docx"
    window.go_to("save")
    settle()
    window.page("save").findChild(QAbstractButton, "save:both").click()
    titles = {
        name: docx.Document(str(tmp_path / name)).core_properties.title
        for name in ("paper-kk.docx", "paper-ru (2).docx")
    }
    assert titles == {"paper-kk.docx": "кассациялық шағым", "paper-ru (2).docx": "кассационная жалоба"}
    assert (tmp_path / "paper-ru.docx").read_bytes() == b"older"
    assert not (tmp_path / "paper.docx").exists()
    said = window.page("save").done.text()
    assert "paper-kk.docx" in said
    assert "paper-ru (2).docx" in said
