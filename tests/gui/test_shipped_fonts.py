# SPDX-License-Identifier: MIT
"""The shipped fonts draw every letter a Kazakh or Russian paper and screen may need."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QRawFont

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
KAZAKH_ONLY = "ӘҒҚҢӨҰҮҺІ"
SIGNS = "«»„“–—№§…’-.,;:!?()/%0123456789_"
FILES = [
    f"{family}-{style}.ttf" for family in ("NotoSans", "LiberationSerif") for style in ("Regular", "Bold", "Italic")
]


@pytest.mark.parametrize("name", FILES)
def test_the_font_holds_every_letter_and_sign(qapp: object, name: str) -> None:
    font = QRawFont(str(FONTS / name), 16)
    assert font.isValid()
    letters = RUSSIAN + RUSSIAN.lower() + KAZAKH_ONLY + KAZAKH_ONLY.lower()
    assert not [sign for sign in letters + SIGNS if not font.supportsCharacter(ord(sign))]


@pytest.mark.parametrize("style", ["Regular", "Bold", "Italic"])
def test_the_screen_font_holds_the_tenge_sign(qapp: object, style: str) -> None:
    assert QRawFont(str(FONTS / f"NotoSans-{style}.ttf"), 16).supportsCharacter(ord("₸"))


def test_every_font_family_comes_with_its_licence() -> None:
    families = {name.partition("-")[0] for name in FILES}
    for family in families:
        licence = (FONTS / f"OFL-{family}.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence
