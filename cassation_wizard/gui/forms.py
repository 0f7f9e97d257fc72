# SPDX-License-Identifier: MIT
"""A small form that is filled in at once: passwords, notes, own details, the staff's numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from cassation_wizard.domain.text import clean_line, clean_text
from cassation_wizard.gui.controls import PlainLabel, Rows
from cassation_wizard.gui.scroll_page import ScrollPage
from cassation_wizard.gui.text_fields import TextEdit
from cassation_wizard.gui.wrapping import CheckBox, FittingButton


@dataclass(frozen=True, slots=True)
class FormField:
    """One thing to fill in; a `secret` is shown as dots and taken exactly as typed."""

    key: str
    label: str
    value: str = ""
    kind: Literal["line", "text", "secret"] = "line"
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """What is asked at once. `check` gives the sentence that says what is wrong, or nothing."""

    title: str
    text: str
    fields: tuple[FormField, ...]
    accept: str
    cancel: str
    show: str = ""  # the words of the box that makes secrets readable
    check: Callable[[Mapping[str, str]], str] = lambda _: ""


class FormDialog(QDialog):
    """A form as a window; Esc and closing leave everything as it was."""

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form
        self.values: dict[str, str] | None = None
        self.setObjectName("form")
        self.setWindowTitle(form.title)
        self.setAccessibleName(form.title)
        self.setAccessibleDescription(form.text)
        self.setModal(True)
        self.sheet = ScrollPage()
        self.sheet.column.addWidget(PlainLabel(form.title, role="heading"))
        if form.text:
            self.sheet.column.addWidget(PlainLabel(form.text))
        self.error = PlainLabel()
        self.error.setObjectName("form.error")
        self._box = _finding(self.error)
        self.sheet.column.addWidget(self._box)
        self.editors: dict[str, QLineEdit | TextEdit] = {}
        for field in form.fields:
            self._add(field)
        if any(field.kind == "secret" for field in form.fields) and form.show:
            self.shown = CheckBox()
            self.shown.setObjectName("form.show")
            self.shown.take_up(form.show)
            self.shown.toggled.connect(self._show_secrets)
            self.sheet.column.addWidget(self.shown)
        self._buttons()
        next(iter(self.editors.values())).setFocus()
        self._fit()

    def _add(self, field: FormField) -> None:
        box = QWidget()
        rows = Rows(box, gap=0.2)
        rows.addWidget(PlainLabel(field.label, role="question"))
        if field.hint:
            rows.addWidget(PlainLabel(field.hint, role="hint"))
        editor: QLineEdit | TextEdit
        if field.kind == "text":
            editor = TextEdit(4, 10)
            editor.setPlainText(field.value)
        else:
            editor = QLineEdit(field.value)
            if field.kind == "secret":
                editor.setEchoMode(QLineEdit.EchoMode.Password)
            if len(self.form.fields) == 1:
                editor.returnPressed.connect(self.send)
        editor.setObjectName(f"form.{field.key}")
        editor.setAccessibleName(field.label)
        editor.setAccessibleDescription(field.hint)
        rows.addWidget(editor)
        self.editors[field.key] = editor
        self.sheet.column.addWidget(box)

    def _buttons(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(self.sheet, 1)
        row = QHBoxLayout()
        self.cancel = FittingButton(self.form.cancel)
        self.cancel.setObjectName("form.cancel")
        self.cancel.clicked.connect(self.reject)
        self.accept_button = FittingButton(self.form.accept, role="main")
        self.accept_button.setObjectName("form.accept")
        self.accept_button.clicked.connect(self.send)
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.accept_button)
        layout.addLayout(row)

    def _fit(self) -> None:
        self.ensurePolished()
        em = self.fontMetrics().height()
        window = self.parentWidget()
        room = window.size() if window is not None else self.screen().availableSize()
        wanted = self.sheet.sheet.sizeHint().height() + 5 * em
        self.resize(min(em * 28, room.width() - em), min(max(wanted, em * 14), room.height() - em))

    def _show_secrets(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in self.form.fields:
            editor = self.editors[field.key]
            if field.kind == "secret" and isinstance(editor, QLineEdit):
                editor.setEchoMode(mode)

    def read(self) -> dict[str, str]:
        """Give what stands in the form, cleaned as answers are; secrets untouched."""
        values = {}
        for field in self.form.fields:
            editor = self.editors[field.key]
            if isinstance(editor, QLineEdit):
                values[field.key] = editor.text() if field.kind == "secret" else clean_line(editor.text())
            else:
                values[field.key] = clean_text(editor.toPlainText())
        return values

    def send(self) -> None:
        """Take the values when nothing is wrong with them, else say what is."""
        values = self.read()
        wrong = self.form.check(values)
        if wrong:
            self.error.setText(wrong)
            self._box.show()
            self.sheet.verticalScrollBar().setValue(0)
            first = next(iter(self.editors.values()))
            first.setAccessibleDescription(wrong)
            first.setFocus()
            return
        self.values = values
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses only the button that has the focus."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


def _finding(label: PlainLabel) -> QFrame:
    box = QFrame()
    box.setProperty("role", "finding")
    box.setProperty("effect", "return")
    rows = Rows(box, margin=0.4)
    rows.addWidget(label)
    box.hide()
    return box
