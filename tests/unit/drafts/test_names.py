# SPDX-License-Identifier: MIT
"""File names that Windows, sticks and Kazakh readers all take."""

from __future__ import annotations

from pathlib import Path

import pytest

from cassation_wizard.drafts.names import free_name, safe_file_name


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


def test_a_name_that_is_taken_gets_a_number_and_a_link_counts_as_taken(tmp_path: Path) -> None:
    wanted = tmp_path / "жалоба.docx"
    assert free_name(wanted) == wanted
    wanted.write_bytes(b"")
    (tmp_path / "жалоба (2).docx").symlink_to(tmp_path / "nowhere")
    assert free_name(wanted) == tmp_path / "жалоба (3).docx"
