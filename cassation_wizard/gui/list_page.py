# SPDX-License-Identifier: MIT
"""A page that holds a list: cards to look over, and one item at a time to fill in, in as many parts as it needs."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from cassation_wizard.domain.answers import path_steps
from cassation_wizard.gui.controls import PlainLabel, clear_layout
from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.list_overview import ListOverview
from cassation_wizard.gui.page_state import leave_items
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wrapping import WrapButton
from cassation_wizard.interview.questions import QUESTIONS
from cassation_wizard.interview.route import is_of_use


class ListPage(ListOverview):
    """The overview of a list and the form of one item; Next and Back walk through the parts of the form."""

    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()  # (title msgid, names of the questions)
    enough = 1  # from so many items on, Next leads on from the last one; before, to the overview with its adding

    def __init__(self, session: Session, page_id: str) -> None:
        super().__init__(session, page_id)
        self.item: int | None = None
        self.part = 0
        self.fields: list[Field] = []
        self.headings: list[tuple[int, int, PlainLabel]] = []  # item, part, words
        self._shown: object = None  # what was built last; None: what stands here is of an item that was left
        session.items_changed.connect(self._items_changed)
        session.replaced.connect(self.close_item)
        self.retranslate()

    # Showing.

    def _rebuild(self) -> None:
        clear_layout(self.rows)
        self.fields, self.headings, self.cards = [], [], []
        if self.whole:
            self.item = None
        self.intro.setVisible(self.item is None and bool(self.intro.text()))
        self.foot.setVisible(self.item is None)
        if self.item is None:
            self.build_overview()
        else:
            self._build_form(self.item)
        self._hide_useless()
        self._shown = self._state()

    def _state(self) -> object:
        return self.overview_state() if self.item is None else (self.item, self.part)

    def after_card(self, index: int) -> None:
        """Where a section stands whole on its page, put all questions of the item below its card."""
        if self.whole:
            self._build_questions(index)

    def _build_questions(self, index: int) -> None:
        for part in self._shown_parts():
            heading = PlainLabel(self.form_heading(index, part), role="heading")
            self.headings.append((index, part, heading))
            self.rows.addWidget(heading)
            for name in self.parts[part][1]:
                field = Field(self.session, f"{self.list_path}[{index}].{name}")
                self.fields.append(field)
                self.rows.addWidget(field)
                self.after_field(name, index)
        self.after_form(index)

    def _build_form(self, index: int) -> None:
        self._build_questions(index)
        if len(self.parts) - 1 in self._shown_parts():
            self.offer_additions(self.rows)
        done = WrapButton(self.session.language.gettext("Back to the list"))
        done.setObjectName(f"{self.list_path}:done")
        done.clicked.connect(self.close_item)
        self.rows.addWidget(done)

    def _shown_parts(self) -> tuple[int, ...]:
        """A few questions at a time, or the whole item at once."""
        return (self.part,) if self.session.pace == "guided" else tuple(range(len(self.parts)))

    def form_heading(self, index: int, part: int) -> str:
        """Give the heading above a part of an item's questions."""
        gettext = self.session.language.gettext
        words = f"{index + 1}. {gettext(self.parts[part][0])}"
        if len(self.parts) == 1 or self.session.pace != "guided":
            return words
        return f"{words} ({gettext('{n} of {m}').format(n=part + 1, m=len(self.parts))})"

    def set_pace(self) -> None:
        """Show a part of an item or all items whole; the question that had the focus keeps it."""
        focused = next((f.path for f in self.fields if f.isAncestorOf(QApplication.focusWidget() or self)), "")
        seen = focused or (self.fields[0].path if self.item is not None else "")
        self._rebuild()
        if seen:
            self.show_question(seen)

    def after_field(self, name: str, index: int) -> None:
        """Put something of the page's own below a field."""

    def after_form(self, index: int) -> None:
        """Put something of the page's own below all fields."""

    def _hide_useless(self) -> None:
        for field in self.fields:
            field.setVisible(is_of_use(field.path, self.session.answers))

    def retranslate(self) -> None:
        """Set every word anew; fields keep what is typed."""
        super().retranslate()
        if self._shown is None or (self.item is None and not self.fields):
            self._rebuild()
            return
        for index, part, heading in self.headings:
            heading.setText(self.form_heading(index, part))
        for field in self.fields:
            field.retranslate()
        done = self.findChild(WrapButton, f"{self.list_path}:done")
        if done is not None:
            done.set_words(self.session.language.gettext("Back to the list"))
        if self.item is None:
            for card in self.cards:
                card.retranslate()
            self._foot_shown = None
            self.show_cards()
            self.show_foot()

    def refresh(self) -> None:
        """Show the answers as they are now."""
        super().refresh()
        if self._state() != self._shown:
            self._rebuild()
        for field in self.fields:
            field.refresh()
        self._hide_useless()
        if self.item is None:
            self.show_cards()
            self.show_foot()

    def _items_changed(self, list_path: str) -> None:
        if list_path == self.list_path:
            if self.item is not None and self.item >= self.session.answers.count(self.list_path):
                self.item = None
            self._shown = None
            self.refresh()

    def enter(self) -> None:
        """Start with the overview, the focus on what comes next: the first card or the adding."""
        self.item = None
        super().enter()
        self._focus_overview()
        self.to_top()

    def leave(self) -> None:
        """Close the item; coming back one sees the list."""
        self.item = None
        self._shown = None

    # What can be done.

    def open_item(self, index: int, part: int = 0) -> None:
        """Show the questions of an item; where they stand already, go to them."""
        if not self.whole:
            self.item, self.part = index, part
        leave_items(self.session, self.list_path, index)
        if not self.whole:
            self._rebuild()
        self.refresh()
        beginnings = [f"{self.list_path}[{index}].{name}" for name in self.parts[part][1]]
        first = next((field for field in self.fields if field.path in beginnings and not field.isHidden()), None)
        if first is not None:
            first.focus()
            self.show_focused(first)
        if not self.whole:
            self.to_top()

    def close_item(self) -> None:
        """Go back to the overview."""
        closed, self.item = self.item, None
        leave_items(self.session, self.list_path)
        self._rebuild()
        if closed is not None:
            self._focus_overview(f"{self.list_path}[{closed}]:edit")

    def step_on(self) -> bool:
        """Go to the next part of the item; then on, or to the overview while more is to be added or looked at."""
        if self.item is None:
            return False
        if self.part + 1 < len(self.parts) and self.session.pace == "guided":
            self.open_item(self.item, self.part + 1)
            return True
        count = self.session.answers.count(self.list_path)
        if self.item + 1 == count and count >= self.enough:
            return False
        self.close_item()
        return True

    def step_back(self) -> bool:
        """Go to the part before, then to the overview, then to the page before."""
        if self.item is None:
            return False
        if self.part > 0 and self.session.pace == "guided":
            self.open_item(self.item, self.part - 1)
        else:
            self.close_item()
        return True

    def show_question(self, path: str) -> bool:
        """Open the item and the part a question lies in."""
        steps = path_steps(path)
        index = next((step for step in steps if isinstance(step, int)), None)
        name = str(steps[-1])
        if index is None or index >= self.session.answers.count(self.list_path):
            self.item = None
            self.refresh()
            self._focus_overview()
            return path == self.list_path
        part = next((i for i, (_, names) in enumerate(self.parts) if name in names), 0)
        if not self.whole:
            self.open_item(index, part)
        return super().show_question(path) or True


def names_on(page: str) -> tuple[str, ...]:
    """Give the names of the list questions of a page in the catalogue's order."""
    return tuple(q.id.rpartition(".")[2] for q in QUESTIONS.values() if q.page == page and "[]" in q.id)
