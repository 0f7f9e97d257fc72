# SPDX-License-Identifier: MIT
"""The route through the interview: which questions these answers lead to, and the pruning of all others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from cassation_wizard.domain.answers import EMPTY, Answers, path_pattern, path_steps
from cassation_wizard.interview.questions import PAGES, QUESTIONS, Question
from cassation_wizard.law.law import Law

LEGAL_REPRESENTATIVES = frozenset(
    {"legal_representative", "victim_legal_representative", "civil_party_legal_representative"}
)
REPRESENTING = LEGAL_REPRESENTATIVES | {
    "defender",
    "victim_representative",
    "civil_party_representative",
    "other_person_representative",
}
OTHER_PERSONS = frozenset({"other_person", "other_person_representative"})

Asked = Callable[[Answers, str], bool]


def _role_among(roles: frozenset[str]) -> Asked:
    return lambda answers, _path: answers.get("petitioner.role") in roles


def _lay_defender(answers: Answers, _path: str) -> bool:
    return answers.get("petitioner.role") == "defender" and answers.get("petitioner.capacity") not in (
        None,
        "advocate",
    )


def _convict(answers: Answers, _path: str) -> bool:
    return bool(answers.get("petitioner.role") == "convicted")


def _suspension_requested(answers: Answers, _path: str) -> bool:
    return answers.get("suspension.requested") is True


def _sibling_is(name: str, value: object) -> Asked:
    """The answer `name` beside the asked one has this value."""

    def asked(answers: Answers, path: str) -> bool:
        return bool(answers.get(f"{path.rpartition('.')[0]}.{name}") == value)

    return asked


def _both(first: Asked, second: Asked) -> Asked:
    return lambda answers, path: first(answers, path) and second(answers, path)


# Only these questions depend on other answers (`case-file.md`); all others are asked of everyone.
_ASKED_WHEN: dict[str, Asked] = {
    "petitioner.capacity": _role_among(REPRESENTING),
    "petitioner.represents": _role_among(REPRESENTING),
    "petitioner.alongside_advocate": _lay_defender,
    "petitioner.written_application": _lay_defender,
    "petitioner.interest": _role_among(OTHER_PERSONS),
    "petitioner.mental_disorder_case": _role_among(LEGAL_REPRESENTATIVES),
    "petitioner.in_custody": _convict,
    "petitioner.institution": _both(_convict, _sibling_is("in_custody", True)),
    "convicted.institution": _sibling_is("in_custody", True),
    "convicted.interpreter_language": _sibling_is("needs_interpreter", True),
    "acts[].part": _sibling_is("extent", "part"),
    "suspension.extent": _suspension_requested,
    "suspension.part": _both(_suspension_requested, _sibling_is("extent", "part")),
    "suspension.reason": _suspension_requested,
    "suspension.explanation": _suspension_requested,
    "suspension.documents": _suspension_requested,
    "suspension.months": _suspension_requested,
    "suspension.addressee": _suspension_requested,
}

# Asked of everyone, but of use only after another answer: the window shows them then.
_OF_USE_WHEN: dict[str, Asked] = {
    "proceedings.own_appeal": lambda answers, _path: answers.get("proceedings.appeal") == "considered",
    "proceedings.same_grounds_before": lambda answers, _path: (
        answers.get("proceedings.cassation_before") in ("returned", "refused", "decided")
    ),
    "proceedings.cassation_about": _sibling_is("cassation_before", "decided"),
    # For the other paper, a petition to a prosecutor: where no appeal was heard, or the offence may be too small.
    "protest.reasons": lambda answers, _path: (
        answers.get("proceedings.appeal") in ("pending", "withdrawn", "not_filed")
        or answers.get("proceedings.offence_category") in ("misdemeanour", "minor")
    ),
    "acts[].extent": _sibling_is("challenged", True),
    "convicted.in_custody": lambda answers, path: not _convict(answers, path),
    "request.for_others": lambda answers, _path: answers.get("convicted.others_convicted") is not None,
    "grounds[].evidence_examined": lambda answers, path: answers.get(f"{path.rpartition('.')[0]}.evidence") is not None,
}


LONGEST_GAP = 3  # pages that one may pass without an answer and go on


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the route with the questions it asks; questions of a list stand with `[]`."""

    id: str
    questions: tuple[Question, ...]


