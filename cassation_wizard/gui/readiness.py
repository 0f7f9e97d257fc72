# SPDX-License-Identifier: MIT
"""How far the paper is: which lines stay blank in it, and whether the court would return it as it stands."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cassation_wizard.gui.controls import PlainLabel, Rows, clear_layout
from cassation_wizard.gui.error_summary import place_words
from cassation_wizard.gui.finding_box import FindingBox
from cassation_wizard.gui.paper import Paper

NAMED = 5  # blank lines that are named; of more the number is told


def open_words(paper: Paper) -> str:
    """Name the questions in whose stead the paper has a blank line, those apart that the court would return it for."""
    session = paper.session
    told = {finding.question for finding in session.findings if finding.blocking} | set(session.typed)
    blank = [path for path in paper.petition().gaps if path not in told]
    if not blank:
        return ""
    names = [f"«{place_words(session, path)}»" for path in blank[:NAMED]]
    words = session.language.gettext("Lines to fill in by hand stay in the document: {questions}.")
    more = session.language.gettext("And more: {count}").format(count=len(blank) - NAMED)
    return words.format(questions="; ".join([*names, more] if len(blank) > NAMED else names))


class Readiness(QWidget):
    """Stands above what can be done with the paper, as long as something is wrong or open."""

    def __init__(self, paper: Paper) -> None:
        super().__init__()
        self.paper = paper
        self._rows = Rows(self, gap=0.3)

    def refresh(self) -> None:
        """Say it as it is now, in the language of the screen."""
        session, gettext = self.paper.session, self.paper.session.language.gettext
        clear_layout(self._rows)
        reasons = sum(finding.blocking for finding in session.findings) + len(session.typed)
        if reasons:
            review = session.page_text("review")
            words = gettext(
                "As it stands, the court would return it. Reasons: {count}; they stand at the step “{step}”."
            ).format(count=reasons, step=session.language.of(review.title) if review else "")
            self._rows.addWidget(FindingBox("return", gettext("There is a problem"), words))
        if words := open_words(self.paper):
            self._rows.addWidget(PlainLabel(words))
        self.setVisible(self._rows.count() > 0)
