# SPDX-License-Identifier: MIT
"""The list of one's own drafts: open, begin another, erase one or all, each with what it means said before."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QVBoxLayout, QWidget

from cassation_wizard.gui.controls import Button, PlainLabel, Rows, clear_layout
from cassation_wizard.gui.dialogs import Choice, Dialogs
from cassation_wizard.gui.language import ScreenLanguage
from cassation_wizard.gui.scroll_page import ScrollPage
from cassation_wizard.gui.sentences import sentence
from cassation_wizard.gui.wrapping import WrapButton
from cassation_wizard.i18n.formats import long_date

if TYPE_CHECKING:
    from cassation_wizard.drafts.home import Summary
    from cassation_wizard.gui.home import HomeDraft


def moment_words(moment: datetime | None, language: ScreenLanguage) -> str:
    """Write a moment out in the language of the screen, by this computer's clock."""
    if moment is None:
        return "–"
    local = moment.astimezone()
    return f"{long_date(local.date(), language.catalog)}, {local:%H:%M}"


class OwnDrafts(QDialog):
    """A card a draft, the latest first; the one on the screen is marked."""

    def __init__(self, home: HomeDraft, dialogs: Dialogs) -> None:
        super().__init__(QApplication.activeWindow())
        self.home, self.dialogs = home, dialogs
        self._elsewhere = home.store.open_elsewhere()
        self.setObjectName("own-drafts")
        self.setModal(True)
        self.gettext = home.session.language.gettext
        self.setWindowTitle(self.gettext("My drafts"))
        self.sheet = ScrollPage()
        self.sheet.column.addWidget(PlainLabel(self.gettext("My drafts"), role="title"))
        self.sheet.column.addWidget(PlainLabel(self.gettext("Every change is kept on this computer by itself.")))
        self.body = QWidget()
        self.rows = Rows(self.body)
        self.sheet.column.addWidget(self.body)
        layout = QVBoxLayout(self)
        layout.addWidget(self.sheet, 1)
        close = Button(self.gettext("Close"))
        close.setObjectName("drafts:close")
        close.clicked.connect(self.accept)
        layout.addWidget(close)
        self._fill()
        self.ensurePolished()
        em = self.fontMetrics().height()
        room = self.screen().availableSize()
        window = self.parentWidget()
        if window is not None:
            room = window.size()
        self.resize(min(em * 32, room.width() - em), min(em * 30, room.height() - em))

    def _fill(self) -> None:
        clear_layout(self.rows)
        drafts = self.home.store.list_drafts()
        if not drafts:
            self.rows.addWidget(PlainLabel(self.gettext("There are no drafts on this computer.")))
        for draft in drafts:
            self.rows.addWidget(self._card(draft))
        self._add("drafts:new", self.gettext("Begin another draft"), self._begin_new)
        if drafts:
            self._add("drafts:erase-all", self.gettext("Erase all drafts…"), self._erase_all)

    def _add(self, name: str, words: str, done: object) -> None:
        button = WrapButton(words)
        button.setObjectName(name)
        button.clicked.connect(done)
        self.rows.addWidget(button)

    def _card(self, draft: Summary) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        rows = Rows(card, margin=0.5, gap=0.3)
        for words, role in self._lines(draft):
            rows.addWidget(PlainLabel(words, role=role))
        whose = draft.convicted or draft.petitioner or moment_words(draft.saved_at, self.home.session.language)
        if draft.problem is None:
            opening = WrapButton(self.gettext("Go on with it"), role="main")
            opening.setObjectName(f"drafts:open:{draft.id}")
            opening.setAccessibleDescription(whose)
            opening.clicked.connect(lambda: self._open(draft.id))
            rows.addWidget(opening)
        erasing = WrapButton(self.gettext("Erase this draft…"))
        erasing.setObjectName(f"drafts:erase:{draft.id}")
        erasing.setAccessibleDescription(whose)
        erasing.clicked.connect(lambda: self._erase(draft.id))
        rows.addWidget(erasing)
        return card

    def _lines(self, draft: Summary) -> list[tuple[str, str]]:
        session = self.home.session
        lines = []
        if draft.problem is not None:
            path = self.home.store.folder / "drafts"
            lines.append((sentence(session.law, session.language, draft.problem, path=path, limit=""), "question"))
        elif draft.sealed:
            lines.append((self.gettext("Closed with a password"), "question"))
        else:
            lines.append((draft.convicted or draft.petitioner or self.gettext("No name yet"), "question"))
            if draft.convicted and draft.petitioner and draft.petitioner != draft.convicted:
                lines.append((self.gettext("Filed by: {name}").format(name=draft.petitioner), ""))
        moment = moment_words(draft.saved_at, session.language)
        lines.append((self.gettext("Saved: {moment}").format(moment=moment), "hint"))
        if draft.id == self.home.draft_id:
            lines.append((self.gettext("This draft is on the screen now."), "hint"))
        elif draft.id in self._elsewhere:
            lines.append((self.gettext("It stands open in another window."), "hint"))
        return lines

    def _open(self, draft_id: str) -> None:
        if self.home.switch_to(draft_id):
            self.accept()

    def _begin_new(self) -> None:
        self.home.start_new()
        self.accept()

    def _erase(self, draft_id: str) -> None:
        if self._sure(self.gettext("Erase this draft? It cannot be restored.")):
            self.home.erase_one(draft_id)
            self._fill()

    def _erase_all(self) -> None:
        if self._sure(self.gettext("Erase all drafts of this computer? They cannot be restored.")):
            self.home.erase_all()
            self._fill()

    def _sure(self, words: str) -> bool:
        choices = (Choice("keep", self.gettext("Keep it")), Choice("erase", self.gettext("Erase")))
        return self.dialogs.ask(self.gettext("Erase drafts"), words, choices, safe="keep") == "erase"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses only the button that has the focus."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