def is_asked(path: str, answers: Answers) -> bool:
    """Tell whether the route asks the question at `path`, such as `acts[0].part`."""
    rule = _ASKED_WHEN.get(path_pattern(path))
    return rule is None or rule(answers, path)


def is_of_use(path: str, answers: Answers) -> bool:
    """Tell whether to show the question at `path`: it is asked, and an answer to it can matter."""
    rule = _OF_USE_WHEN.get(path_pattern(path))
    return is_asked(path, answers) and (rule is None or rule(answers, path))


def raised_by(before: Answers, after: Answers) -> set[str]:
    """Give the questions that a change of answers makes of use, those of list items by their number."""
    raised = set()
    for pattern in _ASKED_WHEN.keys() | _OF_USE_WHEN.keys():
        beginning, in_list, _ = pattern.partition("[]")
        places = range(after.count(beginning)) if in_list else (0,)
        for path in (pattern.replace("[]", f"[{place}]", 1) for place in places):
            if is_of_use(path, after) and not is_of_use(path, before):
                raised.add(path)
    return raised


def route(answers: Answers) -> tuple[Page, ...]:
    """Give the pages in order with the questions that these answers lead to."""
    pages: dict[str, list[Question]] = {page: [] for page in PAGES}
    for question in QUESTIONS.values():
        if question.page in pages and ("[]" in question.id or is_of_use(question.id, answers)):
            pages[question.page].append(question)
    return tuple(Page(page, tuple(questions)) for page, questions in pages.items())


def pages_begun(answers: Answers) -> tuple[str, ...]:
    """Give the ids of the pages up to the last one that has an answer: how far the writer came; empty for none.

    What stands beyond a long gap was not reached by walking: a clinic's own details sign a case that is not begun.
    """
    answered = {QUESTIONS[pattern].page for path, _ in answers.leaves() if (pattern := path_pattern(path)) in QUESTIONS}
    pages = [page.id for page in route(answers)]
    last = 0
    for place, page in enumerate(pages, start=1):
        if page in answered and place - last <= LONGEST_GAP + 1:
            last = place
    return tuple(pages[:last])


def blank_route(role: str | None) -> tuple[Page, ...]:
    """Give the pages with every question a person in this role can meet: what a blank sheet must ask."""
    answers = EMPTY.set("petitioner.role", role)
    for name in ("petitioner.in_custody", "convicted.in_custody", "convicted.needs_interpreter"):
        answers = answers.set(name, True)
    answers = answers.set("suspension.requested", True)
    return route(answers)


def effective_answers(answers: Answers) -> Answers:
    """Prune: leave out the answers that the present route does not ask for.

    Findings, summary, preview and paper all read what this gives; the answers left out stay in the file.
    """
    pruned = answers
    for path, _ in answers.leaves():
        if path_pattern(path) in _ASKED_WHEN and not is_asked(path, answers):
            pruned = pruned.set(path, None)
    return pruned


def instant_for(answers: Answers, law: Law, today: date) -> date:
    """Give the date the law is asked for: the filing date, else `today`, held inside the edition that was chosen."""
    instant: date = answers.get("filing_date") or today
    chosen = answers.get("edition")
    if chosen is None:
        return instant
    edition = law.edition(chosen)
    if instant < edition.in_force_from:
        return edition.in_force_from
    if edition.in_force_until is not None and instant >= edition.in_force_until:
        return edition.in_force_until - timedelta(days=1)
    return instant


def list_of(path: str) -> str | None:
    """Give the list a question's path lies in, such as `acts` for `acts[0].court`; None outside lists."""
    return path[: path.index("[")] if any(isinstance(step, int) for step in path_steps(path)) else None
