# SPDX-License-Identifier: MIT
"""The sheets of the preview grow and shrink, and their words with them."""

from tests.gui.conftest import CASES, Opened
from tests.gui.hands import settle


def test_the_sheets_grow_beyond_the_window_and_shrink_again(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk", case=CASES / "clean-mother-of-minor-kk.json")
    window.go_to("preview")
    page = window.pages["preview"]
    settle()
    before = page.sheets.width()
    for _ in range(3):
        page.larger.click()
    settle()
    assert page.sheets.width() > before * 1.5
    for _ in range(5):
        page.smaller.click()
    settle()
    assert page.sheets.width() < before
    assert page.larger.text() == "Үлкейту"
