# SPDX-License-Identifier: MIT
"""Where a number or a date is typed: read as it is typed, kept as it stands until it can be read."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtGui import QResizeEvent

from cassation_wizard.domain.text import clean_line
from cassation_wizard.domain.typed_dates import TypedDate, read_typed_date
from cassation_wizard.gui.controls import PlainLabel
from cassation_wizard.gui.text_editors import Typing
from cassation_wizard.gui.text_fields import LineEdit

LONGEST_NUMBER = 5


class NumberEditor(Typing):
    """A whole number typed in digits; a wheel or an arrow never changes it."""

    def __init__(self) -> None:
        super().__init__()
        self.take(LineEdit())
        self.line: LineEdit = self.field  # type: ignore[assignment]
        self.line.setMaximumWidth(self.line.fontMetrics().height() * 7)
        self.line.textEdited.connect(self._typed)

    def _typed(self, text: str) -> None:
        digits = clean_line(text)
        if not digits:
            self.edited.emit(None)
        elif digits.isascii() and digits.isdigit() and len(digits) <= LONGEST_NUMBER:
            self.edited.emit(int(digits))
        else:
            self.unread.emit(text)

    def show_answer(self, value: Any, typed: str) -> None:
        """Show the number, or what was typed instead of one."""
        words = typed or ("" if value is None else str(value))
        if self.line.text() != words and not self.writing:
            self.line.setText(words)


class DateEditor(Typing):
    """A typed date; below it stands how it was understood."""

    def __init__(self) -> None:
        super().__init__()
        self.take(LineEdit())
        self.line: LineEdit = self.field  # type: ignore[assignment]
        self.understood = PlainLabel(role="understood")
        self.rows.addWidget(self.understood)
        self.understood.hide()
        self.line.textEdited.connect(self._typed)
        self.latest: date | None = None  # the last day that can be meant, where it is known

    def read(self) -> TypedDate:
        """Give what is understood of the text that stands in the field."""
        return read_typed_date(self.line.text(), self.latest)

    def _typed(self, text: str) -> None:
        typed = read_typed_date(text, self.latest)
        if typed.fault is None:
            self.edited.emit(typed.value)
        else:
            self.unread.emit(text)

    def show_answer(self, value: Any, typed: str) -> None:
        """Show the date in digits, or what was typed and is no date yet."""
        if self.writing or (value is not None and self.read().value == value):
            return
        words = typed or ("" if value is None else f"{value.day}.{value.month:02}.{value.year}")
        if self.line.text() != words:
            self.line.setText(words)

    def show_understood(self, words: str) -> None:
        """Show how the date is understood, or nothing."""
        self.understood.setText(words)
        self.understood.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A date needs no more room than its words."""
        super().resizeEvent(event)
        self.line.setMaximumWidth(self.line.fontMetrics().height() * 16)
