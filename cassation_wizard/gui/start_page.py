# SPDX-License-Identifier: MIT
"""The first questions, and below them the choice of pace: a few questions at a time, or a section at once."""

from __future__ import annotations

from cassation_wizard.gui.controls import PlainLabel
from cassation_wizard.gui.question_page import QuestionPage
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_
from cassation_wizard.gui.wrapping import WrapButton

PACE_WORDS = {
    "guided": N_("A few questions at a time"),
    "overview": N_("A whole section on one page"),
}
_NOW = {
    "guided": N_("Now you are asked a few questions at a time. Those who know the way may see a section at once."),
    "overview": N_("Now a whole section stands on one page. You may also be asked a few questions at a time."),
}


class StartPage(QuestionPage):
    """The page `start`."""

    def __init__(self, session: Session, page_id: str = "start") -> None:
        self.pace_words = PlainLabel(role="hint")
        self.pace_button = WrapButton(role="link")
        self.pace_button.setObjectName("pace")
        self.pace_button.clicked.connect(lambda: session.set_pace(self._other()))
        super().__init__(session, page_id)
        self.column.addWidget(self.pace_words)
        self.column.addWidget(self.pace_button)

    def _other(self) -> str:
        return "guided" if self.session.pace == "overview" else "overview"

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        gettext = self.session.language.gettext
        self.pace_words.setText(gettext(_NOW[self.session.pace]))
        self.pace_button.set_words(gettext(PACE_WORDS[self._other()]))

    def set_pace(self) -> None:
        """Show the questions at the present pace, and offer the other."""
        super().set_pace()
        self.retranslate()
