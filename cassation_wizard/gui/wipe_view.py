# SPDX-License-Identifier: MIT
"""What was wiped after the visitor before, for this one and for the staff: on the first page, in both languages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from cassation_wizard.domain.text import LANGUAGES, Bilingual, Language
from cassation_wizard.drafts.kiosk import WipeLine, WipeReport
from cassation_wizard.gui.controls import PlainLabel, set_property
from cassation_wizard.gui.wording import N_
from cassation_wizard.gui.wrapping import FittingButton

Words = Callable[[Language, str], str]  # the program's own words in a language that is not yet chosen

_ENDS = {
    "finished": N_("The visitor before finished."),
    "idle": N_("The visitor before went away; the time ran out."),
    "crashed": N_("The program stopped by itself at the visitor before."),
    "killed": N_("The visit before was broken off."),
    "left-over": N_("The terminal was switched off in the middle of a visit."),
}


class WipeView(QFrame):
    """A strip that says whether all is clean; its button asks for the list of places."""

    asked = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setObjectName("wipe")
        self.setProperty("role", "bar")
        self._words = words
        self.title = self._both(N_("What was checked"))
        self.details = ""
        rows = QHBoxLayout(self)
        self.summary = PlainLabel(role="understood")
        self.summary.setObjectName("wipe:summary")
        self.button = FittingButton(self.title, role="link")
        self.button.setObjectName("wipe:more")
        self.button.clicked.connect(lambda _=False: self.asked.emit())
        rows.addWidget(self.summary, 1)
        rows.addWidget(self.button)

    def _both(self, msgid: str) -> str:
        return " · ".join(self._words(code, msgid) for code in LANGUAGES)

    def show_report(
        self, report: WipeReport | None, clipboards: WipeLine, sentence: Callable[[str], Bilingual]
    ) -> None:
        """Show what the wipe after the visit before found, and how the clipboards stand now."""
        lines = (*(report.lines if report else ()), clipboards)
        clean = all(line.found == 0 for line in lines)
        short = N_("The terminal is clean") if clean else N_("Call the staff")
        said = (
            N_("The terminal is clean: nothing of the visitor before is left.")
            if clean
            else N_("Something of the visitor before is left. Call the staff.")
        )
        self.summary.setText(("✓ " if clean else "✗ ") + self._both(short))
        set_property(self.summary, "effect", "" if clean else "return")
        details = [self._words(code, said) for code in LANGUAGES]
        if report is not None:
            details += [self._words(code, _ENDS[report.end]) for code in LANGUAGES]
        for line in lines:
            names = sentence(line.place)
            details += [f"{names.in_language(code)}: {self._found(code, line)}" for code in LANGUAGES]
        self.details = "\n".join(details)

    def _found(self, code: Language, line: WipeLine) -> str:
        if not line.checked:
            return self._words(code, N_("not looked at"))
        if line.found:
            return self._words(code, N_("left: {n}")).format(n=line.found)
        if line.others:
            return self._words(code, N_("new files, perhaps other programs': {n}")).format(n=line.others)
        removed = self._words(code, N_("removed: {n}")).format(n=line.removed) if line.removed else ""
        return ", ".join(filter(None, (self._words(code, N_("clean")), removed)))
