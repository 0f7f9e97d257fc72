# SPDX-License-Identifier: MIT
"""The ground builder says which links are missing and what is too short or too long; plain advice, no law."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QFrame, QLabel

from cassation_wizard.gui.ground_advice import LONG, advice_on
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import settle

WHOLE: dict[str, Any] = {
    "violation": "Суд не вызвал двух свидетелей защиты, хотя об этом просили письменно, чем нарушил статью.",
    "circumstances": ("not-heard",),
    "point": "5",
    "misapplied": ("procedure",),
    "norms": ("статья 24",),
    "effect": "Вывод о виновности построен без их показаний.",
    "evidence": "Ходатайство от 1 июня",
    "case_sheets": "12",
}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"effect": None}, "how it showed"),
        ({"circumstances": None}, "what the law calls it"),
        ({"point": None}, "→ the ground"),
        ({"misapplied": None}, "which law"),
        ({"norms": None}, "articles"),
        ({"evidence": None}, "what proves it"),
        ({"case_sheets": None}, "sheets"),
        ({"violation": "Суд ошибся."}, "briefly"),
        ({"violation": "а" * (LONG + 1)}, "long"),
    ],
)
def test_one_missing_link_is_named_alone(change: dict[str, Any], words: str) -> None:
    told = advice_on(WHOLE | change)
    assert len(told) == 1
    assert words in told[0]


def test_a_whole_ground_and_one_not_begun_get_no_advice() -> None:
    assert advice_on(WHOLE) == ()
    assert advice_on({}) == ()


def test_the_advice_stands_below_the_proof_and_goes_when_the_link_is_made(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=CASES / "convict-in-colony-fraud-ru.json")
    window.session.set_answer("grounds[0].effect", None)
    window.go_to("grounds")
    page = window.page("grounds")
    page.open_item(0, len(page.parts) - 1)
    settle()

    def advice() -> str:
        box = page.findChild(QFrame, "grounds[0]:advice")
        return "\n".join(label.text() for label in box.findChildren(QLabel)) if box.isVisible() else ""

    assert "что нарушено → как отразилось на решении" in advice()
    window.session.set_answer("grounds[0].effect", "Из-за этого назначено лишение свободы.")
    settle()
    assert "что нарушено → как отразилось на решении" not in advice()


def test_the_ground_that_alone_is_led_to_is_chosen_and_can_be_changed(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=CASES / "convict-in-colony-fraud-ru.json")
    session = window.session
    window.go_to("grounds")
    page = window.page("grounds")
    page.add({})
    index = page.item
    circumstances = session.law_in_force.circumstances
    alone = next(c for c in circumstances.values() if c.points == ("5",))
    session.set_answer(f"grounds[{index}].circumstances", (alone.id,))
    window.next.click()
    settle()
    assert (page.item, page.part) == (index, 1)
    assert session.get(f"grounds[{index}].point") == "5"
    session.set_answer(f"grounds[{index}].point", "4")
    window.back.click()
    window.next.click()
    assert session.get(f"grounds[{index}].point") == "4"


def test_no_ground_is_chosen_for_one_who_ticked_what_fits_several(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=CASES / "convict-in-colony-fraud-ru.json")
    window.go_to("grounds")
    page = window.page("grounds")
    page.add({})
    index = page.item
    circumstances = window.session.law_in_force.circumstances.values()
    ticked = [next(c.id for c in circumstances if c.points == (point,)) for point in ("4", "5")]
    window.session.set_answer(f"grounds[{index}].circumstances", tuple(ticked))
    window.next.click()
    settle()
    assert window.session.get(f"grounds[{index}].point") is None
