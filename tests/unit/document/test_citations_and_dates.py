# SPDX-License-Identifier: MIT
"""Articles, points and dates in the words of Kazakh and Russian courts."""

from __future__ import annotations

import datetime as dt

import pytest

from cassation_wizard.document.blocks import NO_BREAK_HYPHEN, NO_BREAK_SPACE
from cassation_wizard.document.dates import date_gap, written_date
from cassation_wizard.document.phrases import Phrases
from cassation_wizard.document.references import articles, parse_norm, reference
from cassation_wizard.domain.text import Language
from cassation_wizard.law.law import Law


def plain(text: str) -> str:
    return text.replace(NO_BREAK_SPACE, " ").replace(NO_BREAK_HYPHEN, "-")


@pytest.mark.parametrize(
    ("norm", "case", "kk", "ru"),
    [
        ("upk 493", "dat", "ҚПК-нің 493-бабына", "статье 493 УПК"),
        ("upk 493", "loc", "ҚПК-нің 493-бабында", "статье 493 УПК"),
        ("upk 484(3)", "dat", "ҚПК-нің 484-бабының үшінші бөлігіне", "части третьей статьи 484 УПК"),
        (
            "upk 485(1)(1)",
            "dat",
            "ҚПК-нің 485-бабы бірінші бөлігінің 1) тармағына",
            "пункту 1) части первой статьи 485 УПК",
        ),
        (
            "upk 491(2)(6)",
            "gen",
            "ҚПК-нің 491-бабы екінші бөлігі 6) тармағының",
            "пункта 6) части второй статьи 491 УПК",
        ),
        (
            "upk 485(1)(7-1)",
            "nom",
            "ҚПК-нің 485-бабы бірінші бөлігінің 7-1) тармағы",
            "пункт 7-1) части первой статьи 485 УПК",
        ),
        ("upk 487(2)", "nom", "ҚПК-нің 487-бабының екінші бөлігі", "часть вторая статьи 487 УПК"),
        ("upk 487(2)", "acc", "ҚПК-нің 487-бабының екінші бөлігін", "часть вторую статьи 487 УПК"),
        ("upk 488(5)", "gen", "ҚПК-нің 488-бабы бесінші бөлігінің", "части пятой статьи 488 УПК"),
        ("uk 55", "nom", "ҚК-нің 55-бабы", "статья 55 УК"),
        ("upk 498-1", "nom", "ҚПК-нің 498-1-бабы", "статья 498-1 УПК"),
        ("constitution-2026 77(3)", "nom", "Конституцияның 77-бабының 3-тармағы", "пункт 3 статьи 77 Конституции"),
        (
            "np-5-2017 9",
            "nom",
            "Жоғарғы Соттың 2017 жылғы 29 маусымдағы № 5 нормативтік қаулысының 9-тармағы",
            "пункт 9 нормативного постановления Верховного Суда от 29 июня 2017 года № 5",
        ),
    ],
)
def test_a_norm_is_cited_as_the_code_writes(norm: str, case: str, kk: str, ru: str, law: Law, phrases: Phrases) -> None:
    assert plain(reference(norm, law.sources, phrases.kk, case)) == kk
    assert plain(reference(norm, law.sources, phrases.ru, case)) == ru


def test_several_points_and_articles_are_listed(law: Law, phrases: Phrases) -> None:
    points = ("3", "4")
    assert plain(reference("upk 489(1)", law.sources, phrases.kk, "loc", points)) == (
        "ҚПК-нің 489-бабы бірінші бөлігінің 3) және 4) тармақтарында"
    )
    assert plain(reference("upk 489(1)", law.sources, phrases.ru, "loc", points)) == (
        "пунктах 3) и 4) части первой статьи 489 УПК"
    )
    numbers = ("71", "72", "73", "76")
    assert plain(articles(law.sources["upk"], numbers, phrases.kk, "loc")) == "ҚПК-нің 71, 72, 73 және 76-баптарында"
    assert plain(articles(law.sources["upk"], numbers, phrases.ru, "loc")) == "статьях 71, 72, 73 и 76 УПК"


def test_numbers_hold_to_their_words(law: Law, phrases: Phrases) -> None:
    assert f"статьи{NO_BREAK_SPACE}485" in reference("upk 485(1)(5)", law.sources, phrases.ru)
    assert f"485{NO_BREAK_HYPHEN}бабы" in reference("upk 485(1)(5)", law.sources, phrases.kk)


@pytest.mark.parametrize("norm", ["", "upk (1)", "upk 485(1", "485 upk 1"])
def test_what_is_no_norm_is_refused(norm: str) -> None:
    with pytest.raises(ValueError, match="not a norm"):
        parse_norm(norm)


RUSSIAN = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
ATTRIBUTIVE = (
    "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы "
    "қарашадағы желтоқсандағы"
)
LOCATIVE = "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда"


@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_has_its_shapes(month: int, phrases: Phrases) -> None:
    day = dt.date(2025, month, 1)
    assert written_date(day, phrases.ru) == f"1 {RUSSIAN.split()[month - 1]} 2025 года"
    assert written_date(day, phrases.kk, "attr") == f"2025 жылғы 1 {ATTRIBUTIVE.split()[month - 1]}"
    assert written_date(day, phrases.kk, "loc") == f"2025 жылғы 1 {LOCATIVE.split()[month - 1]}"
    assert written_date(day, phrases.kk) == f"2025 жылғы 1 {phrases.kk.dates['months']['nom'][month - 1]}"


def test_a_term_begins_in_the_ablative(phrases: Phrases) -> None:
    assert written_date(dt.date(2025, 7, 1), phrases.kk, "abl") == "2025 жылғы 1 шілдеден"


@pytest.mark.parametrize(
    ("language", "shape", "gap"),
    [
        ("ru", "", "«___» ____________ 20__ года"),
        ("kk", "", "20__ жылғы «___» ____________"),
        ("kk", "attr", "20__ жылғы «___» ____________ күнгі"),
        ("kk", "loc", "20__ жылғы «___» ____________ күні"),
        ("kk", "abl", "20__ жылғы «___» ____________ күнінен"),
    ],
)
def test_a_missing_date_leaves_room_for_the_pen_and_needs_no_ending_by_hand(
    language: Language, shape: str, gap: str, phrases: Phrases
) -> None:
    assert date_gap(phrases.in_language(language), shape) == gap
