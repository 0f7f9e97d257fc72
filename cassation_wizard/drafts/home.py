# SPDX-License-Identifier: MIT
"""The family's own drafts: every change saved, found again after a crash, and really erased when asked."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from cassation_wizard.drafts.atomic import erase_file, sweep_temporaries, write_atomic
from cassation_wizard.drafts.draft_file import Check, Draft, Opened, decode, new_id
from cassation_wizard.drafts.envelope import SealingKey, is_sealed, make_key, public_part
from cassation_wizard.drafts.errors import DraftError, RefusedFileError
from cassation_wizard.drafts.folder import DraftFolder, Saved
from cassation_wizard.drafts.guard import DRAFT_LIMIT, load_json, read_limited
from cassation_wizard.drafts.sessions import Interrupted, Session, Sessions

_RECENT = "recent.json"
_RECENT_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Summary:
    """A draft in a list: whose case, from when. ``problem`` is the sentence's id when it cannot be read."""

    id: str
    sequence: int
    saved_at: datetime | None
    sealed: bool = False
    petitioner: str | None = None
    convicted: str | None = None
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a crash left: the draft as last saved, and the sitting it came from."""

    summary: Summary
    sitting: Interrupted


@dataclass(frozen=True, slots=True)
class _Open:
    draft: Draft
    revision: str | None
    key: SealingKey | None


class DraftStore:
    """The drafts in the data folder, and the recent list. ``now`` gives the moment for "saved at"."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self.folder = folder
        self._files = DraftFolder(folder / "drafts", now, remade=True)
        self.sessions = Sessions(folder, now)
        self._open: dict[str, _Open] = {}
        self._session: Session | None = None
        self._highest: int | None = None

    def start(self) -> int:
        """Sweep what earlier processes left half-written; give how many files. Call once at the program's start."""
        return self._files.sweep() + sweep_temporaries(self.folder)

    def new_draft(self) -> str:
        """Give the id of a new draft; nothing is written before the first answer."""
        draft_id = new_id()
        self._open[draft_id] = _Open(Draft(draft_id), None, None)
        return draft_id

    def begin(self, draft_id: str) -> None:
        """Mark that this draft is being worked on; the mark of a sitting before it is taken away. Raises SaveError."""
        self.end()
        self._session = self.sessions.begin(draft_id, self._files.folder)

    def end(self) -> None:
        """Say that the person left the draft in order."""
        if self._session is not None:
            self._session.end()
            self._session = None

    def autosave(
        self,
        draft_id: str,
        case: Mapping[str, Any],
        check: Check | None = None,
        typed: Mapping[str, str] | None = None,
    ) -> Saved:
        """Save the answers (the case file's tree) of a draft, and what was typed beside them; a sealed draft stays so.

        When another window saved the same draft in between, ours is kept under the new id in the result.
        Raises SaveError; the file before is then intact.
        """
        state = self._open.get(draft_id) or _Open(Draft(draft_id), None, None)
        draft = replace(state.draft, case=case, check=check or state.draft.check, typed=dict(typed or {}))
        return self._write(draft, state)

    def _write(self, draft: Draft, state: _Open) -> Saved:
        if self._highest is None:
            self._highest = max((summary.sequence for summary in self.list_drafts()), default=0)
        saved = self._files.save(draft, state.revision, state.key, least_sequence=self._highest)
        self._highest = saved.draft.sequence
        self._open[saved.id] = _Open(saved.draft, saved.revision, state.key)
        return saved

    def load(self, draft_id: str, password: str | None = None) -> Opened:
        """Open a draft. Raises DraftError: ``sealed.needs-password``, ``sealed.wrong-password``, ``draft.damaged`` …"""
        opened = self._files.load(draft_id, password)
        self._open[draft_id] = _Open(opened.draft, opened.revision, opened.key)
        return opened

    def set_password(self, draft_id: str, password: str | None) -> Saved:
        """Seal a draft from now on, or with None unseal it; the file is rewritten at once, the plain one overwritten.

        A forgotten password means a lost draft: say so before. Raises SaveError, SealError for an empty one.
        """
        state = self._open.get(draft_id) or _Open(Draft(draft_id), None, None)
        key = None if password is None else make_key(password)
        return self._write(state.draft, replace(state, key=key))

    def list_drafts(self) -> tuple[Summary, ...]:
        """Give all drafts, the latest saved first, whatever the clock said then."""
        summaries = [self._summary(draft_id) for draft_id in self._files.ids()]
        return tuple(sorted(summaries, key=lambda summary: summary.sequence, reverse=True))

    def _summary(self, draft_id: str) -> Summary:
        try:
            data = read_limited(self._files.path_of(draft_id), DRAFT_LIMIT)
            if is_sealed(data):
                public = public_part(data)
                moment = public.get("saved_at")
                return Summary(
                    draft_id, int(public.get("sequence", 0)), datetime.fromisoformat(moment) if moment else None, True
                )
            return summarise(decode(data).draft, draft_id)
        except DraftError as error:
            return Summary(draft_id, 0, None, problem=error.kind)
        except (ValueError, TypeError):
            return Summary(draft_id, 0, None, problem="draft.damaged")

    def found_after_crash(self) -> tuple[Found, ...]:
        """Give the drafts whose sitting did not end by itself; those without a saved draft are forgotten."""
        found = []
        known = {summary.id: summary for summary in self.list_drafts()}
        for sitting in self.sessions.interrupted():
            summary = known.get(sitting.draft_id)
            if sitting.folder != self._files.folder:
                continue  # the shelf's own
            if summary is None:
                self.sessions.forget(sitting)
            else:
                found.append(Found(summary, sitting))
        return tuple(found)

    def open_elsewhere(self) -> frozenset[str]:
        """Give the ids of the drafts that stand open in another window of this program."""
        own = {self._session.draft_id} if self._session is not None else set()
        return self.sessions.under_way() - own

    def forget_crash(self) -> None:
        """Stop offering what was found: the person has decided."""
        for found in self.found_after_crash():
            self.sessions.forget(found.sitting)

    def remember(self, path: Path) -> None:
        """Put a file at the head of the recent list. Raises SaveError."""
        paths = [str(path), *(str(other) for other in self.recent() if other != path)]
        self._files.make()
        write_atomic(self.folder / _RECENT, json.dumps(paths[:_RECENT_LENGTH], ensure_ascii=False).encode())

    def recent(self) -> tuple[Path, ...]:
        """Give the files opened or saved lately; an unreadable list is empty."""
        try:
            tree = load_json(read_limited(self.folder / _RECENT, 1 << 20))
        except RefusedFileError:
            return ()
        return tuple(Path(item) for item in tree if isinstance(item, str)) if isinstance(tree, list) else ()

    def erase(self, draft_id: str) -> None:
        """Overwrite and remove a draft, which is its own autosave. Raises SaveError when it stays."""
        self._files.erase(draft_id)
        self._open.pop(draft_id, None)

    def erase_all(self) -> None:
        """Erase every draft, the recent list, marks and leftovers of this program. Raises SaveError."""
        self.end()
        for draft_id in self._files.ids():
            self.erase(draft_id)
        erase_file(self.folder / _RECENT)
        for sitting in self.sessions.interrupted():
            self.sessions.forget(sitting)
        for leftover in [*self.folder.glob(".cassation-wizard-*"), *self._files.folder.glob(".cassation-wizard-*")]:
            erase_file(leftover)
        self._open.clear()


def summarise(draft: Draft, draft_id: str) -> Summary:
    """Give a draft's line for a list."""

    def name(part: str) -> str | None:
        section = draft.case.get(part)
        value = section.get("full_name") if isinstance(section, Mapping) else None
        return value if isinstance(value, str) and value else None

    return Summary(draft_id, draft.sequence, draft.saved_at, False, name("petitioner"), name("convicted"))
