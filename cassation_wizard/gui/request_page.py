# SPDX-License-Identifier: MIT
"""What the court is asked for, and what is asked failing that, in order."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cassation_wizard.gui.controls import PlainLabel, Rows, clear_layout
from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.question_page import QuestionPage
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wrapping import WrapButton

LIST = "request.alternatives"
NAMES = ("outcome", "changes", "details")
AFTER = "request.details"  # the field the alternatives stand below


class RequestPage(QuestionPage):
    """The request's questions with a card for each further request between them."""

    def __init__(self, session: Session, page_id: str) -> None:
        self.body = QWidget()
        self.rows = Rows(self.body)
        self.further: list[Field] = []
        super().__init__(session, page_id)
        place = next(i for i, field in enumerate(self.fields) if field.path == AFTER)
        self.column.insertWidget(self.column.indexOf(self.fields[place]) + 1, self.body)
        session.items_changed.connect(self._items_changed)
        session.replaced.connect(self._build)

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        self._build()

    def refresh(self) -> None:
        """Show the answers as they are now."""
        super().refresh()
        for field in self.further:
            field.refresh()

    def _items_changed(self, list_path: str) -> None:
        if list_path == LIST:
            self._build()

    def _build(self) -> None:
        clear_layout(self.rows)
        self.further = []
        gettext = self.session.language.gettext
        count = self.session.answers.count(LIST)
        for index in range(count):
            self.rows.addWidget(self._card(index, count))
        add = WrapButton(gettext("Add what you ask for if the court does not agree"))
        add.setObjectName(f"{LIST}:add")
        add.clicked.connect(self._add)
        self.rows.addWidget(add)

    def _card(self, index: int, count: int) -> QFrame:
        gettext = self.session.language.gettext
        card = QFrame()
        card.setProperty("role", "card")
        rows = Rows(card, margin=0.6)
        heading = gettext("If the court does not agree: request {n}").format(n=index + 2)
        rows.addWidget(PlainLabel(heading, role="heading"))
        for name in NAMES:
            field = Field(self.session, f"{LIST}[{index}].{name}")
            self.further.append(field)
            rows.addWidget(field)
        buttons = QHBoxLayout()
        moves = [("up", gettext("Move up"), index - 1), ("down", gettext("Move down"), index + 1)]
        for key, words, to in moves:
            if 0 <= to < count:
                button = WrapButton(words)
                button.setObjectName(f"{LIST}[{index}]:{key}")
                button.setAccessibleName(f"{words}: {heading}")
                button.clicked.connect(lambda _=False, place=to: self.session.move_item(LIST, index, place))
                buttons.addWidget(button, 1)
        remove = WrapButton(gettext("Remove from the list"))
        remove.setObjectName(f"{LIST}[{index}]:remove")
        remove.setAccessibleName(f"{remove.text()}: {heading}")
        remove.clicked.connect(lambda: self.session.remove_item(LIST, index))
        buttons.addWidget(remove, 1)
        rows.addLayout(buttons)
        return card

    def _add(self) -> None:
        index = self.session.add_item(LIST)
        self.show_question(f"{LIST}[{index}].outcome")
