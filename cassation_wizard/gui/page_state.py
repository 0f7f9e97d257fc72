# SPDX-License-Identifier: MIT
"""How far each page has come, and the order of all questions on the route: what the step list and the counter show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from cassation_wizard.domain.answers import path_pattern
from cassation_wizard.domain.findings import BLOCKING, Finding
from cassation_wizard.gui.session import Session
from cassation_wizard.gui.wording import N_
from cassation_wizard.interview.optional import may_stay_empty
from cassation_wizard.interview.questions import LISTS, QUESTIONS
from cassation_wizard.interview.route import is_of_use

State = Literal["untouched", "optional", "open", "answered", "attention", "returned"]

STATE_WORDS: dict[State, str] = {
    "untouched": N_("not started"),
    "optional": N_("not required"),
    "open": N_("unanswered: {count}"),
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


def is_unanswered(session: Session, path: str) -> bool:
    """Tell whether nothing was answered at `path`; "I don't know" and what cannot be read yet are answers to a person.

    No items in a list of answers are no answer either.
    """
    return session.get(path) in (None, ()) and path not in session.unknown and not session.typed.get(path)


def is_wanting(session: Session, path: str) -> bool:
    """Tell whether an answer is missing at `path`: there is none, and it is not one that may stay empty."""
    return is_unanswered(session, path) and not may_stay_empty(path, session.answers)


def is_told(session: Session, finding: Finding) -> bool:
    """Tell whether a finding is shown by now: its question has an answer, or was left once without one."""
    path = finding.question
    if path in LISTS:
        return page_of(path) in session.seen_pages and not any(place.startswith(f"{path}[") for place in session.new)
    if session.get(path) is not None:
        return True
    item = path.partition("]")[0] + "]" if "[" in path else path
    return page_of(path) in session.seen_pages and not {item, path} & session.new


def leave_page(session: Session, page_id: str) -> None:
    """Note that a page was left: from now on it shows what is missing, also at what was new there."""
    session.seen_pages.add(page_id)
    session.new = {place for place in session.new if page_of(place) != page_id}


def leave_items(session: Session, list_path: str, still_at: int | None = None) -> None:
    """Note that the new items of a list were left, all but the one that is open still."""
    beginning, stays = f"{list_path}[", f"{list_path}[{still_at}]"
    session.new = {place for place in session.new if not place.startswith(beginning) or place.startswith(stays)}


def state_of(session: Session, page_id: str) -> tuple[State, int]:
    """Give the state of a page and the number of things that need attention, or an answer.

    What is missing on a page that was never left is no reproach yet, and a page merely passed over is not begun until
    the answers were checked; but a page is called filled in only when nothing is missing on it.
    """
    paths = tuple(paths_on(session, page_id))
    beginning = session.beginning()
    answered = any(session.get(path) not in (None, beginning.get(path)) for path in paths)
    unread = sum(page_of(path) == page_id for path in session.typed)
    wanting = sum(is_wanting(session, path) for path in paths)
    begun = answered or unread or any(path in session.unknown for path in paths)
    passed = page_id if paths and not wanting else "review"
    if not begun and not {page_id, passed} <= session.seen_pages:
        return "untouched", 0
    weight = weight_of(finding for finding in findings_on(session, page_id) if is_told(session, finding))
    if weight is not None and (weight[0] == "returned" or not unread):
        return weight
    if unread:
        return "attention", unread + (weight[1] if weight is not None else 0)
    if wanting:
        return "open", wanting
    if answered or any(session.get(path) is not None for path in paths):
        return "answered", 0
    return ("optional" if paths else "untouched"), 0


def weight_of(findings: Iterable[Finding]) -> tuple[State, int] | None:
    """Give the state findings put a page or an item in, and the number of those that do; advice alone does not."""
    effects = [finding.effect for finding in findings if finding.effect != "advice"]
    blocking = sum(effect in BLOCKING for effect in effects)
    if blocking:
        return "returned", blocking
    return ("attention", len(effects)) if effects else None


def findings_told(session: Session) -> tuple[Finding, ...]:
    """Give the findings that are shown by now, at answered questions and on pages that were left; the worst first."""
    told = [finding for finding in session.findings if is_told(session, finding)]
    return tuple(sorted(told, key=lambda finding: not finding.blocking))
