# SPDX-License-Identifier: MIT
"""Panes beside the questions: document, help, findings; each opened and closed alone, pages on a small screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from cassation_wizard.gui.cards import Card
from cassation_wizard.gui.main_window import MainWindow
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import settle

FRAUD = CASES / "convict-in-colony-fraud-ru.json"
VICTIM = CASES / "victim-last-day-after-holidays-kk.json"


def words_in(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def pane(window: MainWindow, name: str) -> QWidget:
    if window.current == "review":  # there a finished paper is taken up; it shows all this itself
        window.go_to("start")
    window.menus._panes[name].trigger()
    settle()
    return window.panes.made[name]


def test_the_help_follows_the_question_that_has_the_focus(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD, size=(1500, 850))
    shown = pane(window, "help")
    for path in ("petitioner.role", "petitioner.phone", "acts[0].date"):
        window.change(path)
        settle()
        words = window.session.question_text(path.replace("[0]", "[]"))
        assert words is not None
        assert words.why is None or words.why.ru in words_in(shown)
        assert words.label.ru in words_in(shown)
    assert shown.isVisible()


def test_findings_of_the_pages_seen_stand_beside_and_lead_to_their_questions(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", size=(1500, 850))
    window.go_to("acts")
    shown = pane(window, "findings")
    assert "замечаний нет" in words_in(shown)
    window.go_to("grounds")
    settle()
    found = next(f for f in window.session.findings if f.question == "acts")
    assert found.message.ru in words_in(shown)
    shown.findChild(QAbstractButton, "go:acts").click()
    assert window.current == "acts"


def test_the_term_stands_with_its_sum_beside_the_questions(open_wizard: Opened) -> None:
    window, _ = open_wizard("kk", case=VICTIM, size=(1500, 850))
    shown = pane(window, "findings")
    term = window.session.term()
    assert term.arrive_by is not None
    assert window.session.law_in_force.with_weekday(term.arrive_by).kk in words_in(shown)


def test_each_pane_is_closed_by_its_own_button_and_the_others_stay(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD, size=(1700, 850))
    for name in ("document", "help", "findings"):
        pane(window, name)
    window.panes.findChild(QAbstractButton, "close:help").click()
    settle()
    assert not window.panes.made["help"].isVisible()
    assert window.panes.made["document"].isVisible()
    assert window.panes.made["findings"].isVisible()
    assert not window.menus._panes["help"].isChecked()


def test_on_a_small_screen_a_pane_is_a_page_one_leaves_by_back(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD, size=(700, 600))
    window.change("petitioner.phone")
    window.menus._panes["help"].trigger()
    settle()
    assert not window.panes.isVisible()
    assert window.stack.currentWidget().objectName() == "pane.help"
    assert window.session.question_text("petitioner.phone").label.ru in words_in(window.stack.currentWidget())
    window.back.click()
    assert window.current == "petitioner"
    assert window.stack.currentWidget() is window.page("petitioner")
    window.menus._panes["findings"].trigger()
    assert window.current == "review"
    window.menus._panes["document"].trigger()
    assert window.current == "preview"


def mouse(widget: QWidget, kind: QEvent.Type, place: QPointF) -> None:
    button = Qt.MouseButton.LeftButton
    held = button if kind != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    event = QMouseEvent(kind, place, widget.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def test_a_card_is_dragged_to_another_place(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("acts")
    settle()
    page = window.page("acts")
    courts = [window.session.get(f"acts[{n}].court") for n in range(2)]
    first, second = page.findChild(Card, "acts[0]"), page.findChild(Card, "acts[1]")
    start = QPointF(20, 10)
    end = QPointF(first.mapFromGlobal(second.mapToGlobal(QPointF(20, 20))))
    mouse(first, QEvent.Type.MouseButtonPress, start)
    mouse(first, QEvent.Type.MouseMove, end)
    assert second.property("target") == "true"
    mouse(first, QEvent.Type.MouseButtonRelease, end)
    settle()
    assert [window.session.get(f"acts[{n}].court") for n in range(2)] == courts[::-1]


def test_a_click_on_a_card_moves_nothing(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=FRAUD)
    window.go_to("acts")
    settle()
    before = window.session.answers
    card = window.page("acts").findChild(Card, "acts[0]")
    mouse(card, QEvent.Type.MouseButtonPress, QPointF(20, 10))
    mouse(card, QEvent.Type.MouseButtonRelease, QPointF(21, 11))
    assert window.session.answers == before
