# SPDX-License-Identifier: MIT
"""Every look is readable: contrast is computed, not believed."""

from __future__ import annotations

import pytest

from cassation_wizard.gui.theme import BY_NAME, READABLE_PAIRS, THEMES, ThemeName, contrast


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), READABLE_PAIRS)
def test_words_stand_out_from_their_ground(name: ThemeName, ink: str, ground: str) -> None:
    theme = BY_NAME[name]
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("part", ["line", "focus", "handle"])
def test_borders_focus_and_scroll_bars_can_be_seen(name: ThemeName, part: str) -> None:
    theme = BY_NAME[name]
    for ground in (theme.window, theme.surface):
        assert contrast(getattr(theme, part), ground) >= 3


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
