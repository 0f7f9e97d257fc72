# SPDX-License-Identifier: MIT
"""The ground builder: from what went wrong, in the user's words, to circumstance, ground, norm, effect and evidence."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from cassation_wizard.gui.controls import PlainLabel, Rows, clear_layout
from cassation_wizard.gui.ground_advice import advice_on
from cassation_wizard.gui.list_overview import shortened
from cassation_wizard.gui.list_page import ListPage
from cassation_wizard.gui.wording import N_, entries_offered, option_label
from cassation_wizard.law.model import Circumstance


class GroundsPage(ListPage):
    """One card a violation; its form goes from the story to the law and then to the proof."""

    list_path = "grounds"
    parts = (
        (N_("What went wrong"), ("violation", "circumstances")),
        (N_("What the law calls it"), ("point", "misapplied", "norms", "stage", "raised_on_appeal")),
        (N_("How it showed, and what proves it"), ("effect", "evidence", "evidence_examined", "case_sheets")),
    )
    add_words = N_("Add what went wrong")
    empty_words = N_("No ground has been added yet.")

    def after_field(self, name: str, index: int) -> None:
        """Above the points of the law say which of them the chosen circumstances lead to."""
        if name == "circumstances":
            self._lead = PlainLabel(role="hint")
            self._lead.setObjectName(f"grounds[{index}]:lead")
            self.rows.addWidget(self._lead)
            self._say_lead(index)

    def after_form(self, index: int) -> None:
        """Below the last questions say which links are missing."""
        self._advice_box = QFrame()
        self._advice_box.setObjectName(f"grounds[{index}]:advice")
        self._advice_box.setProperty("role", "help")
        self._advice_rows = Rows(self._advice_box, margin=0.3, gap=0.2)
        self._advised: tuple[str, ...] | None = None
        self.rows.addWidget(self._advice_box)
        self._advise(index)

    def _advise(self, index: int) -> None:
        last = len(self.parts) - 1 in self._shown_parts()
        told = advice_on(self.session.get(f"grounds[{index}]") or {}) if last else ()
        if told == self._advised:
            return
        self._advised = told
        gettext = self.session.language.gettext
        clear_layout(self._advice_rows)
        self._advice_rows.addWidget(PlainLabel(gettext("Advice on the text, not on the law"), role="question"))
        for message in told:
            self._advice_rows.addWidget(PlainLabel(f"• {gettext(message)}", role="hint"))
        self._advice_box.setVisible(bool(told))

    def _led_to(self, index: int) -> tuple[str, ...]:
        """Give the points of the law that the chosen circumstances lead to."""
        law = self.session.law_in_force
        chosen = self.session.get(f"grounds[{index}].circumstances") or ()
        found = [c for name in chosen if (c := law.circumstances.get(name)) is not None]
        return tuple(dict.fromkeys(point for circumstance in found for point in self._points(circumstance)))

    def step_on(self) -> bool:
        """Between story and law choose the ground where only one is led to; it stands there to be seen and changed."""
        if self.item is not None and self.part == 0 and self.session.pace == "guided":
            path = f"grounds[{self.item}].point"
            points = self._led_to(self.item)
            offered = {ground.id for ground in entries_offered(self.session, path)}
            if len(points) == 1 and points[0] in offered and self.session.get(path) is None:
                self.session.set_answer(path, points[0])
        return super().step_on()

    def _say_lead(self, index: int) -> None:
        points = self._led_to(index)
        words = ", ".join(option_label(self.session, "grounds[0].point", point) for point in points)
        text = self.session.language.gettext("This leads to the ground: {grounds}").format(grounds=words)
        self._lead.setText(text if words else "")
        self._lead.setVisible(bool(words))

    def _points(self, circumstance: Circumstance) -> tuple[str, ...]:
        return tuple(point for point in circumstance.points if point in self.session.law_in_force.grounds)

    def refresh(self) -> None:
        """Show the answers and where they lead."""
        super().refresh()
        if self.item is not None:
            self._advise(self.item)
            if 0 in self._shown_parts():
                self._say_lead(self.item)

    def item_heading(self, index: int) -> str:
        """Name the ground by its point, else say that it is open."""
        point = self.session.get(f"grounds[{index}].point")
        gettext = self.session.language.gettext
        words = option_label(self.session, "grounds[0].point", point) if point else gettext("Ground not chosen yet")
        return f"{index + 1}. {words}"

    def item_lines(self, index: int) -> tuple[str, ...]:
        """Show the circumstances and the beginning of the story."""
        path = f"grounds[{index}].circumstances"
        circumstances = [option_label(self.session, path, name) for name in self.session.get(path) or ()]
        violation = self.session.get(f"grounds[{index}].violation")
        missing = len(advice_on(self.session.get(f"grounds[{index}]") or {}))
        advice = self.session.language.gettext("Advice on the text: {count}").format(count=missing) if missing else ""
        return tuple(line for line in (" · ".join(circumstances), shortened(violation or ""), advice) if line)
