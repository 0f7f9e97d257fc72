# SPDX-License-Identifier: MIT
"""Which courts are proposed for what is typed: those that begin so first, one's own before the others."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from cassation_wizard.gui.proposals import Proposals

COURTS = (
    "Абайский областной суд",
    "Бозжанарский городской суд",
    "Большой районный суд",
    "Кызылординский областной суд",
    "суд города Балхаша",
)


def shown(typed: str) -> list[str]:
    known = Proposals()
    known.offer(COURTS, own=frozenset({"Большой районный суд"}))
    known.narrow(typed)
    model = known.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        (
            "б",
            [
                "Большой районный суд",
                "Бозжанарский городской суд",
                "суд города Балхаша",
                "Абайский областной суд",
                "Кызылординский областной суд",
            ],
        ),
        ("боз", ["Бозжанарский городской суд"]),
        ("қызылорда", []),
        ("кызыл", ["Кызылординский областной суд"]),
        ("", []),
        ("   ", []),
        ("Абайский областной суд", []),
        ("нет такого", []),
    ],
)
def test_what_begins_with_what_is_typed_comes_first_and_ones_own_before_it(
    qapp: QApplication, typed: str, proposed: list[str]
) -> None:
    assert qapp is not None
    assert shown(typed) == proposed
