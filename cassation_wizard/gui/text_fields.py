# SPDX-License-Identifier: MIT
"""The bare fields words are typed into: one line, or a long text that grows; plain text only."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from cassation_wizard.domain.text import clean_line, clean_text
from cassation_wizard.gui.controls import SETTLED
from cassation_wizard.gui.scroll_page import ScrollPage

# Keys of the menus that Qt would take for moving or deleting in a text: with Ctrl alone.
_WINDOWS_KEYS = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_E, Qt.Key.Key_D))


# Where the focus goes only for a while: a menu, the list of proposals, another program.
_FOR_A_WHILE = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


def is_the_windows(event: QEvent) -> bool:
    """Tell whether a key belongs to the window though a text has the focus; it is then offered to the menus first."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    own = event.key() in _WINDOWS_KEYS and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    if own:
        event.ignore()
    return own


class LineEdit(QLineEdit):
    """One line; pasted line ends become spaces when the field is left, never under the writer's hands."""

    left = Signal()
    undo_wanted = Signal()  # there is no more to undo here

    def event(self, event: QEvent) -> bool:
        """Leave the window's own keys to the window."""
        return False if is_the_windows(event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo beyond what this field remembers: it may have been made anew meanwhile."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.undo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the text as it was kept; undo goes back by spells of writing from now on, not by letters."""
        super().focusOutEvent(event)
        if event.reason() not in _FOR_A_WHILE:
            self.setText(clean_line(self.text()))  # forgets its own steps, too
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
            page.leave_place()
            self.ensureCursorVisible()
            place = self.viewport().mapTo(page.sheet, self.cursorRect().center())
            page.ensureVisible(place.x(), place.y(), 0, self.fontMetrics().height() * 2)

    def event(self, event: QEvent) -> bool:
        """Leave the window's own keys to the window."""
        return False if is_the_windows(event) else super().event(event)

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
        """Tell that the writer has left; undo goes back by spells of writing from now on, not by letters."""
        super().focusOutEvent(event)
        if event.reason() not in _FOR_A_WHILE:
            self.document().clearUndoRedoStacks()
            self.left.emit()
