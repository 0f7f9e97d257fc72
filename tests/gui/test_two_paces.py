# SPDX-License-Identifier: MIT
"""Two paces over the same questions: a few at a time, or a section at once; nothing is lost between them."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication

from cassation_wizard.domain.answers import Answers
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.fields import Field, field_of
from cassation_wizard.gui.main_window import MainWindow
from cassation_wizard.interview.case_file import read_case_file
from cassation_wizard.interview.portions import portions_of
from cassation_wizard.interview.questions import PAGES, QUESTIONS
from cassation_wizard.interview.route import is_of_use
from tests.gui.answering import fill
from tests.gui.conftest import CASES, Opened, shipped_law
from tests.gui.hands import settle, type_words

FRAUD = CASES / "convict-in-colony-fraud-ru.json"
OVERVIEW = Settings(theme="light", pace="overview")


def shown(window: MainWindow) -> list[str]:
    return [field.path for field in window.page(window.current).findChildren(Field) if not field.isHidden()]


def walked(window: MainWindow) -> list[str]:
    """Give the questions met from the first page to the check, lists without their items."""
    window.go_to("start")
    met = shown(window)
    assert met
    while window.current != "review":
        window.next.click()
        settle()
        met += shown(window) if window.current != "review" else []
    return [path for path in met if "[" not in path]


def test_every_question_of_a_page_stands_in_exactly_one_portion() -> None:
    for page in PAGES:
        mine = [q.id for q in QUESTIONS.values() if q.page == page and "[]" not in q.id]
        assert [path for portion in portions_of(page) for path in portion] == mine


def test_both_paces_ask_the_same_questions_in_the_same_order(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    guided = walked(window)
    window.session.set_pace("overview")
    assert walked(window) == guided


def test_the_pace_is_switched_on_the_first_page_and_in_the_menu_at_any_time(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.page("start").findChild(QAbstractButton, "pace").click()
    assert window.session.pace == "overview"
    assert window.appearance.settings.pace == "overview"
    window.go_to("convicted")
    settle()
    assert len(shown(window)) > 5
    before = window.session.answers
    window.menus._paces["guided"].trigger()
    settle()
    assert len(shown(window)) <= 5
    assert window.session.answers == before


@pytest.mark.parametrize("to", ["guided", "overview"])
def test_what_is_being_typed_stays_when_the_pace_changes(open_wizard: Opened, to: str) -> None:
    start = "overview" if to == "guided" else "guided"
    window, _ = open_wizard("ru", settings=Settings(theme="light", pace=start))
    window.change("convicted.birth_date")
    settle()
    line = window.page("convicted").findChild(Field, "convicted.birth_date").editor.focusProxy()
    type_words(line, "31.11.19")
    window.session.set_pace(to)
    settle()
    assert line.text() == "31.11.19"
    assert window.session.typed == {"convicted.birth_date": "31.11.19"}
    assert "convicted.birth_date" in shown(window)
    window.change("grounds")
    window.page("grounds").add({})
    settle()
    window.session.set_answer("grounds[0].violation", "Суд не вызвал свидетелей")
    window.session.set_pace(start)
    settle()
    assert "grounds[0].violation" in shown(window)
    assert window.session.get("grounds[0].violation") == "Суд не вызвал свидетелей"


def test_back_from_the_next_page_leads_to_the_last_few_questions(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("convicted")
    window.next.click()
    settle()
    last = shown(window)
    window.next.click()
    settle()
    assert window.current == "proceedings"
    window.back.click()
    settle()
    assert window.current == "convicted"
    assert shown(window) == last
    window.back.click()
    settle()
    assert window.current == "convicted"
    window.back.click()
    settle()
    assert window.current == "petitioner"


def give_two(window: MainWindow, page: str) -> None:
    """Let the list have two items at least."""
    while window.session.answers.count(page) < 2:
        window.session.add_item(page, {"title": "Копия"} if page == "attachments" else {})


@pytest.mark.parametrize("page", ["acts", "grounds", "attachments"])
def test_a_whole_list_stands_on_one_page_in_the_overview(open_wizard: Opened, page: str) -> None:
    window, _ = open_wizard("ru", case=FRAUD, settings=OVERVIEW)
    give_two(window, page)
    window.go_to(page)
    settle()
    items = range(window.session.answers.count(page))
    asked = [q.id.replace("[]", f"[{index}]") for index in items for q in QUESTIONS.values() if q.page == page]
    assert sorted(shown(window)) == sorted(path for path in asked if is_of_use(path, window.session.answers))
    window.next.click()
    assert window.current != page


def test_in_the_overview_a_card_follows_what_is_typed_below_it_and_the_field_keeps_the_focus(
    open_wizard: Opened,
) -> None:
    window, _ = open_wizard("ru", case=FRAUD, settings=OVERVIEW)
    give_two(window, "attachments")
    window.go_to("attachments")
    settle()
    page = window.page("attachments")
    last = window.session.answers.count("attachments") - 1
    line = page.findChild(Field, f"attachments[{last}].title").editor.line
    line.clear()
    type_words(line, "Справка из колонии")
    assert QApplication.focusWidget() is line
    assert page.cards[last].heading.text() == f"{last + 1}. Справка из колонии"
    page.move_item(last, 0)
    settle()
    assert window.session.get("attachments[0].title") == "Справка из колонии"
    window.session.language.switch("kk")
    assert page.cards[0].accessibleName() == page.cards[0].heading.text()
    page.findChild(QAbstractButton, "attachments[0]:remove").click()
    settle()
    assert window.session.answers.count("attachments") == last
    page.findChild(QAbstractButton, "attachments:undo").click()
    assert window.session.get("attachments[0].title") == "Справка из колонии"


def test_an_item_added_in_the_overview_has_the_focus_in_its_first_question(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD, settings=OVERVIEW)
    window.go_to("grounds")
    settle()
    count = window.session.answers.count("grounds")
    window.page("grounds").findChild(QAbstractButton, "grounds:add").click()
    settle()
    field = field_of(QApplication.focusWidget())
    assert field is not None
    assert field.path == f"grounds[{count}].violation"
    window.session.set_pace("guided")
    settle()
    assert window.page("grounds").item == count


def test_a_case_is_filled_in_at_the_lawyers_pace(open_wizard: Opened) -> None:
    answers: Answers = read_case_file((CASES / "clean-advocate-custody-credit-ru.json").read_bytes(), shipped_law())
    window, _ = open_wizard("ru", settings=OVERVIEW)
    fill(window, answers)
    asked = {path: value for path, value in answers.leaves() if is_of_use(path, answers)}
    assert dict(window.session.answers.leaves()) == asked


def test_after_a_change_only_what_it_newly_asks_comes_before_the_check(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("review")
    window.page("review").wanted.emit("petitioner.role")
    settle()
    window.session.set_answer("petitioner.role", "other_person")
    window.next.click()
    settle()
    assert window.current == "petitioner"
    assert "petitioner.interest" in shown(window)
    window.session.set_answer("petitioner.interest", "Арестован мой автомобиль")
    window.next.click()
    settle()
    assert window.current != "review"
    assert shown(window)
    for _ in range(5):
        if window.current == "review":
            break
        window.next.click()
        settle()
    assert window.current == "review"


def test_where_a_section_stands_whole_the_one_ground_led_to_is_chosen_by_a_button(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", settings=OVERVIEW)
    window.go_to("grounds")
    page = window.page("grounds")
    page.add({})
    settle()
    take = page.findChild(QAbstractButton, "grounds[0]:take")
    assert take.isHidden()
    window.session.set_answer("grounds[0].circumstances", ("too-severe",))
    settle()
    assert take.isVisible()
    take.click()
    settle()
    assert window.session.get("grounds[0].point") is not None
    assert take.isHidden()
