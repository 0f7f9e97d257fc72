# SPDX-License-Identifier: MIT
"""What all screens of a place stand on: law, language, looks, settings, dialogs, the day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from cassation_wizard.assets import Assets
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.appearance import Appearance
from cassation_wizard.gui.dialogs import Dialogs
from cassation_wizard.gui.language import ScreenLanguage
from cassation_wizard.gui.sentences import Failure, failure_words, sentence
from cassation_wizard.law.law import Law

if TYPE_CHECKING:
    from cassation_wizard.gui.own_papers import OwnPapers


@dataclass(slots=True)
class Desk:
    """One place's own things; the settings change when its people change them."""

    law: Law
    language: ScreenLanguage
    assets: Assets
    appearance: Appearance
    dialogs: Dialogs
    today: date
    settings: Settings = field(default_factory=Settings)
    own: OwnPapers | None = None

    def gettext(self, msgid: str) -> str:
        """Give the program's own words."""
        return self.language.gettext(msgid)

    def sentence(self, kind: str, /, **values: object) -> str:
        """Give a sentence of the data."""
        return sentence(self.law, self.language, kind, **values)

    def tell(self, words: str, title: str = "") -> None:
        """Say something in a window of its own."""
        self.dialogs.tell(title or self.gettext("Cassation Wizard"), words, self.gettext("Close"))

    def tell_failure(self, failure: Failure) -> None:
        """Say what failed."""
        words = failure_words(self.law, self.language, failure)
        self.dialogs.tell(self.gettext("There is a problem"), words, self.gettext("Close"))
