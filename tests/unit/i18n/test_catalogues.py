# SPDX-License-Identifier: MIT
"""The window's words: every one in both languages, none left over, the same placeholders, each with its letters."""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.i18n.catalog import Catalog, keep_catalog, load_catalog
from cassation_wizard.i18n.formats import long_date, short_date

ROOT = Path(__file__).parents[3]
LOCALE = ROOT / "resources" / "locale"
CALLS = {"gettext", "_gettext", "N_", "words"}
CATALOGS = {language: load_catalog(LOCALE, language) for language in LANGUAGES}


def messages_in_code() -> set[str]:
    """Give every English message that the window or the formats name."""
    found: set[str] = set()
    for path in [
        *(ROOT / "cassation_wizard" / "gui").rglob("*.py"),
        *(ROOT / "cassation_wizard" / "i18n").rglob("*.py"),
    ]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                message = node.args[0]
                if name in CALLS - {"words"} and isinstance(message, ast.Constant) and isinstance(message.value, str):
                    found.add(message.value)
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_code_is_in_the_catalogue(language: Language) -> None:
    assert sorted(messages_in_code() - set(CATALOGS[language].messages)) == []


def test_both_catalogues_hold_the_same_messages() -> None:
    kk, ru = (set(CATALOGS[language].messages) for language in LANGUAGES)
    assert kk == ru


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_are_named_and_the_same_in_both_languages(language: Language) -> None:
    for message, words in CATALOGS[language].messages.items():
        assert placeholders(words) == placeholders(message), message
        assert "" not in placeholders(words), message


def test_kazakh_is_not_russian_left_behind() -> None:
    same = {
        message
        for message, words in CATALOGS["kk"].messages.items()
        if words == CATALOGS["ru"].messages[message] and re.search("[а-я]{4}", words)
    }
    # The languages' own names, and words both languages share.
    assert same <= {"Kazakh, in its own word", "Russian, in its own word", "File", "Letterhead", "The clinic"}


def test_no_russian_message_holds_a_kazakh_letter_and_neither_holds_yo() -> None:
    for message, words in CATALOGS["ru"].messages.items():
        if message != "Kazakh, in its own word":
            assert not re.search("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]", words), message
        assert "ё" not in words.lower(), message


def test_an_unknown_message_is_given_back() -> None:
    assert Catalog("ru", {}).gettext("No such message") == "No such message"


@pytest.mark.parametrize(("language", "written"), [("ru", "1 июля 2025 года"), ("kk", "2025 жылғы 1 шілде")])
def test_dates_are_written_as_courts_write_them(language: Language, written: str) -> None:
    assert long_date(date(2025, 7, 1), CATALOGS[language]) == written


def test_a_short_date_is_what_one_types() -> None:
    assert short_date(date(2025, 7, 1)) == "1.7.2025"


def test_a_kept_catalogue_counts_for_its_own_source_only(tmp_path: Path) -> None:
    folder = tmp_path / "ru" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source = (LOCALE / "ru" / "LC_MESSAGES" / "wizard.po").read_bytes()
    (folder / "wizard.po").write_bytes(source)
    assert keep_catalog(tmp_path, "ru")
    kept = folder / "wizard.json"
    assert kept.is_file()
    assert load_catalog(tmp_path, "ru") == CATALOGS["ru"]
    (folder / "wizard.po").write_bytes(source.replace("Далее".encode(), "Вперед".encode()))
    assert load_catalog(tmp_path, "ru").gettext("Next") == "Вперед"


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"of": 1}', "swapped"])
def test_a_damaged_kept_catalogue_counts_for_nothing(tmp_path: Path, damage: bytes | str) -> None:
    folder = tmp_path / "ru" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "wizard.po").write_bytes((LOCALE / "ru" / "LC_MESSAGES" / "wizard.po").read_bytes())
    keep_catalog(tmp_path, "ru")
    kept = folder / "wizard.json"
    whole = kept.read_bytes()
    kept.write_bytes(whole.replace("Далее".encode(), "Долее".encode()) if isinstance(damage, str) else damage)
    assert load_catalog(tmp_path, "ru") == CATALOGS["ru"]


def test_a_kept_catalogue_is_read_without_babel(tmp_path: Path) -> None:
    folder = tmp_path / "kk" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "wizard.po").write_bytes((LOCALE / "kk" / "LC_MESSAGES" / "wizard.po").read_bytes())
    keep_catalog(tmp_path, "kk")
    program = (
        "import sys; from pathlib import Path; from cassation_wizard.i18n.catalog import load_catalog;"
        f"load_catalog(Path({str(tmp_path)!r}), 'kk'); assert 'babel' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)
