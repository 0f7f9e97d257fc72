# SPDX-License-Identifier: MIT
"""The law changed: what to touch. A made-up amendment is added as data alone, and check, paper and digest follow it.

From 2028-01-01 an execution is suspended for four months instead of six, there is one more circumstance to plead, and
the complaint must name an e-mail address. The README tells these steps; they are performed here on a copy.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.document.law_digest import edition_digest
from cassation_wizard.document.plain_text import to_text
from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafting import judge, write_petition
from cassation_wizard.interview.offers import offered_circumstances
from cassation_wizard.law.law import Law
from cassation_wizard.law.loader import load_law
from cassation_wizard.rules.kinds import rule_problems
from tests.law_data.small_case import answers, phrases

BEFORE, AFTER = date(2027, 12, 31), date(2028, 1, 1)
CASE = {
    "suspension.requested": True,
    "suspension.reason": "serious_illness",
    "suspension.documents": ["Справка о болезни"],
    "suspension.months": 5,
    "grounds[0].circumstances": ["too-severe", "remote-questioning"],
}
NEWS = (
    "Үкімді орындау төрт айға дейін тоқтатыла тұрады.",
    "Исполнение приговора приостанавливают на срок до четырех месяцев.",
)

# Step 1: what changes gets an end, and a version that begins on the same day.
CHANGES = [
    (
        "law/parameters/suspension.toml",
        "in_force_from = 2025-07-01\nvalue = 6\n",
        f"""in_force_from = 2028-01-01
value = 4
introduced_by = "law-of-2027"
source = "adilet Z0000000000"
checked_on = 2027-11-25
news.kk = "{NEWS[0]}"
news.ru = "{NEWS[1]}"

[[parameter.version]]
in_force_from = 2025-07-01
in_force_until = 2028-01-01
value = 6
""",
    ),
    ("law/editions.toml", "in_force_from = 2027-07-01\n", "in_force_from = 2027-07-01\nin_force_until = 2028-01-01\n"),
    (
        "help/suspension.toml",
        'in_force_from = 2022-07-01\nwhy.kk = "Заңда алты айға дейінгі мерзім көрсетілген."\n',
        """in_force_from = 2028-01-01
why.kk = "Заңда төрт айға дейінгі мерзім көрсетілген."
why.ru = "Закон говорит о сроке до четырех месяцев."
example.kk = "4"
example.ru = "4"

[[question.version]]
in_force_from = 2022-07-01
in_force_until = 2028-01-01
why.kk = "Заңда алты айға дейінгі мерзім көрсетілген."
""",
    ),
]


@pytest.fixture(scope="module")
def amended(tmp_path_factory: pytest.TempPathFactory) -> Law:
    """The law data with the amendment added, nothing but data touched."""
    resources = tmp_path_factory.mktemp("amended") / "resources"
    for folder in ("law", "help"):
        shutil.copytree(find_assets().resources / folder, resources / folder)
    for name, old, new in CHANGES:
        text = (resources / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name} has changed: bring the example up to date"
        (resources / name).write_text(text.replace(old, new), encoding="utf-8")
    # Step 2: what is new stands in a file of its own.
    shutil.copy(Path(__file__).with_name("amendment_2028.toml"), resources / "law" / "amendment-2028.toml")
    return load_law(resources)


def rules(law: Law, filed: date) -> set[str]:
    return {finding.rule for finding in judge(answers(filed, CASE), law, filed).findings}


def test_the_new_rule_fits_its_kind(amended: Law) -> None:
    assert list(rule_problems(amended.at(AFTER).rules.values())) == []


def test_check_differs_between_the_day_before_and_the_day_itself(amended: Law) -> None:
    assert rules(amended, BEFORE) == set()
    assert rules(amended, AFTER) == {"suspension.months", "content.author-email"}


def test_the_changed_number_stands_in_the_message(amended: Law) -> None:
    findings = judge(answers(AFTER, CASE), amended, AFTER).findings
    (finding,) = (finding for finding in findings if finding.rule == "suspension.months")
    assert all("4" in finding.message.in_language(language) for language in LANGUAGES)
    assert "төрт айға" in amended.at(AFTER).questions["suspension.months"].why.kk  # type: ignore[union-attr]
    assert "алты айға" in amended.at(BEFORE).questions["suspension.months"].why.kk  # type: ignore[union-attr]


def test_the_new_circumstance_is_offered_from_its_day(amended: Law) -> None:
    offered = [
        {c.id for c in offered_circumstances(answers(day, CASE), amended.at(day), "5")} for day in (BEFORE, AFTER)
    ]
    assert offered[1] - offered[0] == {"remote-questioning"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_paper_differs_between_the_day_before_and_the_day_itself(amended: Law, language: Language) -> None:
    sentence = amended.at(AFTER).circumstances["remote-questioning"].sentence.in_language(language)
    before, after = (
        to_text(write_petition(answers(day, CASE), amended, phrases(), day, language)) for day in (BEFORE, AFTER)
    )
    assert sentence not in before
    assert sentence in after


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_digest_of_the_new_edition_differs_from_the_one_before(amended: Law, language: Language) -> None:
    editions = [amended.edition_on(day) for day in (BEFORE, AFTER)]
    assert all(editions)
    before, after = (edition_digest(amended, e, phrases().in_language(language)) for e in editions if e)
    news = NEWS[LANGUAGES.index(language)]
    assert ("`suspension.months`: 6" in before, "`suspension.months`: 4" in before) == (True, False)
    assert ("`suspension.months`: 6" in after, "`suspension.months`: 4" in after) == (False, True)
    for words in ("content.author-email", "remote-questioning", news):
        assert words not in before
        assert words in after


def test_the_change_is_told_a_year_ahead(amended: Law) -> None:
    ahead = judge(answers(BEFORE, {}), amended, BEFORE).ahead
    assert [entry.id for entry in ahead] == ["suspension.months"]
    assert ahead[0].validity.news is not None
    assert (ahead[0].validity.news.kk, ahead[0].validity.news.ru) == NEWS


def test_all_other_days_stay_as_they_were(amended: Law) -> None:
    shipped = load_law(find_assets().resources)
    for day in (date(2021, 9, 14), date(2026, 11, 25), BEFORE):
        assert rules(amended, day) == rules(shipped, day)
