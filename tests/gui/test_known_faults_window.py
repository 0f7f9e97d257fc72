# SPDX-License-Identifier: MIT
"""Faults of other programs' windows, where no other test holds them."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from cassation_wizard.gui.list_page import ListPage
from tests.gui.conftest import Opened
from tests.gui.hands import settle

CODE = Path(__file__).parents[2] / "cassation_wizard"
MARKUP = "<b>А & Б</b> &amp; <img src=x>"


def calls(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    }


def test_the_window_is_a_shell_of_its_own_in_one_palette() -> None:
    """Fault 53: a native wizard mixes the system's dark colours with its own."""
    assert not [path.name for path in CODE.rglob("*.py") if "QWizard" in calls(path)]
    assert '"-style", "Fusion"' in (CODE / "gui" / "start.py").read_text(encoding="utf-8")


def test_what_the_user_wrote_is_never_read_as_markup(open_wizard: Opened) -> None:
    """Fault 60: text with < and & was shown as HTML, or lost its &."""
    window, _ = open_wizard("ru")
    for path in ("petitioner.full_name", "circumstances", "convicted.full_name"):
        window.session.set_answer(path, MARKUP)
    window.session.add_item("attachments")
    window.session.set_answer("attachments[0].title", MARKUP)
    shown = 0
    for page_id in window.order():
        window.go_to(page_id)
        settle()
        page = window.page(page_id)
        for label in page.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
            shown += MARKUP in label.text()
        if isinstance(page, ListPage) and page.list_path == "attachments":
            page.open_item(0)
    assert shown >= 3


def test_a_window_that_waits_for_an_answer_stands_behind_the_dialogs_alone() -> None:
    """Fault 64: a dialog that runs by itself hangs every test and every closing."""
    waiting = {path.name for path in CODE.rglob("*.py") if {"exec", "exec_"} & calls(path)}
    assert waiting <= {"dialogs.py", "kiosk_dialogs.py", "start.py", "kiosk_start.py", "app.py"}
