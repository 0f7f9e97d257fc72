# SPDX-License-Identifier: MIT
"""Latin look-alikes in Cyrillic words are found with the corrected word, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cassation_wizard.domain.scripts import fold_lookalikes, mixed_words, search_form

LETTERS = st.text(alphabet="сСcCаAaеeіiІIһhәəёЁëİIктKТWSш0123456789-–/.@ \n№«»()Xх")

SPOILED = [
    ("Cкопировано из обвинительного акта", "Cкопировано", "Скопировано"),
    ("7 лет 3 мeсяца", "мeсяца", "месяца"),
    ("наказание, cуд учиты вает", "cуд", "суд"),
    ("Киiктің мүйізін", "Киiктің", "Киіктің"),
    ("казак арiптерi шықпай", "арiптерi", "аріптері"),
    ("және жүргізушi Д.-ны", "жүргізушi", "жүргізуші"),
    ("шығынды кeйін", "кeйін", "кейін"),
    ("тікелей кaссациялық сотқа", "кaссациялық", "кассациялық"),
    ("теріс, iс, тeрiс", "тeрiс", "теріс"),
    ("ст. 485 УПK", "УПK", "УПК"),
    ("485 УПК PК", "PК", "РК"),
    ("КASSАЦИЯ и ПPИГОВОР", "ПPИГОВОР", "ПРИГОВОР"),
    ("YКІМ", "YКІМ", "ҮКІМ"),
    ("əділ сот", "əділ", "әділ"),
    ("ɵтініш", "ɵтініш", "өтініш"),
    ("пoтерпевший-свидетель", "пoтерпевший", "потерпевший"),
    ("свидетель-oчевидец", "oчевидец", "очевидец"),
    ("IС № 5", "IС", "ІС"),
    ("Сaмат-қа берді", "Сaмат", "Самат"),
    ("«cуд»", "cуд", "суд"),
    ("oбъём", "oбъём", "объём"),
]

CLEAN = [
    "Басқа баланың анасы маған WhatsApp-тағы хатында жазған",
    "запись в файле PDF к протоколу",
    "присяжный на сайте N появился",
    "пункт a) и пункт b)",
    "\ta) кінәмді мойындаймын;\n\tб) 61 мүйіз",
    "XIX век, главы XII и ХIХ, том IV",
    "почта ivanov-сaт@mail.kz и сайт https://сaйт.kz/путь, www.сyд.қаз",
    "дело № 1-123/2026, 7512-24-00-1а/123, исх. 98/Т-611",
    "Samsung А52, Galaxy S21, iPhone 13",
    "Учреждение ЕC-164/4, УК-161/3",
    "госномер 777 АBС 02 и А123ВС",
    "5 кBт, 220 B, 10 cм, 15 мA",
    "Toyotaның, MacBookом, IPшник, VIPка",
    "Wi-Fi, e-mail, eGov-тағы, COVID-19",
    "Хiaomi и Hоme",
    "SMSка от банка, PINкод",
    "ТОО «С-Инвест»",
    "Кітапхана үкім жөніндегі іс һәм",
    "",
    "plain English text only",
    "Ольга",
    "м2, км2, H2O",
    "file_нaме",
]


@pytest.mark.parametrize(("text", "word", "corrected"), SPOILED)
def test_a_spoiled_word_is_shown_with_the_corrected_word(text: str, word: str, corrected: str) -> None:
    found = {mixed.word: mixed for mixed in mixed_words(text)}
    assert found[word].corrected == corrected
    assert text[found[word].start :].startswith(word)


@pytest.mark.parametrize("text", CLEAN)
def test_what_is_no_fault_of_the_paper_is_left_alone(text: str) -> None:
    assert mixed_words(text) == ()


def test_every_occurrence_is_shown_in_order() -> None:
    assert [mixed.start for mixed in mixed_words("cуд и cуд")] == [0, 6]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ходaтайствo O ПEРЕСМОТРЕ", "ходатайство о пересмотре"),
        ("cт. 490", "ст. 490"),
        ("Ещё объём", "еще объем"),
        ("İСК", "İск"),
        ("WhatsApp-тағы", "whatsapp-тағы"),
        ("Toyotaның", "toyotaның"),
        ("МЕРЗIМ", "мерзім"),
        ("plain", "plain"),
    ],
)
def test_a_search_sees_through_look_alikes(text: str, folded: str) -> None:
    assert fold_lookalikes(text) == folded


def test_kazakh_typed_without_its_letters_is_found_too() -> None:
    assert search_form("Қадағалау ШАҒЫМЫ") == search_form("Кадагалау шагымы")


@given(st.one_of(st.text(), LETTERS))
def test_places_in_the_folded_text_are_places_in_the_text(text: str) -> None:
    assert len(fold_lookalikes(text)) == len(search_form(text)) == len(text)


@given(st.one_of(st.text(), LETTERS))
def test_a_found_word_stands_where_it_is_said_to_and_keeps_its_length(text: str) -> None:
    last = 0
    for mixed in mixed_words(text):
        assert mixed.start >= last
        last = mixed.start + len(mixed.word)
        assert text[mixed.start : last] == mixed.word
        assert len(mixed.corrected) == len(mixed.word)
        assert mixed.corrected != mixed.word
        assert mixed_words(mixed.corrected) == ()
