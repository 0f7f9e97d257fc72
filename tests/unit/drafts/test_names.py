# SPDX-License-Identifier: MIT
"""File names that Windows, sticks and Kazakh readers all take."""

from __future__ import annotations

import pytest

from cassation_wizard.drafts.names import safe_file_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Кассационная жалоба: Қожахметов Ә.", "Кассационная жалоба Қожахметов Ә"),
        ('a<b>c:d"e/f\\g|h?i*j', "a b c d e f g h i j"),
        ("  ..\t\n", "draft"),
        ("", "draft"),
        ("con", "_con"),
        ("COM1.json", "_COM1.json"),
        ("ө" * 300, "ө" * 80),
        ("😀" * 80, "😀" * 50),
        ("а\u202eб\0в", "а б в"),
    ],
)
def test_a_name_is_made_that_every_system_takes(text: str, name: str) -> None:
    assert safe_file_name(text) == name
