# SPDX-License-Identifier: MIT
"""The way through the pages: on, back, to any of them, to a question and back from it; nothing advances by itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QMainWindow

from cassation_wizard.gui.detour import Detour
from cassation_wizard.gui.frame import Frame
from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.page_makers import END_PAGES, make_page
from cassation_wizard.gui.page_state import leave_page, page_of
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.session import Session
from cassation_wizard.interview.route import pages_begun


class PageWalk(QMainWindow):
    """Knows which page is shown and which follows; what stands around the page is the window's."""

    frame: Frame

    def __init__(self, session: Session, paper: Paper) -> None:
        super().__init__()
        self.session, self.paper = session, paper
        self.current = ""
        self.detour: Detour | None = None  # while a single answer is being changed from another page
        self.pages: dict[str, PageBase] = {}

    def show_state(self) -> None:
        """Show around the page where one is now."""
        raise NotImplementedError

    def arrived(self) -> None:
        """Make room for the page that is now the current one."""
        raise NotImplementedError

    def aside_shown(self) -> bool:
        """Tell whether something else than the page stands in the middle."""
        return self.current != "" and self.frame.stack.currentWidget() is not self.page(self.current)

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
            self.frame.stack.addWidget(page)
        return self.pages[page_id]

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
        former, self.detour = self.detour, detour
        self.current = page_id
        page = self.page(page_id)
        self.frame.stack.setCurrentWidget(page)
        self.arrived()
        page.enter()
        if former is not None and former.origin == page_id:
            page.come_back(former.path)
        self.show_state()

    def go_on(self) -> None:
        """Go to what follows: a part of this page, the page one came from, or the next page."""
        if self.aside_shown():
            self.frame.stack.setCurrentWidget(self.page(self.current))
        elif self.detour is not None:
            self._go_on_from_change(self.detour)
        elif not self.page(self.current).step_on():
            place = self.order().index(self.current)
            following = self.order()[min(place + 1, len(self.order()) - 1)]
            if following != self.current:
                self.go_to(following)
        self.show_state()

    def go_back(self) -> None:
        """Go to what came before; no answer is lost by it."""
        if self.aside_shown():
            self.frame.stack.setCurrentWidget(self.page(self.current))
        elif not self.page(self.current).step_back():
            place = self.order().index(self.current)
            if self.detour is not None or place > 0:
                self.go_to(self.detour.origin if self.detour is not None else self.order()[place - 1])
                self.page(self.current).show_end()
        self.show_state()

    def go_by_question(self, by: int) -> None:
        """Go to the next question on the page, or the one before; after the last to the button that leads on."""
        if not self.aside_shown() and not self.page(self.current).go_by_question(by):
            (self.frame.next if by > 0 else self.frame.back).setFocus()

    def change(self, path: str, origin: str = "") -> None:
        """Go to a question and remember where from; Next leads back there, by what the change newly asks."""
        self.go_to(page_of(path), Detour(self.session, origin, path) if origin else None)
        self.page(self.current).show_question(path)
        self.show_state()

    def leave_change(self) -> None:
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
