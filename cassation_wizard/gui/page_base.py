# SPDX-License-Identifier: MIT
"""What every page has: a title, a few words, what the law says of itself, good advice; and what it is asked to do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from cassation_wizard.gui.controls import Button, PlainLabel, Rows, clear_layout
from cassation_wizard.gui.doubt import doubt_of
from cassation_wizard.gui.fields import Field, field_of
from cassation_wizard.gui.finding_box import FindingBox
from cassation_wizard.gui.law_notices import Notice, notices
from cassation_wizard.gui.scroll_page import ScrollPage
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.text_editors import is_typing

_WITH_LETTERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class HelpBox(QFrame):
    """A line of advice that belongs to the page."""

    def __init__(self, *words: str) -> None:
        super().__init__()
        self.setProperty("role", "help")
        rows = Rows(self, margin=0.3)
        for line in filter(None, words):
            rows.addWidget(PlainLabel(line, role="hint"))


class Title(PlainLabel):
    """The title of a page: it may hold the keyboard, and shows it by a line, which the style draws for no label."""

    def __init__(self) -> None:
        super().__init__(role="title")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line below the words while the keyboard is here."""
        super().paintEvent(event)
        if self.hasFocus():
            line = max(3, self.fontMetrics().height() // 12)
            QPainter(self).fillRect(0, self.height() - line, self.width(), line, self.palette().highlight())


class PageBase(ScrollPage):
    """What the window asks of every page."""

    def __init__(self, session: Session, page_id: str) -> None:
        super().__init__()
        self.session = session
        self.page_id = page_id
        self._tips_open = False
        self._at_top = QTimer(self, singleShot=True, interval=0)
        self._at_top.timeout.connect(self._settle_at_top)
        self.setObjectName(f"page.{page_id}")
        self.title = Title()
        self.intro = PlainLabel()
        self.notices = QWidget()
        self._notice_rows = Rows(self.notices, gap=0.3)
        self._noticed: tuple[Notice, ...] | None = None
        self.tips_button = Button(role="link")
        self.tips_button.clicked.connect(self._toggle_tips)
        self.tips = QWidget()
        self._tip_rows = Rows(self.tips, gap=0.3)
        self.column.addWidget(self.title)
        self.column.addWidget(self.intro)
        self.column.addWidget(self.notices)
        self.column.addWidget(self.tips_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.tips)

    def title_words(self) -> str:
        """Give the title of the page."""
        text = self.session.page_text(self.page_id)
        return self.session.language.of(text.title) if text else self.page_id

    def retranslate(self) -> None:
        """Set every word anew in the language of the screen."""
        text = self.session.page_text(self.page_id)
        self.title.setText(self.title_words())
        self.intro.setText(self.session.language.of(text.intro) if text else "")
        self.intro.setVisible(bool(self.intro.text()))
        self.setAccessibleName(self.title.text())
        self._set_tips()
        self._say_notices()

    def _set_tips(self) -> None:
        procedure = self.session.effective.get("proceedings.procedure")
        tips = [
            tip
            for tip in self.session.law_in_force.tips.values()
            if tip.place == self.page_id and (not tip.procedures or procedure in tip.procedures)
        ]
        clear_layout(self._tip_rows)
        for tip in tips:
            self._tip_rows.addWidget(HelpBox(self.session.language.of(tip.text), doubt_of(self.session, tip)))
        self.tips_button.setVisible(bool(tips))
        self.tips.setVisible(bool(tips) and self._tips_open)
        gettext = self.session.language.gettext
        self.tips_button.set_words(gettext("Hide what is good to know") if self._tips_open else gettext("Good to know"))

    def _toggle_tips(self) -> None:
        self._tips_open = not self._tips_open
        self._set_tips()

    def refresh(self) -> None:
        """Show answers and findings as they are now."""
        self._say_notices()

    def _say_notices(self) -> None:
        told = notices(self.session, self.page_id)
        if told == self._noticed:
            return
        self._noticed = told
        clear_layout(self._notice_rows)
        for notice in told:
            box = FindingBox(*notice)
            box.setObjectName("notice")
            self._notice_rows.addWidget(box)
        self.notices.setVisible(bool(told))

    def enter(self) -> None:
        """Come into view: show what is current and put the focus where reading starts."""
        self.refresh()
        self.to_top()

    def to_top(self) -> None:
        """Show the beginning; when what has the focus is then out of sight, the title takes the focus instead."""
        self.leave_place()
        self.verticalScrollBar().setValue(0)
        self._at_top.start()

    def _settle_at_top(self) -> None:
        # A window that is only now becoming active gives the focus to its own focus widget next.
        candidates: tuple[QWidget | None, ...] = (QApplication.focusWidget(), self.window().focusWidget())
        focused = next((widget for widget in candidates if widget is not None), None)
        if focused is None or not self.sheet.isAncestorOf(focused):
            return
        self.verticalScrollBar().setValue(0)
        if focused.mapTo(self.sheet, QPoint(0, 0)).y() + focused.fontMetrics().height() > self.viewport().height():
            self.title.setFocus()
            self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let what is typed at the title go into the first question: nothing typed is ever lost."""
        typed = bool(event.text()) and event.text().isprintable() and not event.modifiers() & ~_WITH_LETTERS
        shown = self._shown_fields() if typed and self.title.hasFocus() else []
        if not shown:
            super().keyPressEvent(event)
            return
        shown[0].focus()
        focused: QWidget | None = QApplication.focusWidget()
        if focused is not None and is_typing(focused):
            QApplication.sendEvent(focused, QKeyEvent(event))

    def _shown_fields(self) -> list[Field]:
        """Give the questions that are to be seen now, from the first to the last."""
        shown = (field for field in self.findChildren(Field) if field.isVisible())
        return sorted(shown, key=lambda field: field.mapTo(self, QPoint()).y())

    def leave(self) -> None:
        """Go out of view."""

    def step_back(self) -> bool:
        """Go back inside the page; False when there is nothing to go back to."""
        return False

    def step_on(self) -> bool:
        """Go on inside the page; False when the page is at its end."""
        return False

    def shows(self, path: str) -> bool:
        """Tell whether the field of a question is in this page now."""
        field = self.findChild(Field, path)
        return field is not None and not field.isHidden()

    def set_pace(self) -> None:
        """Show as many questions together as the session's pace asks for."""

    def show_end(self) -> None:
        """Show the last part, coming back from the page after this."""

    def go_by_question(self, by: int) -> bool:
        """Give the focus to the question after, or before, the one that has it; False when there is none."""
        shown = self._shown_fields()
        focused = field_of(QApplication.focusWidget())
        here = shown.index(focused) if focused in shown else -1 if by > 0 else len(shown)
        if not 0 <= here + by < len(shown):
            return False
        shown[here + by].focus()
        return True

    def come_back(self, path: str) -> None:
        """Show again from where the question at `path` was changed on its own page."""

    def show_question(self, path: str) -> bool:
        """Bring the field of a question into view and give it the focus; False when it is not here."""
        field = self.findChild(Field, path)
        if field is None:
            return False
        self._at_top.stop()
        field.show()
        field.focus()
        self.show_focused(field)
        return True

    def show_focused(self, head: QWidget | None = None) -> None:
        """Bring what has the focus into sight, with the beginning of the question it belongs to where there is room."""
        focused = QApplication.focusWidget()
        if focused is not None and self.sheet.isAncestorOf(focused):
            self.follow(focused, head)
