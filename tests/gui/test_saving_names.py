# SPDX-License-Identifier: MIT
"""Saving under a typed name: the ending is added, and nothing that stands there is lost without a question."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import CASES, Opened
from tests.gui.hands import settle

CASE = CASES / "clean-advocate-custody-credit-ru.json"
SAVERS = {"word": ".docx", "pdf": ".pdf", "answers": ".json"}


@pytest.mark.parametrize(("what", "ending"), SAVERS.items())
@pytest.mark.parametrize("typed", ["keep", "keep.v2", "keep.txt"])
def test_a_name_that_only_now_gets_its_ending_replaces_nothing_unasked(
    open_wizard: Opened, tmp_path: Path, what: str, ending: str, typed: str
) -> None:
    window, dialogs = open_wizard("ru", case=CASE)
    save = {"word": window.paper.save_word, "pdf": window.paper.save_pdf, "answers": window.files.save_as}[what]
    there = tmp_path / f"{typed}{ending}"
    there.write_bytes(b"important")
    dialogs.to_save = tmp_path / typed
    assert not save()
    assert there.read_bytes() == b"important"
    assert there.name in dialogs.asked[-1][1]
    assert dialogs.asked[-1][2] == "keep"
    dialogs.answers = ["replace"]
    assert save()
    assert there.read_bytes() != b"important"
    assert sorted(path.name for path in tmp_path.iterdir()) == [there.name]


def test_another_clients_paper_is_not_proposed_as_the_name_and_ones_own_is_again(
    open_wizard: Opened, tmp_path: Path
) -> None:
    window, dialogs = open_wizard("ru", case=CASE)
    window.paper.folder = tmp_path
    (tmp_path / "кассационная-жалоба.docx").write_bytes(b"another client's")
    proposed: list[Path] = []

    def save_file(_title: str, _kinds: str, suggested: Path) -> Path:
        proposed.append(suggested)
        return suggested

    dialogs.save_file = save_file  # type: ignore[method-assign]
    assert window.paper.save_word()
    assert window.paper.save_word()
    assert [path.name for path in proposed] == ["кассационная-жалоба (2).docx"] * 2
    assert (tmp_path / "кассационная-жалоба.docx").read_bytes() == b"another client's"


def test_the_key_that_saves_works_while_a_name_is_being_typed(open_wizard: Opened, tmp_path: Path) -> None:
    window, dialogs = open_wizard("ru", case=CASE)
    window.activateWindow()
    window.change("petitioner.full_name")
    settle()
    dialogs.to_save = tmp_path / "paper.docx"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "paper.docx").is_file()
    assert window.findChild(QAction, "save-word").shortcut().toString() == "Ctrl+E"
