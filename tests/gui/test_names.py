# SPDX-License-Identifier: MIT
"""The convict who files is named once more by a button; two names for one person are noticed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from cassation_wizard.gui.names import name_clash
from tests.gui.conftest import Opened
from tests.gui.hands import settle


@pytest.mark.parametrize(
    ("role", "convict", "signed", "clashes"),
    [
        ("convicted", "Лазарчук Олег Юрьевич", "Олег Лазарчук", 0),
        ("convicted", "Сейтов Ерлан Маратович", "Сейтов Е. М.", 2),
        ("convicted", "Лазарчук Сергей Юрьевич", "Лазарчук О.Ю.", 1),
        ("defender", "Сейтов Ерлан Маратович", "Лазарчук О.Ю.", 0),
        ("defender", "Сейтов Ерлан Маратович", "Сейтов Е. М.", 1),
    ],
)
def test_a_name_that_is_not_who_files_is_named(
    open_wizard: Opened, role: str, convict: str, signed: str, clashes: int
) -> None:
    window, _ = open_wizard("ru")
    session = window.session
    for path, value in (
        ("petitioner.role", role),
        ("petitioner.full_name", "Лазарчук Олег Юрьевич"),
        ("convicted.full_name", convict),
        ("signature.name", signed),
    ):
        session.set_answer(path, value)
    assert sum(bool(name_clash(session, path)) for path in ("convicted.full_name", "signature.name")) == clashes
    window.go_to("review")
    settle()
    told = [label.text() for label in window.page("review").top.findChildren(QLabel)]
    assert ("Два разных имени" in told) == bool(clashes)


def test_the_name_is_filled_in_by_a_button(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk")
    window.session.set_answer("petitioner.role", "convicted")
    window.session.set_answer("petitioner.full_name", "Әбілов Дәурен")
    window.go_to("convicted")
    settle()
    button = window.page("convicted").findChild(QAbstractButton, "convicted.full_name:same")
    assert button.isVisible()
    button.click()
    assert window.session.get("convicted.full_name") == "Әбілов Дәурен"
    assert not button.isVisible()
