# SPDX-License-Identifier: MIT
"""What every command of the command line stands on: its options, the law, the languages, the day, and how it ends."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cassation_wizard.assets import Assets
    from cassation_wizard.document.phrases import Phrases
    from cassation_wizard.domain.text import Language
    from cassation_wizard.law.law import Law

OK, BLOCKED, UNUSABLE = 0, 1, 2  # the exit statuses of `case-file.md`


class StopError(Exception):
    """The command ends here: one sentence for the person, and the exit status."""

    def __init__(self, sentence: str, status: int = UNUSABLE) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a command: its options, and what every command stands on."""

    options: argparse.Namespace
    law: Law
    assets: Assets
    screen: Language  # of the sentences; the paper's is an option of its own

    @property
    def today(self) -> date:
        """The day given with --today, else the clock's: the one clock of the command line."""
        return getattr(self.options, "today", None) or date.today()  # noqa: DTZ011

    def say(self, key: str, /, **values: str | int) -> str:
        """Give a sentence in the person's language."""
        return self.law.sentence(key).in_language(self.screen).format(**values)

    def phrases(self) -> Phrases:
        """Load the paper's phrases."""
        from cassation_wizard.document.phrases import load_phrases

        return load_phrases(self.assets.templates)
