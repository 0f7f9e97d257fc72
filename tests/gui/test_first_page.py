# SPDX-License-Identifier: MIT
"""The first page's own small reader gives what a TOML reader gives."""

from __future__ import annotations

import tomllib

from cassation_wizard.assets import find_assets
from cassation_wizard.gui.first_page import read_words


def test_the_words_of_the_first_page_are_read_as_toml_reads_them() -> None:
    source = (find_assets().resources / "locale" / "first-page.toml").read_text(encoding="utf-8")
    assert read_words(source) == tomllib.loads(source)
