# SPDX-License-Identifier: MIT
"""What was wiped after the visitor before, for this one and for the staff: on the first page, in both languages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cassation_wizard.domain.text import LANGUAGES, Bilingual, Language
from cassation_wizard.drafts.kiosk import WipeLine, WipeReport
from cassation_wizard.gui.controls import Button, PlainLabel, Rows, set_property
from cassation_wizard.gui.wording import N_

Words = Callable[[Language, str], str]  # the program's own words in a language that is not yet chosen

_ENDS = {
    "finished": N_("The visitor before finished."),
    "idle": N_("The visitor before went away; the time ran out."),
    "crashed": N_("The program stopped by itself at the visitor before."),
    "killed": N_("The visit before was broken off."),
    "left-over": N_("The terminal was switched off in the middle of a visit."),
}


class WipeView(QWidget):
    """One line that says whether all is clean, and the places below it when they are asked for."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self.setObjectName("wipe")
        self._words = words
        rows = Rows(self, gap=0.3)
        self.summary = PlainLabel(role="understood")
        self.summary.setObjectName("wipe:summary")
        self.button = Button(self._both(N_("What was checked")), role="link")
        self.button.setObjectName("wipe:more")
        self.button.clicked.connect(lambda: self.details.setVisible(self.details.isHidden()))
        self.details = PlainLabel(role="hint")
        self.details.setObjectName("wipe:details")
        for widget in (self.summary, self.button, self.details):
            rows.addWidget(widget)
            widget.hide()

    def _both(self, msgid: str) -> str:
        return " · ".join(self._words(code, msgid) for code in LANGUAGES)

    def show_report(
        self, report: WipeReport | None, clipboards: WipeLine, sentence: Callable[[str], Bilingual]
    ) -> None:
        """Show what the wipe after the visit before found, and how the clipboards stand now."""
        lines = (*(report.lines if report else ()), clipboards)
        clean = all(line.found == 0 for line in lines)
        self.summary.setText(
            ("✓ " if clean else "✗ ")
            + "\n".join(
                self._words(code, N_("The terminal is clean: nothing of the visitor before is left."))
                if clean
                else self._words(code, N_("Something of the visitor before is left. Call the staff."))
                for code in LANGUAGES
            )
        )
        set_property(self.summary, "effect", "" if clean else "return")
        details = [self._both(_ENDS[report.end])] if report else []
        for line in lines:
            names = sentence(line.place)
            details += [f"{names.in_language(code)}: {self._found(code, line)}" for code in LANGUAGES]
        self.details.setText("\n".join(details))
        self.summary.show()
        self.button.show()

    def _found(self, code: Language, line: WipeLine) -> str:
        if not line.checked:
            return self._words(code, N_("not looked at"))
        if line.found:
            return self._words(code, N_("left: {n}")).format(n=line.found)
        removed = self._words(code, N_("removed: {n}")).format(n=line.removed) if line.removed else ""
        return ", ".join(filter(None, (self._words(code, N_("clean")), removed)))
