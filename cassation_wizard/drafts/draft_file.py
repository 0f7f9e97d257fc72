# SPDX-License-Identifier: MIT
"""One draft as one versioned JSON: the case file inside, and around it what never reaches the paper."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from cassation_wizard.domain.light import random_name, sha256
from cassation_wizard.drafts.envelope import SealingKey, is_sealed, public_part, seal, unseal
from cassation_wizard.drafts.errors import DraftError, RefusedFileError
from cassation_wizard.drafts.guard import DRAFT_LIMIT, load_json, read_limited

FORMAT = 1
SUFFIX = ".cwdraft"


@dataclass(frozen=True, slots=True)
class Check:
    """What the rules said when the draft was last saved, so that a shelf need not run them for every row.

    ``findings`` are "rule@question" strings; ``law`` is the digest of the law data they were made with.
    """

    law: str
    on: date
    findings: tuple[str, ...] = ()
    blocking: int = 0
    term_limited: bool | None = None
    arrive_by: date | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft: the case's answers as in the case file, and notes, dates and marks that are never printed.

    ``typed`` holds what was said and is no answer, by question path: a date without its year, or that one does not
    know.
    """

    id: str
    case: Mapping[str, Any] = field(default_factory=dict)
    sequence: int = 0
    saved_at: datetime | None = None
    notes: str = ""
    next_step: str = ""
    next_date: date | None = None
    filed_on: date | None = None
    archived: bool = False
    check: Check | None = None
    typed: Mapping[str, str] = field(default_factory=dict)

    @property
    def case_bytes(self) -> bytes:
        """The case file inside, as bytes for the case file's own reader, which checks every name and value."""
        return json.dumps(self.case, ensure_ascii=False).encode()


def new_id() -> str:
    """Give the id of a new draft; it tells nothing about the case."""
    return random_name(8)


def revision_of(data: bytes) -> str:
    """Give the mark by which one state of a file is told from another."""
    return sha256(data).hexdigest()[:24]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def encode(draft: Draft, key: SealingKey | None = None) -> bytes:
    """Give the bytes of a draft file, sealed when there is a key."""
    check = draft.check
    tree: dict[str, Any] = {
        "draft": FORMAT, "id": draft.id, "sequence": draft.sequence,
        "saved_at": draft.saved_at.isoformat() if draft.saved_at else None,
        "notes": draft.notes, "next_step": draft.next_step, "next_date": _iso(draft.next_date),
        "filed_on": _iso(draft.filed_on), "archived": draft.archived,
        "check": check and {
            "law": check.law, "on": _iso(check.on), "findings": list(check.findings), "blocking": check.blocking,
            "term_limited": check.term_limited, "arrive_by": _iso(check.arrive_by),
        },
        "typed": dict(draft.typed),
        "case": dict(draft.case),
    }  # fmt: skip
    data = json.dumps(tree, ensure_ascii=False, indent=1).encode()
    if key is None:
        return data
    return seal(data, key, {"id": draft.id, "sequence": draft.sequence, "saved_at": tree["saved_at"]})


def _day(value: Any) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _typed(value: Any, kind: type, default: Any) -> Any:
    if value is None:
        return default
    if type(value) is not kind:
        raise TypeError(kind.__name__)
    return value


def _check(tree: Any) -> Check | None:
    if tree is None:
        return None
    on = _day(tree["on"])
    if on is None:
        raise ValueError("on")
    findings = tuple(_typed(item, str, "") for item in _typed(tree.get("findings"), list, []))
    return Check(
        _typed(tree["law"], str, ""), on, findings, _typed(tree.get("blocking"), int, 0),
        _typed(tree.get("term_limited"), bool, None), _day(tree.get("arrive_by")),
    )  # fmt: skip


def _decode(tree: Any, path: Path | None) -> Draft:
    if not isinstance(tree, dict):
        raise DraftError("draft.damaged", path)
    if "draft" not in tree:
        # A bare case file, as the command line and other people make it.
        return Draft("", tree)
    version = tree["draft"]
    if type(version) is int and version > FORMAT:
        raise DraftError("draft.newer", path)
    try:
        saved_at = tree.get("saved_at")
        return Draft(
            id=_typed(tree["id"], str, ""),
            case=_typed(tree["case"], dict, {}),
            sequence=_typed(tree.get("sequence"), int, 0),
            saved_at=None if saved_at is None else datetime.fromisoformat(saved_at),
            notes=_typed(tree.get("notes"), str, ""),
            next_step=_typed(tree.get("next_step"), str, ""),
            next_date=_day(tree.get("next_date")),
            filed_on=_day(tree.get("filed_on")),
            archived=_typed(tree.get("archived"), bool, False),
            check=_check(tree.get("check")),
            typed={path: _typed(text, str, "") for path, text in _typed(tree.get("typed"), dict, {}).items()},
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DraftError("draft.damaged", path) from error


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft as read: its revision (to notice another's save) and the key it was sealed with, if any."""

    draft: Draft
    revision: str
    key: SealingKey | None = None


def decode(data: bytes, password: str | SealingKey | None = None, path: Path | None = None) -> Opened:
    """Read a draft file, a password file or a bare case file.

    Raises DraftError: ``draft.damaged``, ``draft.newer``, ``sealed.*`` (``sealed.needs-password`` without one) and
    RefusedFileError for depth. A bare case file comes with an empty id.
    """
    key = None
    content = data
    try:
        if is_sealed(data):
            public_part(data)  # damage is told before a password is asked
            if password is None:
                raise DraftError("sealed.needs-password", path)
            content, key = unseal(data, password)
        tree = load_json(content, path)
    except RefusedFileError as error:
        if error.kind == "file.damaged":
            raise DraftError("draft.damaged", path) from error
        raise
    except DraftError as error:
        raise DraftError(error.kind, path) from error
    return Opened(_decode(tree, path), revision_of(data), key)


def read_draft(path: Path, password: str | SealingKey | None = None) -> Opened:
    """Read a draft file within its limits; see decode for what it raises."""
    return decode(read_limited(path, DRAFT_LIMIT), password, path)


def case_bytes_of(data: bytes, path: Path | None = None) -> bytes:
    """Give the case file in these bytes, be they a bare case file or an unsealed draft. Raises as decode."""
    if b'"draft"' not in data[:64] and not is_sealed(data):
        return data
    return decode(data, None, path).draft.case_bytes
