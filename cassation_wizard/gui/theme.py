# SPDX-License-Identifier: MIT
"""One set of tokens for the light, the dark and the high-contrast look."""

from __future__ import annotations

from typing import Literal, NamedTuple

ThemeName = Literal["light", "dark", "contrast"]
THEMES: tuple[ThemeName, ...] = ("light", "dark", "contrast")
TEXT_SIZES = (100, 125, 150, 175, 200)  # per cent
BASE_TEXT = 17  # pixels at 100 %
SCREEN_FONT = "Noto Sans"
TEXT_COLUMN = 44  # how many times the text size a column of questions is wide


class Theme(NamedTuple):
    """Colours by what they are for; every pair in `READABLE_PAIRS` has a contrast of at least 4.5 to 1."""

    name: ThemeName
    window: str  # behind everything
    surface: str  # fields, cards
    text: str
    muted: str  # hints
    accent: str  # the main button, what is chosen
    on_accent: str
    line: str  # borders of fields
    hair: str  # rules between rows: they only help the eye
    handle: str  # of scroll bars
    focus: str
    stop: str  # the court would return the paper
    stop_ground: str
    warn: str  # beyond the court's powers
    warn_ground: str
    advice: str
    advice_ground: str
    good: str


LIGHT = Theme(
    "light",
    window="#f4f6f8",
    surface="#ffffff",
    text="#17212b",
    muted="#4a5866",
    accent="#155a8a",
    on_accent="#ffffff",
    line="#6b7a88",
    hair="#cfd6dc",
    handle="#7f8d9a",
    focus="#b35900",
    stop="#a1161f",
    stop_ground="#fdeeee",
    warn="#7a4a00",
    warn_ground="#fff5e0",
    advice="#155a8a",
    advice_ground="#e9f2f9",
    good="#1c6b3a",
)
DARK = Theme(
    "dark",
    window="#14191f",
    surface="#1e252d",
    text="#eef2f5",
    muted="#b4c0ca",
    accent="#8cc4ef",
    on_accent="#0d1b26",
    line="#8b99a6",
    hair="#3a444e",
    handle="#6f7d8a",
    focus="#ffc266",
    stop="#ff9b9b",
    stop_ground="#3a1d20",
    warn="#ffcc80",
    warn_ground="#33280f",
    advice="#8cc4ef",
    advice_ground="#162b3b",
    good="#8fd6a8",
)
CONTRAST = Theme(
    "contrast",
    window="#000000",
    surface="#000000",
    text="#ffffff",
    muted="#ffffff",
    accent="#ffff00",
    on_accent="#000000",
    line="#ffffff",
    hair="#ffffff",
    handle="#ffffff",
    focus="#00ffff",
    stop="#ff9d9d",
    stop_ground="#000000",
    warn="#ffd27f",
    warn_ground="#000000",
    advice="#9fdcff",
    advice_ground="#000000",
    good="#7dff9b",
)
BY_NAME: dict[ThemeName, Theme] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}

READABLE_PAIRS = (
    ("text", "window"),
    ("text", "surface"),
    ("muted", "window"),
    ("muted", "surface"),
    ("on_accent", "accent"),
    ("accent", "window"),
    ("accent", "surface"),
    ("stop", "stop_ground"),
    ("stop", "window"),
    ("stop", "surface"),
    ("warn", "warn_ground"),
    ("warn", "window"),
    ("warn", "surface"),
    ("advice", "advice_ground"),
    ("advice", "window"),
    ("good", "window"),
    ("good", "surface"),
    ("text", "stop_ground"),
    ("text", "warn_ground"),
    ("text", "advice_ground"),
)


def luminance(colour: str) -> float:
    """Give the relative luminance of `#rrggbb` as WCAG 2 defines it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Give the contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_pixels(per_cent: int) -> int:
    """Give the height of the running text in pixels."""
    return round(BASE_TEXT * per_cent / 100)
