# SPDX-License-Identifier: MIT
"""What a first-time user stumbled over in the real window, and must not again."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.start import TITLE_BAR, WANTED_SIZE, Opening
from cassation_wizard.gui.text_fields import TextEdit
from cassation_wizard.gui.wording import options_for
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import press, settle, to_the_front, type_words


def test_the_page_follows_the_caret_of_a_long_text(open_wizard: Opened, qtbot: QtBot) -> None:
    window, _ = open_wizard("ru", size=(1024, 600))
    to_the_front(window)
    window.go_to("circumstances")
    settle()
    page = window.page("circumstances")
    text = page.findChild(TextEdit)
    text.setFocus()
    text.insertPlainText("\n".join(f"строка {number}" for number in range(40)))
    assert text.hasFocus()

    def caret_is_in_sight() -> bool:
        caret = text.viewport().mapTo(page.viewport(), text.cursorRect().center())
        return 0 <= caret.y() <= page.viewport().height()

    settle()  # the text has its room now and stands below the screen
    qtbot.waitUntil(caret_is_in_sight)


def test_going_back_to_mend_leads_to_the_check(open_wizard: Opened) -> None:
    window, dialogs = open_wizard("ru", case=CASES / "wife-alone-as-defender-ru.json")
    window.go_to("save")
    dialogs.answers = ["back"]
    assert window.paper.save_word() is None
    assert window.current == "review"


def test_the_law_of_another_time_is_not_the_first_choice(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk")
    offered = [option.value for option in options_for(window.session, "edition")]
    assert (offered[0], offered[-1]) == ("2025-07-01", "2017-06-29")


def test_the_first_window_leaves_room_for_its_title_bar(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    room = window.screen().availableSize()
    opening = window.session.parent()
    assert isinstance(opening, Opening)
    opening.show()
    assert opening.first.height() == min(WANTED_SIZE.height(), room.height() - TITLE_BAR)
    opening.first.close()


def test_opening_another_file_does_not_ask_whether_to_leave(open_wizard: Opened) -> None:
    window, dialogs = open_wizard("ru", case=CASES / "clean-advocate-custody-credit-ru.json")
    window.session.set_answer("petitioner.email", "a@b.kz")
    window.files.may_replace()
    assert "Выйти" not in "".join(dialogs.asked[-1][:2])


def test_the_reasons_for_a_protest_are_asked_where_only_a_protest_opens_the_way(open_wizard: Opened) -> None:
    for case, asked in (("nobody-appealed-ru", True), ("clean-advocate-custody-credit-ru", False)):
        window, _ = open_wizard("ru", case=CASES / f"{case}.json")
        window.go_to("open")
        settle()
        shown = {field.path for field in window.page("open").fields if not field.isHidden()}
        assert ("protest.reasons" in shown) is asked


def test_what_was_saved_from_the_menu_is_said_until_the_next_answer(open_wizard: Opened, tmp_path: Path) -> None:
    window, dialogs = open_wizard("ru", case=CASES / "clean-advocate-custody-credit-ru.json")
    window.go_to("petitioner")
    dialogs.to_save = tmp_path / "ответы.json"
    window.findChild(QAction, "save-as").trigger()
    settle()
    assert window.count.text() == f"Сохранено: {dialogs.to_save}"
    window.session.set_answer("petitioner.phone", "8 701 000 00 00")
    assert window.count.text().startswith("Шаг ")
    dialogs.to_save = None
    window.findChild(QAction, "save-word").trigger()
    assert window.count.text().startswith("Шаг ")


def test_an_option_stays_under_the_finger_when_a_finding_appears_above_it(open_wizard: Opened, qtbot: QtBot) -> None:
    window, _ = open_wizard("ru", size=(1180, 720))
    to_the_front(window)
    window.change("proceedings.appeal")
    settle()
    page = window.page("open")
    field = page.findChild(Field, "proceedings.appeal")
    option = field.editor.buttons["not_filed"]
    option.setFocus()
    settle()
    before = option.mapTo(page.viewport(), QPoint()).y()
    tall = page.sheet.height()
    press(option, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.sheet.height() > tall + 50)
    qtbot.waitUntil(lambda: abs(option.mapTo(page.viewport(), QPoint()).y() - before) <= 2)


def test_a_search_that_finds_nothing_says_so(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk", case=CASES / "convict-in-colony-fraud-ru.json")
    window.change("grounds[0].circumstances")
    settle()
    editor = window.page("grounds").findChild(Field, "grounds[0].circumstances").editor
    assert editor.search.hasFocus()  # what was asked for is folded away
    type_words(editor.search, "ыыы")
    assert editor.nothing.isVisible()
    assert editor.nothing.text() == "Тізімнен ештеңе табылмады."
    editor.search.clear()
    type_words(editor.search, "жаза тым катан")  # without the letters a Russian keyboard lacks
    assert [button.text() for button in editor.buttons.values() if button.isVisible() and not button.isChecked()]
    assert not editor.nothing.isVisible()


def test_a_circumstance_ticked_in_error_is_undone_by_unticking_it(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.go_to("grounds")
    page = window.page("grounds")
    page.add({})
    settle()
    everything = len(options_for(window.session, "grounds[0].circumstances"))
    window.session.set_answer("grounds[0].circumstances", ("too-severe",))
    window.go_on()
    assert window.session.get("grounds[0].point") == "5"
    window.go_back()
    window.session.set_answer("grounds[0].circumstances", None)
    settle()
    assert len(options_for(window.session, "grounds[0].circumstances")) == everything
    window.go_on()
    assert window.session.get("grounds[0].point") is None


def test_what_is_unticked_keeps_the_focus_in_a_folded_group(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=CASES / "convict-in-colony-fraud-ru.json")
    to_the_front(window)
    window.change("grounds[0].circumstances")
    settle()
    editor = window.page("grounds").findChild(Field, "grounds[0].circumstances").editor
    ticked = next(button for button in editor.buttons.values() if button.isChecked())
    ticked.setFocus()
    press(ticked, Qt.Key.Key_Space)
    settle()
    assert not ticked.isChecked()
    assert ticked.hasFocus()


def test_the_help_in_the_pages_stead_is_left_by_its_key_and_by_escape(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk", size=(1024, 600))
    to_the_front(window)
    window.change("petitioner.full_name")
    settle()
    for leave in (lambda: window.findChild(QAction, "pane.help").trigger(), lambda: press(window, Qt.Key.Key_Escape)):
        window.findChild(QAction, "pane.help").trigger()
        settle()
        assert window.aside_shown() == window.frame.narrow
        if window.frame.narrow:
            leave()
            settle()
            assert not window.aside_shown()


def test_the_button_of_the_other_language_has_room_for_its_word(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk", size=(1024, 600))
    window.show()
    settle()
    for _ in range(3):
        window.switch_language()
        settle()
        button = window.menus.language
        assert button.width() >= button.sizeHint().width()
