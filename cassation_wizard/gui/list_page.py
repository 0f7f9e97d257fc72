# SPDX-License-Identifier: MIT
"""A page that holds a list: cards to look over, and one item at a time to fill in, in as many parts as it needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from cassation_wizard.domain.answers import path_steps
from cassation_wizard.gui.cards import Card
from cassation_wizard.gui.controls import Button, PlainLabel, Rows, WrapButton, clear_layout
from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.finding_box import FindingBox
from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_, finding_words
from cassation_wizard.interview.questions import QUESTIONS
from cassation_wizard.interview.route import is_of_use

SHOWN_LETTERS = 160  # of a long text on a card


class ListPage(PageBase):
    """The overview of a list and the form of one item; Next and Back walk through the parts of the form."""

    list_path = ""
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()  # (title msgid, names of the questions)
    add_words = N_("Add")
    empty_words = N_("Nothing has been added yet.")
    enough = 1  # from so many items on, Next leads on from the last one; before, to the overview with its adding

    def __init__(self, session: Session, page_id: str) -> None:
        super().__init__(session, page_id)
        self.item: int | None = None
        self.part = 0
        self.fields: list[Field] = []
        self.headings: list[tuple[int, PlainLabel]] = []
        self.body = QWidget()
        self.rows = Rows(self.body)
        self.column.addWidget(self.body)
        self._shown: object = None
        session.items_changed.connect(self._items_changed)
        session.replaced.connect(self.close_item)
        self.retranslate()

    # What each list says of its own.

    def item_heading(self, index: int) -> str:
        """Give the heading of an item's card."""
        raise NotImplementedError

    def item_lines(self, index: int) -> tuple[str, ...]:
        """Give the further lines of an item's card."""
        del index
        return ()

    def additions(self) -> tuple[tuple[str, str, Mapping[str, Any]], ...]:
        """Give (key, words, first answers) of each button that adds an item."""
        return (("add", self.session.language.gettext(self.add_words), {}),)

    # Showing.

    def _rebuild(self) -> None:
        clear_layout(self.rows)
        self.fields = []
        self.intro.setVisible(self.item is None and bool(self.intro.text()))
        if self.item is None:
            self._build_overview()
        else:
            self._build_form(self.item)
        self._shown = self._state()

    def _state(self) -> object:
        """What the overview shows; when it differs the overview is built anew."""
        if self.item is not None:
            return (self.item, self.part)
        count = self.session.answers.count(self.list_path)
        return (
            [(self.item_heading(i), self.item_lines(i), self._item_findings(i)) for i in range(count)],
            [(f.rule, f.effect) for f in self._list_findings()],
            self.additions(),
            self.session.can_undo(),
        )

    def _list_findings(self) -> tuple[Any, ...]:
        if self.page_id not in self.session.seen_pages:
            return ()
        return self.session.findings_at(self.list_path)

    def _item_findings(self, index: int) -> int:
        beginning = f"{self.list_path}[{index}]"
        return sum(f.question.startswith(beginning) for f in self.session.findings)

    def _build_overview(self) -> None:
        gettext = self.session.language.gettext
        for finding in self._list_findings():
            self.rows.addWidget(FindingBox(finding.effect, *finding_words(self.session, finding)))
        count = self.session.answers.count(self.list_path)
        if count == 0:
            self.rows.addWidget(PlainLabel(gettext(self.empty_words), role="hint"))
        for index in range(count):
            lines = list(self.item_lines(index))
            found = self._item_findings(index)
            if found:
                lines.append(gettext("Needs attention: {count}").format(count=found))
            self.rows.addWidget(Card(self, index, self.item_heading(index), lines))
        if count > 1:
            self.rows.addWidget(
                PlainLabel(gettext("To change the order, drag a card or press Alt with an arrow."), role="hint")
            )
        self._offer_additions()
        if self.session.can_undo():
            undo = WrapButton(gettext("Bring back what was removed"), role="link")
            undo.setObjectName(f"{self.list_path}:undo")
            undo.clicked.connect(self._undo)
            self.rows.addWidget(undo)

    def _offer_additions(self) -> None:
        for key, words, item in self.additions():
            button = WrapButton(words)
            button.setObjectName(f"{self.list_path}:{key}")
            button.clicked.connect(lambda _=False, first=item: self.add(first))
            self.rows.addWidget(button)

    def _build_form(self, index: int) -> None:
        self.headings = []
        for part in self._shown_parts():
            heading = PlainLabel(self.form_heading(index, part), role="heading")
            self.headings.append((part, heading))
            self.rows.addWidget(heading)
            for name in self.parts[part][1]:
                field = Field(self.session, f"{self.list_path}[{index}].{name}")
                self.fields.append(field)
                self.rows.addWidget(field)
                self.after_field(name, index)
        self._hide_useless()
        self.after_form(index)
        if len(self.parts) - 1 in self._shown_parts():
            self._offer_additions()
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
        """Show a part of the item or the whole; the question that had the focus keeps it."""
        if self.item is None:
            return
        focused = next((f.path for f in self.fields if f.isAncestorOf(QApplication.focusWidget() or self)), "")
        self.show_question(focused or self.fields[0].path)

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
        if self.item is None or not self.fields:
            self._rebuild()
        else:
            for part, heading in self.headings:
                heading.setText(self.form_heading(self.item, part))
            for field in self.fields:
                field.retranslate()
            done = self.findChild(WrapButton, f"{self.list_path}:done")
            if done is not None:
                done.set_words(self.session.language.gettext("Back to the list"))

    def refresh(self) -> None:
        """Show the answers as they are now."""
        super().refresh()
        if self._state() != self._shown:
            self._rebuild()
        for field in self.fields:
            field.refresh()
        self._hide_useless()

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

    def _focus_overview(self, key: str = "") -> None:
        names = [key, f"{self.list_path}[0]:edit", *(f"{self.list_path}:{key}" for key, _, _ in self.additions())]
        found = (self.findChild(Button, name) for name in names if name)
        button = next((button for button in found if button is not None), None)
        if button is not None:
            button.setFocus()

    def card_at(self, place: QPoint) -> Card | None:
        """Give the card at a height of the sheet."""
        cards = self.body.findChildren(Card)
        return next(
            (card for card in cards if 0 <= place.y() - card.mapTo(self.sheet, QPoint()).y() < card.height()), None
        )

    # What can be done.

    def add(self, first: Mapping[str, Any]) -> None:
        """Add an item and open it."""
        self.open_item(self.session.add_item(self.list_path, first))

    def open_item(self, index: int, part: int = 0) -> None:
        """Show the questions of an item."""
        self.item, self.part = index, part
        self._rebuild()
        self.refresh()
        first = next((field for field in self.fields if not field.isHidden()), None)
        if first is not None:
            first.focus()
        self.to_top()

    def close_item(self) -> None:
        """Go back to the overview."""
        closed, self.item = self.item, None
        self._rebuild()
        if closed is not None:
            self._focus_overview(f"{self.list_path}[{closed}]:edit")

    def move_item(self, index: int, to: int) -> None:
        """Move an item; the focus goes with it."""
        if 0 <= to < self.session.answers.count(self.list_path):
            self.session.move_item(self.list_path, index, to)
            key = "up" if to < index else "down"
            names = (f"{self.list_path}[{to}]:{key}", f"{self.list_path}[{to}]:edit")
            self._focus_overview(next((name for name in names if self.findChild(Button, name)), ""))

    def remove(self, index: int) -> None:
        """Take an item out; the focus goes to the button that brings it back."""
        self.session.remove_item(self.list_path, index)
        self._focus_overview(f"{self.list_path}:undo")

    def _undo(self) -> None:
        self.session.undo()

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
        self.open_item(index, part)
        return super().show_question(path) or True


def names_on(page: str) -> tuple[str, ...]:
    """Give the names of the list questions of a page in the catalogue's order."""
    return tuple(q.id.rpartition(".")[2] for q in QUESTIONS.values() if q.page == page and "[]" in q.id)


def shortened(text: str) -> str:
    """Give the beginning of a long text, for a card."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_LETTERS else line[: SHOWN_LETTERS - 1].rstrip() + "…"
