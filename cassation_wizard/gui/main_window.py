# SPDX-License-Identifier: MIT
"""The window of the wizard: steps at the side, one page in the middle, Back and Next below, everything in the menus."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.gui.appearance import Appearance
from cassation_wizard.gui.detour import Detour
from cassation_wizard.gui.fields import Field, field_of
from cassation_wizard.gui.files import Files
from cassation_wizard.gui.focus_order import next_stop
from cassation_wizard.gui.frame import Frame
from cassation_wizard.gui.letters import LetterPalette
from cassation_wizard.gui.menus import Menus
from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.page_makers import END_PAGES, make_page
from cassation_wizard.gui.page_state import leave_page, page_of
from cassation_wizard.gui.panes import PAGE_OF_PANE, HelpPane, Panes
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.progress import count_words, steps_of
from cassation_wizard.gui.session import Session
from cassation_wizard.interview.route import pages_begun


class MainWindow(QMainWindow):
    """The shell; it knows the order of the pages and nothing about law."""

    def __init__(self, session: Session, paper: Paper, files: Files, appearance: Appearance) -> None:
        super().__init__()
        self.session, self.paper, self.files, self.appearance = session, paper, files, appearance
        self.setObjectName("window")
        self.current = ""
        self._done = ""  # what was just done, as long as it is said
        self.detour: Detour | None = None  # while a single answer is being changed from another page
        self.pages: dict[str, PageBase] = {}
        own = "overview" if appearance.settings.place == "clinic" else "guided"
        session.pace = appearance.settings.pace or own
        self._build()
        self.menus = Menus(self)
        session.changed.connect(self._changed)
        session.replaced.connect(self._replaced)
        session.pace_changed.connect(self._pace_changed)
        session.language.changed.connect(self.retranslate)
        appearance.changed.connect(self._restyled)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        self.retranslate()

    # Building.

    def _build(self) -> None:
        self.letters = LetterPalette(self.session, self)
        self.panes = Panes(self.session, self.paper)
        self.paper.mend = lambda: self.go_to("review")
        self.panes.wanted.connect(self.change)
        self.panes.closed.connect(lambda name: self.show_pane(name, False))
        self.help_page = HelpPane(self.session)
        self.frame = Frame(self.letters, self.panes)
        self.steps, self.stack, self.count = self.frame.steps, self.frame.stack, self.frame.count
        self.back, self.next, self.way_back = self.frame.back, self.frame.next, self.frame.way_back
        self.steps.least = self.appearance.touch
        self.steps.chosen.connect(self.go_to)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.way_back.clicked.connect(self._leave_change)
        self.setCentralWidget(self.frame)

    def order(self) -> list[str]:
        """Give the ids of all pages in order."""
        return [*(page.id for page in self.session.pages), *END_PAGES]

    def page(self, page_id: str) -> PageBase:
        """Give a page, made when it is first wanted."""
        if page_id not in self.pages:
            page = make_page(page_id, self.session, self.paper)
            wanted = getattr(page, "wanted", None)
            if wanted is not None:
                wanted.connect(partial(self.change, origin=page_id))
            self.pages[page_id] = page
            self.stack.addWidget(page)
        return self.pages[page_id]

    # Walking.

    def start(self) -> None:
        """Show where the answers stopped: the first page of a new paper, the review of one answered to its end."""
        self.current = ""  # what stood here belongs to other answers
        begun = pages_begun(self.session.answers)
        ended = len(begun) == len(self.session.pages)
        self.go_to("review" if ended else begun[-1] if begun else self.order()[0])

    def go_to(self, page_id: str, detour: Detour | None = None) -> None:
        """Show a page; the one that is left will from now on say what is missing on it."""
        if self.current:
            leave_page(self.session, self.current)
            self.page(self.current).leave()
        former, self.detour, self._done = self.detour, detour, ""
        self.current = page_id
        self.panes.show_field(None)
        page = self.page(page_id)
        self.stack.setCurrentWidget(page)
        self._arrange()
        page.enter()
        if former is not None and former.origin == page_id:
            page.come_back(former.path)
        self._show_state()

    def go_on(self) -> None:
        """Go to what follows: a part of this page, the page one came from, or the next page."""
        if self._aside_shown():
            self.stack.setCurrentWidget(self.page(self.current))
        elif self.detour is not None:
            self._go_on_from_change(self.detour)
        elif not self.page(self.current).step_on():
            place = self.order().index(self.current)
            following = self.order()[min(place + 1, len(self.order()) - 1)]
            if following != self.current:
                self.go_to(following)
        self._show_state()

    def go_back(self) -> None:
        """Go to what came before; no answer is lost by it."""
        if self._aside_shown():
            self.stack.setCurrentWidget(self.page(self.current))
        elif not self.page(self.current).step_back():
            place = self.order().index(self.current)
            if self.detour is not None or place > 0:
                self.go_to(self.detour.origin if self.detour is not None else self.order()[place - 1])
                self.page(self.current).show_end()
        self._show_state()

    def go_by_question(self, by: int) -> None:
        """Go to the next question on the page, or the one before; after the last to the button that leads on."""
        if not self._aside_shown() and not self.page(self.current).go_by_question(by):
            (self.next if by > 0 else self.back).setFocus()

    def change(self, path: str, origin: str = "") -> None:
        """Go to a question and remember where from; Next leads back there, by what the change newly asks."""
        self.go_to(page_of(path), Detour(self.session, origin, path) if origin else None)
        self.page(self.current).show_question(path)
        self._show_state()

    def _leave_change(self) -> None:
        """Go back to where one came from at once."""
        if self.detour is not None:
            self.go_to(self.detour.origin)

    def _go_on_from_change(self, detour: Detour) -> None:
        path = detour.take_next(self.page(self.current))
        if path is None:
            self.go_to(detour.origin)
        else:
            self.go_to(page_of(path), detour)
            self.page(self.current).show_question(path)

    # Beside the page.

    def show_pane(self, name: str, wanted: bool) -> None:
        """Open or close a pane beside the questions; a narrow window shows a page in its stead."""
        if wanted and not self.frame.narrow:
            self.panes.open.add(name)
        else:
            self.panes.open.discard(name)
        self.menus.mark_panes(self.panes.open)
        self._arrange()
        if wanted and self.frame.narrow:
            if name in PAGE_OF_PANE:
                self.go_to(PAGE_OF_PANE[name])
            else:
                self.help_page.show_field(self.panes.field)
                self.frame.show_aside(self.help_page)

    def _aside_shown(self) -> bool:
        return self.current != "" and self.stack.currentWidget() is not self.page(self.current)

    def _arrange(self) -> None:
        self.frame.arrange(self.page(self.current) if self.current else None, self.current)

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
        QApplication.setApplicationName(gettext("Cassation Wizard"))  # as a screen reader names the program
        self.frame.retranslate(gettext)
        self.menus.retranslate()
        self.help_page.show_field(self.panes.field)
        for page in self.pages.values():
            page.retranslate()
        self._show_state()

    def _changed(self) -> None:
        self._done = ""
        if self.current:
            self.page(self.current).refresh()
        self._show_state()

    def _replaced(self) -> None:
        self.detour = None
        begun = pages_begun(self.session.answers)
        self.session.seen_pages.update(begun if len(begun) == len(self.session.pages) else begun[:-1])

    def _show_state(self) -> None:
        self.steps.show_steps(steps_of(self.session, self.order()), self.current, self.appearance.theme)
        if self.current:
            place = self.order().index(self.current)
            self.next.setVisible(place + 1 < len(self.order()) or self.detour is not None)
            self._name_the_ways()
        self._show_count(field_of(QApplication.focusWidget()))

    def _name_the_ways(self) -> None:
        """Name the button by where it leads: after a change, back, unless the change asks for more first."""
        gettext = self.session.language.gettext
        back = self.detour.way_back if self.detour is not None else ""
        leads_back = self.detour is not None and not self.detour.needed(self.page(self.current))
        self.next.set_words(gettext(back if leads_back else "Next"))
        self.way_back.set_words(gettext(back))
        self.way_back.setVisible(self.detour is not None and not leads_back)

    def say_done(self, words: str) -> None:
        """Say what was done, until the next answer or page."""
        self._done = words
        self.frame.say(words)

    def _show_count(self, field: Field | None) -> None:
        if self.current and not self._done:
            path = field.path if field is not None and not self.frame.narrow else ""
            self.count.setText(count_words(self.session, self.order(), self.current, path))

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        page = self.pages.get(self.current)
        if now is None or page is None or not page.isAncestorOf(now) or self._aside_shown():
            return
        page.show_whole(now)
        field = field_of(now)
        if field is not None:
            self._show_count(field)
            self.panes.show_field(field)

    def _pace_changed(self) -> None:
        for page in self.pages.values():
            page.set_pace()
        self.appearance.keep(pace=self.session.pace)
        self._show_state()

    def switch_language(self) -> None:
        """Speak the other language."""
        others = [code for code in LANGUAGES if code != self.session.language.code]
        self.session.language.switch(others[0])
        self.appearance.remember_language(self.session.language.code)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's signature
        """Walk with Tab as one reads, whatever was made, hidden or moved meanwhile."""
        stop = next_stop(self.frame.regions(), forward=next)
        if stop is None:
            return super().focusNextPrevChild(next)
        stop.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True

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
