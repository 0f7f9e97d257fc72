# SPDX-License-Identifier: MIT
"""The term as a sum: each step with its day and weekday, in words, in both languages."""

from datetime import date

import pytest

from cassation_wizard.assets import find_assets
from cassation_wizard.domain.dates import year_term
from cassation_wizard.domain.findings import Term
from cassation_wizard.law.law import Law
from cassation_wizard.law.loader import load_law
from cassation_wizard.rules.term_sum import term_sum


@pytest.fixture(scope="module")
def law() -> Law:
    return load_law(find_assets().resources)


def limited(starts: date, law: Law) -> Term:
    deadline = year_term(starts, 1, law.calendar)
    return Term(True, starts, deadline.anniversary, deadline.ends, deadline.arrive_by, deadline.certain, "upk 487(2)")


@pytest.mark.parametrize(
    ("starts", "said"),
    [
        (
            date(2026, 3, 20),
            ["25 марта 2027 года, четверг", "19 марта 2027 года, пятница", "2027 жылғы 25 наурыз, бейсенбі"],
        ),
        (date(2025, 12, 12), ["14 декабря 2026 года, понедельник", "11 декабря 2026 года, пятница"]),
        (date(2024, 2, 29), ["28 февраля 2025 года, пятница"]),
        (date(2026, 5, 15), ["17 мая 2027 года, понедельник", "Проверьте эти дни"]),
    ],
)
def test_every_day_of_the_sum_stands_with_its_weekday(law: Law, starts: date, said: list[str]) -> None:
    lines = term_sum(limited(starts, law), law.at(date(2026, 11, 25)))
    told = "\n".join(line.kk + "\n" + line.ru for line in lines)
    assert [words for words in said if words not in told] == []
    assert "Восстановление" in told


def test_a_last_day_that_is_a_working_day_is_not_shifted(law: Law) -> None:
    lines = [line.ru for line in term_sum(limited(date(2025, 12, 31), law), law.at(date(2026, 11, 25)))]
    assert any("31 декабря 2026 года, четверг" in line and "последний день" in line for line in lines)
    assert not any("нерабочий" in line and "следующий" in line and "последний день срока –" in line for line in lines)


def test_no_term_is_said_in_one_line_and_nothing_where_no_edition_applies(law: Law) -> None:
    assert len(term_sum(Term(False, norm="upk 487(1)"), law.at(date(2026, 11, 25)))) == 1
    assert term_sum(Term(None), law.at(date(2024, 1, 1))) == ()


def test_an_unknown_start_is_said_with_what_to_do(law: Law) -> None:
    lines = term_sum(Term(True, norm="upk 487(2)"), law.at(date(2026, 11, 25)))
    assert "Укажите" in lines[-1].ru
