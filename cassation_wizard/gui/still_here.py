# SPDX-License-Identifier: MIT
"""Hides a visit that nobody touches, and asks in both languages who is there: the visitor, or the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.gui.controls import PlainLabel, Rows
from cassation_wizard.gui.wrapping import FittingButton

if TYPE_CHECKING:
    from cassation_wizard.gui.wipe_view import Words


class StillHere(QWidget):
    """Two buttons, and only they do anything: who merely touches the screen sees nothing of the visitor before."""

    here = Signal()
    another = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._say = words
        self.setObjectName("sheet")
        self.question = PlainLabel(role="title")
        self.hidden = PlainLabel()
        self.left = PlainLabel(role="heading")
        self._words = QWidget()
        self._words.setObjectName("sheet")
        rows = Rows(self._words)
        for label in (self.question, self.hidden):
            rows.addWidget(label)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._words)
        self.go_on, self.erase = FittingButton(role="main"), FittingButton()
        self.go_on.setObjectName("still-here:go-on")
        self.erase.setObjectName("still-here:erase")
        self.go_on.clicked.connect(lambda _=False: self.here.emit())
        self.erase.clicked.connect(lambda _=False: self.another.emit())
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(1)
        self._layout.addWidget(self._scroll, 100)
        self._layout.addWidget(self.left)
        self._layout.addWidget(self.go_on)
        self._layout.addWidget(self.erase)
        self._layout.addStretch(2)

    def _both(self, msgid: str) -> str:
        return "\n".join(self._say(code, msgid) for code in LANGUAGES)

    def say(self) -> None:
        """Set the words; the seconds come with the countdown."""
        gettext = self._both
        self.question.setText(gettext("Are you still here?"))
        self.hidden.setText(gettext("The answers are hidden, not lost."))
        self.go_on.set_words(gettext("I am here, go on"))
        self.erase.set_words(gettext("I am another person: erase everything"))
        self.left.setText("")
        self._fit()

    def count(self, seconds: int) -> None:
        """Show how long is left."""
        gettext = self._both
        self.left.setText(gettext("Seconds until erasing: {n}").format(n=seconds))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the words the room they need."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another size of the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        """Keep the buttons near the words where there is room, and in sight where there is not."""
        em = self.fontMetrics().height()
        self._layout.setContentsMargins(em, em // 2, em, em // 2)
        self._layout.setSpacing(em // 2)
        self._scroll.setMaximumHeight(self._words.heightForWidth(self.width() - 2 * em) + em // 4)
        # Room beforehand: the countdown does not move the buttons away under the finger.
        self.left.setMinimumHeight(self.left.fontMetrics().lineSpacing() * len(LANGUAGES))
