# SPDX-License-Identifier: MIT
"""A finger drags a terminal's pages and chooses nothing by it; touches, sliders and marked text stay what they were."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QListWidget, QRadioButton, QWidget

from cassation_wizard.gui.page_base import PageBase
from tests.gui.hands import settle, type_words
from tests.gui.visiting import LEAST, Kiosk, first_line

Drag = Callable[[Kiosk, QWidget, int, int], None]


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def by_finger(screen: QPointingDevice) -> Drag:
    """Give a function that draws a finger across a touch screen, so many pixels right and down."""

    def drag(kiosk: Kiosk, start: QWidget, right: int, down: int) -> None:
        window = kiosk.window
        here = start.mapTo(window, start.rect().center())
        QTest.touchEvent(window, screen).press(0, here, window)
        settle()
        for step in range(1, 9):
            QTest.touchEvent(window, screen).move(0, here + QPoint(right, down) * step / 8, window)
            settle()
        QTest.touchEvent(window, screen).release(0, here + QPoint(right, down), window)
        settle()

    return drag


def by_mouse(kiosk: Kiosk, start: QWidget, right: int, down: int) -> None:
    """Draw the mouse, as which many a touch screen poses."""
    window = kiosk.window.windowHandle()
    here = start.mapTo(kiosk.window, start.rect().center())
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(window, left, pos=here)
    for step in range(1, 9):
        QTest.mouseMove(window, here + QPoint(right, down) * step / 8)
        settle()
    QTest.mouseRelease(window, left, pos=here + QPoint(right, down))
    settle()


def started(open_kiosk: Callable[..., Kiosk]) -> tuple[Kiosk, PageBase]:
    kiosk = open_kiosk(text_size=150)
    kiosk.window.resize(1024, 600)
    kiosk.visit.begin("ru")
    settle()
    return kiosk, kiosk.visit.wizard.page("start")


def an_option(page: PageBase) -> QRadioButton:
    return next(one for one in page.findChildren(QRadioButton) if one.isVisible() and not one.isChecked())


def test_a_finger_on_an_option_moves_the_page_and_changes_no_answer(
    open_kiosk: Callable[..., Kiosk], by_finger: Drag
) -> None:
    kiosk, page = started(open_kiosk)
    option = an_option(page)
    bar = page.verticalScrollBar()
    for drag in (by_finger, by_mouse):
        bar.setValue(0)
        settle()
        drag(kiosk, option, 5, -120)
        assert 80 <= bar.value() <= 120
        assert not option.isChecked()
        assert not option.isDown()
        drag(kiosk, option, 0, 60)
        assert bar.value() < 80
        assert not option.isChecked()


def test_a_touch_that_wavers_still_chooses(open_kiosk: Callable[..., Kiosk], by_finger: Drag) -> None:
    kiosk, page = started(open_kiosk)
    for drag in (by_finger, by_mouse):
        option = an_option(page)
        page.follow(option)
        settle()
        drag(kiosk, option, 6, -9)
        assert option.isChecked()


def test_what_opens_is_not_opened_by_a_drag_and_is_by_a_touch(
    open_kiosk: Callable[..., Kiosk], by_finger: Drag
) -> None:
    kiosk, page = started(open_kiosk)
    pressed: list[bool] = []
    button = next(one for one in page.findChildren(QAbstractButton) if one is page.tips_button)
    button.clicked.connect(lambda: pressed.append(True))
    by_finger(kiosk, button, 0, -90)
    assert pressed == []
    page.verticalScrollBar().setValue(0)
    by_finger(kiosk, button, 0, 0)
    assert len(pressed) == 1


def test_the_mouse_marks_text_and_the_finger_moves_the_page_even_from_a_field(
    open_kiosk: Callable[..., Kiosk], by_finger: Drag
) -> None:
    kiosk, _ = started(open_kiosk)
    line = first_line(kiosk)
    type_words(line, "Шұғыла Өмірбекқызы")
    settle()
    page = kiosk.visit.wizard.page("petitioner")
    before = page.verticalScrollBar().value()
    by_mouse(kiosk, line, -400, -60)
    assert line.selectedText() != ""
    assert page.verticalScrollBar().value() == before
    way = -90 if before < page.verticalScrollBar().maximum() // 2 else 90
    by_finger(kiosk, line, 0, way)
    assert abs(page.verticalScrollBar().value() - before + way) <= 30
    assert line.selectedText() == ""


def test_the_list_of_steps_is_dragged_too_and_goes_nowhere_by_it(
    open_kiosk: Callable[..., Kiosk], by_finger: Drag
) -> None:
    kiosk, _ = started(open_kiosk)
    kiosk.visit.wizard.frame.show_steps()
    settle()
    steps: QListWidget = kiosk.visit.wizard.steps
    assert steps.verticalScrollBar().maximum() > 0
    by_finger(kiosk, steps.viewport(), 0, -120)
    assert steps.verticalScrollBar().value() > 0
    assert kiosk.visit.wizard.current == "start"


def test_the_scroll_bar_is_as_broad_as_a_finger_and_follows_it(
    open_kiosk: Callable[..., Kiosk], by_finger: Drag
) -> None:
    kiosk, page = started(open_kiosk)
    bar = page.verticalScrollBar()
    assert bar.width() >= LEAST
    bar.setValue(bar.maximum() // 2)
    settle()
    before = bar.value()
    by_finger(kiosk, bar, 0, 60)
    assert bar.value() > before
