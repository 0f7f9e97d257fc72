# SPDX-License-Identifier: MIT
"""The cleaning at the boundary: what goes, what stays, and that it is done once."""

import pytest

from cassation_wizard.domain.text import Bilingual, clean_line, clean_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\vb\fc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("a\x00b\x07c\x1bd\x85e", "abcde"),
        ("№\u202e1\u2066-2\u200f", "№1-2"),
        ("\ufeffсот\u200bы", "соты"),
        ("a\ufffcb\ufffec\uffff", "abc"),
        ("половина \ud83d", "половина "),
        ("таб\tи\u00a0неразрывный", "таб\tи\u00a0неразрывный"),
        ("и\u0306", "й"),
        ("мяг\u00adкий", "мяг\u00adкий"),
        ("  два  пробела  ", "  два  пробела  "),
        ("ӘҒҚҢӨҰҮҺІ әғқңөұүһі ₸", "ӘҒҚҢӨҰҮҺІ әғқңөұүһі ₸"),
        ("<ИП> «А & Б»", "<ИП> «А & Б»"),
    ],
)
def test_a_long_text_keeps_everything_a_reader_can_see(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  г. Сартаукент,\r\n ул. Тал,\t00  ", "г. Сартаукент, ул. Тал, 00"),
        ("г.\u00a0Сартаукент", "г.\u00a0Сартаукент"),
        ("Ива\u00adнов", "Иванов"),
        ("\n\t ", ""),
    ],
)
def test_a_one_line_answer_pasted_on_three_lines_becomes_one(typed: str, kept: str) -> None:
    assert clean_line(typed) == kept


def test_the_same_placeholders_are_filled_in_both_languages() -> None:
    assert Bilingual("{n} бет", "{n} стр.").format(n="3") == Bilingual("3 бет", "3 стр.")
