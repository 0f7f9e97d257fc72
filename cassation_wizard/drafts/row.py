# SPDX-License-Identifier: MIT
"""A draft at a glance: what the clinic's shelf shows of a file without opening it, and finds it by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from cassation_wizard.domain.scripts import search_form
from cassation_wizard.drafts.draft_file import Check, Draft, decode
from cassation_wizard.drafts.envelope import is_sealed
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.drafts.guard import DRAFT_LIMIT, read_limited
from cassation_wizard.drafts.home import summarise
from cassation_wizard.drafts.lock import Holder


@dataclass(frozen=True, slots=True)
class Row:
    """A draft at a glance. ``problem`` is a sentence's id when the file cannot be read or needs a password.

    ``words`` is what it is found by; ``courts`` are those its acts name, in the ``language`` of its paper.
    """

    id: str
    petitioner: str | None = None
    convicted: str | None = None
    saved_at: datetime | None = None
    next_date: date | None = None
    next_step: str = ""
    notes: str = ""
    filed_on: date | None = None
    archived: bool = False
    sealed: bool = False
    check: Check | None = None
    holder: Holder | None = None
    problem: str | None = None
    words: str = ""
    courts: tuple[str, ...] = ()
    language: str = ""


def _texts(tree: Any) -> Iterable[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, Mapping):
        for value in tree.values():
            yield from _texts(value)
    elif isinstance(tree, (list, tuple)):
        for value in tree:
            yield from _texts(value)


def next_date_of(draft: Draft) -> date | None:
    """Give the nearest day something must be done: the reminder of one's own, or the term while nothing is filed."""
    term = draft.check.arrive_by if draft.check and draft.filed_on is None else None
    return min((day for day in (draft.next_date, term) if day is not None), default=None)


def _courts(case: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the courts the acts name; the inside of a draft is whatever its file holds, so nothing is taken as given."""
    acts = case.get("acts")
    named = [act.get("court") for act in acts if isinstance(act, Mapping)] if isinstance(acts, list) else []
    return tuple(name for name in named if isinstance(name, str) and name)


def read_row(path: Path, draft_id: str) -> Row:
    """Read the row of a draft; a file that cannot be read gives a row with its problem, a sealed one its name only."""
    sealed = False
    try:
        data = read_limited(path, DRAFT_LIMIT)
        sealed = is_sealed(data)
        draft = decode(data, None, path).draft
    except DraftError as error:
        return Row(draft_id, sealed=sealed, problem=error.kind)
    summary = summarise(draft, draft_id)
    words = search_form("\n".join([*_texts(draft.case), draft.notes, draft.next_step]))
    return Row(
        draft_id, summary.petitioner, summary.convicted, draft.saved_at, next_date_of(draft), draft.next_step,
        draft.notes, draft.filed_on, draft.archived, sealed, draft.check, words=words,
        courts=_courts(draft.case), language=str(draft.case.get("document_language", "")),
    )  # fmt: skip
