# SPDX-License-Identifier: MIT
"""Ctrl+Z brings back what was typed before, also after the field was left and its form opened anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.main_window import MainWindow
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import press, settle, type_words

FRAUD = CASES / "convict-in-colony-fraud-ru.json"


def typing_at(window: MainWindow, path: str) -> QLineEdit | QPlainTextEdit:
    window.change(path)
    settle()
    widget = window.page(window.current).findChild(Field, path).editor.focusProxy()
    assert isinstance(widget, (QLineEdit, QPlainTextEdit))
    widget.setFocus()
    return widget


def undo(widget: QWidget, times: int = 40) -> None:
    for _ in range(times):
        press(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()


def words_of(widget: QLineEdit | QPlainTextEdit) -> str:
    return widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()


PATHS = [
    "acts[0].court",
    "grounds[0].violation",
    "grounds[0].norms",
    "petitioner.phone",
    "circumstances",
    "acts[1].date",
]


@pytest.mark.parametrize("path", PATHS)
def test_what_was_typed_over_comes_back_after_the_form_was_opened_anew(open_wizard: Opened, path: str) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    before = window.session.get(path)
    widget = typing_at(window, path)
    shown = words_of(widget)
    widget.selectAll()
    if isinstance(widget, QLineEdit):
        widget.del_()
        widget.textEdited.emit("")
    else:
        widget.textCursor().removeSelectedText()
    type_words(widget, "Мүлде басқа")
    window.next.setFocus()
    window.go_to("review")
    settle()
    assert window.session.get(path) != before
    again = typing_at(window, path)
    undo(again)
    assert window.session.get(path) == before
    assert words_of(again) == shown


def test_undo_goes_back_spell_by_spell(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    for words in ("бір", " екі", " үш"):
        widget = typing_at(window, "circumstances")
        widget.moveCursor(widget.textCursor().MoveOperation.End)
        type_words(widget, words)
        window.next.setFocus()
        settle()
    window.session.set_answer("circumstances", "басқа")
    widget = typing_at(window, "circumstances")
    seen = [words_of(widget)]
    for _ in range(4):
        undo(widget, 1)
        seen.append(words_of(widget))
    assert seen == ["басқа", "бір екі үш", "бір екі", "бір", ""]


def test_undo_follows_an_item_that_was_moved_and_erasing_forgets_it(open_wizard: Opened) -> None:
    window, dialogs = open_wizard("ru", case=FRAUD)
    court = window.session.get("acts[0].court")
    window.session.set_answer("acts[0].court", "Басқа сот")
    window.session.move_item("acts", 0, 1)
    assert window.session.restore_former("acts[1].court")
    assert window.session.get("acts[1].court") == court
    window.session.set_answer("petitioner.phone", "1")
    dialogs.answers = ["erase"]
    window.files.erase()
    assert not window.session.restore_former("petitioner.phone")


def test_a_removed_item_comes_back_beside_what_was_changed_meanwhile(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    session = window.session
    lost = session.get("acts[0]")
    session.remove_item("acts", 0)
    session.set_answer("acts[0].court", "Басқа сот")
    session.keep_typed("acts[0].date", "31.02")
    session.undo()
    assert session.get("acts[0]") == lost
    assert session.get("acts[1].court") == "Басқа сот"
    assert session.typed == {"acts[1].date": "31.02"}


@pytest.mark.parametrize("path", ["circumstances", "petitioner.phone", "convicted.full_name"])
def test_undo_takes_back_one_spell_of_writing_and_never_goes_to_and_fro(open_wizard: Opened, path: str) -> None:
    window, _ = open_wizard("ru")
    for words in ("Сәрсенова", " Айгүл"):
        widget = typing_at(window, path)
        if isinstance(widget, QPlainTextEdit):
            widget.moveCursor(QTextCursor.MoveOperation.End)
        type_words(widget, words)
        window.next.setFocus()
        settle()
    seen = [window.session.get(path)]
    widget = typing_at(window, path)
    for _ in range(4):
        undo(widget, 1)
        seen.append(window.session.get(path))
    assert seen == ["Сәрсенова Айгүл", "Сәрсенова", None, None, None]


def test_undo_in_a_date_that_cannot_be_read_is_no_error_and_mixes_nothing(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", settings=Settings(theme="light", pace="overview"))
    widget = typing_at(window, "convicted.birth_date")
    type_words(widget, "31.11.1990")
    window.next.setFocus()
    widget.setFocus()
    for _ in range(4):
        undo(widget, 1)
        assert words_of(widget) in ("31.11.1990", "")
    assert window.session.get("convicted.birth_date") is None


def test_a_day_that_was_still_to_come_when_its_draft_was_written_is_asked_for_anew(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    session = window.session
    session.replace(session.answers, {"convicted.birth_date": "3 мая 2009"})
    window.change("convicted.birth_date")
    window.next.setFocus()
    settle()
    field = window.page("convicted").findChild(Field, "convicted.birth_date")
    assert "день, месяц, год" in field.editor.focusProxy().accessibleDescription()
