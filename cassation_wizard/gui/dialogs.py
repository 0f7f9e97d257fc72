# SPDX-License-Identifier: MIT
"""Every call that stops the window and waits goes through here, so that tests and the kiosk can stand in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QVBoxLayout, QWidget

from cassation_wizard.gui.controls import PlainLabel
from cassation_wizard.gui.forms import Form, FormDialog
from cassation_wizard.gui.scroll_page import ScrollPage
from cassation_wizard.gui.wrapping import FittingButton


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a question: the key it answers with and its words."""

    key: str
    words: str


class Dialogs(Protocol):
    """What the window may ask while it waits."""

    def ask(self, title: str, text: str, choices: Sequence[Choice], safe: str) -> str:
        """Ask a question; Esc and closing answer `safe`, which is the default button too."""
        ...

    def tell(self, title: str, text: str, close: str) -> None:
        """Say something that has to be read."""
        ...

    def open_file(self, title: str, kinds: str, folder: Path | None) -> Path | None:
        """Let the user choose a file to open; None when he does not."""
        ...

    def save_file(self, title: str, kinds: str, suggested: Path) -> Path | None:
        """Let the user choose where to save; None when he does not."""
        ...

    def choose_printer(self, printer: object) -> bool:
        """Let the user choose printer and copies; False when he does not print."""
        ...

    def fill_in(self, form: Form) -> dict[str, str] | None:
        """Let the user fill in a form; None when he leaves it."""
        ...

    def open_folder(self, title: str, folder: Path | None) -> Path | None:
        """Let the user choose a folder; None when he does not."""
        ...


class QtDialogs:
    """The dialogs of a real screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.parent = parent

    def ask(self, title: str, text: str, choices: Sequence[Choice], safe: str) -> str:
        """Ask by a window with one large button a choice."""
        question = QuestionDialog(title, text, choices, safe, self.parent)
        question.exec()
        self._back_to_parent()
        return question.answer

    def _back_to_parent(self) -> None:
        """Give the keyboard back, also where no window manager does."""
        if self.parent is not None:
            self.parent.activateWindow()

    def tell(self, title: str, text: str, close: str) -> None:
        """Say by a window with one button."""
        self.ask(title, text, (Choice("close", close),), "close")

    def open_file(self, title: str, kinds: str, folder: Path | None) -> Path | None:
        """Ask by the system's own dialog."""
        name, _ = QFileDialog.getOpenFileName(self.parent, title, str(folder or Path.home()), kinds)
        self._back_to_parent()
        return Path(name) if name else None

    def save_file(self, title: str, kinds: str, suggested: Path) -> Path | None:
        """Ask by the system's own dialog, which also asks before an existing file is replaced."""
        name, _ = QFileDialog.getSaveFileName(self.parent, title, str(suggested), kinds)
        self._back_to_parent()
        return Path(name) if name else None

    def choose_printer(self, printer: object) -> bool:
        """Ask by the system's own dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        assert isinstance(printer, QPrinter)  # noqa: S101 - tells the type checker; the caller makes it
        return QPrintDialog(printer, self.parent).exec() == QDialog.DialogCode.Accepted

    def fill_in(self, form: Form) -> dict[str, str] | None:
        """Ask by a window of its own."""
        window = FormDialog(form, self.parent)
        window.exec()
        self._back_to_parent()
        return window.values

    def open_folder(self, title: str, folder: Path | None) -> Path | None:
        """Ask by the system's own dialog."""
        name = QFileDialog.getExistingDirectory(self.parent, title, str(folder or Path.home()))
        self._back_to_parent()
        return Path(name) if name else None


class QuestionDialog(QDialog):
    """A question in plain words with its answers below each other; long texts scroll."""

    def __init__(
        self, title: str, text: str, choices: Sequence[Choice], safe: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.answer = safe
        self.setWindowTitle(title)
        self.setModal(True)
        heading = PlainLabel(title, role="heading")
        words = PlainLabel(text)
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = ScrollPage()
        sheet.column.addWidget(heading)
        sheet.column.addWidget(words)
        self._layout = layout = QVBoxLayout(self)
        self._buttons: list[FittingButton] = []
        layout.addWidget(sheet, 1)
        for choice in choices:
            button = FittingButton(choice.words, role="main" if choice.key == safe else "")
            button.setObjectName(f"choice.{choice.key}")
            button.clicked.connect(lambda _=False, key=choice.key: self._answer_with(key))
            layout.addWidget(button)
            self._buttons.append(button)
            if choice.key == safe:
                button.setFocus()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.ensurePolished()
        self._size_to(heading, words)

    def _size_to(self, *words: QLabel) -> None:
        """Be as high as the words and the buttons need, and no higher than there is room."""
        em = self.fontMetrics().height()
        window = self.parentWidget()
        room = window.size() if window is not None else self.screen().availableSize()
        width = min(em * 26, room.width() - 2 * em)
        frame = self._layout.contentsMargins()
        # A column has an edge of one text height at its sides, and of three above and below together.
        across = width - frame.left() - frame.right() - 2 * em
        text = sum(label.heightForWidth(across) for label in words) + em * 4
        buttons = sum(button.sizeHint().height() + self._layout.spacing() for button in self._buttons)
        self.resize(width, min(text + buttons + frame.top() + frame.bottom(), room.height() - em))

    def _answer_with(self, key: str) -> None:
        self.answer = key
        self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keyboard also where no window manager gives it."""
        super().showEvent(event)
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses only the button that has the focus; Esc gives the safe answer."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
