# SPDX-License-Identifier: MIT
"""The window of the wizard: steps at the side, one page in the middle, Back and Next below, everything in the menus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.gui.acts_page import ActsPage
from cassation_wizard.gui.appearance import Appearance
from cassation_wizard.gui.attachments_page import AttachmentsPage
from cassation_wizard.gui.controls import Button, PlainLabel
from cassation_wizard.gui.end_pages import NextPage, ReturnedPage, SavePage
from cassation_wizard.gui.fields import Field, field_of
from cassation_wizard.gui.files import Files
from cassation_wizard.gui.grounds_page import GroundsPage
from cassation_wizard.gui.letters import LetterPalette
from cassation_wizard.gui.menus import Menus
from cassation_wizard.gui.page_state import STATE_WORDS, asked_paths, page_of, state_of
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.preview import PreviewPage
from cassation_wizard.gui.question_page import PageBase, QuestionPage
from cassation_wizard.gui.request_page import RequestPage
from cassation_wizard.gui.review_page import ReviewPage
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.step_list import Step, StepList

NARROW = 46  # times the text's height: below this width the steps are a page of their own
STEPS_WIDTH = 13
STEPS = "steps"
END_PAGES = ("review", "preview", "save", "next", "returned")


class MainWindow(QMainWindow):
    """The shell; it knows the order of the pages and nothing about law."""

    def __init__(self, session: Session, paper: Paper, files: Files, appearance: Appearance) -> None:
        super().__init__()
        self.session, self.paper, self.files, self.appearance = session, paper, files, appearance
        self.setObjectName("window")
        self.current = ""
        self._pane_wanted = False
        self.return_to = ""  # "review" while a single answer is being changed from there
        self.pages: dict[str, PageBase] = {}
        self._makers: dict[str, Callable[[], PageBase]] = {
            "acts": lambda: ActsPage(session, "acts"),
            "grounds": lambda: GroundsPage(session, "grounds"),
            "request": lambda: RequestPage(session, "request"),
            "attachments": lambda: AttachmentsPage(session, "attachments"),
            "review": lambda: ReviewPage(session),
            "preview": lambda: PreviewPage(session, paper),
            "save": lambda: SavePage(session, paper),
            "next": lambda: NextPage(session),
            "returned": lambda: ReturnedPage(session),
        }
        self._build()
        self.menus = Menus(self)
        session.changed.connect(self._changed)
        session.replaced.connect(self._replaced)
        session.language.changed.connect(self.retranslate)
        appearance.changed.connect(self._restyled)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self.retranslate()

    # Building.

    def _build(self) -> None:
        self.steps = StepList()
        self.steps.chosen.connect(self.go_to)
        self.stack = QStackedWidget()
        self.back = Button()
        self.back.setObjectName("back")
        self.back.clicked.connect(self.go_back)
        self.next = Button(role="main")
        self.next.setObjectName("next")
        self.next.clicked.connect(self.go_on)
        self.all_steps = Button()
        self.all_steps.setObjectName("all-steps")
        self.all_steps.clicked.connect(self._show_steps)
        self.to_review = Button()
        self.to_review.setObjectName("to-review")
        self.to_review.clicked.connect(lambda: self.go_to("review"))
        self.count = PlainLabel(role="status")
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        bar = QFrame()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        for widget in (self.back, self.all_steps, self.to_review):
            row.addWidget(widget)
        row.addWidget(self.count, 1)
        row.addWidget(self.next)
        self.letters = LetterPalette(self.session, self)
        self.letters.hide()
        middle = QWidget()
        rows = QVBoxLayout(middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.stack, 1)
        rows.addWidget(self.letters)
        rows.addWidget(bar)
        whole = QWidget()
        self.columns = QHBoxLayout(whole)
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.columns.setSpacing(0)
        self.columns.addWidget(self.steps)
        self.columns.addWidget(middle, 3)
        self.pane: PreviewPage | None = None
        self.setCentralWidget(whole)
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        QShortcut(QKeySequence("Alt+Right"), self, self.go_on)

    def order(self) -> list[str]:
        """Give the ids of all pages in order."""
        return [*(page.id for page in self.session.pages), *END_PAGES]

    def page(self, page_id: str) -> PageBase:
        """Give a page, made when it is first wanted."""
        if page_id not in self.pages:
            page = self._makers.get(page_id, partial(QuestionPage, self.session, page_id))()
            wanted = getattr(page, "wanted", None)
            if wanted is not None:
                wanted.connect(partial(self.change, return_to=page_id))
            self.pages[page_id] = page
            self.stack.addWidget(page)
        return self.pages[page_id]

    # Walking.

    def start(self) -> None:
        """Show the first page."""
        self.go_to(self.order()[0])

    def go_to(self, page_id: str, *, return_to: str = "") -> None:
        """Show a page; the one that is left will from now on say what is missing on it."""
        if self.current:
            self.session.seen_pages.add(self.current)
            self.page(self.current).leave()
        self.return_to = return_to
        self.current = page_id
        page = self.page(page_id)
        self.stack.setCurrentWidget(page)
        self._arrange()
        page.enter()
        self._show_state()

    def go_on(self) -> None:
        """Go to what follows: a part of this page, the page one came from, or the next page."""
        if self._steps_shown():
            self._leave_steps()
        elif not self.page(self.current).step_on():
            place = self.order().index(self.current)
            following = self.order()[min(place + 1, len(self.order()) - 1)]
            if self.return_to or following != self.current:
                self.go_to(self.return_to or following)
        self._show_state()

    def go_back(self) -> None:
        """Go to what came before; no answer is lost by it."""
        if self._steps_shown():
            self._leave_steps()
        elif not self.page(self.current).step_back():
            place = self.order().index(self.current)
            if self.return_to or place > 0:
                self.go_to(self.return_to or self.order()[place - 1])
        self._show_state()

    def change(self, path: str, return_to: str = "") -> None:
        """Go to a question and remember where from."""
        self.go_to(page_of(path), return_to=return_to)
        self.page(self.current).show_question(path)
        self._show_state()

    def show_pane(self, wanted: bool) -> None:
        """Show the document beside the questions, or put it away; a narrow window has the page instead."""
        if wanted and self.pane is None:
            self.pane = PreviewPage(self.session, self.paper)
            self.pane.setObjectName("pane.preview")
            self.pane.wanted.connect(self.change)
            self.columns.addWidget(self.pane, 2)
        if self.pane is not None:
            self._pane_wanted = wanted
            self._arrange_pane()

    def _arrange_pane(self) -> None:
        if self.pane is None:
            return
        shown = self._pane_wanted and not self._narrow() and self.current != "preview"
        if shown and self.pane.isHidden():
            self.pane.compose()
        self.pane.setVisible(shown)

    # The steps as a page of their own, on a narrow screen.

    def _narrow(self) -> bool:
        return self.width() < NARROW * self.fontMetrics().height()

    def _steps_shown(self) -> bool:
        return self.stack.currentWidget() is self.steps

    def _show_steps(self) -> None:
        self.stack.addWidget(self.steps)
        self.steps.show()
        self.stack.setCurrentWidget(self.steps)
        self.steps.select(self.current)
        self.steps.setFocus()

    def _leave_steps(self) -> None:
        self.stack.setCurrentWidget(self.page(self.current))

    def _arrange(self) -> None:
        narrow = self._narrow()
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
        self.count.setMinimumHeight(self.count.fontMetrics().lineSpacing() * (1 if narrow else 2))
        if self.current:
            self.stack.setCurrentWidget(self.page(self.current))
        self._arrange_pane()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the steps their place for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _restyled(self) -> None:
        self._arrange()
        self._show_state()

    # Showing.

    def retranslate(self) -> None:
        """Set every word anew in the language of the screen; places and answers stay."""
        gettext = self.session.language.gettext
        self.setWindowTitle(gettext("Cassation Wizard"))
        self.back.set_words(gettext("Back"))
        self.next.set_words(gettext("Next"))
        self.all_steps.set_words(gettext("All steps"))
        self.to_review.set_words(gettext("Back to the check"))
        self.steps.setAccessibleName(gettext("All steps"))
        self.letters.retranslate()
        self.menus.retranslate()
        for page in (*self.pages.values(), *([self.pane] if self.pane is not None else [])):
            page.retranslate()
        self._show_state()

    def _changed(self) -> None:
        if self.current:
            self.page(self.current).refresh()
        self._show_state()

    def _replaced(self) -> None:
        self.return_to = ""
        for page_id in self.session.answers.to_json() and self.order():
            self.session.seen_pages.add(page_id)

    def _show_state(self) -> None:
        gettext = self.session.language.gettext
        steps = []
        for page_id in self.order():
            text = self.session.page_text(page_id)
            title = self.session.language.of(text.title) if text else page_id
            if page_id in END_PAGES:
                steps.append(Step(page_id, title, "tool", ""))
            else:
                state, count = state_of(self.session, page_id)
                steps.append(Step(page_id, title, state, gettext(STATE_WORDS[state]).format(count=count)))
        self.steps.show_steps(steps, self.current, self.appearance.theme)
        if self.current:
            self.back.setEnabled(True)
            self.to_review.setVisible(bool(self.return_to))
            place = self.order().index(self.current)
            self.next.setVisible(place + 1 < len(self.order()) or bool(self.return_to))
        self._show_count(field_of(QApplication.focusWidget()))

    def _show_count(self, field: Field | None) -> None:
        gettext = self.session.language.gettext
        if not self.current:
            return
        place = self.order().index(self.current) + 1
        words = gettext("Step {n} of {m}").format(n=place, m=len(self.order()))
        if field is not None and not self._narrow():
            asked = list(asked_paths(self.session))
            if field.path in asked:
                number = asked.index(field.path) + 1
                words += "\n" + gettext("Question {n} of about {m}").format(n=number, m=len(asked))
        self.count.setText(words)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        page = self.pages.get(self.current)
        if now is None or page is None or not page.isAncestorOf(now) or self._steps_shown():
            return
        page.show_whole(now)
        field = field_of(now)
        if field is not None:
            self._show_count(field)

    def switch_language(self) -> None:
        """Speak the other language."""
        others = [code for code in LANGUAGES if code != self.session.language.code]
        self.session.language.switch(others[0])
        self.appearance.remember_language(self.session.language.code)

    # Leaving.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Enter do nothing here."""
        if event.key() not in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once before answers that are saved nowhere are left; staying is the safe answer."""
        if self.files.may_leave():
            event.accept()
        else:
            event.ignore()
