# SPDX-License-Identifier: MIT
"""What can stand beside the questions: the document, the help, what needs attention; each opened and closed alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cassation_wizard.gui.controls import Button, PlainLabel, Rows, clear_layout
from cassation_wizard.gui.end_pages import term_words
from cassation_wizard.gui.error_summary import ErrorSummary
from cassation_wizard.gui.fields import HELP_PARTS, Field
from cassation_wizard.gui.page_state import findings_told
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.preview import PreviewPage
from cassation_wizard.gui.scroll_page import ScrollPage
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_

PANE_WORDS = {
    "document": N_("The document beside the questions"),
    "help": N_("Help beside the questions"),
    "findings": N_("What needs attention, beside the questions"),
}
_TITLES = {
    "document": N_("The document"),
    "help": N_("Help with this question"),
    "findings": N_("Needs attention"),
}
# On a small screen, and where it would say the same twice, the page of its own takes the pane's place.
PAGE_OF_PANE = {"document": "preview", "findings": "review"}


class HelpPane(ScrollPage):
    """The help of the question that has the focus."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setObjectName("pane.help")
        body = QWidget()
        self.column.addWidget(body)
        self._rows = Rows(body)
        self.show_field(None)

    def show_field(self, field: Field | None) -> None:
        """Show the help of this question; without one say how to get it."""
        gettext = self.session.language.gettext
        clear_layout(self._rows)
        if field is None:
            self._rows.addWidget(PlainLabel(gettext("Go to a question, and its help stands here."), role="hint"))
            return
        self._rows.addWidget(PlainLabel(field.words.label, role="heading"))
        told = [(gettext(title), getattr(field.words, name)) for name, title in HELP_PARTS]
        for title, words in told:
            if words:
                self._rows.addWidget(PlainLabel(title, role="question"))
                self._rows.addWidget(PlainLabel(words))
        if not any(words for _, words in told):
            self._rows.addWidget(PlainLabel(gettext("This question has no further help."), role="hint"))


class FindingsPane(ScrollPage):
    """What needs attention on the pages seen so far, and the term with its sum."""

    wanted = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setObjectName("pane.findings")
        body = QWidget()
        self.column.addWidget(body)
        self._rows = Rows(body)
        self._shown: object = None

    def tell(self) -> None:
        """Show what there is now."""
        session = self.session
        findings = findings_told(session)
        term = term_words(session)
        shown = (session.language.code, findings, dict(session.typed), term)
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._rows)
        if findings or session.typed:
            summary = ErrorSummary(session, findings)
            summary.setObjectName("pane.summary")
            summary.wanted.connect(self.wanted)
            self._rows.addWidget(summary)
        else:
            words = session.language.gettext("Nothing needs attention on the pages you have been to.")
            self._rows.addWidget(PlainLabel(words, role="question"))
        for heading, lines in term:
            self._rows.addWidget(PlainLabel(heading, role="heading"))
            for line in lines:
                self._rows.addWidget(PlainLabel(line))


class Panes(QFrame):
    """The column at the right; a pane is made when it is first wanted."""

    wanted = Signal(str)  # the path of the question to go to
    closed = Signal(str)  # a pane was closed by its own button

    def __init__(self, session: Session, paper: Paper) -> None:
        super().__init__()
        self.session, self.paper = session, paper
        self.setObjectName("panes")
        self.open: set[str] = set()
        self.made: dict[str, QWidget] = {}
        self._boxes: dict[str, QWidget] = {}
        self._heads: dict[str, tuple[PlainLabel, Button]] = {}
        self.field: Field | None = None  # the question that had the focus last on this page
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._room.setSpacing(0)
        self.hide()
        session.changed.connect(self.refresh)

    def pane(self, name: str) -> QWidget:
        """Give a pane, made when it is first wanted."""
        if name not in self.made:
            makers: dict[str, Callable[[], QWidget]] = {
                "document": self._document,
                "help": lambda: HelpPane(self.session),
                "findings": self._findings,
            }
            self.made[name] = makers[name]()
            self._frame(name)
            self.retranslate()
        return self.made[name]

    def _document(self) -> PreviewPage:
        page = PreviewPage(self.session, self.paper)
        page.setObjectName("pane.document")
        page.wanted.connect(self.wanted)
        return page

    def _findings(self) -> FindingsPane:
        pane = FindingsPane(self.session)
        pane.wanted.connect(self.wanted)
        return pane

    def _frame(self, name: str) -> None:
        box = QFrame()
        box.setProperty("role", "pane")
        head, close = PlainLabel(role="question"), Button(role="link")
        close.setObjectName(f"close:{name}")
        close.clicked.connect(lambda: self.closed.emit(name))
        top = QHBoxLayout()
        top.addWidget(head, 1)
        top.addWidget(close)
        rows = Rows(box, margin=0.3, gap=0.2)
        rows.addLayout(top)
        rows.addWidget(self.made[name], 1)
        self._heads[name] = (head, close)
        self._boxes[name] = box
        self._room.insertWidget(sum(other in self._boxes for other in list(PANE_WORDS)[: _place(name)]), box, 1)

    def arrange(self, current: str, *, narrow: bool) -> None:
        """Show the open panes; none in a narrow window, none that says what the page says."""
        shown = {name for name in self.open if not narrow and PAGE_OF_PANE.get(name) != current}
        for name in shown:
            self.pane(name)
        for name, box in self._boxes.items():
            box.setVisible(name in shown)
        self.setVisible(bool(shown))
        self.refresh()

    def refresh(self) -> None:
        """Show findings as they are now; the document follows by itself when the writer rests."""
        for name, pane in self.made.items():
            if self._boxes[name].isHidden() or self.isHidden():
                continue
            if isinstance(pane, FindingsPane):
                pane.tell()
            elif isinstance(pane, PreviewPage) and pane.sheets.document is None:
                pane.compose()

    def show_field(self, field: Field | None) -> None:
        """Let the help follow the focus."""
        self.field = field
        pane = self.made.get("help")
        if isinstance(pane, HelpPane):
            pane.show_field(field)

    def retranslate(self) -> None:
        """Set every word anew."""
        gettext = self.session.language.gettext
        for name, (head, close) in self._heads.items():
            words = gettext(_TITLES[name])
            head.setText(words)
            close.set_words(gettext("Close"))
            close.setAccessibleDescription(words)
            self.made[name].setAccessibleName(words)
        document = self.made.get("document")
        if isinstance(document, PreviewPage):
            document.retranslate()
            document.title.hide()
            document.intro.hide()
        self.show_field(self.field)
        self.refresh()


def _place(name: str) -> int:
    return list(PANE_WORDS).index(name)
