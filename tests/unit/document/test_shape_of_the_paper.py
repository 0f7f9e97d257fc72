# SPDX-License-Identifier: MIT
"""The same shape in both languages, and no word of one language in the paper of the other."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable

import pytest

from cassation_wizard.document.blocks import Petition
from cassation_wizard.document.phrases import Phrases
from cassation_wizard.domain.answers import Answers
from cassation_wizard.domain.text import LANGUAGES, Language

from .conftest import CASE_FILES, Compose

KAZAKH_LETTERS = re.compile("[әғқңөұүһі]", re.IGNORECASE)
# Words that live in Russian only; «акт», «процесс» and the like live in both.
RUSSIAN_WORDS = re.compile(
    r"\b(суд[аеу]?|приговор\w*|постановлени\w*|прошу|жалоб\w*|стат\w+|част\w+|пункт\w*|года|дело|лицо|и)\b"
)
WRONG_KAZAKH = re.compile(
    r"ҚПК-(ның|тың|тің)|ҚК-(ның|тың)|\d-(ші|шы|інші|ыншы)\b|тармақшасы|\bжеке (қаулы|айыптаушы|шағым)"
    r"|(үкімді|қаулыны) (жою|бұзу)"
    r"|орынға ие|аппеляц|кассатц|процессуал|процесст|қарауға жатпайды|өндіріс|жылдың \d|Келісім шағымы|сотталушы"
)
WRONG_RUSSIAN = re.compile(r"надзор|УПК РФ|кассационное представление|определение (суда|коллегии)|\bч\. \d|\bп\. \d|ё")
OLD_REGIME = re.compile(
    r"Верховный Суд Республики Казахстан\b|ходатайств\w+ о пересмотре|Жоғарғы Сотына\b|қайта қарау туралы өтінішхат"
)


def program_words(petition: Petition) -> str:
    """The words of the program alone, typography as a reader sees it."""
    words = "\n".join("".join(p.text for p in b.parts if not p.verbatim) for b in petition.blocks)
    return words.replace("\u00a0", " ").replace("\u2011", "-")


@pytest.mark.parametrize("name", CASE_FILES)
def test_both_languages_have_the_same_sections_and_paragraphs(
    name: str, answers_of: Callable[[str], Answers], paper: Compose
) -> None:
    answers = answers_of(name)
    kk, ru = (
        [
            (block.role, block.section, block.number, {part.question for part in block.parts})
            for block in petition.blocks
        ]
        for petition in (paper(answers, language) for language in LANGUAGES)
    )
    assert kk == ru


@pytest.mark.parametrize("name", CASE_FILES)
def test_no_russian_word_in_a_kazakh_paper_and_no_kazakh_one_in_a_russian_paper(
    name: str, answers_of: Callable[[str], Answers], paper: Compose
) -> None:
    answers = answers_of(name)
    assert not RUSSIAN_WORDS.search(program_words(paper(answers, "kk")))
    assert not KAZAKH_LETTERS.search(program_words(paper(answers, "ru")))


@pytest.mark.parametrize("name", CASE_FILES)
def test_typical_mistakes_of_legal_language_are_absent(
    name: str, answers_of: Callable[[str], Answers], paper: Compose
) -> None:
    answers = answers_of(name)
    assert not WRONG_KAZAKH.search(program_words(paper(answers, "kk")))
    assert not WRONG_RUSSIAN.search(program_words(paper(answers, "ru")))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [name for name in CASE_FILES if not name.startswith("edition-2017")])
def test_a_paper_of_today_speaks_of_a_complaint(
    name: str, language: Language, answers_of: Callable[[str], Answers], paper: Compose
) -> None:
    assert not OLD_REGIME.search(program_words(paper(answers_of(name), language)))


@pytest.mark.parametrize("name", CASE_FILES)
def test_every_kazakh_request_ends_in_an_accusative(
    name: str, answers_of: Callable[[str], Answers], paper: Compose
) -> None:
    for block in paper(answers_of(name), "kk").blocks:
        if block.role in ("request", "change") and not any(part.verbatim for part in block.parts):
            assert re.search(r"(ды|ді)[.;:]$", block.text) or block.text.endswith("____________")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASE_FILES)
def test_the_author_takes_part_or_does_not(
    name: str, language: Language, answers_of: Callable[[str], Answers], paper: Compose
) -> None:
    blocks = [b for b in paper(answers_of(name), language).blocks if b.question == "participation.mode"]
    assert len(blocks) == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASE_FILES)
def test_nobody_asks_the_court_itself_to_suspend(
    name: str, language: Language, answers_of: Callable[[str], Answers], paper: Compose
) -> None:
    words = program_words(paper(answers_of(name), language))
    assert not re.search(r"прошу суд приостановить|соттан.{0,40}тоқтата тұруды", words, re.IGNORECASE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASE_FILES)
def test_headings_open_something_and_lists_count_from_one(
    name: str, language: Language, answers_of: Callable[[str], Answers], paper: Compose
) -> None:
    blocks = paper(answers_of(name), language).blocks
    for block, following in itertools.pairwise(blocks):
        assert not (block.role in ("heading", "lead") and following.role == "heading")
    attachments = [block.number for block in blocks if block.role == "attachment"]
    assert attachments in ([None], list(range(1, len(attachments) + 1)))
    headings = [block.number for block in blocks if block.role == "heading" and block.number]
    assert headings == list(range(1, len(headings) + 1))


@pytest.mark.parametrize("name", CASE_FILES)
def test_a_verdict_is_named_only_where_there_is_one(
    name: str, answers_of: Callable[[str], Answers], paper: Compose
) -> None:
    answers = answers_of(name)
    if any(act.get("kind") == "verdict" for act in answers.get("acts") or ()):
        return
    blocks = [b for b in paper(answers, "ru").blocks if b.section in ("subject", "history", "request", "suspension")]
    assert "приговор" not in "".join(p.text for b in blocks for p in b.parts if not p.verbatim).casefold()


def test_phrases_are_loaded_with_the_same_keys(phrases: Phrases) -> None:
    assert phrases.kk.phrases.keys() == phrases.ru.phrases.keys()
