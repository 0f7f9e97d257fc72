# SPDX-License-Identifier: MIT
"""A finding, or another thing to be aware of, as a box: its kind in words, what it is, by which norm, how sure."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from cassation_wizard.gui.controls import PlainLabel, Rows


def effect_label(effect: str, words: str) -> PlainLabel:
    """Give words in the colour of a kind of finding."""
    label = PlainLabel(words)
    label.setProperty("effect", effect)
    return label


class FindingBox(QFrame):
    """A finding in words: what kind it is, what is wrong, by which norm, what is in doubt."""

    def __init__(
        self, effect: str, heading: str, message: str, norms: str = "", doubt: str = "", *, headed: bool = True
    ) -> None:
        super().__init__()
        self.setProperty("role", "finding")
        self.setProperty("effect", effect)
        self.rows = rows = Rows(self, margin=0.4 if headed else 0.25, gap=0.2 if headed else 0.1)
        if headed:  # else one heading stands above several boxes
            rows.addWidget(effect_label(effect, heading))
        if message:
            rows.addWidget(PlainLabel(message))
        for words in (norms, doubt):
            if words:
                rows.addWidget(PlainLabel(words, role="hint"))
        self.setAccessibleName(heading)
        self.setAccessibleDescription(" ".join(part for part in (message, doubt) if part))
