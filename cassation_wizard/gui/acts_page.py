# SPDX-License-Identifier: MIT
"""The judicial acts of the case: which there are and which of them are challenged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cassation_wizard.gui.list_page import ListPage
from cassation_wizard.gui.wording import N_, answer_words, option_label


class ActsPage(ListPage):
    """Cards of acts; each way of adding names the court's level."""

    list_path = "acts"
    parts = (
        (N_("Judicial act"), ("instance", "kind", "outcome", "court", "date", "case_number")),
        (
            N_("What it decided, and what of it you challenge"),
            ("decision", "in_force_on", "challenged", "extent", "part"),
        ),
    )
    enough = 2  # the first instance's and the appeal's
    empty_words = N_("No judicial act has been added yet.")

    def additions(self) -> tuple[tuple[str, str, Mapping[str, Any]], ...]:
        """Offer an act of each instance."""
        gettext = self.session.language.gettext
        path = "acts[0].instance"
        return tuple(
            (
                f"add.{instance}",
                gettext("Add a judicial act: {instance}").format(instance=option_label(self.session, path, instance)),
                {"instance": instance},
            )
            for instance in self.session.question(path).options
        )

    def item_heading(self, index: int) -> str:
        """Name the act by its kind, court and date."""
        act = f"acts[{index}]"
        told = [
            answer_words(self.session, f"{act}.{name}", value)
            for name in ("instance", "kind", "court", "date")
            if (value := self.session.get(f"{act}.{name}")) is not None
        ]
        return f"{index + 1}. " + (" · ".join(told) or self.session.language.gettext("Judicial act"))

    def item_lines(self, index: int) -> tuple[str, ...]:
        """Say whether the act is challenged."""
        challenged = self.session.get(f"acts[{index}].challenged")
        gettext = self.session.language.gettext
        if challenged is None:
            return ()
        return (gettext("Challenged") if challenged else gettext("Not challenged"),)
