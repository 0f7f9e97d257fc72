# SPDX-License-Identifier: MIT
"""The words of the law data: both languages, one script to a word, none of the known mistakes of legal texts.

The mistakes stand in language_mistakes.toml, numbered as on the review sheet. Words in «…» are quotations: a message
may name the wrong word it warns of, so quotations are left out where a mistake is one of vocabulary. Lists of words
that rules look for in free text hold wrong words on purpose and are left out whole.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

RESOURCES = Path(__file__).parents[2] / "resources"
FILES = sorted(RESOURCES.rglob("*.toml"))
KAZAKH_ONLY = "әғқңөұүһі"
WORDS_OF_OTHERS = {"wordlist"}  # tables of words looked for in what the user writes
# A rule's own fields are patterns and conditions; only these are read by people.
READ_IN_RULES = {"message", "news", "open_question", "version"}
# Kinds whose `sentence`, `strings` and `value` go onto today's paper or name today's ways.
PRINTED = {"ground", "circumstance", "parameter"}
NAMES_WITH_KAZAKH_LETTERS = {"Ұлытау", "Жетісу"}
NOT_IN_FILE_NAMES = '/ \\ : * ? " < > |'  # shown to the user as they are


class Text(NamedTuple):
    """One text in one language, and where it stands."""

    where: str
    language: str
    words: str

    def unquoted(self) -> str:
        """The words without quotations."""
        return re.sub(r"«[^»]*»", "«»", self.words)


class Mistake(NamedTuple):
    """A forbidden form: number of the review sheet, kind, language, pattern; a wrong and a right example."""

    number: int
    kind: str
    language: str
    pattern: str
    wrong: str
    right: str


ALL_MISTAKES = tuple(
    Mistake(**table)
    for table in tomllib.loads(Path(__file__).with_name("language_mistakes.toml").read_text(encoding="utf-8"))[
        "mistake"
    ]
)


def _tables(path: Path) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for kind, tables in tomllib.loads(path.read_text(encoding="utf-8")).items():
        if kind in WORDS_OF_OTHERS:
            continue
        name = path.relative_to(RESOURCES).as_posix()
        for number, table in enumerate(tables if isinstance(tables, list) else [tables], start=1):
            if kind == "rule":
                table = _read_by_people(table)  # noqa: PLW2901
            yield kind, f"{name}: {kind} {table.get('id', number)}", table


def _read_by_people(rule: Mapping[str, Any]) -> Mapping[str, Any]:
    kept = {key: value for key, value in rule.items() if key in {*READ_IN_RULES, "id"}}
    if "version" in kept:
        kept["version"] = [_read_by_people(version) for version in kept["version"]]
    return kept


def _bilingual(value: Any, where: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every table that holds words in kk or ru; the options of a question about the language are no such table."""
    if isinstance(value, dict):
        if any(isinstance(value.get(key), str) for key in ("kk", "ru")):
            yield where, value
        for key, inner in value.items():
            yield from _bilingual(inner, f"{where}: {key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from _bilingual(inner, f"{where}: {number}")


PAIRS = [
    (kind, where, pair)
    for path in FILES
    for kind, table_name, table in _tables(path)
    for where, pair in _bilingual(table, table_name)
]
TEXTS = [
    Text(where, language, pair[language].replace(NOT_IN_FILE_NAMES, "…"))
    for _, where, pair in PAIRS
    for language in ("kk", "ru")
    if isinstance(pair.get(language), str)
]


def _found(mistake: Mistake, texts: list[Text], *, quotations: bool) -> list[str]:
    pattern = re.compile(mistake.pattern)
    found = []
    for text in texts:
        words = text.words if quotations else text.unquoted()
        hit = pattern.search(words) if mistake.language in (text.language, "both") else None
        if hit:
            around = words[max(0, hit.start() - 30) : hit.end() + 30]
            found.append(f"{text.where} [{text.language}]: {hit.group()!r} in {around!r}")
    return found


def _of(kind: str) -> list[Mistake]:
    return [mistake for mistake in ALL_MISTAKES if mistake.kind == kind]


def _name(mistake: Mistake) -> str:
    return f"{mistake.number}-{mistake.wrong}"


def test_there_are_texts_to_read() -> None:
    assert len(TEXTS) > 500


@pytest.mark.parametrize("mistake", ALL_MISTAKES, ids=_name)
def test_each_forbidden_form_catches_the_wrong_example_and_lets_the_right_one_pass(mistake: Mistake) -> None:
    assert re.search(mistake.pattern, mistake.wrong)
    assert not re.search(mistake.pattern, mistake.right)


def test_every_text_stands_in_both_languages() -> None:
    missing = [
        f"{where}: {language} is missing"
        for _, where, pair in PAIRS
        for language in ("kk", "ru")
        if not isinstance(pair.get(language), str) or not pair[language].strip()
    ]
    assert not missing, "\n".join(missing)


def test_both_languages_have_the_same_placeholders() -> None:
    def placeholders(words: str) -> list[str]:
        return sorted(re.findall(r"\{(\w+)", words))

    differing = [
        f"{where}: kk {placeholders(pair['kk'])}, ru {placeholders(pair['ru'])}"
        for _, where, pair in PAIRS
        if placeholders(pair.get("kk", "")) != placeholders(pair.get("ru", ""))
    ]
    assert not differing, "\n".join(differing)


def test_no_word_mixes_latin_and_cyrillic_letters() -> None:
    mixed = [
        f"{text.where} [{text.language}]: {word!r}"
        for text in TEXTS
        for word in re.findall(r"[^\W\d_]+", text.words)
        if re.search(r"[A-Za-zÀ-ɏ]", word) and re.search(r"[\u0400-\u052f]", word)
    ]
    assert not mixed, "\n".join(mixed)


def test_russian_texts_have_no_kazakh_letters_outside_quotations_and_names() -> None:
    strange = [
        f"{text.where}: {word!r}"
        for text in TEXTS
        if text.language == "ru"
        for word in re.findall(r"[^\W\d_]+", text.unquoted())
        if set(word.lower()) & set(KAZAKH_ONLY) and word not in NAMES_WITH_KAZAKH_LETTERS
    ]
    assert not strange, "\n".join(strange)


def test_kazakh_texts_are_not_russian() -> None:
    """A sentence of some length without one letter that only Kazakh has was copied from the other language."""
    russian = [
        f"{text.where}: {text.words!r}"
        for text in TEXTS
        if text.language == "kk" and len(re.findall(r"[\u0400-\u052f]", text.words)) > 40
        if not set(text.words.lower()) & set(KAZAKH_ONLY)
    ]
    assert not russian, "\n".join(russian)


@pytest.mark.parametrize("mistake", _of("words"), ids=_name)
def test_no_text_has_a_known_mistake(mistake: Mistake) -> None:
    # Examples show what people write in their papers, in their style of citing.
    texts = [text for text in TEXTS if mistake.number not in (22, 23) or ": example" not in text.where]
    found = _found(mistake, texts, quotations=False)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("mistake", _of("typing"), ids=_name)
def test_no_text_has_a_typing_mistake(mistake: Mistake) -> None:
    # The list of commands is laid out in columns.
    found = _found(mistake, [text for text in TEXTS if "cli.usage" not in text.where], quotations=True)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("mistake", _of("old"), ids=_name)
def test_nothing_printed_today_uses_the_words_of_the_old_regime(mistake: Mistake) -> None:
    texts: list[Text] = []
    for path in FILES:
        for kind, where, table in _tables(path):
            if kind not in PRINTED:
                continue
            for version in table.get("version", ()):
                if version["in_force_from"].isoformat() < "2025-07-01":
                    continue
                for key in ("sentence", "strings", "value"):
                    merged = {**table, **version}.get(key)
                    for place, pair in _bilingual(merged, f"{where}: {key}"):
                        texts.extend(Text(place, language, pair[language]) for language in ("kk", "ru"))
    found = _found(mistake, texts, quotations=True)
    assert not found, "\n".join(found)
