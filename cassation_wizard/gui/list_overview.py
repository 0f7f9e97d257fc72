# SPDX-License-Identifier: MIT
"""The overview of a list: a card an item, what can be added, what can be brought back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from cassation_wizard.domain.findings import Finding
from cassation_wizard.gui.cards import Card
from cassation_wizard.gui.controls import Button, PlainLabel, Rows, clear_layout
from cassation_wizard.gui.finding_box import FindingBox
from cassation_wizard.gui.finding_words import finding_words
from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.page_state import STATE_WORDS, is_told, weight_of
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_
from cassation_wizard.gui.wrapping import WrapButton

SHOWN_LETTERS = 160  # of a long text on a card


class ListOverview(PageBase):
    """The cards of a list; what each list says of its own, its page says."""

    list_path = ""
    add_words = N_("Add")
    empty_words = N_("Nothing has been added yet.")

    def __init__(self, session: Session, page_id: str) -> None:
        super().__init__(session, page_id)
        self.body = QWidget()
        self.rows = Rows(self.body)
        self.column.addWidget(self.body)
        self.foot = QWidget()  # apart, since what can be added changes while an item is being written above
        self._foot_rows = Rows(self.foot)
        self._foot_shown: object = None
        self.column.addWidget(self.foot)
        self.cards: list[Card] = []

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

    def open_item(self, index: int, part: int = 0) -> None:
        """Show the questions of an item."""
        raise NotImplementedError

    def after_card(self, index: int) -> None:
        """Put what belongs to an item below its card."""

    @property
    def whole(self) -> bool:
        """Whether all questions of all items stand below their cards: the pace of those who know the paper."""
        return self.session.pace != "guided"

    # Showing.

    def overview_state(self) -> object:
        """What the overview is made of; when it differs the overview is built anew."""
        count = self.session.answers.count(self.list_path)
        return self.whole, count, [(f.rule, f.effect) for f in self._list_findings()]

    def _list_findings(self) -> tuple[Finding, ...]:
        return tuple(found for found in self.session.findings_at(self.list_path) if is_told(self.session, found))

    def _item_findings(self, index: int) -> tuple[Finding, ...]:
        beginning = f"{self.list_path}[{index}]"
        found = (finding for finding in self.session.findings if finding.question.startswith(beginning))
        return tuple(finding for finding in found if is_told(self.session, finding))

    def build_overview(self) -> None:
        gettext = self.session.language.gettext
        for finding in self._list_findings():
            self.rows.addWidget(FindingBox(finding.effect, *finding_words(self.session, finding)))
        count = self.session.answers.count(self.list_path)
        if count == 0:
            self.rows.addWidget(PlainLabel(gettext(self.empty_words), role="hint"))
        for index in range(count):
            card = Card(self, index, self.item_heading(index), self._card_lines(index), opened=self.whole)
            self.cards.append(card)
            self.rows.addWidget(card)
            self.after_card(index)
        if count > 1:
            self.rows.addWidget(
                PlainLabel(gettext("To change the order, drag a card or press Alt with an arrow."), role="hint")
            )
        self._foot_shown = None
        self.show_foot()

    def show_cards(self) -> None:
        """Say on the cards what their items are now."""
        for index, card in enumerate(self.cards):
            card.say(self.item_heading(index), self._card_lines(index))

    def _card_lines(self, index: int) -> list[str]:
        lines = list(self.item_lines(index))
        if weight := weight_of(self._item_findings(index)):
            state, count = weight
            words = self.session.language.gettext(STATE_WORDS[state]).format(count=count)
            lines.append(words[0].upper() + words[1:])
        return lines

    def show_foot(self) -> None:
        """Offer what can be added and brought back now."""
        state = (self.additions(), self.session.can_undo())
        if state == self._foot_shown:
            return
        self._foot_shown = state
        clear_layout(self._foot_rows)
        self.offer_additions(self._foot_rows)
        if self.session.can_undo():
            undo = WrapButton(self.session.language.gettext("Bring back what was removed"), role="link")
            undo.setObjectName(f"{self.list_path}:undo")
            undo.clicked.connect(self._undo)
            self._foot_rows.addWidget(undo)

    def offer_additions(self, rows: Rows) -> None:
        """Put a button for each way of adding an item."""
        for key, words, item in self.additions():
            button = WrapButton(words)
            button.setObjectName(f"{self.list_path}:{key}")
            button.clicked.connect(lambda _=False, first=item: self.add(first))
            rows.addWidget(button)

    def card_at(self, place: QPoint) -> Card | None:
        """Give the card at a height of the sheet."""
        cards = self.body.findChildren(Card)
        return next(
            (card for card in cards if 0 <= place.y() - card.mapTo(self.sheet, QPoint()).y() < card.height()), None
        )

    def _focus_overview(self, key: str = "") -> None:
        names = [key, f"{self.list_path}[0]:edit", *(f"{self.list_path}:{key}" for key, _, _ in self.additions())]
        found = (self.findChild(Button, name) for name in names if name)
        button = next((button for button in found if button is not None), None)
        if button is not None:
            button.setFocus()

    # What can be done.

    def add(self, first: Mapping[str, Any]) -> None:
        """Add an item and open it."""
        self.open_item(self.session.add_item(self.list_path, first))

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


def shortened(text: str) -> str:
    """Give the beginning of a long text, for a card."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_LETTERS else line[: SHOWN_LETTERS - 1].rstrip() + "…"
