# SPDX-License-Identifier: MIT
"""A page of the interview: the questions the present answers lead to, in one column, a few at a time or all."""

from __future__ import annotations

from collections.abc import Iterable

from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.session import Session
from cassation_wizard.interview.portions import portions_of
from cassation_wizard.interview.questions import QUESTIONS
from cassation_wizard.interview.route import is_of_use


class QuestionPage(PageBase):
    """Questions below each other, a few at a time; those without use are hidden, never emptied."""

    def __init__(self, session: Session, page_id: str, paths: Iterable[str] | None = None) -> None:
        super().__init__(session, page_id)
        chosen = paths if paths is not None else (q.id for q in QUESTIONS.values() if q.page == page_id)
        self.fields = [Field(session, path) for path in chosen if "[]" not in path]
        self.part = 0
        self.parts = self._parts()
        for field in self.fields:
            self.column.addWidget(field)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        for field in self.fields:
            field.retranslate()
        self._hide_useless()

    def refresh(self) -> None:
        """Show what is asked now, its answers and findings."""
        super().refresh()
        for field in self.fields:
            field.refresh()
        self._hide_useless()

    def _hide_useless(self) -> None:
        for field in self.fields:
            field.setVisible(field.path in self.parts[self.part] and is_of_use(field.path, self.session.answers))
        self.title.setText(self.title_words())

    # A few at a time.

    def _parts(self) -> tuple[tuple[str, ...], ...]:
        return portions_of(self.page_id) if self.session.pace == "guided" else (tuple(f.path for f in self.fields),)

    def _useful_parts(self) -> list[int]:
        answers = self.session.answers
        return [n for n, paths in enumerate(self.parts) if any(is_of_use(path, answers) for path in paths)] or [0]

    def title_words(self) -> str:
        """Give the title, with the number of the part where there are several."""
        useful = self._useful_parts()
        if len(useful) < 2 or self.part not in useful:
            return super().title_words()
        number = self.session.language.gettext("{n} of {m}").format(n=useful.index(self.part) + 1, m=len(useful))
        return f"{super().title_words()} ({number})"

    def _show_part(self, part: int) -> None:
        self.part = part
        self.refresh()
        first = next((field for field in self.fields if not field.isHidden()), None)
        if first is not None:
            first.focus()
        self.to_top()

    def _step(self, by: int) -> bool:
        useful = self._useful_parts()
        further = [part for part in useful if (part > self.part if by > 0 else part < self.part)]
        if not further:
            return False
        self._show_part(further[0 if by > 0 else -1])
        return True

    def step_on(self) -> bool:
        """Go to the next few questions of the page."""
        return self._step(1)

    def step_back(self) -> bool:
        """Go to the few questions before."""
        return self._step(-1)

    def show_end(self) -> None:
        """Show the last questions, coming back from the page after this."""
        self._show_part(self._useful_parts()[-1])

    def set_pace(self) -> None:
        """Show a few questions or all, beginning with those that were in sight."""
        seen = next((field.path for field in self.fields if not field.isHidden()), "")
        self.parts = self._parts()
        self.part = next((n for n, paths in enumerate(self.parts) if seen in paths), 0)
        self.refresh()

    def show_question(self, path: str) -> bool:
        """Show the questions this one stands among, and it."""
        self.part = next((n for n, paths in enumerate(self.parts) if path in paths), self.part)
        self.refresh()
        return super().show_question(path)

    def enter(self) -> None:
        """Start at the first question."""
        super().enter()
        self._show_part(0)
