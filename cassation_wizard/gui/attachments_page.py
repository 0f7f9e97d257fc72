# SPDX-License-Identifier: MIT
"""The papers attached: a list, and beside it what these answers call for and is not in it yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cassation_wizard.gui.controls import Rows
from cassation_wizard.gui.list_page import ListPage, names_on
from cassation_wizard.gui.wording import N_, option_label
from cassation_wizard.gui.wrapping import WrapButton
from cassation_wizard.interview.offers import proposed_attachments


class AttachmentsPage(ListPage):
    """Cards of attachments with proposals from the answers."""

    list_path = "attachments"
    parts = ((N_("Attachment"), names_on("attachments")),)
    add_words = N_("Add another paper")
    empty_words = N_("No paper has been added yet.")

    def additions(self) -> tuple[tuple[str, str, Mapping[str, Any]], ...]:
        """Offer each paper the answers call for, then any other."""
        gettext = self.session.language.gettext
        proposals = tuple(
            (
                f"propose.{place}",
                gettext("Add: {title}").format(title=str(item["title"])),
                item,
            )
            for place, item in enumerate(
                proposed_attachments(self.session.effective, self.session.law_in_force, self.session.findings)
            )
        )
        return (*proposals, *super().additions())

    def offer_additions(self, rows: Rows) -> None:
        """Above the single proposals offer them all at once: sheets can be counted later."""
        proposed = [(words, item) for key, words, item in self.additions() if key.startswith("propose.")]
        if self.item is None and len(proposed) > 1:
            button = WrapButton(self.session.language.gettext("Add all of these papers: {n}").format(n=len(proposed)))
            button.setObjectName("attachments:propose.all")
            button.clicked.connect(lambda: self._add_all([item for _, item in proposed]))
            rows.addWidget(button)
        super().offer_additions(rows)

    def _add_all(self, items: Sequence[Mapping[str, Any]]) -> None:
        for item in items:
            self.session.add_item(self.list_path, item)
        self._focus_overview("attachments[0]:edit")

    def item_heading(self, index: int) -> str:
        """Name the paper by its title, else by its kind."""
        title = self.session.get(f"attachments[{index}].title")
        kind = self.session.get(f"attachments[{index}].kind")
        words = title or (option_label(self.session, "attachments[0].kind", kind) if kind else "")
        return f"{index + 1}. " + (words or self.session.language.gettext("Attachment"))

    def item_lines(self, index: int) -> tuple[str, ...]:
        """Show sheets and copies."""
        gettext = self.session.language.gettext
        sheets = self.session.get(f"attachments[{index}].sheets")
        copies = self.session.get(f"attachments[{index}].copies")
        told = (
            gettext("Sheets: {n}").format(n=sheets) if sheets is not None else "",
            gettext("Copies: {n}").format(n=copies) if copies is not None else "",
        )
        return tuple(line for line in (" · ".join(part for part in told if part),) if line)
