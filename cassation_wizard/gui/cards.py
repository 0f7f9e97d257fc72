# SPDX-License-Identifier: MIT
"""An item of a list at a glance: what it is, what can be done to it, and a place to take hold of and drag it by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout

from cassation_wizard.gui.controls import PlainLabel, Rows, set_property
from cassation_wizard.gui.wording import N_
from cassation_wizard.gui.wrapping import WrapButton

if TYPE_CHECKING:
    from cassation_wizard.gui.list_overview import ListOverview


class Card(QFrame):
    """Alt+Up and Alt+Down move it, as dragging does; Change opens it, Remove takes it out.

    Where all questions of the item stand below it, it is `opened` and has no button to change it.
    """

    def __init__(
        self, page: ListOverview, index: int, heading: str, lines: Sequence[str], *, opened: bool = False
    ) -> None:
        super().__init__()
        self.page, self.index = page, index
        self._held: QPoint | None = None
        self._over: Card | None = None
        self.setObjectName(f"{page.list_path}[{index}]")
        self.setProperty("role", "card")
        rows = Rows(self, margin=0.6, gap=0.4)
        self.heading = PlainLabel(role="question")
        self.words = PlainLabel(role="hint")
        rows.addWidget(self.heading)
        rows.addWidget(self.words)
        buttons = QGridLayout()
        self._buttons: list[tuple[WrapButton, str]] = []
        count = page.session.answers.count(page.list_path)
        actions = [] if opened else [("edit", N_("Change"), lambda: page.open_item(index))]
        if index > 0:
            actions.append(("up", N_("Move up"), lambda: page.move_item(index, index - 1)))
        if index + 1 < count:
            actions.append(("down", N_("Move down"), lambda: page.move_item(index, index + 1)))
        actions.append(("remove", N_("Remove from the list"), lambda: page.remove(index)))
        across = 2 if len(actions) > 3 else len(actions)
        for place, (key, words, action) in enumerate(actions):
            button = WrapButton()
            button.setObjectName(f"{page.list_path}[{index}]:{key}")
            self._buttons.append((button, words))
            button.clicked.connect(lambda _=False, act=action: act())
            buttons.addWidget(button, place // across, place % across)
        rows.addLayout(buttons)
        if count > 1:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.say(heading, lines)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words of the buttons anew; a screen reader hears the item's name with them."""
        for button, msgid in self._buttons:
            words = self.page.session.language.gettext(msgid)
            button.set_words(words)
            button.setAccessibleName(f"{words}: {self.heading.text()}")

    def say(self, heading: str, lines: Sequence[str]) -> None:
        """Name the item, and its buttons by it."""
        if self.heading.text() != heading:
            self.heading.setText(heading)
            self.setAccessibleName(heading)
            self.retranslate()
        self.words.setText("\n".join(lines))
        self.words.setVisible(bool(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by keyboard from any button of the card."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.page.move_item(self.index, self.index + (1 if event.key() == Qt.Key.Key_Down else -1))
        else:
            super().keyPressEvent(event)

    # Dragging, without Qt's own drag and drop: nothing of a case goes into a mime object another program could take.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the card."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the card that would make room, and bring what lies beyond the edge into sight."""
        if self._held is None:
            return
        place = event.position().toPoint()
        if (place - self._held).manhattanLength() < QApplication.startDragDistance():
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        under = self.mapTo(self.page.sheet, place)
        self.page.ensureVisible(under.x(), under.y(), 0, self.fontMetrics().height())
        self._mark(self.page.card_at(under))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Let the card go where the marked one stands."""
        target, self._held = self._over, None
        self._mark(None)
        self.unsetCursor()
        if target is not None:
            self.page.move_item(self.index, target.index)

    def _mark(self, card: Card | None) -> None:
        target = None if card is self else card
        for former, marked in ((self._over, "false"), (target, "true")):
            if former is not None:
                set_property(former, "target", marked)
        self._over = target
