# SPDX-License-Identifier: MIT
"""Where words are typed: one line, long text, a list with an item a line, a number, a date; plain text only."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from cassation_wizard.domain.text import clean_line, clean_text
from cassation_wizard.gui.controls import Rows, set_property
from cassation_wizard.gui.proposals import Proposals
from cassation_wizard.gui.text_fields import LineEdit, TextEdit


class Editor(QWidget):
    """What every editor can do; `edited` carries the value, or the text that is no value yet."""

    edited = Signal(object)  # a value; None when emptied
    unread = Signal(str)  # typed, but no value yet
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows(self, gap=0.2)

    def show_answer(self, value: Any, typed: str) -> None:
        """Show an answer given elsewhere, or what was typed in vain."""
        raise NotImplementedError

    def describe(self, name: str, description: str, *, faulty: bool) -> None:
        """Name the editor for a screen reader and mark it when its findings stop the paper."""
        raise NotImplementedError


class Typing(Editor):
    """An editor with one field of text, which has its focus."""

    undo_wanted = Signal()
    _restoring = False

    def take(self, field: LineEdit | TextEdit) -> None:
        """Take up the field."""
        self.field = field
        self.rows.addWidget(field)
        self.setFocusProxy(field)
        field.left.connect(self.left)
        field.undo_wanted.connect(self.undo_wanted)

    @property
    def writing(self) -> bool:
        """Whether somebody is in the field, whose text is then left alone."""
        return self.field.hasFocus() and not self._restoring

    def restore(self, value: Any, typed: str) -> None:
        """Show a former answer, also under the writer's hands, who asked for it."""
        self._restoring = True
        self.show_answer(value, typed)
        self._restoring = False

    def describe(self, name: str, description: str, *, faulty: bool) -> None:
        """Name the field."""
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(description)
        set_property(self.field, "faulty", "true" if faulty else "false")


class LineEditor(Typing):
    """An answer of one line."""

    def __init__(self) -> None:
        super().__init__()
        self.take(LineEdit())
        self.line: LineEdit = self.field  # type: ignore[assignment]
        self.line.textEdited.connect(self.edited.emit)

    def propose(self, words: Sequence[str], own: Collection[str] = ()) -> None:
        """Offer these, `own` first, while something like them is typed; free text stays as welcome."""
        known = self.line.completer()
        if known is None and words:
            known = Proposals(self)
            known.activated.connect(self._chosen)
            self.line.textEdited.connect(known.narrow)
            self.line.setCompleter(known)
        if isinstance(known, Proposals):
            known.offer(words, own)

    def _chosen(self, words: object) -> None:
        if isinstance(words, str):
            self.edited.emit(words)

    def show_answer(self, value: Any, typed: str) -> None:  # noqa: ARG002 - a line is always read
        """Show the line unless it is being typed."""
        # What differs only by cleaning is the writer's own text: a space at the end is the next word's beginning.
        if clean_line(self.line.text()) != (value or "") and not self.writing:
            self.line.setText(value or "")


class TextEditor(Typing):
    """An answer of many lines."""

    def __init__(self, least_lines: int = 4, most_lines: int = 14) -> None:
        super().__init__()
        self.take(TextEdit(least_lines, most_lines))
        self.text: TextEdit = self.field  # type: ignore[assignment]
        self._showing = False
        self.text.textChanged.connect(self._changed)

    def value_of(self, words: str) -> Any:
        """Give the answer these words are."""
        return words if words.strip() else None

    def words_of(self, value: Any) -> str:
        """Give the words that show an answer."""
        return value or ""

    def _changed(self) -> None:
        if not self._showing:
            self.edited.emit(self.value_of(self.text.toPlainText()))

    def show_answer(self, value: Any, typed: str) -> None:  # noqa: ARG002 - a text is always read
        """Show the text unless it is being typed."""
        words = self.words_of(value)
        if self.writing or self.value_of(clean_text(self.text.toPlainText())) == value:
            return
        self._showing = True
        self.text.setPlainText(words)
        self._showing = False


class LinesEditor(TextEditor):
    """A list of answers, each on a line of its own."""

    def __init__(self) -> None:
        super().__init__(3, 8)

    def value_of(self, words: str) -> Any:
        """Give a tuple of the lines that hold something."""
        return tuple(line for line in (clean_line(line) for line in words.split("\n")) if line) or None

    def words_of(self, value: Any) -> str:
        """Give one line for each."""
        return "\n".join(value or ())


def is_typing(widget: object) -> bool:
    """Tell whether letters can be put into this widget."""
    return isinstance(widget, (QLineEdit, QPlainTextEdit)) and not widget.isReadOnly()


def put_letter(widget: object, letter: str) -> None:
    """Put a letter where the cursor of a text field stands, as if typed."""
    if isinstance(widget, QLineEdit):
        widget.insert(letter)
        widget.textEdited.emit(widget.text())
    elif isinstance(widget, QPlainTextEdit):
        widget.textCursor().insertText(letter)
