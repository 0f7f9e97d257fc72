# SPDX-License-Identifier: MIT
"""The window of the wizard: steps at the side, one page in the middle, Back and Next below, everything in the menus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.gui.appearance import Appearance
from cassation_wizard.gui.fields import Field, field_of
from cassation_wizard.gui.files import Files
from cassation_wizard.gui.focus_order import next_stop
from cassation_wizard.gui.frame import Frame
from cassation_wizard.gui.letters import LetterPalette
from cassation_wizard.gui.menus import Menus
from cassation_wizard.gui.page_walk import PageWalk
from cassation_wizard.gui.panes import PAGE_OF_PANE, HelpPane, Panes
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.progress import count_words, steps_of
from cassation_wizard.gui.session import Session
from cassation_wizard.interview.route import pages_begun


class MainWindow(PageWalk):
    """The shell; it knows the pages and nothing about law."""

    def __init__(self, session: Session, paper: Paper, files: Files, appearance: Appearance) -> None:
        super().__init__(session, paper)
        self.files, self.appearance = files, appearance
        self.setObjectName("window")
        self._done = ""  # what was just done, as long as it is said
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
        self.paper.say_done = self.say_done
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
        self.way_back.clicked.connect(self.leave_change)
        self.setCentralWidget(self.frame)

    # Beside the page.

    def show_pane(self, name: str, wanted: bool) -> None:
        """Open or close a pane beside the questions; a narrow window shows, and leaves, a page in its stead."""
        if name not in PAGE_OF_PANE and self.frame.narrow and self.aside_shown():
            self._leave_aside()
            return
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

    def _leave_aside(self) -> None:
        self.menus.mark_panes(self.panes.open)
        self.frame.stack.setCurrentWidget(self.page(self.current))
        if self.panes.field is not None:
            self.panes.field.focus()
        self.show_state()

    def arrived(self) -> None:
        """Forget what was done and asked about elsewhere."""
        self._done = ""
        self.panes.show_field(None)
        self._arrange()

    def _arrange(self) -> None:
        self.frame.arrange(self.page(self.current) if self.current else None, self.current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the steps their place for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _restyled(self) -> None:
        self._arrange()
        self.show_state()
        if self.current:  # larger text pushes what has the focus out of sight
            self.page(self.current).show_focused(field_of(QApplication.focusWidget()))

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
        self.show_state()

    def _changed(self) -> None:
        self._done = ""
        if self.current:
            field = field_of(QApplication.focusWidget())
            self.page(self.current).hold_still(field.found if field is not None else None)
            self.page(self.current).refresh()
        self.show_state()

    def _replaced(self) -> None:
        self.detour = None
        begun = pages_begun(self.session.answers)
        self.session.seen_pages.update(begun if len(begun) == len(self.session.pages) else begun[:-1])

    def show_state(self) -> None:
        """Mark the step, name the ways on and back, count."""
        self.steps.show_steps(steps_of(self.session, self.order()), self.current, self.appearance.theme)
        if self.current:
            place = self.order().index(self.current)
            self.next.setVisible(place + 1 < len(self.order()) or self.detour is not None)
        self._name_the_ways()
        self._show_count(field_of(QApplication.focusWidget()))

    def _name_the_ways(self) -> None:
        """Name the button by where it leads: after a change, back, unless the change asks for more first."""
        gettext = self.session.language.gettext
        leads_back = self.detour is not None and not self.detour.needed(self.page(self.current))
        self.way_back.setVisible(self.detour is not None and not leads_back)
        if self.detour is not None:
            self.way_back.set_words(gettext(self.detour.way_back))
        self.next.set_words(self.way_back.text() if leads_back else gettext("Next"))

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
        if now is None or page is None or not page.isAncestorOf(now) or self.aside_shown():
            return
        field = field_of(now)
        if not QApplication.mouseButtons():  # what a finger is on does not move away under it
            page.follow(now, field if field is not self.panes.field else None)
        if field is not None:
            self._show_count(field)
            self.panes.show_field(field)

    def _pace_changed(self) -> None:
        for page in self.pages.values():
            page.set_pace()
        self.appearance.keep(pace=self.session.pace)
        self.show_state()

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
        """Esc leaves what stands in the page's stead; else Esc and Enter do nothing here."""
        if event.key() == Qt.Key.Key_Escape and self.aside_shown():
            self._leave_aside()
        elif event.key() not in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask once before answers that are saved nowhere are left; staying is the safe answer."""
        if self.files.may_leave():
            event.accept()
        else:
            event.ignore()
