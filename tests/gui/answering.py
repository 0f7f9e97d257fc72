# SPDX-License-Identifier: MIT
"""Fills a case into the wizard through its own widgets, field by field, as a person would."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton

from cassation_wizard.domain.answers import Answers
from cassation_wizard.gui.choice_editors import NO, YES, ChoiceEditor, ChoicesEditor, YesNoEditor
from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.list_page import ListPage
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.gui.text_editors import LinesEditor, Typing
from cassation_wizard.gui.value_editors import DateEditor, NumberEditor
from cassation_wizard.interview.questions import QUESTIONS
from tests.gui.hands import settle, type_words


def button(window: MainWindow, name: str) -> QPushButton:
    """Find a button that is on the page now."""
    found = window.page(window.current).findChild(QPushButton, name)
    assert found is not None, name
    return found


def answer(field: Field, value: Any) -> None:
    """Give an answer through the editor of a field; None takes the answer away."""
    editor = field.editor
    if isinstance(editor, YesNoEditor):
        value = None if value is None else (YES if value else NO)
    if isinstance(editor, ChoiceEditor):
        if value is None:
            if not editor.clear.isHidden():
                editor.clear.click()
        else:
            editor.buttons[value].click()
    elif isinstance(editor, ChoicesEditor):
        for box in editor.buttons.values():
            if box.isChecked():
                box.click()
        for key in value or ():
            editor.buttons[key].click()
    else:
        _type(field, value)


def _type(field: Field, value: Any) -> None:
    editor = field.editor
    widget = editor.focusProxy()
    assert isinstance(widget, (QLineEdit, QPlainTextEdit))
    widget.setFocus()
    widget.selectAll()
    if isinstance(widget, QLineEdit):
        widget.del_()
        widget.textEdited.emit(widget.text())
    else:
        widget.textCursor().removeSelectedText()
    if value is None:
        return
    if isinstance(editor, DateEditor):
        assert isinstance(value, dt.date)
        value = f"{value.day}.{value.month}.{value.year}"
    elif isinstance(editor, LinesEditor):
        value = "\n".join(value)
    elif isinstance(editor, NumberEditor):
        value = str(value)
    type_words(widget, value)


def is_on_screen(field: Field) -> bool:
    """Tell whether the page shows the field."""
    return not field.isHidden()


Screen = tuple[str, int | None, int]  # page, item of its list, part


@dataclass
class Effort:
    """What a case took: the screens in the order they were met, and the fields that were typed into."""

    screens: list[Screen] = dataclasses.field(default_factory=list)
    typed: list[str] = dataclasses.field(default_factory=list)
    takes_proposed: bool = False  # the papers the wizard proposes, all at once


def screen(window: MainWindow) -> Screen:
    """Name what the window shows now."""
    page = window.page(window.current)
    return window.current, getattr(page, "item", None), getattr(page, "part", 0)


def fill(window: MainWindow, answers: Answers, effort: Effort | None = None) -> None:
    """Walk from the first page to the check with Next, answering what the case answers."""
    effort = effort or Effort()
    window.start()
    filled: set[str] = set()
    while window.current != "review":
        page = window.page(window.current)
        effort.screens.append(screen(window))
        if isinstance(page, ListPage):
            if window.current not in filled:
                _fill_list(window, page, answers, effort)
            filled.add(window.current)
        else:
            _fill_page(window, answers, effort)
        before = (window.current, getattr(page, "part", 0))
        window.next.click()
        settle()
        assert (window.current, getattr(window.page(window.current), "part", 0)) != before


def _answer(field: Field, value: Any, effort: Effort) -> None:
    if isinstance(field.editor, Typing):
        effort.typed.append(field.path)
    answer(field, value)


def _fill_page(window: MainWindow, answers: Answers, effort: Effort) -> None:
    page = window.page(window.current)
    for question in QUESTIONS.values():
        if question.page != window.current or "[]" in question.id:
            continue
        field = page.findChild(Field, question.id)
        assert field is not None
        value = answers.get(question.id)
        if is_on_screen(field) and window.session.get(question.id) != value:
            _answer(field, value, effort)
    for index in range(answers.count("request.alternatives") if window.current == "request" else 0):
        button(window, "request.alternatives:add").click()
        for name in ("outcome", "changes", "details"):
            path = f"request.alternatives[{index}].{name}"
            field = page.findChild(Field, path)
            assert field is not None
            if answers.get(path) is not None:
                _answer(field, answers.get(path), effort)


def _fill_list(window: MainWindow, page: ListPage, answers: Answers, effort: Effort) -> None:
    if effort.takes_proposed and page.list_path == "attachments":
        button(window, "attachments:propose.all").click()
        settle()
    for index in range(answers.count(page.list_path)):
        button(window, f"{page.list_path}:{page.additions()[-1][0]}").click()
        assert page.item == (index if window.session.pace == "guided" else None)
        for left in reversed(range(len(page.parts) if window.session.pace == "guided" else 1)):
            effort.screens.append(screen(window))
            for field in page.fields:
                value = answers.get(field.path)
                if is_on_screen(field) and window.session.get(field.path) != value:
                    _answer(field, value, effort)
            if left:
                window.next.click()
                settle()
