# SPDX-License-Identifier: MIT
"""Fingers for the tests: keys that carry any letter, and patience until the window rests."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget


def settle() -> None:
    """Let queued events and layouts come to rest."""
    for _ in range(6):
        QApplication.processEvents()


def to_the_front(window: QWidget) -> None:
    """Show a window with the keyboard in it, as the one a person works in."""
    window.show()
    window.activateWindow()
    settle()


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and release a key that types nothing."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers))


def type_words(widget: QWidget, words: str) -> None:
    """Type letters of any alphabet into a text field, as a keyboard does (`keyClicks` aborts on Cyrillic)."""
    widget.setFocus()
    if isinstance(widget, QPlainTextEdit):
        # A pasted text: newlines and tabs are the writer's, and typing thousands of letters proves nothing more.
        widget.textCursor().insertText(words)
        return
    assert isinstance(widget, QLineEdit)
    for letter in words:
        _type(widget, letter)


def type_blind(words: str) -> None:
    """Type letters to whatever has the focus when its turn comes."""
    for letter in words:
        focused: QWidget | None = QApplication.focusWidget()
        assert focused is not None
        _type(focused, letter)


def _type(widget: QWidget, letter: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(widget, event)
