# SPDX-License-Identifier: MIT
"""The window's manners: nothing lost, nothing moved unasked, both languages, keyboard alone, readable everywhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QFontMetrics, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.controls import PlainLabel
from cassation_wizard.gui.fields import Field
from cassation_wizard.gui.list_page import ListPage
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.gui.text_fields import LineEdit, TextEdit
from cassation_wizard.gui.wrapping import WrapButton
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import press, settle, type_words

FRAUD = CASES / "convict-in-colony-fraud-ru.json"
MOTHER = CASES / "clean-mother-of-minor-kk.json"
LATIN_ALLOWED = re.compile(r"\b(Word|PDF|USB|DOCX?|XLSX?|docx|pdf|json|I{1,3}|IV|VI{0,3}|IX|XI{0,3})\b")
OWN_WORDS = (QLabel, QAbstractButton, QAction, QMenu)


def fields_of(window: MainWindow) -> list[Field]:
    return [field for field in window.page(window.current).findChildren(Field) if not field.isHidden()]


def every_page(window: MainWindow) -> list[str]:
    """Give every page, and open the first item of every list on the way."""
    return window.order()


def focused(window: MainWindow) -> QWidget:
    widget = QApplication.focusWidget() or window.focusWidget()
    assert widget is not None
    return widget


# Nothing is lost.


def test_walking_forth_and_back_over_all_pages_keeps_every_answer(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    before = window.session.answers
    while window.current != window.order()[-1]:
        window.next.click()
        settle()
    while window.current != window.order()[0]:
        window.back.click()
        settle()
    assert window.session.answers == before


def test_switching_the_language_on_every_page_keeps_place_answers_and_typed_text(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    before = window.session.answers
    for page in window.order():
        window.go_to(page)
        settle()
        window.menus.language.click()
        settle()
        assert window.current == page
    assert window.session.answers == before


def test_an_incomplete_date_is_kept_as_typed_over_pages_and_languages(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.go_to("convicted")
    field = window.page("convicted").findChild(Field, "convicted.birth_date")
    line = field.editor.focusProxy()
    type_words(line, "31.11.1990")
    window.next.setFocus()
    settle()
    assert "в ноябре 30 дней" in " ".join(label.text() for label in field.findChildren(QLabel))
    window.menus.language.click()
    window.go_to("start")
    window.go_to("convicted")
    settle()
    assert line.text() == "31.11.1990"
    assert "қарашада 30 күн бар" in " ".join(label.text() for label in field.findChildren(QLabel))
    assert window.session.get("convicted.birth_date") is None


def test_a_birthday_to_come_is_no_date_yet(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.go_to("convicted")
    field = window.page("convicted").findChild(Field, "convicted.birth_date")
    type_words(field.editor.focusProxy(), "3.5.2099")
    window.next.setFocus()
    settle()
    assert "проверьте год 2099" in " ".join(label.text() for label in field.findChildren(QLabel))
    assert window.session.get("convicted.birth_date") is None


def test_a_removed_item_comes_back_whole(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("acts")
    before = window.session.answers
    window.page("acts").remove(0)
    assert window.session.answers.count("acts") == 1
    window.page("acts").findChild(QAbstractButton, "acts:undo").click()
    assert window.session.answers == before


def test_items_are_moved_by_the_keyboard_and_the_focus_goes_along(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("acts")
    settle()
    court = window.session.get("acts[0].court")
    card = window.page("acts").findChild(QAbstractButton, "acts[0]:edit")
    card.setFocus()
    press(card, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle()
    assert window.session.get("acts[1].court") == court
    assert focused(window).objectName().startswith("acts[1]:")


def test_what_was_typed_in_vain_moves_and_goes_with_its_item(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.session.keep_typed("acts[1].date", "31.02")
    window.session.move_item("acts", 1, 0)
    assert window.session.typed == {"acts[0].date": "31.02"}
    window.session.remove_item("acts", 0)
    assert window.session.typed == {}
    window.session.undo()
    assert window.session.typed == {"acts[0].date": "31.02"}


# Nothing moves unasked.


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_esc_and_enter_in_a_field_do_nothing(open_wizard: Opened, key: Qt.Key) -> None:
    window, dialogs = open_wizard("ru", case=FRAUD)
    for page in ("start", "petitioner", "circumstances"):
        window.go_to(page)
        settle()
        before = window.session.answers
        for field in fields_of(window):
            for widget in field.findChildren(QLineEdit):
                press(widget, key)
        settle()
        assert window.current == page
        assert window.isVisible()
        assert window.session.answers == before
    assert dialogs.asked == []


def test_the_wheel_never_changes_an_answer(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    for page in window.order():
        window.go_to(page)
        settle()
        before = window.session.answers
        for widget in window.page(page).findChildren(QWidget):
            place = QPointF(widget.rect().center())
            wheel = QWheelEvent(
                place,
                QPointF(widget.mapToGlobal(widget.rect().center())),
                QPoint(0, -120),
                QPoint(0, -120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(widget, wheel)
        assert window.session.answers == before
    assert not window.findChildren(QComboBox)


def test_next_is_always_enabled_and_a_finding_never_holds_one_back(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    seen = []
    while window.current != window.order()[-1]:
        seen.append(window.current)
        assert window.next.isEnabled()
        window.next.click()
        settle()
    assert list(dict.fromkeys(seen)) == window.order()[:-1]


def test_cleaning_never_reaches_into_the_text_being_typed(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.go_to("petitioner")
    line = window.page("petitioner").findChild(Field, "petitioner.full_name").editor.focusProxy()
    type_words(line, "Әбілова  Айгүл ")
    assert line.text() == "Әбілова  Айгүл "
    assert window.session.get("petitioner.full_name") == "Әбілова Айгүл"
    window.next.setFocus()
    settle()
    assert line.text() == "Әбілова Айгүл"


def test_pasting_brings_only_words(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.go_to("circumstances")
    text = window.page("circumstances").findChild(TextEdit)
    data = QMimeData()
    data.setHtml("<b style='color:red'>Жаза</b> &lt;ауыр&gt;<img src='file:///etc/passwd'>")
    data.setText("Жаза <ауыр>\v\ufeffіс")
    text.insertFromMimeData(data)
    assert text.toPlainText() == "Жаза <ауыр>\nіс"


def test_tab_leaves_a_long_text(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.go_to("circumstances")
    text = window.page("circumstances").findChild(TextEdit)
    text.setFocus()
    press(text, Qt.Key.Key_Tab)
    assert not text.hasFocus()
    assert text.toPlainText() == ""


# Leaving and erasing.


def test_leaving_unsaved_answers_asks_once_and_staying_is_safe(open_wizard: Opened) -> None:
    window, dialogs = open_wizard("ru")
    window.session.set_answer("petitioner.full_name", "Әбілова")
    window.close()
    assert window.isVisible()
    assert [safe for _, _, safe in dialogs.asked] == ["stay"]
    dialogs.answers = ["go"]
    window.close()
    assert not window.isVisible()


def test_erasing_keeps_everything_unless_told_so_and_then_leaves_nothing(open_wizard: Opened) -> None:
    window, dialogs = open_wizard("ru", case=FRAUD)
    before = window.session.answers
    assert not window.files.erase()
    assert window.session.answers == before
    dialogs.answers = ["erase"]
    window.files.erase()
    window.start()
    settle()
    assert window.session.answers == window.session.beginning()
    assert not window.session.can_undo()
    for widget in window.findChildren(QWidget):
        if isinstance(widget, (QLineEdit, QPlainTextEdit)):
            words = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
            assert "Тлеубердин" not in words


def test_saving_is_never_refused_but_confirmed_and_going_back_is_safe(open_wizard: Opened, tmp_path: Path) -> None:
    window, dialogs = open_wizard("ru")
    dialogs.to_save = tmp_path / "empty.docx"
    assert window.paper.save_word() is None
    assert dialogs.asked[-1][2] == "back"
    dialogs.answers = ["go"]
    assert window.paper.save_word() == tmp_path / "empty.docx"
    assert (tmp_path / "empty.docx").stat().st_size > 0


@pytest.mark.parametrize(
    ("content", "words"),
    [(b'{"format": 1, "acts": [', "стр"), (b'{"format": 99}', "верси"), (b"\xff\xfe\x00", "UTF-8")],
)
def test_a_file_that_cannot_be_used_gets_one_sentence_and_changes_nothing(
    open_wizard: Opened, tmp_path: Path, content: bytes, words: str
) -> None:
    window, dialogs = open_wizard("ru")
    window.session.dirty = False
    path = tmp_path / "case.json"
    path.write_bytes(content)
    dialogs.to_open = path
    before = window.session.answers
    assert not window.files.open()
    assert len(dialogs.told) == 1
    assert words in dialogs.told[0]
    assert window.session.answers == before
    assert path.read_bytes() == content


def test_the_title_of_the_window_tells_nothing_of_the_case(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    for page in window.order():
        window.go_to(page)
        assert "Тлеубердин" not in window.windowTitle()


# Findings.


def test_the_check_shows_every_finding_in_the_words_of_its_field_and_leads_there(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("review")
    settle()
    summary = window.page("review").summary
    assert summary is not None
    assert summary.hasFocus()
    spoken = " ".join(label.text() for label in summary.findChildren(QLabel))
    for finding in window.session.findings:
        assert finding.message.ru in spoken
        window.go_to("review")
        button = window.page("review").findChild(QAbstractButton, f"go:{finding.question}")
        button.click()
        settle()
        here = " ".join(label.text() for label in window.page(window.current).findChildren(QLabel))
        assert finding.message.ru in here, finding.rule
        assert window.next.text() == "Вернуться к проверке"
    window.next.click()
    assert window.current == "review"


def test_after_a_change_one_returns_to_the_check(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("review")
    window.page("review").findChild(QAbstractButton, "change:petitioner.phone").click()
    settle()
    assert window.current == "petitioner"
    assert focused(window).accessibleName() == "Телефон для связи"
    assert window.next.text() == "Вернуться к проверке"
    window.next.click()
    assert window.current == "review"


def test_next_is_called_next_while_a_change_asks_for_more_and_the_check_stays_in_reach(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.change("petitioner.role", origin="review")
    settle()
    window.session.set_answer("petitioner.role", "legal_representative")
    settle()
    assert window.next.text() == "Далее"
    assert window.way_back.isVisible()
    window.way_back.click()
    assert window.current == "review"
    window.change("petitioner.role", origin="review")
    assert window.next.text() == "Вернуться к проверке"  # nothing is newly asked by looking at it again


def test_what_is_missing_is_not_held_against_a_page_before_it_was_left(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.go_to("petitioner")
    assert not any(field.findings() for field in fields_of(window))
    window.go_to("convicted")
    window.go_to("petitioner")
    assert any(field.findings() for field in fields_of(window))


# Both languages, and nothing else.


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_latin_word_and_no_word_of_the_other_language_is_shown(open_wizard: Opened, language: Language) -> None:
    window, _ = open_wizard(language)
    window.session.add_item("request.alternatives")
    for page_id in window.order():
        window.go_to(page_id)
        page = window.page(page_id)
        shown = [page]
        if isinstance(page, ListPage):
            page.add({})
            for part in range(len(page.parts)):
                page.open_item(0, part)
                settle()
                _assert_own_words(window, language)
        for field in page.findChildren(Field):
            if not field.help_button.isHidden():
                field.help_button.click()
        settle()
        assert shown
        _assert_own_words(window, language)


def _assert_own_words(window: MainWindow, language: Language) -> None:
    for kind in OWN_WORDS:
        for thing in window.findChildren(kind):
            words = thing.title() if isinstance(thing, QMenu) else thing.text()
            if thing is window.menus.language or thing.objectName() == "other-language":
                continue
            left = LATIN_ALLOWED.sub("", words.replace("&", ""))
            left = re.sub(r"\S+@\S+", "", left)  # the example of an address
            assert not re.search(r"[A-Za-z]{2,}", left), (thing.objectName(), words)
            if language == "ru" and not isinstance(thing, QPlainTextEdit):
                assert not re.search(r"[ӘәҒғҚқҢңӨөҰұҮүҺһІі]", _without_letters(thing, words)), words


def _without_letters(thing: object, words: str) -> str:
    name = thing.objectName() if isinstance(thing, (QWidget, QAction)) else ""
    return "" if name.startswith("letter:") else words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_on_the_route_has_a_name_a_role_and_its_finding(open_wizard: Opened, language: Language) -> None:
    window, _ = open_wizard(language, case=FRAUD)
    for page_id in window.order():
        window.go_to(page_id)
        settle()
        page = window.page(page_id)
        if isinstance(page, ListPage) and window.session.answers.count(page.list_path):
            page.open_item(0)
            settle()
        for widget in page.sheet.findChildren(QWidget):
            if isinstance(widget, (QAbstractButton, QLineEdit, QPlainTextEdit, QGroupBox)) and widget.isVisible():
                told = QAccessible.queryAccessibleInterface(widget)
                assert told.text(QAccessible.Text.Name).strip(), (page_id, widget, widget.objectName())
                assert told.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client)
        for field in fields_of(window):
            for finding in field.findings():
                message = finding.message.in_language(language)
                spoken = [w.accessibleDescription() for w in field.editor.findChildren(QWidget)]
                assert any(message in words for words in spoken), finding.rule


# Keyboard alone.


def test_the_keyboard_alone_reaches_every_control_of_a_page_in_order(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    for page_id in ("start", "open", "petitioner", "participation", "signature"):
        window.go_to(page_id)
        settle()
        wanted = {field.path for field in fields_of(window)}
        met: list[str] = []
        widget = focused(window)
        for _ in range(300):
            owner: QWidget | None = widget
            while owner is not None and not isinstance(owner, Field):
                owner = owner.parentWidget()
            if isinstance(owner, Field) and owner.path not in met:
                met.append(owner.path)
            window.focusNextChild()
            widget = focused(window)
        assert wanted <= set(met), page_id
        assert met[: len(wanted)] == [f.path for f in fields_of(window)][: len(met)]


def test_enter_presses_the_button_that_has_the_focus(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.next.setFocus()
    press(window.next, Qt.Key.Key_Return)
    assert window.current == "open"


def test_kazakh_letters_can_be_typed_without_their_keyboard(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.go_to("petitioner")
    line = window.page("petitioner").findChild(Field, "petitioner.full_name").editor.focusProxy()
    line.setFocus()
    window.letters.put("Ә")
    window.letters.put("л")
    assert line.text() == "Әл"
    assert window.session.get("petitioner.full_name") == "Әл"


# Small screens, large text.


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", [100, 150, 200])
def test_nothing_is_cut_or_overlaps_on_a_small_screen(open_wizard: Opened, language: Language, text: int) -> None:
    window, _ = open_wizard(language, case=FRAUD, settings=Settings(theme="light", text_size=text), size=(1024, 600))
    assert window.width() == 1024
    for page_id in window.order():
        window.go_to(page_id)
        settle()
        page = window.page(page_id)
        if isinstance(page, ListPage) and window.session.answers.count(page.list_path):
            page.open_item(0)
            settle()
        assert window.size().height() == 600
        assert page.sheet.width() <= page.viewport().width(), page_id
        for label in page.sheet.findChildren(PlainLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), (page_id, label.text())
        for button in page.sheet.findChildren(WrapButton):
            for word in button.text().split() if button.isVisible() else ():
                assert QFontMetrics(button.font()).horizontalAdvance(word) < button.width(), (page_id, word)
        for button in window.findChildren(QAbstractButton):
            if button.isVisible() and button.parentWidget() is window.next.parentWidget():
                assert QFontMetrics(button.font()).horizontalAdvance(button.text()) <= button.width(), button.text()
        bottom = window.next.mapTo(window, QPoint(0, window.next.height())).y()
        assert bottom <= window.height()


def test_one_line_fields_are_one_line_high_and_long_ones_grow(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru")
    window.go_to("circumstances")
    settle()
    text = window.page("circumstances").findChild(TextEdit)
    low = text.height()
    text.setPlainText("сөз\n" * 12)
    settle()
    assert text.height() > low
    window.go_to("petitioner")
    settle()
    line = window.page("petitioner").findChild(Field, "petitioner.full_name").findChild(LineEdit)
    assert line.height() < low


def test_the_document_can_stand_beside_the_questions_and_follows_them(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD, size=(1500, 850))
    window.show_pane("document", True)
    settle()
    assert "document" in window.panes.made
    assert window.panes.made["document"].isVisible()
    window.session.set_answer("petitioner.full_name", "Әбілова Айгүл")
    window.panes.made["document"].compose()
    assert "Әбілова Айгүл" in window.panes.made["document"].sheets.document.toPlainText()
    window.resize(900, 600)
    settle()
    assert not window.panes.made["document"].isVisible()


def test_a_court_is_proposed_in_the_language_of_the_paper_and_in_its_order(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=MOTHER)
    window.go_to("acts")
    window.page("acts").open_item(0)
    editor = window.page("acts").findChild(Field, "acts[0].court").editor
    names = editor.line.completer().words
    assert names.index("Ақтөбе облыстық соты") < names.index("Батыс Қазақстан облыстық соты")
    assert names.index("Батыс Қазақстан облыстық соты") < names.index("Қарағанды облыстық соты")
    assert names.index("Қызылорда облыстық соты") < names.index("Маңғыстау облыстық соты")


def test_a_court_is_found_without_kazakh_letters_and_taken_with_them(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=MOTHER)
    window.go_to("acts")
    window.page("acts").open_item(0)
    line = window.page("acts").findChild(Field, "acts[0].court").editor.line
    line.setFocus()
    line.clear()
    type_words(line, "караганды об")
    proposed = line.completer().popup()
    assert [proposed.model().index(row, 0).data() for row in range(proposed.model().rowCount())] == [
        "Қарағанды облыстық соты"
    ]
    assert window.session.get("acts[0].court") == "караганды об"
    press(proposed, Qt.Key.Key_Down)
    press(proposed, Qt.Key.Key_Return)
    assert line.text() == window.session.get("acts[0].court") == "Қарағанды облыстық соты"


@pytest.mark.parametrize("language", LANGUAGES)
def test_qts_own_dialogs_speak_the_language_of_the_screen(open_wizard: Opened, language: Language) -> None:
    open_wizard(language)
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    words += [button.text() for button in dialog.findChildren(QAbstractButton)]
    assert not [text for text in words if re.search(r"[A-Za-z]{2,}", text)]


def test_nothing_of_a_page_becomes_a_window_of_its_own(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=MOTHER)
    for page_id in window.order():
        window.go_to(page_id)
        settle()
        for button in window.page(page_id).findChildren(QRadioButton):
            if button.isVisible():
                button.click()
                settle()
                break
        shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        assert [widget for widget in shown if widget is not window] == [], page_id


def test_what_a_reason_for_the_return_means_stands_below_it(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=MOTHER, size=(1024, 600))
    window.go_to("returned")
    settle()
    page = window.page("returned")
    first, second, *_ = page.reasons.buttons.values()
    first.click()
    settle()
    assert first.mapTo(page, QPoint()).y() < page.body.mapTo(page, QPoint()).y() < second.mapTo(page, QPoint()).y()
    page.reasons.clear.click()
    settle()
    assert page.body.isHidden()
