# SPDX-License-Identifier: MIT
"""The answers of a step to look over: a row an answer with a button to change it; what may stay empty in one line.

Thin rules part the rows; where there is no room for the answer beside its question, it stands below.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from cassation_wizard.gui.controls import PlainLabel, Rows
from cassation_wizard.gui.wrapping import WrapButton

LONG = 100  # letters: a longer answer takes the whole width, below its question
WHOLE = 500  # letters: of a longer answer the beginning is shown, with a button for all of it
BEGINNING = 350
NARROW = 26  # times the text's height: below this width every answer stands below its question

Gettext = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Answer:
    """A row to be: the question, the answer in words, what is to be said of it, and how it stands."""

    path: str
    question: str
    words: str
    note: str = ""  # the kind of finding at it
    effect: str = ""  # how the note is dressed
    wanting: bool = False  # no answer, though one is asked for
    heads: bool = False  # the name of an item, above its other answers


class SmallLink(WrapButton):
    """A link of one or two words in a row: short to the eye, whole to the ear and to a resting pointer."""

    def __init__(self, words: str, whole: str, told: str = "") -> None:
        super().__init__(words, role="link")
        self.setAccessibleName(whole)
        self.setAccessibleDescription(told)
        self.setToolTip(whole if whole != words else "")

    def minimumSizeHint(self) -> QSize:
        """Take no more room than the words; several of them may wrap."""
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in self._words().split()), default=0)
        return QSize(longest + self._edges().width() + 4, self.fontMetrics().height() + self._padding() * 2)

    def _padding(self) -> int:
        return max(2, self.fontMetrics().height() // 8)


class SummaryRow(QFrame):
    """An answer to look over."""

    wanted = Signal(str)

    def __init__(self, answer: Answer, gettext: Gettext) -> None:
        super().__init__()
        self.answer = answer
        self.setProperty("role", "answer")
        self._stacked = False
        self.key = PlainLabel(answer.question, role="question" if answer.heads else "key")
        self.value = PlainLabel(
            self._beginning(), role="wanting" if answer.wanting else "question" if answer.heads else ""
        )
        self.value.setObjectName(f"answer:{answer.path}")
        self._below: list[QWidget] = [self.value]
        if answer.note:
            note = PlainLabel(answer.note)
            note.setProperty("effect", answer.effect)
            self._below.append(note)
        if len(answer.words) > WHOLE:
            self._below.append(self._whole_link(gettext))
        whole = gettext("Change: {question}").format(question=answer.question)
        told = f"{answer.note}: {self._beginning()}" if answer.note else self._beginning()
        self.change = SmallLink(gettext("Change"), whole, told)
        self.change.setObjectName(f"change:{answer.path}")
        self.change.clicked.connect(lambda: self.wanted.emit(answer.path))
        for label in (self.key, self.value):
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._grid = QGridLayout(self)
        self._place()
        self._spread()

    def _beginning(self) -> str:
        words = self.answer.words
        return words if len(words) <= WHOLE else words[:BEGINNING].rstrip() + " …"

    def _whole_link(self, gettext: Gettext) -> SmallLink:
        more, less = gettext("Show the whole text"), gettext("Show the beginning only")
        link = SmallLink(more, f"{more}: {self.answer.question}")
        link.setObjectName(f"whole:{self.answer.path}")

        def turn() -> None:
            shown = self.value.text() == self.answer.words
            self.value.setText(self._beginning() if shown else self.answer.words)
            link.set_words(more if shown else less)
            link.setAccessibleName(f"{more if shown else less}: {self.answer.question}")

        link.clicked.connect(turn)
        return link

    def stack(self, stacked: bool) -> None:
        """Put the answer below its question, or beside."""
        if stacked != self._stacked:
            self._stacked = stacked
            self._place()
            self._spread()

    def _is_below(self) -> bool:
        return self._stacked or (len(self.answer.words) > LONG and not self.answer.heads)

    def _place(self) -> None:
        grid = self._grid
        for widget in (self.key, *self._below, self.change):
            grid.removeWidget(widget)
        below = self._is_below()
        grid.addWidget(self.key, 0, 0, 1, 2 if below else 1)
        grid.addWidget(self.change, 0, 2, 1, 1, Qt.AlignmentFlag.AlignTop)
        for place, widget in enumerate(self._below):
            column, wide = (0, 3) if below else (1, 1)
            small = Qt.AlignmentFlag.AlignLeft if isinstance(widget, SmallLink) else Qt.AlignmentFlag(0)
            grid.addWidget(widget, place + below, column, 1, wide, small)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 6)

    def _spread(self) -> None:
        em = self.fontMetrics().height()
        edge = em // 8
        self._grid.setContentsMargins(0, edge // 2, 0, edge // 2)
        self._grid.setHorizontalSpacing(em * 3 // 4)
        self._grid.setVerticalSpacing(0)
        # The words of a row stand in one line with the button's, which have an edge of their own above them.
        above = max(edge, (self.change.minimumHeight() - em) // 2)  # a button for fingers is higher than its words
        self.key.setContentsMargins(0, above, 0, edge)
        self.value.setContentsMargins(0, edge if self._is_below() else above, 0, edge)

    def changeEvent(self, event: QEvent) -> None:
        """Let the room grow with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_grid"):
            self._spread()


class SummaryList(QWidget):
    """The rows of a step below its heading; those of questions that may stay empty are made when they are wanted."""

    wanted = Signal(str)

    def __init__(self, gettext: Gettext) -> None:
        super().__init__()
        self._gettext = gettext
        self._stacked = False
        self._rows = Rows(self, gap=0)
        self._folded: tuple[Answer, ...] = ()
        self._fold: SmallLink | None = None
        self.shown: dict[str, SummaryRow] = {}

    def add_heading(self, words: str, role: str) -> None:
        """Put a heading above the rows that follow."""
        self._rows.addWidget(PlainLabel(words, role=role))

    def add(self, answer: Answer) -> SummaryRow:
        """Put a row."""
        row = SummaryRow(answer, self._gettext)
        row.stack(self._stacked)
        row.wanted.connect(self.wanted)
        self.shown[answer.path] = row
        self._rows.addWidget(row)
        return row

    def fold(self, answers: Sequence[Answer], name: str) -> None:
        """Put a line that tells how many questions have no answer and need none, and opens to them."""
        if not answers:
            return
        self._folded = tuple(answers)
        self._fold = SmallLink("", "")
        self._fold.setObjectName(f"fold:{name}")
        self._fold.clicked.connect(self.open_fold)
        self._rows.addWidget(self._fold)
        self._fold.set_words("▸  " + self._gettext("No answer, and none is needed: {count}").format(count=len(answers)))

    @property
    def folded(self) -> frozenset[str]:
        """Give the paths of the questions in the line that is still closed."""
        return frozenset(answer.path for answer in self._folded)

    def open_fold(self) -> None:
        """Show the rows of the line in its place; the first takes the focus the line had."""
        if self._fold is None:
            return
        focused = self._fold.hasFocus()
        rows = [self.add(answer) for answer in self._folded]
        self._folded = ()
        self._fold.hide()
        if focused:
            rows[0].show()
            rows[0].change.setFocus()

    def stack(self, stacked: bool) -> None:
        """Put the answers below their questions, or beside."""
        self._stacked = stacked
        for row in self.shown.values():
            row.stack(stacked)
