# SPDX-License-Identifier: MIT
"""The Kazakh letters a Russian keyboard lacks, to put into the text by mouse, touch or shortcut."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from cassation_wizard.gui.controls import Button
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.text_editors import is_typing, put_letter

LETTERS = "ӘҒҚҢӨҰҮҺІ"


class LetterPalette(QFrame):
    """Nine letters and a shift; Ctrl+1 … Ctrl+9 type them too, with Shift as capitals. The focus stays in the text."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__()
        self.session = session
        self.setProperty("role", "bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        self.capitals = Button("⇧", role="letter")
        self.capitals.setCheckable(True)
        self.capitals.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.capitals.toggled.connect(self._show_case)
        row.addWidget(self.capitals)
        self.buttons: list[Button] = []
        for number, letter in enumerate(LETTERS, start=1):
            button = Button(letter.lower(), role="letter")
            button.setObjectName(f"letter:{letter}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, key=button: self.put(key.text()))
            row.addWidget(button)
            self.buttons.append(button)
            for keys, typed in ((f"Ctrl+{number}", letter.lower()), (f"Ctrl+Shift+{number}", letter)):
                QShortcut(QKeySequence(keys), window, lambda key=typed: self.put(key))
        row.addStretch()
        self.retranslate()

    def _show_case(self, capitals: bool) -> None:
        for button, letter in zip(self.buttons, LETTERS, strict=True):
            button.set_words(letter if capitals else letter.lower())

    def put(self, letter: str) -> None:
        """Put a letter into the text that has the focus."""
        focused = QApplication.focusWidget()
        if is_typing(focused):
            put_letter(focused, letter)

    def retranslate(self) -> None:
        """Name the palette."""
        gettext = self.session.language.gettext
        self.setAccessibleName(gettext("Kazakh letters"))
        self.capitals.setAccessibleName(gettext("Capital letters"))
