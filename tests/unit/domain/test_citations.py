# SPDX-License-Identifier: MIT
"""References to articles are read however people write them; sheets, dates and sums are no references."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cassation_wizard.domain.citations import Citation, citations

WORDS = """
    ст. статьи статье ч. части пункт п. пп. 485 490 7-1 389.15 (2) (8) ) , ; и – - УПК УК РК РФ Конституции ҚПК-нің
    бабы баптар бап бөлігі тармағы екінші второй л.д. т. 2026 12.03.2025 « » № жылғы
"""
PIECES = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=40).map(" ".join)

# text, then "code article(part)(point, point)" for each citation in it
READ = [
    ("п. 3) ч. 2 ст. 485 УПК РК", "upk 485(2)(3)"),
    ("П.3 Ч.2 СТ.485 УПК РК", "upk 485(2)(3)"),
    ("ст. 433 п. 1), 2), 3) УПК", "upk 433()(1,2,3)"),
    ("статьи 485 часть 2", "- 485(2)"),
    ("статья 485, часть вторая", "- 485(2)"),
    ("части второй статьи 485 УПК", "upk 485(2)"),
    ("по второй части статьи 485 УПК", "upk 485(2)"),
    ("часть вторая статьи 485 Уголовно-процессуального кодекса Республики Казахстан", "upk 485(2)"),
    ("пункт 8) части первой статьи 485", "- 485(1)(8)"),
    ("пункт 8 части 1 статьи 485 УПК", "upk 485(1)(8)"),
    ("485(2)", "- 485(2)"),
    ("485 ч.2", "- 485(2)"),
    ("УПК 436 ч.3 п.2", "upk 436(3)(2)"),
    ("188 ч. 3 УК РК", "uk 188(3)"),
    ("л.д. 122 ч. 2 ст. 188 УК", "uk 188(2)"),
    ("485(1)(8)", "- 485(1)(8)"),
    ("ст. 485 (п. 2)", "- 485()(2)"),
    ("ст. 485(1)(7-1) УПК", "upk 485(1)(7-1)"),
    ("ч.1 ст.485 п.8", "- 485(1)(8)"),
    ("ст.485 ч.1 п.8 УПК", "upk 485(1)(8)"),
    ("УПК: ст. 485 ч. 2", "upk 485(2)"),
    ("статьями 490, 491", "- 490; - 491"),
    ("ст.ст. 490 и 491 УПК РК", "upk 490; upk 491"),
    ("по 490 статье УПК", "upk 490"),
    ("по статье 490-й", "- 490"),
    ("ч. 2, 3 ст. 485", "- 485(2); - 485(3)"),
    ("п. 6) и 7) ч. 3 ст. 436 УПК РК", "upk 436(3)(6,7)"),
    ("ст. 52 УК РК, ч. 2 ст. 55", "uk 52; uk 55(2)"),
    ("п.4 ст.387, ст.433 п. 1), 2) УПК", "upk 387()(4); upk 433()(1,2)"),
    ("ст. 19, 24, 127 УПК, п.4 ст.387", "upk 19; upk 24; upk 127; upk 387()(4)"),
    ("п. 2 ч. 4 ст. 190 УК РК", "uk 190(4)(2)"),
    ("статьёй 188-1 УК", "uk 188-1"),
    ("cт. 49O и cт. 490 УПK", "- 49; upk 490"),
    ("п.1 ст. 401.15 УПК", "upk 401.15()(1)"),
    ("ст. 389.18 УПК РФ", "foreign 389.18"),
    ("ст. 401.2–401.15", "- 401.2; - 401.15"),
    ("ст.ст. 389.15, 389.16 и 389.18 УПК Российской Федерации", "foreign 389.15; foreign 389.16; foreign 389.18"),
    ("п. «б» ч. 2 ст. 158 УК РФ", "foreign 158(2)(б)"),
    ("ст. 931 ГК РК", "other 931"),
    ("статья 12 Закона об адвокатуре", "other 12"),
    ("п. 3 ст. 77 Конституции", "constitution 77(3)"),
    ("пункт 3 статьи 78 Конституции РК", "constitution 78(3)"),
    ("подпункт 8) пункта 3 статьи 77 Конституции", "constitution 77(3)(8)"),
    ("подпункт 8) пункта 3 статьи 77", "- 77(3)(8)"),
    (
        "статьи 13, 14, 75, 77 Конституции РК (п.3 пп.8 — сомнения",
        "constitution 13; constitution 14; constitution 75; constitution 77(3)(8)",
    ),
    ("ҚПК-нің 485-бабының екінші бөлігі", "upk 485(2)"),
    ("ҚПК-нің 485-бабы бірінші бөлігінің 8) тармағы", "upk 485(1)(8)"),
    ("485-бабы бірінші бөлігінің 8) тармағы", "- 485(1)(8)"),
    ("485-баптың 2-бөлігі", "- 485(2)"),
    ("ҚПК 485-бап 2-бөлік", "upk 485(2)"),
    ("490 және 491-баптар", "- 490; - 491"),
    ("ҚПК-нің 490 және 491-баптары бойынша", "upk 490; upk 491"),
    ("ҚПК 167, 170-баптар", "upk 167; upk 170"),
    ("ҚПК-нің 436-бабы 3-бөлігінің 2) тармағы", "upk 436(3)(2)"),
    ("ҚК-нің 106-бабының 2-бөлігі, 293-бабының 2-бөлігі", "uk 106(2); uk 293(2)"),
    ("ҚК 48-бап (тәркілеу), ҚК 52-бап", "uk 48; uk 52"),
    ("Конституцияның 77-бабы 3-тармағы", "constitution 77(3)"),
    ("ҚР Конституциясының 77-бабының 3-тармағының 8) тармақшасы", "constitution 77(3)(8)"),
    ("Қылмыстық-процестік кодекстің 485-бабының екінші бөлігі", "upk 485(2)"),
    ("Кылмыстык-процестик кодекстин 485-бабынын екинши болиги", "upk 485(2)"),
    ("РФ ҚПК 389.15-бабы", "foreign 389.15"),
    ("Заңның 12-бабы", "other 12"),
    ("по закону (ст. 490) так", "- 490"),
    ("российский УПК, ст. 6", "foreign 6"),
]

NONE = [
    "т. 1 л.д. 490 ч. 2",
    "л.д. 122, 490 ч. 2",
    "дом 490 ч. 2",
    "т. 2 л.д. 389–401; т. 3 л.д. 490–491",
    "490–491 п., 3-т. 12–19 п.",
    "стр. 485, стул 4, стаж 12 лет, часть 2",
    "12.03.2025, 389.15 тенге, в 14.30, 401,15 м",
    "п. 3 приговора, часть 2 протокола",
    "ст. 14.05.2024",
    "в 12 статьях и баба 90 лет, себебі 490 теңге",
    "тел. 8 (700) 000-00-00, чек № 118(2)",
    "",
]


def _written(citation: Citation) -> str:
    points = f"({','.join(citation.points)})" if citation.points else ""
    part = f"({citation.part or ''})" if citation.part or points else ""
    return f"{citation.code or '-'} {citation.article}{part}{points}"


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_reference_is_read(text: str, expected: str) -> None:
    assert "; ".join(map(_written, citations(text))) == expected


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_reference_is_read_the_same_inside_a_sentence(text: str, expected: str) -> None:
    inside = f"Приговор от 12.03.2025 (л.д. 15) нарушает: {text}. Прошу отменить, 5 лет много."
    assert "; ".join(map(_written, citations(inside))) == expected


@pytest.mark.parametrize("text", NONE)
def test_sheets_dates_and_sums_are_no_references(text: str) -> None:
    assert citations(text) == ()


@pytest.mark.parametrize(
    ("text", "articles"),
    [
        ("по ст. 190, 3 года лишения свободы", ["190"]),
        ("ст. 188 и 2 года условно", ["188"]),
        ("Ст. 63 УК, 5 лет условно", ["63"]),
        ("осужден по ст. 107, 2 раза", ["107"]),
    ],
)
def test_a_count_after_an_article_is_no_article(text: str, articles: list[str]) -> None:
    assert [citation.article for citation in citations(text)] == articles


def test_the_whole_reference_is_pointed_at() -> None:
    text = "Основание: п. 3) ч. 2 ст. 485 УПК РК, и всё"
    (citation,) = citations(text)
    assert text[citation.start : citation.end] == "п. 3) ч. 2 ст. 485 УПК РК"


@given(st.one_of(st.text(), PIECES))
def test_any_text_can_be_read_and_places_are_in_it(text: str) -> None:
    for citation in citations(text):
        assert 0 <= citation.start < citation.end <= len(text)
        assert citation.article.split("-")[0].split(".")[0] in text[citation.start : citation.end]
