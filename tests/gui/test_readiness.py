# SPDX-License-Identifier: MIT
"""Nobody is told that all is well over a blank line, over two answers that clash, or with a paper not made yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from cassation_wizard.domain.text import Language
from cassation_wizard.gui.page_base import PageBase
from tests.gui.conftest import CASES, Opened
from tests.gui.hands import settle

CLEAN = CASES / "clean-advocate-custody-credit-ru.json"


def told(page: PageBase) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())


@pytest.mark.parametrize("page_id", ["review", "save", "next"])
def test_blank_lines_of_the_paper_are_named_where_it_is_judged(open_wizard: Opened, page_id: str) -> None:
    window, _ = open_wizard("ru", case=CLEAN)
    window.go_to(page_id)
    settle()
    assert "заполнения от руки" not in told(window.page(page_id))
    window.session.set_answer("grounds[0].misapplied", None)
    window.go_to(page_id)
    settle()
    assert "заполнения от руки: «Какой закон применен неправильно? (1)»." in told(window.page(page_id))


def test_a_law_that_is_not_named_is_among_the_advice_on_the_ground(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=CLEAN)
    window.session.set_answer("grounds[0].misapplied", None)
    window.change("grounds[0].effect")
    settle()
    assert "какой закон применен неправильно" in told(window.page("grounds"))


@pytest.mark.parametrize("page_id", ["save", "next"])
def test_a_paper_the_court_would_return_is_not_called_ready(open_wizard: Opened, page_id: str) -> None:
    window, _ = open_wizard("ru", case=CLEAN)
    window.session.set_answer("petitioner.phone", None)
    window.go_to(page_id)
    settle()
    words = told(window.page(page_id))
    assert "суд его вернет. Причин: 1; они названы на шаге «Проверьте ваши ответы»." in words
    assert "готов" not in window.page(page_id).intro.text()


def test_a_review_dated_before_the_verdict_is_named_at_the_date_in_the_check_and_at_saving(open_wizard: Opened) -> None:
    window, dialogs = open_wizard("ru", case=CLEAN)
    session = window.session
    first = session.get("acts[0].date")
    session.set_answer("acts[3].date", date(first.year - 1, first.month, 1))
    window.change("acts[3].date")
    settle()
    assert "Какая дата верна?" in told(window.page("acts"))
    window.go_to("review")
    settle()
    review = window.page("review")
    assert "Порядок двух дат" in told(review)
    assert review.findChild(QAbstractButton, "go:acts[3].date") is not None
    assert not window.paper.confirmed()
    assert "Порядок двух дат" in dialogs.asked[-1][1]
    assert "Суд вернет" not in dialogs.asked[-1][1]


def test_two_convicts_in_one_paper_are_asked_about_before_it_is_saved(open_wizard: Opened) -> None:
    window, dialogs = open_wizard("kk", case=CLEAN)
    window.session.set_answer("petitioner.role", "convicted")
    window.session.set_answer("petitioner.full_name", "Серікбаева Айгүл Қанатқызы")
    assert not window.paper.confirmed()
    assert "Аты-жөні екі түрлі жазылған" in dialogs.asked[-1][1]


@pytest.mark.parametrize(
    ("language", "court"), [("kk", "Қарағанды облыстық соты"), ("ru", "Карагандинский областной суд")]
)
def test_a_known_court_is_named_in_the_language_of_each_paper(
    open_wizard: Opened, language: Language, court: str
) -> None:
    window, _ = open_wizard("ru", case=CLEAN)
    session = window.session
    session.set_answer("acts[1].court", "Карагандинский областной суд")
    session.set_answer("acts[0].court", "Бозжанарский городской суд")
    session.set_answer("document_language", language)
    assert session.get("acts[1].court") == court
    assert session.get("acts[0].court") == "Бозжанарский городской суд"


def test_the_title_of_a_copy_follows_the_act_that_is_corrected(open_wizard: Opened) -> None:
    window, _ = open_wizard("ru", case=CLEAN)
    session = window.session
    session.set_answer("acts[1].court", "Карагандинский областной суд0")
    while session.answers.count("attachments"):
        session.remove_item("attachments", 0)
    window.go_to("attachments")
    settle()
    window.page("attachments").findChild(QAbstractButton, "attachments:propose.all").click()
    session.set_answer("acts[1].court", "Карагандинский областной суд")
    titles = [item["title"] for item in session.get("attachments")]
    assert any("Карагандинский областной суд," in title for title in titles)
    assert not any("суд0" in title for title in titles)


def test_what_was_saved_last_is_said_in_one_place_and_the_other(open_wizard: Opened, tmp_path: Path) -> None:
    window, dialogs = open_wizard("ru", case=CLEAN)
    window.go_to("save")
    settle()
    for name in ("a.docx", "b.docx"):
        dialogs.to_save = tmp_path / name
        window.page("save").findChild(QAbstractButton, "save:word").click()
        assert window.count.text() == window.page("save").done.text() == f"Сохранено: {tmp_path / name}"
