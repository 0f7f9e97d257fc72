# SPDX-License-Identifier: MIT
"""The phrase files: checked whole when they are loaded, asked by date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from cassation_wizard.document.phrases import PhraseError, load_phrases

FIRST, LAST_OLD, FIRST_NEW = dt.date(2017, 6, 29), dt.date(2022, 6, 30), dt.date(2025, 7, 1)


def problems_of(tmp_path: Path, kk: str, ru: str) -> str:
    folder = tmp_path / "phrases"
    folder.mkdir()
    (folder / "kk.toml").write_text(f"[phrases]\n{kk}", encoding="utf-8")
    (folder / "ru.toml").write_text(f"[phrases]\n{ru}", encoding="utf-8")
    with pytest.raises(PhraseError) as caught:
        load_phrases(tmp_path)
    return "\n".join(caught.value.problems)


@pytest.mark.parametrize(
    ("kk", "ru", "said"),
    [
        ('a = "бір"', 'b = "раз"', "a: only in kk.toml\nb: only in ru.toml"),
        ('a = "{x}"', 'a = "{y}"', "a: the placeholders differ"),
        ('a = "{x}ның үкімі"', 'a = "приговор {x}"', "kk.toml: a: a letter right after a placeholder"),
        ('a = "терiс"', 'a = "раз"', "kk.toml: a: a Latin letter inside a Cyrillic word"),
        ('a = "бір  екі"', 'a = "раз"', "kk.toml: a: two spaces"),
        ('a = "{"', 'a = "раз"', "kk.toml: a: "),
        ('a = [{ text = "бір", in_force_from = 2025-07-01 }]', 'a = "раз"', "a: the dates differ"),
        (
            'a = [{ text = "бір" }, { text = "екі", in_force_from = 2025-07-01 }]',
            'a = [{ text = "раз" }, { text = "два", in_force_from = 2025-07-01 }]',
            "kk.toml: a: two wordings overlap",
        ),
    ],
)
def test_a_mistake_in_the_phrases_is_named(kk: str, ru: str, said: str, tmp_path: Path) -> None:
    assert said in problems_of(tmp_path, kk, ru)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("{court} үкімі", "acts.verdict: only the date is filled into a name"),
        ("{date:attr}ғы үкім", "acts.verdict: a letter right after a placeholder"),
    ],
)
def test_the_name_of_an_act_has_room_for_its_date_alone(form: str, said: str, tmp_path: Path) -> None:
    acts = '[acts.verdict]\nnom = "{}"'
    assert f"kk.toml: {said}" in problems_of(tmp_path, acts.format(form), acts.format("приговор"))


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    assert len(problems_of(tmp_path, 'a = "{x}ға"\nb = "бір  екі"', 'a = "{x}"\nb = "раз"').splitlines()) == 2


@pytest.mark.parametrize(("day", "word"), [(FIRST, "ходатайства"), (LAST_OLD, "ходатайства"), (FIRST_NEW, "жалобы")])
def test_the_wording_follows_the_date(day: dt.date, word: str, phrases: object) -> None:
    found = phrases.ru.find("header.author", day)  # type: ignore[attr-defined]
    assert word in found.pieces[0].words


def test_outside_the_covered_dates_a_dated_sentence_has_no_wording(phrases: object) -> None:
    assert phrases.ru.find("header.author", dt.date(2023, 1, 1)) is None  # type: ignore[attr-defined]


def test_every_sentence_that_is_dated_has_a_wording_today_or_says_nothing_new(phrases: object) -> None:
    only_old = {"history.never_before", "history.own_appeal_yes"}
    silent = {key for key in phrases.ru.phrases if phrases.ru.find(key, FIRST_NEW) is None}  # type: ignore[attr-defined]
    assert silent == only_old
    assert not [key for key in phrases.ru.phrases if phrases.ru.find(key, FIRST) is None]  # type: ignore[attr-defined]
