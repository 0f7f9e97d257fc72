# SPDX-License-Identifier: MIT
"""What stands around the page: the steps at the left, the panes at the right, Back and Next below it.

In a narrow window the steps are a page of their own, and so is a pane that is asked for.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cassation_wizard.gui.controls import PlainLabel
from cassation_wizard.gui.letters import LetterPalette
from cassation_wizard.gui.panes import Panes
from cassation_wizard.gui.step_list import StepList
from cassation_wizard.gui.wrapping import FittingButton

NARROW = 46  # times the text's height: below this width the steps are a page of their own
STEPS_WIDTH = 14
COUNT_WIDTH = 3


class Frame(QWidget):
    """The furniture of the window; it knows sizes and places, not pages."""

    def __init__(self, letters: LetterPalette, panes: Panes) -> None:
        super().__init__()
        self.letters, self.panes = letters, panes
        letters.hide()
        self.steps = StepList()
        self.stack = QStackedWidget()
        self.back, self.next = FittingButton(), FittingButton(role="main")
        self.all_steps, self.way_back = FittingButton(), FittingButton()
        names = {"back": self.back, "next": self.next, "all-steps": self.all_steps, "way-back": self.way_back}
        for name, button in names.items():
            button.setObjectName(name)
        self.all_steps.clicked.connect(self.show_steps)
        self.count = PlainLabel(role="status")
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.stack, 1)
        rows.addWidget(letters)
        self.bar = self._bar()
        rows.addWidget(self.bar)
        self.columns = QHBoxLayout(self)
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.columns.setSpacing(0)
        self.columns.addWidget(self.steps)
        self.columns.addWidget(middle, 3)
        self.columns.addWidget(panes, 2)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        for widget in (self.back, self.all_steps, self.way_back):
            row.addWidget(widget)
        row.addWidget(self.count, 1)
        row.addWidget(self.next)
        return bar

    def retranslate(self, gettext: Callable[[str], str]) -> None:
        """Set every word anew."""
        self.back.set_words(gettext("Back"))
        self.all_steps.set_words(gettext("All steps"))
        self.steps.setAccessibleName(gettext("All steps"))
        self.letters.retranslate()
        self.panes.retranslate()

    def say(self, words: str) -> None:
        """Say below the page what was done, and to a screen reader too; the next step takes its place."""
        self.count.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.count, words))

    def regions(self) -> list[QWidget]:
        """Give what stands in the window, in the order of reading."""
        middle = self.stack.currentWidget() or self.steps
        beside = [self.steps] if middle is not self.steps else []
        return [*beside, middle, self.letters, self.bar, self.panes]

    @property
    def narrow(self) -> bool:
        """Whether there is room for one thing only."""
        return self.window().width() < NARROW * self.fontMetrics().height()

    def arrange(self, page: QWidget | None, page_id: str) -> None:
        """Give steps and panes their places for the present width, with `page` in the middle."""
        narrow = self.narrow
        self.all_steps.setVisible(narrow)
        if narrow and self.columns.indexOf(self.steps) >= 0:
            self.columns.removeWidget(self.steps)
            self.stack.addWidget(self.steps)
        elif not narrow and self.columns.indexOf(self.steps) < 0:
            self.stack.removeWidget(self.steps)
            self.columns.insertWidget(0, self.steps)
            self.steps.show()
        wide = STEPS_WIDTH * self.fontMetrics().height()
        self.steps.setMinimumWidth(0 if narrow else wide)
        self.steps.setMaximumWidth(16_777_215 if narrow else wide)
        # Between long buttons the count keeps room for its longest word; letters below each other are no words.
        self.count.setMinimumWidth(COUNT_WIDTH * self.fontMetrics().height() if narrow else 0)
        self.count.setMinimumHeight(self.count.fontMetrics().lineSpacing() * (1 if narrow else 2))
        if page is not None:
            self.stack.setCurrentWidget(page)
        self.panes.arrange(page_id, narrow=narrow)

    def show_steps(self) -> None:
        """Show the steps in the middle; Back and Next lead to the page again."""
        self.show_aside(self.steps)
        current = self.steps.currentItem()
        if current is not None:
            self.steps.scrollToItem(current)

    def show_aside(self, widget: QWidget) -> None:
        """Show something else than the page in the middle."""
        self.stack.addWidget(widget)
        widget.show()
        self.stack.setCurrentWidget(widget)
        widget.setFocus()
