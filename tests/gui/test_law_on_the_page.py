# SPDX-License-Identifier: MIT
"""What the law says of itself on the pages: another time's edition, days not covered, news ahead, doubt."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.finding_box import FindingBox
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.gui.wording import DOUBTED
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import settle

MARK = {
    "kk": "Бұл тікелей заң мәтінінен алынған жоқ; заңгерге көрсетіңіз.",
    "ru": "Взято не прямо из текста закона; покажите юристу.",
}


def notices_on(window: MainWindow, page_id: str) -> list[FindingBox]:
    window.go_to(page_id)
    settle()
    return [box for box in window.page(page_id).findChildren(FindingBox, "notice") if box.isVisible()]


def words_of(box: FindingBox) -> str:
    return "\n".join(label.text() for label in box.findChildren(QLabel))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_edition_of_another_time_says_so_on_every_page(open_wizard: Opened, language: Language) -> None:
    window, _ = open_wizard(language, case=CASES / "edition-2017-complete-ru.json")
    edition = window.session.law_in_force.edition
    assert edition is not None
    for page_id in window.order():
        heads = [words_of(box) for box in notices_on(window, page_id)]
        assert edition.title.in_language(language) in heads[0], page_id
    for page_id in ("start", "open", "review"):
        assert edition.note.in_language(language) in words_of(notices_on(window, page_id)[0])


def test_a_day_no_edition_covers_is_told_on_the_pages_after_it(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=CASES / "uncovered-july-2022-kk.json")
    assert "не известен" in words_of(notices_on(window, "acts")[0]) or notices_on(window, "acts")
    found = next(f for f in window.session.findings if f.rule == "edition.not-covered")
    assert found.message.ru in words_of(notices_on(window, "open")[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_changes_within_a_year_is_told_once_with_its_day_in_words(open_wizard: Opened, language: Language) -> None:
    window, _ = open_wizard(language)
    for page_id in ("open", "review"):
        told = "\n".join(words_of(box) for box in notices_on(window, page_id))
        assert told.count({"kk": "2027 жылғы 1 шілде", "ru": "1 июля 2027 года"}[language]) == 1
    assert notices_on(window, "grounds") == []
    window.session.set_answer("filing_date", date(2026, 3, 1))
    told = words_of(notices_on(window, "open")[0])
    assert {"kk": "2026 жылғы 1 шілде", "ru": "1 июля 2026 года"}[language] in told
    assert "2027" not in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_doubtful_finding_question_and_choice_say_so(open_wizard: Opened, language: Language) -> None:
    window, _ = open_wizard(language, case=CASES / "victim-grounds-of-protest-ru.json")
    doubtful = [f for f in window.session.findings if f.doubtful]
    assert doubtful
    window.go_to("review")
    settle()
    told = [words_of(box) for box in window.page("review").findChildren(FindingBox)]
    for finding in window.session.findings:
        box = next(words for words in told if finding.message.in_language(language) in words)
        assert (MARK[language] in box) == finding.doubtful, finding.rule
        question = window.session.law_in_force.rules[finding.rule].validity.open_question
        assert question is None or question.in_language(language) in box
    window.go_to("open")
    helped = window.page("open").findChild(Field, "proceedings.same_grounds_before").words.doubt
    assert MARK[language] in helped
    window.page("grounds").open_item(0)
    words = window.page("grounds").findChild(Field, "grounds[0].circumstances").words
    options = words.options
    assert words.hint.count(MARK[language]) == 1
    entries = window.session.law_in_force.circumstances
    assert {o.value for o in options if o.hint.endswith(DOUBTED)} == {
        o.value for o in options if entries[o.value].validity.doubtful
    }
