# SPDX-License-Identifier: MIT
"""What stands on a terminal's screen fits it, in both languages and at twice the size of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.kiosk import REPORT_VARIABLE, WipeLine, WipeReport
from cassation_wizard.drafts.settings import hash_pin
from cassation_wizard.gui.detour import WAYS_BACK
from tests.gui.hands import settle
from tests.gui.visiting import Kiosk, choose

SMALL = (1024, 768)


def large_kiosk(open_kiosk: Callable[..., Kiosk], language: Language, size: tuple[int, int] = SMALL) -> Kiosk:
    """Open a terminal with a screen of that size and text twice as large, with all that its first page can show."""
    kiosk = open_kiosk(text_size=200, pin=hash_pin("258025"), screen_language=language)
    kiosk.window.resize(*size)
    settle()
    return kiosk


def beyond(window: QWidget) -> list[str]:
    """Name what reaches out of the screen or is narrower than its words."""
    found = [] if window.minimumSizeHint().width() <= window.width() else [f"window {window.minimumSizeHint()}"]
    for button in window.findChildren(QAbstractButton):
        if not button.isVisible():
            continue
        right = button.mapTo(window, button.rect().topRight()).x()
        if right >= window.width() or button.width() < button.minimumSizeHint().width():
            found.append(f"{button.objectName()} {button.text()} to {right}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_twice_as_large_fits_the_narrowest_screen_on_every_page(
    open_kiosk: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    monkeypatch.setenv(REPORT_VARIABLE, WipeReport("idle", (WipeLine("wipe.home"),)).to_text())
    kiosk = large_kiosk(open_kiosk, language)
    window = kiosk.window
    assert (window.staff.isVisible(), beyond(window)) == (True, [])
    window.keyboard_button.click()
    settle()
    assert beyond(window) == []
    window.keyboard_button.click()
    kiosk.visit.begin(language)
    wizard = kiosk.visit.wizard
    for keyboard_open in (False, True):
        if keyboard_open:
            window.keyboard_button.click()
        for page in wizard.order():
            wizard.go_to(page)
            settle()
            assert (page, beyond(window), window.width()) == (page, [], SMALL[0])
    for layout in ("kk", "ru", "en", "signs"):
        window.keyboard.show_layout(layout)
        settle()
        assert (layout, beyond(window)) == (layout, [])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("origin", WAYS_BACK)
def test_the_way_back_from_a_change_fits_beside_the_other_buttons(
    open_kiosk: Callable[..., Kiosk], language: Language, origin: str
) -> None:
    kiosk = large_kiosk(open_kiosk, language)
    kiosk.visit.begin(language)
    wizard = kiosk.visit.wizard
    wizard.go_to(origin)
    wizard.change("petitioner.full_name", origin)
    settle()
    assert beyond(kiosk.window) == []
    # As it is when the change asks for more first.
    wizard.way_back.show()
    wizard.next.set_words(kiosk.visit.language.gettext("Next"))
    settle()
    assert beyond(kiosk.window) == []
    count = wizard.count
    longest = max(count.fontMetrics().horizontalAdvance(word) for word in count.text().split())
    assert count.width() >= longest


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_question_at_the_end_fits_too(open_kiosk: Callable[..., Kiosk], language: Language) -> None:
    kiosk = large_kiosk(open_kiosk, language)
    kiosk.visit.begin(language)
    seen: list[str] = []

    def look(sheet: QWidget) -> None:
        settle()
        seen.extend(beyond(kiosk.window))
        choose("choice.stay")(sheet)

    kiosk.in_sheet(look)
    kiosk.window.finish.click()
    assert seen == []


def test_nothing_that_is_shown_in_passing_makes_the_window_larger_than_its_screen(
    open_kiosk: Callable[..., Kiosk],
) -> None:
    kiosk = large_kiosk(open_kiosk, "kk", (640, 480))
    kiosk.window.keyboard_button.click()
    kiosk.visit.begin("ru")
    settle()
    assert (kiosk.window.width(), kiosk.window.height()) == (640, 480)


def test_the_button_for_the_report_cannot_be_read_as_not_checked(open_kiosk: Callable[..., Kiosk]) -> None:
    # «Не тексерілді» is «what was checked» in Kazakh, and begins as «not checked» does in Russian beside it.
    assert open_kiosk().visit.wipe.button.text() == "Нені тексердік · Что проверено"


def test_what_has_no_effect_while_a_sheet_is_open_can_be_seen_to_be_out_of_use(
    open_kiosk: Callable[..., Kiosk],
) -> None:
    kiosk = open_kiosk()
    kiosk.visit.begin("ru")
    window = kiosk.window
    usable: list[tuple[bool, bool]] = []

    def look(answer: str) -> Callable[[QWidget], object]:
        def step(sheet: QWidget) -> None:
            usable.append((window.language.isEnabled(), window.finish.isEnabled()))
            choose(answer)(sheet)

        return step

    kiosk.in_sheet(look("choice.stay"))
    window.finish.click()
    kiosk.in_sheet(look("choice.close"))
    kiosk.visit.dialogs.tell("Нет флешки", "Вставьте ее.", "Закрыть")
    assert usable == [(False, False), (False, True)]
    assert (window.language.isEnabled(), window.finish.isEnabled()) == (True, True)
    window.language.click()
    assert kiosk.visit.code == "kk"
