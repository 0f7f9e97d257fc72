# SPDX-License-Identifier: MIT
"""The help texts: every question, option, page and step has its words in both languages, on every covered date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TypeVar

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.domain.text import LANGUAGES, Bilingual
from cassation_wizard.interview.questions import PAGES, QUESTIONS, Question
from cassation_wizard.law.law import Law
from cassation_wizard.law.loader import load_law
from cassation_wizard.law.model import Entry, PageText, QuestionText, Step, Tip

PETITION_DAY = date(2020, 3, 17)
UNCOVERED_DAY = date(2024, 3, 18)
TODAY = date(2026, 11, 25)
DAYS = (PETITION_DAY, date(2022, 6, 30), date(2022, 7, 1), UNCOVERED_DAY, date(2025, 7, 1), TODAY, date(2027, 7, 1))

FROM_LAW = {
    "edition",
    "grounds[].point",
    "grounds[].circumstances",
    "request.outcome",
    "request.changes",
    "request.alternatives[].outcome",
    "request.alternatives[].changes",
}
"""Questions whose options the law data names."""
OTHER_PAGES = {"review", "preview", "save", "next", "returned", "protest"}
RETURN_POINTS = {"1": True, "2": True, "3": False, "4": None, "5": False}

KK_MONTHS = "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
RU_MONTHS = "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
KK_DATE = re.compile(rf"\b(\d{{4}}) жылғы (\d{{1,2}}) ({KK_MONTHS})")
RU_DATE = re.compile(rf"\b(\d{{1,2}}) ({RU_MONTHS}) (\d{{4}})")

T = TypeVar("T", bound=Entry)


@cache
def shipped() -> Law:
    """Give the law data of the repository, read once."""
    return load_law(find_assets().resources)


def versions(kind: type[T]) -> tuple[T, ...]:
    """Give every version of a kind, whenever it is in force."""
    return tuple(entry for entry in shipped().entries[kind] if isinstance(entry, kind))


def words(text: QuestionText) -> Iterator[tuple[str, Bilingual]]:
    """Give every bilingual field of a question text with its name."""
    for name in ("label", "hint", "where", "why", "example", "unknown"):
        field = getattr(text, name)
        if field is not None:
            yield name, field
    for name in ("options", "option_hints"):
        for value, field in getattr(text, name).items():
            yield f"{name}.{value}", field


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_says_what_where_why_and_what_if_unknown(question: str, day: date) -> None:
    text = shipped().at(day).questions[question]
    for field in (text.label, text.where, text.why, text.unknown):
        assert field is not None
        assert all(field.in_language(language) for language in LANGUAGES)


def test_no_text_belongs_to_a_question_that_is_not_asked() -> None:
    assert {text.id for text in versions(QuestionText)} == set(QUESTIONS)


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("question", [q for q in QUESTIONS.values() if q.options], ids=lambda q: q.id)
def test_every_option_has_words_unless_the_law_data_names_it(question: Question, day: date) -> None:
    text = shipped().at(day).questions[question.id]
    expected = set() if question.id in FROM_LAW else set(question.options)
    assert set(text.options) == expected
    assert set(text.option_hints) <= expected


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_every_page_has_a_title_and_first_words(day: date) -> None:
    pages = shipped().at(day).pages
    assert set(pages) == set(PAGES) | OTHER_PAGES
    assert all(page.intro is not None for page in pages.values())


@pytest.mark.parametrize("kind", [QuestionText, PageText], ids=lambda kind: kind.__name__)
def test_question_and_page_texts_hold_without_a_gap(kind: type[Entry]) -> None:
    by_id: dict[str, list[tuple[date, date | None]]] = {}
    for text in versions(kind):
        by_id.setdefault(text.id, []).append((text.validity.in_force_from, text.validity.in_force_until))
    for name, spans in by_id.items():
        spans.sort(key=lambda span: span[0])
        assert spans[0][0] == date(2017, 6, 29), name
        assert [until for _, until in spans] == [start for start, _ in spans[1:]] + [None], name


def test_steps_say_nothing_about_the_uncovered_years() -> None:
    law = shipped().at(UNCOVERED_DAY)
    assert not law.steps


@pytest.mark.parametrize("day", [PETITION_DAY, TODAY], ids=str)
def test_the_next_steps_begin_with_the_paper_and_end_with_a_return(day: date) -> None:
    steps = sorted(shipped().at(day).steps.values(), key=lambda step: step.order)
    groups = [step.group for step in steps]
    assert groups == sorted(groups, key=("now", "later", "returned").index)
    assert {step.order for step in steps if step.group == "now"} >= {10, 20, 30, 40, 50}
    assert all(step.text.in_language(language) for step in steps for language in LANGUAGES)


def test_only_the_first_two_reasons_of_a_return_are_curable() -> None:
    returned = {step.point: step for step in shipped().at(TODAY).steps.values() if step.group == "returned"}
    assert {point: step.curable for point, step in returned.items()} == RETURN_POINTS
    assert all(step.questions for step in returned.values() if step.curable)


def test_a_repeated_petition_is_returned_only_under_the_old_law() -> None:
    assert "returned-6" in shipped().at(PETITION_DAY).steps
    assert "returned-6" not in shipped().at(TODAY).steps


def test_questions_to_mend_exist() -> None:
    named = {question for step in versions(Step) for question in step.questions}
    assert named <= set(QUESTIONS)


def test_a_convict_in_a_colony_is_not_told_to_go_to_the_post() -> None:
    steps = shipped().at(TODAY).steps
    assert steps["colony"].custody is True
    assert steps["post"].custody is False


def test_free_legal_aid_is_offered_before_the_first_question() -> None:
    assert shipped().at(TODAY).tips["free-legal-aid"].place == "start"


def test_every_tip_stands_on_a_page_that_asks() -> None:
    assert {tip.place for tip in versions(Tip)} <= set(PAGES) | OTHER_PAGES


def test_dates_in_examples_cannot_be_taken_for_months() -> None:
    """A day of 13 or more shows which number is the day (GOV.UK)."""
    found = 0
    for text in versions(QuestionText):
        if text.example is None:
            continue
        days = [int(day) for _, day, _ in KK_DATE.findall(text.example.kk)]
        days += [int(day) for day, _, _ in RU_DATE.findall(text.example.ru)]
        found += len(days)
        assert all(day >= 13 for day in days), text.id
    assert found >= 2 * sum(question.kind == "date" for question in QUESTIONS.values())


def test_every_date_question_shows_an_example() -> None:
    law = shipped().at(TODAY)
    for question in QUESTIONS.values():
        if question.kind == "date":
            example = law.questions[question.id].example
            assert example is not None
            assert KK_DATE.fullmatch(example.kk)
            assert RU_DATE.match(example.ru)


def test_examples_and_words_are_never_placeholders() -> None:
    for text in versions(QuestionText):
        for name, field in words(text):
            assert "{" not in field.kk + field.ru, f"{text.id}.{name}"


APPEALS = re.compile(r"апелляционн\w+ жалоб\w*|апелляциялық шағым\w*", re.IGNORECASE)
ABOUT_APPEALS = {"proceedings.procedure", "proceedings.appeal", "proceedings.own_appeal", "proceedings.appellants"}
"""Where the complaint spoken of is the one on appeal, at all times."""
NAMES = {
    PETITION_DAY: re.compile(r"жалоб|шағым(?! жас)|кассационн\w+ суд|кассациялық сот", re.IGNORECASE),
    TODAY: re.compile(r"ходатайств\w+ о пересмотре|қайта қарау туралы өтінішхат|предварительно", re.IGNORECASE),
}


@pytest.mark.parametrize("day", NAMES, ids=str)
def test_the_paper_is_called_by_the_name_of_its_time(day: date) -> None:
    for text in shipped().at(day).questions.values():
        if text.id in ABOUT_APPEALS:
            continue
        for name, field in words(text):
            for language in LANGUAGES:
                found = NAMES[day].search(APPEALS.sub("", field.in_language(language)))
                assert found is None, f"{text.id}.{name}.{language}: {found}"


def test_the_day_of_filing_is_asked_in_the_words_of_its_time() -> None:
    law = shipped()
    before, after = law.at(date(2022, 6, 30)), law.at(date(2022, 7, 1))
    assert before.questions["filing_date"].label != after.questions["filing_date"].label
