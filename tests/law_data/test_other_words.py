# SPDX-License-Identifier: MIT
"""The words beside the law data: the window, the papers, the guides. The same mistakes are forbidden there.

And in all of them the Kazakh endings and particles sound as the word before them: «кінә де», not «кінә да».
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cassation_wizard.domain.text import LANGUAGES
from cassation_wizard.i18n.catalog import read_messages
from tests.law_data.test_language import ALL_MISTAKES, RESOURCES, TEXTS, Mistake, Text, _found, _name

ROOT = Path(__file__).parents[2]

BACK, FRONT = frozenset("аоұыяё"), frozenset("әеөүіэ")  # «и», «у», «ю» follow the vowel before them
BACK_ENDINGS = (
    *("лар", "дар", "тар", "ның", "дың", "тың", "ға", "қа", "рға", "ны", "ды", "ты", "да", "та", "нда", "дан", "тан"),
    *("нан", "сы", "лық", "дық", "тық", "ған", "қан", "мас", "мау", "сыз", "нша", "ша", "ңыз", "йын", "шы", "лы"),
)
FRONT_ENDINGS = tuple(ending.translate(str.maketrans("аығқ", "еігк")) for ending in BACK_ENDINGS)
VOICELESS = frozenset("пфкқтсшщхһцчбвгд")
# Roots and borrowed words of mixed vowels, and loans that take front endings though their vowel is a back one.
OF_MIXED_VOWELS = {
    *("қате", "алқабилер", "нормативтік", "түркістан", "факті", "ордер", "компьютер"),
    *("автомобильді", "бланктен", "интернет-ресурсы"),
}
PARTICLE = re.compile(
    r"([а-яёәғқңөұүһі]+)[»)]* (да|де|та|те|ба|бе|ма|ме|па|пе|мен|бен|пен|қана|ғана)(?=[\s,.;:?!»)]|$)"
)
# A bracket stands between the two words that «мен» joins.
JOINED_OVER_A_BRACKET = {"бап мен"}


def _strings(value: Any, where: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, f"{where}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner, where)


def _window() -> Iterator[Text]:
    for language in LANGUAGES:
        source = (RESOURCES / "locale" / language / "LC_MESSAGES" / "wizard.po").read_bytes()
        for message, words in read_messages(source, language).items():
            yield Text(f"window: {message}", language, words)


def _papers() -> Iterator[Text]:
    for language in LANGUAGES:
        path = ROOT / "templates" / "phrases" / f"{language}.toml"
        for where, words in _strings(tomllib.loads(path.read_text(encoding="utf-8")), "paper"):
            yield Text(where, language, words)


def _guides() -> Iterator[Text]:
    """The lines of a guide, without its list dashes, pictures, tables and commands."""
    for path in sorted((ROOT / "guides").glob("*.??.md")):
        language = path.suffixes[-2].lstrip(".")
        if language not in LANGUAGES:
            continue
        text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for line in text.splitlines():
            words = re.sub(r"^\s*([-#|]+|\d+\.) ?", "", re.sub(r"`[^`]*`|!\[.*\]\(.*\)", "…", line))
            yield Text(f"guide {path.name}", language, words)


WORDS = [*_window(), *_papers(), *_guides()]
KAZAKH = [text for text in (*TEXTS, *WORDS) if text.language == "kk"]
# By the number of the mistake: a number joined to its noun («485-бабы», «2-өтініш») is no ending; a day that stands
# before its month is no date; and the window, short of room, cites «ст. 485, ч. 1».
NO_MISTAKE_HERE = {
    20: ("window: {act}", "window: If the court does not agree", "paper.references"),
    23: ("window: {act}",),
    49: ("window: There is ",),
}


def test_there_are_words_of_the_window_of_the_papers_and_of_the_guides() -> None:
    assert len([*_window()]) > 500
    assert len([*_papers()]) > 300
    assert len([*_guides()]) > 200


@pytest.mark.parametrize("mistake", [m for m in ALL_MISTAKES if m.kind == "words"], ids=_name)
def test_no_word_of_the_window_a_paper_or_a_guide_has_a_known_mistake(mistake: Mistake) -> None:
    texts = [text for text in WORDS if not text.where.startswith(NO_MISTAKE_HERE.get(mistake.number, ()))]
    found = _found(mistake, texts, quotations=False)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("mistake", [m for m in ALL_MISTAKES if m.kind == "typing"], ids=_name)
def test_no_word_of_the_window_a_paper_or_a_guide_has_a_typing_mistake(mistake: Mistake) -> None:
    found = _found(mistake, WORDS, quotations=True)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ["cassation-wizard.desktop", "cassation-wizard-draft.xml"])
def test_the_desktop_calls_the_paper_as_the_law_of_today_does(name: str) -> None:
    words = (ROOT / "packaging" / "linux" / name).read_text(encoding="utf-8").lower()
    assert not re.search("ходатайств|өтінішхат|petition", words)


def test_a_particle_sounds_as_the_word_before_it() -> None:
    wrong = []
    for text in KAZAKH:
        for word, particle in PARTICLE.findall(text.words.lower()):
            if f"{word} {particle}" not in JOINED_OVER_A_BRACKET and not _sounds_right(word, particle):
                wrong.append(f"{text.where}: {word} {particle}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("pair", ["кінә да", "іс да", "сот бен", "заң пен", "сөз мен", "үкім па", "тармақ ғана"])
def test_a_particle_that_sounds_wrong_is_found(pair: str) -> None:
    assert not _sounds_right(*pair.split())


@pytest.mark.parametrize("pair", ["кінә де", "іс те", "сот пен", "заң мен", "сөз бен", "үкім бе", "тармақ қана"])
def test_a_particle_that_sounds_right_passes(pair: str) -> None:
    assert _sounds_right(*pair.split())


def test_an_ending_has_the_vowels_of_its_word() -> None:
    wrong = {
        f"{text.where}: {word}"
        for text in KAZAKH
        for word in re.findall(r"[а-яёәғқңөұүһі-]+", text.words.lower())
        if word not in OF_MIXED_VOWELS and not _harmonious(word)
    }
    assert not wrong, "\n".join(sorted(wrong))


@pytest.mark.parametrize("word", ["сотге", "үкімның", "мерзімда", "қаулынің", "актілар"])
def test_an_ending_of_the_other_vowels_is_found(word: str) -> None:
    assert not _harmonious(word)


def _vowels(word: str) -> frozenset[str] | None:
    return next((BACK if letter in BACK else FRONT for letter in reversed(word) if letter in BACK | FRONT), None)


def _sounds_right(word: str, particle: str) -> bool:
    """Tell whether a particle has the vowels of the word and the consonant its last sound asks for."""
    own, last = _vowels(particle), word[-1]
    if particle[-1] in "ае" and particle not in ("қана", "ғана") and _vowels(word) not in (None, own):
        return False
    if particle in ("мен", "бен", "пен"):
        return particle[0] == ("п" if last in VOICELESS else "б" if last in "зж" else "м")
    if particle in ("қана", "ғана"):
        return particle[0] == ("қ" if last in VOICELESS else "ғ")
    if particle[0] in "дт":
        return particle[0] == ("т" if last in VOICELESS else "д")
    return particle[0] == ("п" if last in VOICELESS else "б" if last in "мнңзж" else "м")


def _harmonious(word: str) -> bool:
    for endings, own in ((BACK_ENDINGS, BACK), (FRONT_ENDINGS, FRONT)):
        for ending in endings:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > 1 and _vowels(stem) not in (None, own):
                return False
    return True
