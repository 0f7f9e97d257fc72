# SPDX-License-Identifier: MIT
"""Check your answers: first what needs attention, then every answer by section, each with a button that leads to it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from cassation_wizard.document.letters import letter_advice
from cassation_wizard.domain.findings import Finding
from cassation_wizard.gui.controls import PlainLabel, Rows, clear_layout
from cassation_wizard.gui.finding_box import FindingBox
from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.page_state import paths_on
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import answer_words, finding_words, question_label, way_words
from cassation_wizard.gui.wrapping import WrapButton
from cassation_wizard.interview.offers import open_ways
from cassation_wizard.interview.questions import LISTS, QUESTIONS


def place_words(session: Session, path: str) -> str:
    """Name the place a finding stands at: the question, or the page of a list."""
    if path in LISTS or (path not in QUESTIONS and "[" not in path):
        text = session.page_text(path)
        return session.language.of(text.title) if text else path
    words = question_label(session, path)
    if "[" in path:
        number = int(path[path.index("[") + 1 : path.index("]")]) + 1
        return f"{words} ({number})"
    return words


class ErrorSummary(QFrame):
    """What needs attention, together, with a button to each place; it takes the focus when the page opens."""

    wanted = Signal(str)

    def __init__(self, session: Session, findings: tuple[Finding, ...]) -> None:
        super().__init__()
        self.setProperty("role", "summary")
        self.setObjectName("summary")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        gettext = session.language.gettext
        rows = Rows(self, margin=0.6)
        blocking = any(finding.blocking for finding in findings) or bool(session.typed)
        title = gettext("There is a problem") if blocking else gettext("Please look at this")
        rows.addWidget(PlainLabel(title, role="heading"))
        spoken = []
        for path in session.typed:
            heading = gettext("This cannot be read yet")
            rows.addWidget(FindingBox("unread", heading, f"{place_words(session, path)}: {session.typed[path]}", ""))
            rows.addWidget(self._go(session, path))
            spoken.append(heading)
        for finding in findings:
            words = finding_words(session, finding)
            rows.addWidget(FindingBox(finding.effect, *words))
            rows.addWidget(self._go(session, finding.question))
            spoken.append(words[1])
        for way in open_ways(findings, session.law_in_force):
            rows.addWidget(FindingBox("way", *way_words(session, way)))
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(spoken))

    def _go(self, session: Session, path: str) -> WrapButton:
        words = session.language.gettext("Go to: {question}").format(question=place_words(session, path))
        button = WrapButton(words, role="link")
        button.setObjectName(f"go:{path}")
        button.clicked.connect(lambda: self.wanted.emit(path))
        return button


class ReviewPage(PageBase):
    """All findings and all answers of the route."""

    wanted = Signal(str)  # the path of the question to go to

    def __init__(self, session: Session, page_id: str = "review") -> None:
        super().__init__(session, page_id)
        self.body = QWidget()
        self.rows = Rows(self.body)
        self.column.addWidget(self.body)
        self.summary: ErrorSummary | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        if self.isVisible():
            self._build()

    def enter(self) -> None:
        """Show everything as it is now; what needs attention takes the focus."""
        self._build()
        super().enter()
        if self.summary is not None:
            self.summary.setFocus()
            self.to_top()

    def _build(self) -> None:
        clear_layout(self.rows)
        self.summary = None
        gettext = self.session.language.gettext
        findings = tuple(sorted(self.session.findings, key=lambda finding: not finding.blocking))
        if findings or self.session.typed:
            self.summary = ErrorSummary(self.session, findings)
            self.summary.wanted.connect(self.wanted)
            self.rows.addWidget(self.summary)
        else:
            self.rows.addWidget(PlainLabel(gettext("Nothing was found that the court would return."), role="question"))
        for advice in letter_advice(self.session.effective, self.session.law):
            self.rows.addWidget(PlainLabel(self.session.language.of(advice)))
        self.rows.addWidget(
            PlainLabel(gettext("The button under an answer leads to it, so that you can change it."), role="hint")
        )
        for page in self.session.pages:
            self._add_section(page.id)

    def _add_section(self, page_id: str) -> None:
        paths = list(paths_on(self.session, page_id))
        text = self.session.page_text(page_id)
        title = self.session.language.of(text.title) if text else page_id
        self.rows.addWidget(PlainLabel(title, role="heading"))
        if not paths:
            self.rows.addWidget(PlainLabel(self.session.language.gettext("Not provided"), role="hint"))
        item = ""
        for path in paths:
            here = path[: path.index("]") + 1] if "[" in path else ""
            if here and here != item:
                number = int(here[here.index("[") + 1 : -1]) + 1
                self.rows.addWidget(PlainLabel(f"{title} – {number}", role="question"))
            item = here
            self._add_answer(path)

    def _add_answer(self, path: str) -> None:
        words = question_label(self.session, path)
        card = QFrame()
        card.setProperty("role", "card")
        rows = Rows(card, margin=0.4, gap=0.2)
        rows.addWidget(PlainLabel(words, role="hint"))
        answer = PlainLabel(answer_words(self.session, path, self.session.get(path)))
        answer.setObjectName(f"answer:{path}")
        rows.addWidget(answer)
        change = WrapButton(self.session.language.gettext("Change: {question}").format(question=words), role="link")
        change.setObjectName(f"change:{path}")
        change.clicked.connect(lambda: self.wanted.emit(path))
        rows.addWidget(change)
        self.rows.addWidget(card)
