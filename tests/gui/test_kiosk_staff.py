# SPDX-License-Identifier: MIT
"""The staff's door speaks both languages: nobody has chosen one before it, and a choice stands behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.settings import hash_pin
from tests.gui.visiting import Kiosk, choose, fill

PIN = "258025"


def shown(sheet: QWidget) -> str:
    widgets = [one for one in sheet.findChildren(QWidget) if one.isVisible()]
    return "\n".join(one.text() for one in widgets if isinstance(one, (QLabel, QAbstractButton)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_behind_the_pin_the_other_language_can_be_chosen_and_holds_for_what_follows(
    open_kiosk: Callable[..., Kiosk], language: Language
) -> None:
    kiosk = open_kiosk(pin=hash_pin(PIN), screen_language=language, text_size=200)
    kiosk.window.resize(1024, 768)
    read: list[str] = []
    wide: list[str] = []

    def note(then: Callable[[QWidget], object]) -> Callable[[QWidget], object]:
        def step(sheet: QWidget) -> None:
            read.append(shown(sheet))
            if kiosk.window.minimumSizeHint().width() > kiosk.window.width():
                wide.append(read[-1])
            then(sheet)

        return step

    kiosk.in_sheet(
        note(fill(pin=PIN)), note(choose("choice.language")), note(choose("choice.settings")),
        note(choose("form.cancel")),
    )  # fmt: skip
    kiosk.window.staff.click()
    assert wide == []
    door, first, second, change = read
    for words in ("Қызметкерлерге · Для сотрудников", "Ашу · Открыть", "Бас тарту · Отмена"):
        assert words in door
    kazakh, russian = (first, second) if language == "kk" else (second, first)
    assert ("Терминалды тоқтату" in kazakh, "Русский" in kazakh) == (True, True)
    assert ("Остановить терминал" in russian, "Қазақша" in russian) == (True, True)
    assert ("Сохранить" in change) == (language == "kk")


def test_a_wrong_pin_is_told_in_both_languages(open_kiosk: Callable[..., Kiosk]) -> None:
    kiosk = open_kiosk(pin=hash_pin(PIN))
    read: list[str] = []

    def look(sheet: QWidget) -> None:
        read.append(shown(sheet))
        choose("form.cancel")(sheet)

    kiosk.in_sheet(fill(pin="000000"), look)
    kiosk.window.staff.click()
    assert "ПИН-код дұрыс емес" in read[0]
    assert "ПИН-код неверный" in read[0]
