# SPDX-License-Identifier: MIT
"""Which class shows which page; what is not named here is a plain page of questions."""

from __future__ import annotations

from collections.abc import Callable

from cassation_wizard.gui.acts_page import ActsPage
from cassation_wizard.gui.attachments_page import AttachmentsPage
from cassation_wizard.gui.end_pages import NextPage, ReturnedPage, SavePage
from cassation_wizard.gui.grounds_page import GroundsPage
from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.preview import PreviewPage
from cassation_wizard.gui.question_page import QuestionPage
from cassation_wizard.gui.request_page import RequestPage
from cassation_wizard.gui.review_page import ReviewPage
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.start_page import StartPage

END_PAGES = ("review", "preview", "save", "next", "returned")

_OF_ANSWERS: dict[str, Callable[[Session, str], PageBase]] = {
    "start": StartPage,
    "acts": ActsPage,
    "grounds": GroundsPage,
    "request": RequestPage,
    "attachments": AttachmentsPage,
}


def make_page(page_id: str, session: Session, paper: Paper) -> PageBase:
    """Make a page of the interview or one of those that follow it."""
    match page_id:
        case "review":
            return ReviewPage(session, paper)
        case "preview":
            return PreviewPage(session, paper)
        case "save":
            return SavePage(session, paper)
        case "next":
            return NextPage(session, paper)
        case "returned":
            return ReturnedPage(session)
        case _:
            return _OF_ANSWERS.get(page_id, QuestionPage)(session, page_id)
