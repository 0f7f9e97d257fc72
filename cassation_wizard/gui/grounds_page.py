# SPDX-License-Identifier: MIT
"""The ground builder: from what went wrong, in the user's words, to circumstance, ground, norm, effect and evidence."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from cassation_wizard.gui.controls import PlainLabel, Rows, clear_layout
from cassation_wizard.gui.ground_advice import advice_on
from cassation_wizard.gui.list_overview import shortened
from cassation_wizard.gui.list_page import ListPage
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_, entries_offered, option_label
from cassation_wizard.gui.wrapping import WrapButton
from cassation_wizard.law.model import Circumstance


class AdviceBox(QFrame):
    """What is missing in the chain of a ground, from what went wrong to the sheets of the case."""

    def __init__(self, session: Session, index: int) -> None:
        super().__init__()
        self.session, self.path = session, f"grounds[{index}]"
        self.setObjectName(f"{self.path}:advice")
        self.setProperty("role", "help")
        self._rows = Rows(self, margin=0.3, gap=0.2)
        self._told: tuple[str, ...] | None = None

    def refresh(self) -> None:
        """Say what is missing now, in the language of the screen."""
        gettext = self.session.language.gettext
        told = tuple(gettext(message) for message in advice_on(self.session.get(self.path) or {}))
        if told == self._told:
            return
        self._told = told
        clear_layout(self._rows)
        self._rows.addWidget(PlainLabel(gettext("Advice on the text, not on the law"), role="question"))
        for message in told:
            self._rows.addWidget(PlainLabel(f"• {message}", role="hint"))
        self.setVisible(bool(told))


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

    def __init__(self, session: Session, page_id: str) -> None:
        self._taken: set[str] = set()  # grounds that were chosen by themselves
        super().__init__(session, page_id)

    def after_field(self, name: str, index: int) -> None:
        """Above the points of the law say which of them the chosen circumstances lead to."""
        if name == "circumstances":
            lead = PlainLabel(role="hint")
            lead.setObjectName(f"grounds[{index}]:lead")
            take = WrapButton(role="link")
            take.setObjectName(f"grounds[{index}]:take")
            take.clicked.connect(lambda: self._take_ground(index))
            self.rows.addWidget(lead)
            self.rows.addWidget(take)
            self._leads[index] = lead, take
            self._say_lead(index)

    def after_form(self, index: int) -> None:
        """Below the last questions say which links are missing."""
        if len(self.parts) - 1 in self._shown_parts():
            box = AdviceBox(self.session, index)
            self.rows.addWidget(box)
            box.refresh()  # only now: shown without a parent it would be a window
            self._advice.append(box)

    def _rebuild(self) -> None:
        self._leads: dict[int, tuple[PlainLabel, WrapButton]] = {}
        self._advice: list[AdviceBox] = []
        super()._rebuild()

    def _led_to(self, index: int) -> tuple[str, ...]:
        """Give the points of the law that the chosen circumstances lead to."""
        law = self.session.law_in_force
        chosen = self.session.get(f"grounds[{index}].circumstances") or ()
        found = [c for name in chosen if (c := law.circumstances.get(name)) is not None]
        return tuple(dict.fromkeys(point for circumstance in found for point in self._points(circumstance)))

    def step_on(self) -> bool:
        """Between story and law choose the ground where only one is led to; it stands there to be seen and changed."""
        if self.item is not None and self.part == 0 and self.session.pace == "guided":
            self._give_back_ground(self.item)
            self._take_ground(self.item)
        return super().step_on()

    def _only_ground(self, index: int) -> str | None:
        """Give the ground to choose where none is chosen and only one is led to."""
        path = f"grounds[{index}].point"
        points = self._led_to(index)
        offered = {ground.id for ground in entries_offered(self.session, path)}
        alone = len(points) == 1 and points[0] in offered and self.session.get(path) is None
        return points[0] if alone else None

    def _take_ground(self, index: int) -> None:
        point = self._only_ground(index)
        if point is not None:
            self._taken.add(point)
            self.session.set_answer(f"grounds[{index}].point", point)

    def _give_back_ground(self, index: int) -> None:
        """Take away a ground that was chosen here by itself when the circumstances lead to it no more."""
        path = f"grounds[{index}].point"
        if self.session.get(path) in self._taken - set(self._led_to(index)):
            self.session.set_answer(path, None)

    def _say_lead(self, index: int) -> None:
        points = self._led_to(index)
        words = ", ".join(option_label(self.session, "grounds[0].point", point) for point in points)
        gettext = self.session.language.gettext
        lead, take = self._leads[index]
        lead.setText(gettext("This leads to the ground: {grounds}").format(grounds=words) if words else "")
        lead.setVisible(bool(words))
        take.set_words(gettext("Choose this ground"))
        take.setVisible(self.session.pace != "guided" and self._only_ground(index) is not None)

    def _points(self, circumstance: Circumstance) -> tuple[str, ...]:
        return tuple(point for point in circumstance.points if point in self.session.law_in_force.grounds)

    def refresh(self) -> None:
        """Show the answers and where they lead."""
        super().refresh()
        for index in self._leads:
            self._say_lead(index)
        for box in self._advice:
            box.refresh()

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
