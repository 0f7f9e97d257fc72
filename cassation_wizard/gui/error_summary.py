# SPDX-License-Identifier: MIT
"""What needs attention, together: kind by kind, each finding with a button to its place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from cassation_wizard.domain.findings import Finding
from cassation_wizard.gui.clashes import clashes
from cassation_wizard.gui.controls import PlainLabel, Rows
from cassation_wizard.gui.finding_box import FindingBox, effect_label
from cassation_wizard.gui.finding_words import EFFECT_WORDS, finding_words, way_words
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.summary_list import SmallLink
from cassation_wizard.gui.wording import question_label
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
    """What needs attention, the worst kind first; it takes the focus when the page opens."""

    wanted = Signal(str)

    def __init__(self, session: Session, findings: tuple[Finding, ...]) -> None:
        super().__init__()
        self._session = session
        self._spoken: list[str] = []
        self.setProperty("role", "summary")
        self.setObjectName("summary")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        gettext = session.language.gettext
        self._rows = Rows(self, margin=0.6, gap=0.35)
        blocking = any(finding.blocking for finding in findings) or bool(session.typed)
        self.setProperty("mild", "false" if blocking else "true")
        title = gettext("There is a problem") if blocking else gettext("Please look at this")
        self._rows.addWidget(PlainLabel(title, role="heading"))
        if session.typed:
            self._add_heading("unread")
        for path, text in session.typed.items():
            heading = gettext(EFFECT_WORDS["unread"])
            self._add(FindingBox("unread", heading, f"{place_words(session, path)}: {text}", headed=False), path)
            self._spoken.append(heading)
        for effect in EFFECT_WORDS:
            alike = [finding for finding in findings if finding.effect == effect]
            if alike:
                self._add_heading(effect)
            for finding in alike:
                words = finding_words(session, finding)
                self._add(FindingBox(effect, *words, headed=False), finding.question)
                self._spoken.append(words[1])
        for clash in clashes(session):
            self._rows.addWidget(effect_label("limit", clash.heading))
            self._add(FindingBox("limit", clash.heading, clash.words, headed=False), clash.path)
            self._spoken.append(clash.words)
        for way in open_ways(findings, session.law_in_force):
            self._rows.addWidget(FindingBox("way", *way_words(session, way)))
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(self._spoken))

    def _add_heading(self, effect: str) -> None:
        self._rows.addWidget(effect_label(effect, self._session.language.gettext(EFFECT_WORDS[effect])))

    def _add(self, box: FindingBox, path: str) -> None:
        """Put a finding with the button to its place."""
        words = self._session.language.gettext("Go to: {question}").format(question=place_words(self._session, path))
        button = SmallLink(words, words)
        button.setObjectName(f"go:{path}")
        button.clicked.connect(lambda: self.wanted.emit(path))
        box.rows.addWidget(button)
        self._rows.addWidget(box)
