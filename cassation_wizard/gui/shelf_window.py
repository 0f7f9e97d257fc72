# SPDX-License-Identifier: MIT
"""The clinic's shelf on the screen: find a case, see how it stands, open it; its own page for all else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cassation_wizard.domain.text import Language
from cassation_wizard.gui.alphabet import alphabet_of
from cassation_wizard.gui.controls import Button, PlainLabel
from cassation_wizard.gui.shelf_card import ShelfCard
from cassation_wizard.gui.shelf_checks import ShelfChecks
from cassation_wizard.gui.shelf_list import ShelfList
from cassation_wizard.gui.shelf_tools import ShelfTools
from cassation_wizard.gui.wording import N_
from cassation_wizard.gui.wrapping import CheckBox, WrapButton

if TYPE_CHECKING:
    from cassation_wizard.drafts.row import Row
    from cassation_wizard.gui.shelf_desk import ShelfDesk

Order = Literal["next", "saved", "name"]
ORDERS: dict[Order, str] = {"next": N_("by the next date"), "saved": N_("last saved first"), "name": N_("by name")}
WIDE = 46  # times the height of the text: from there on there is room for the count
LOOK_AGAIN = 15_000  # milliseconds until others' work shows


class ShelfWindow(QWidget):
    """The list with its search and order; `opened` and `begun` ask for the window of a case there is, or a new one."""

    opened = Signal(str)
    begun = Signal(str)

    def __init__(self, shelf_desk: ShelfDesk) -> None:
        super().__init__()
        self.setObjectName("window")
        self.work = shelf_desk
        self.desk = shelf_desk.desk
        self.order: Order = "next"
        self.checks = ShelfChecks(shelf_desk.shelf, self.desk.law, self.desk.today, self)
        self.checks.done.connect(self.refresh)
        self._words: list[tuple[Callable[[str], object], str]] = []
        self.stack = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self._build_list()
        self.card = ShelfCard(self)
        self.tools = ShelfTools(self)
        self.stack.addWidget(self.card)
        self.stack.addWidget(self.tools)
        self._again = QTimer(self, interval=LOOK_AGAIN)
        self._again.timeout.connect(self.refresh)
        self._again.start()
        for keys, done in (("Ctrl+N", self.new_case), ("Ctrl+F", self.search.setFocus)):
            QShortcut(QKeySequence(keys), self, done)
        self.desk.language.changed.connect(self.retranslate)
        self.desk.appearance.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    # Building.

    def _build_list(self) -> None:
        self.page = QWidget()
        self.page.setObjectName("sheet")
        rows = QVBoxLayout(self.page)
        head = QHBoxLayout()
        self.search = QLineEdit()
        self.search.setObjectName("shelf:search")
        self._said(self.search.setPlaceholderText, N_("Search: a name, a case number, any word"))
        self._said(self.search.setAccessibleName, N_("Search: a name, a case number, any word"))
        self.search.textChanged.connect(lambda _: self.refresh())
        head.addWidget(self.search, 1)
        self.language = Button()
        self.language.setObjectName("language")
        self.language.clicked.connect(self._other_language)
        head.addWidget(self.language)
        rows.addLayout(head)
        rows.addLayout(self._order_row())
        self.list = ShelfList(self.desk)
        self._said(self.list.setAccessibleName, N_("Cases"))
        self.list.itemActivated.connect(lambda _: self.open_chosen())
        self.list.currentItemChanged.connect(lambda *_: self._allow())
        rows.addWidget(self.list, 1)
        rows.addWidget(self._bar())
        self.stack.addWidget(self.page)

    def _order_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.sorting = Button()
        self.sorting.setObjectName("shelf:order")
        self.sorting.clicked.connect(self._next_order)
        row.addWidget(self.sorting)
        self.archived = CheckBox()
        self.archived.setObjectName("shelf:archived")
        self._said(self.archived.take_up, N_("With the archive"))
        self.archived.toggled.connect(lambda _: self.refresh())
        row.addWidget(self.archived)
        self.status = PlainLabel(role="status")
        self.status.setAlignment(Qt.AlignmentFlag.AlignRight)
        row.addWidget(self.status, 1)
        return row

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        self.open_button = self._button(row, "shelf:open", N_("Open"), self.open_chosen, main=True)
        self.more_button = self._button(row, "shelf:more", N_("More…"), self.show_card)
        row.addStretch(1)
        self._button(row, "shelf:new", N_("New case"), self.new_case)
        self._button(row, "shelf:tools", N_("The clinic"), self.show_tools)
        return bar

    def _button(
        self, row: QHBoxLayout, name: str, msgid: str, done: Callable[[], object], *, main: bool = False
    ) -> WrapButton:
        button = WrapButton(role="main" if main else "")
        button.setObjectName(name)
        button.clicked.connect(lambda _=False: done())
        self._said(button.set_words, msgid)
        row.addWidget(button)
        return button

    def _said(self, setter: Callable[[str], object], msgid: str) -> None:
        self._words.append((setter, msgid))

    # Showing.

    def retranslate(self) -> None:
        """Set every word anew."""
        gettext = self.desk.gettext
        self.setWindowTitle(gettext("Cassation Wizard"))
        for setter, msgid in self._words:
            setter(gettext(msgid))
        kk = self.desk.language.code == "kk"
        self.language.set_words(gettext("Russian, in its own word") if kk else gettext("Kazakh, in its own word"))
        self._show_order()
        self.card.retranslate()
        self.tools.retranslate()
        self.refresh()

    def _dress(self) -> None:
        self.list.dress()
        self.refresh()

    def refresh(self) -> None:
        """Look at the folder again; what was chosen stays chosen."""
        kept = self.work.shelf.rows(
            self.search.text(),
            archived=self.archived.isChecked(),
            order=self.order,
            alphabet=alphabet_of(self.desk.language.code),
        )
        found = [self.checks.with_check(row) for row in kept]
        if self.order == "next":  # a check of today may know a date that the file does not
            found.sort(key=lambda row: (row.next_date is None, row.next_date or date.max, row.id))
        self.list.show_rows(found)
        words = self.desk.gettext("Cases shown: {n}").format(n=len(found))
        if not found:
            words = self.desk.gettext("No case here yet, or none holds these words.")
        self.status.setText(words)
        self.status.setVisible(not found or self.width() > WIDE * self.fontMetrics().height())
        self._allow()

    def _allow(self) -> None:
        for button in (self.open_button, self.more_button):
            button.setVisible(self.list.currentRow() >= 0)

    def chosen(self) -> Row | None:
        """Give the chosen row."""
        return self.list.chosen()

    def choose(self, draft_id: str) -> None:
        """Choose the row of a draft."""
        self.list.choose(draft_id)

    def _next_order(self) -> None:
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self._show_order()
        self.refresh()

    def _show_order(self) -> None:
        self.sorting.set_words(self.desk.gettext("Order: {order}").format(order=self.desk.gettext(ORDERS[self.order])))

    # Doing.

    def open_chosen(self) -> None:
        """Open the chosen case."""
        row = self.chosen()
        if row is not None:
            self.opened.emit(row.id)

    def new_case(self) -> None:
        """Begin a new case and open it."""
        draft_id = self.work.new_case()
        if draft_id is not None:
            self.begun.emit(draft_id)

    def show_card(self) -> None:
        """Show the chosen case's own page."""
        row = self.chosen()
        if row is not None:
            self.card.show_row(row)
            self.stack.setCurrentWidget(self.card)

    def show_tools(self) -> None:
        """Show the page of the clinic's own things."""
        self.tools.refresh()
        self.stack.setCurrentWidget(self.tools)

    def show_list(self) -> None:
        """Go back to the list."""
        self.refresh()
        self.stack.setCurrentWidget(self.page)
        self.list.setFocus()

    def _other_language(self) -> None:
        code: Language = "ru" if self.desk.language.code == "kk" else "kk"
        self.desk.language.switch(code)
        self.desk.appearance.remember_language(code)

    def changeEvent(self, event: QEvent) -> None:
        """Look again when one comes back to the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._words:
            self.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list and nowhere else."""
        if event.key() == Qt.Key.Key_Escape:
            self.show_list()
        else:
            super().keyPressEvent(event)
