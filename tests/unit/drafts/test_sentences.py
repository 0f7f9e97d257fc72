# SPDX-License-Identifier: MIT
"""Every key this package can show has a sentence in both languages, with the same placeholders."""

from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[3]
KEY = re.compile(r'"((?:save|file|template|sealed|draft|shelf|batch|profiles|settings|kiosk|wipe|phrases)\.[a-z-]+)"')


def sentences() -> dict[str, dict[str, str]]:
    tables = tomllib.loads((ROOT / "resources/help/errors.toml").read_text(encoding="utf-8"))
    return {entry["id"]: entry["message"] for kind in ("error", "sentence") for entry in tables[kind]}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_key_in_the_code_has_a_sentence() -> None:
    modules = [*(ROOT / "cassation_wizard/drafts").glob("*.py"), ROOT / "cassation_wizard/gui/own_papers.py"]
    code = [path.read_text(encoding="utf-8") for path in modules]
    used = {key for text in code for key in KEY.findall(text) if not key.endswith((".toml", ".json"))}
    assert used - set(sentences()) == set()
    # Those the windows show at their own moments.
    assert set(sentences()) - used == {
        "program.mishap",
        "program.mishap-kiosk",
        "sealed.warning",
        "draft.found",
        "draft.kept-both",
        "draft.open-elsewhere",
        "shelf.taken-over",
    }


def test_the_languages_have_the_same_placeholders() -> None:
    allowed = {"path", "limit", "machine", "since", "name", "when", "where", "style"}
    for key, message in sentences().items():
        assert placeholders(message["kk"]) == placeholders(message["ru"]), key
        assert placeholders(message["ru"]) <= allowed, key
