# SPDX-License-Identifier: MIT
"""How far each page has come, and the order of all questions on the route: what the step list and the counter show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from cassation_wizard.domain.answers import path_pattern
from cassation_wizard.domain.findings import BLOCKING, Finding
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_
from cassation_wizard.interview.questions import LISTS, QUESTIONS
from cassation_wizard.interview.route import is_of_use

State = Literal["untouched", "answered", "attention", "returned"]

STATE_WORDS: dict[State, str] = {
    "untouched": N_("not started"),
    "answered": N_("filled in"),
    "attention": N_("needs attention: {count}"),
    "returned": N_("would be returned: {count}"),
}
_LIST_PAGES = {"acts": "acts", "grounds": "grounds", "request.alternatives": "request", "attachments": "attachments"}


def page_of(path: str) -> str:
    """Give the page a question, or a whole list, is asked on."""
    pattern = path_pattern(path)
    if pattern in QUESTIONS:
        return QUESTIONS[pattern].page
    return _LIST_PAGES.get(path.partition("[")[0], "start")


def asked_paths(session: Session) -> Iterator[str]:
    """Yield every question of the route in order, those of list items one by one."""
    for page in session.pages:
        yield from paths_on(session, page.id)


def paths_on(session: Session, page_id: str) -> Iterator[str]:
    """Yield the questions of a page that these answers lead to, list items one after the other."""
    patterns = [question.id for question in QUESTIONS.values() if question.page == page_id]
    plain = [pattern for pattern in patterns if "[]" not in pattern]
    for list_path in LISTS:
        mine = [pattern for pattern in patterns if pattern.startswith(f"{list_path}[]")]
        if not mine:
            continue
        before = [pattern for pattern in plain if patterns.index(pattern) < patterns.index(mine[0])]
        yield from (pattern for pattern in before if is_of_use(pattern, session.answers))
        plain = plain[len(before) :]
        for index in range(session.answers.count(list_path)):
            paths = (pattern.replace("[]", f"[{index}]", 1) for pattern in mine)
            yield from (path for path in paths if is_of_use(path, session.answers))
    yield from (pattern for pattern in plain if is_of_use(pattern, session.answers))


def findings_on(session: Session, page_id: str) -> tuple[Finding, ...]:
    """Give the findings at the questions of a page."""
    return tuple(finding for finding in session.findings if page_of(finding.question) == page_id)


def state_of(session: Session, page_id: str) -> tuple[State, int]:
    """Give the state of a page and the number of things that need attention.

    What is missing on a page that was never left is no reproach yet.
    """
    answered = any(session.get(path) is not None for path in paths_on(session, page_id))
    if page_id not in session.seen_pages and not answered:
        return "untouched", 0
    found = findings_on(session, page_id)
    unread = sum(page_of(path) == page_id for path in session.typed)
    if page_id in session.seen_pages:
        blocking = sum(finding.effect in BLOCKING for finding in found)
        if blocking:
            return "returned", blocking
    else:
        found = tuple(finding for finding in found if session.get(finding.question) is not None)
    if found or unread:
        return "attention", len(found) + unread
    return ("answered", 0) if answered else ("untouched", 0)


def findings_told(session: Session) -> tuple[Finding, ...]:
    """Give the findings that are shown by now, at answered questions and on pages that were left; the worst first."""
    told = [
        finding
        for finding in session.findings
        if session.get(finding.question) is not None or page_of(finding.question) in session.seen_pages
    ]
    return tuple(sorted(told, key=lambda finding: not finding.blocking))
