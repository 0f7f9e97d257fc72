# SPDX-License-Identifier: MIT
"""Where words are typed: one line, long text, a list with an item a line, a number, a date; plain text only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from cassation_wizard.domain.text import clean_line, clean_text
from cassation_wizard.gui.controls import SETTLED, Rows, ScrollPage, set_property
from cassation_wizard.gui.proposals import Proposals


class LineEdit(QLineEdit):
    """One line; pasted line ends become spaces when the field is left, never under the writer's hands."""

    left = Signal()
    undo_wanted = Signal()  # there is no more to undo here

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo beyond what this field remembers: it may have been made anew meanwhile."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the text as it was kept."""
        super().focusOutEvent(event)
        cleaned = clean_line(self.text())
        if cleaned != self.text():
            self.setText(cleaned)
        self.left.emit()


class TextEdit(QPlainTextEdit):
    """A long text that grows with its words; Tab leaves it, the wheel scrolls the page until it has the focus."""

    left = Signal()
    undo_wanted = Signal()

    def __init__(self, least_lines: int, most_lines: int) -> None:
        super().__init__()
        self._least, self._most = least_lines, most_lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.updateGeometry())
        # Where the caret is, is known only when all layouts around a growing text have given it room.
        self._caret = QTimer(self, singleShot=True, interval=SETTLED)
        self._caret.timeout.connect(self._show_caret)
        self.cursorPositionChanged.connect(self._caret.start)

    def _show_caret(self) -> None:
        """Let the page follow the caret: nobody types what cannot be seen."""
        page = self.parentWidget()
        while page is not None and not isinstance(page, ScrollPage):
            page = page.parentWidget()
        if page is not None and self.hasFocus():
            self.ensureCursorVisible()
            place = self.viewport().mapTo(page.sheet, self.cursorRect().center())
            page.ensureVisible(place.x(), place.y(), 0, self.fontMetrics().height() * 2)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl with an arrow to the page, which goes to another question with it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            up_or_down = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            if up_or_down and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo beyond what this field remembers."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take only the words of what is pasted or dropped."""
        if source.hasText():
            self.insertPlainText(clean_text(source.text()))

    def sizeHint(self) -> QSize:
        """Ask for the height of the words, between the least and the most lines."""
        lines = max(self._least, min(self._most, int(self.document().size().height()) + 1))
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + self._frame())

    def minimumSizeHint(self) -> QSize:
        """Never become lower than asked for."""
        return QSize(self.fontMetrics().height() * 5, self.sizeHint().height())

    def _frame(self) -> int:
        return self.fontMetrics().height() + 2 * self.frameWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere; another height moves the caret."""
        super().resizeEvent(event)
        self.updateGeometry()
        self._caret.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the writer is in this text."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the writer has left."""
        super().focusOutEvent(event)
        self.left.emit()


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

    def propose(self, words: Sequence[str]) -> None:
        """Offer these while something like them is typed; free text stays as welcome."""
        known = self.line.completer()
        if known is None and words:
            known = Proposals(self)
            known.activated.connect(self._chosen)
            self.line.setCompleter(known)
        if isinstance(known, Proposals):
            known.offer(words)

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
