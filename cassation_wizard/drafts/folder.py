# SPDX-License-Identifier: MIT
"""A folder of draft files in which no save replaces somebody else's work."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from cassation_wizard.drafts.atomic import erase_file, save_error, shred, sweep_temporaries, write_atomic
from cassation_wizard.drafts.draft_file import (
    SUFFIX,
    Draft,
    Opened,
    decode,
    encode,
    new_id,
    read_draft,
    revision_of,
)
from cassation_wizard.drafts.envelope import SealingKey, is_sealed
from cassation_wizard.drafts.errors import DraftError, SaveError
from cassation_wizard.drafts.guard import DRAFT_LIMIT, read_limited
from cassation_wizard.drafts.oslock import in_turn

_GUARD = ".cassation-wizard-turn"


@dataclass(frozen=True, slots=True)
class Saved:
    """A save that happened: under which id and revision, and whether another's newer work stands beside it."""

    id: str
    revision: str
    draft: Draft
    conflict: bool = False


class DraftFolder:
    """Draft files of one folder. ``now`` gives the moment a save is stamped with; order never rests on it.

    ``remade``: a missing folder is made at each save. Right for our own data folder; wrong for a stick, whose folder
    would be made anew on the disk behind it once it is pulled out.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime], *, remade: bool) -> None:
        self.folder = folder
        self._now = now
        self._remade = remade

    def make(self) -> None:
        """Make the folder, closed to other users. Raises SaveError."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise save_error(error, self.folder) from error

    def path_of(self, draft_id: str) -> Path:
        """Give the file of a draft. Raises DraftError ``draft.missing`` for an id that is no id."""
        if not draft_id or not all(letter.isalnum() or letter in "-_" for letter in draft_id):
            raise DraftError("draft.missing")
        return self.folder / f"{draft_id}{SUFFIX}"

    def ids(self) -> tuple[str, ...]:
        """Give the ids of all drafts; none for a missing folder."""
        if not self.folder.is_dir():
            return ()
        return tuple(sorted(path.stem for path in self.folder.glob(f"*{SUFFIX}") if not path.name.startswith(".")))

    def load(self, draft_id: str, password: str | SealingKey | None = None) -> Opened:
        """Read a draft. Raises DraftError as read_draft; its id is the file's, whatever is written inside."""
        opened = read_draft(self.path_of(draft_id), password)
        return replace(opened, draft=replace(opened.draft, id=draft_id))

    def save(self, draft: Draft, expected: str | None, key: SealingKey | None = None, least_sequence: int = 0) -> Saved:
        """Write a draft if its file still is at revision ``expected`` (None: there must be none yet).

        If someone saved in between, both are kept: ours goes to a new id and ``conflict`` is true. The sequence
        number rises above the file's own, so that a clock set back never makes newer work look older.
        Raises SaveError; then the file is as it was.
        """
        if self._remade:
            self.make()
        with in_turn(self.folder / _GUARD) as turn:
            if not turn:
                raise SaveError("save.open-elsewhere", self.path_of(draft.id))
            path = self.path_of(draft.id)
            current = self._current(path)
            conflict = expected != (None if current is None else revision_of(current))
            if conflict:
                draft = replace(draft, id=new_id())
                path, current = self.path_of(draft.id), None
            stamped = replace(
                draft, sequence=max(draft.sequence, least_sequence) + 1, saved_at=self._now().astimezone()
            )
            data = encode(stamped, key)
            with self._plain_remains(path, key is not None and current is not None and not is_sealed(current)):
                write_atomic(path, data)
        return Saved(stamped.id, revision_of(data), stamped, conflict)

    @staticmethod
    def _current(path: Path) -> bytes | None:
        return read_limited(path, 2 * DRAFT_LIMIT) if path.exists() else None

    @staticmethod
    @contextlib.contextmanager
    def _plain_remains(path: Path, plain: bool) -> Iterator[None]:
        """Hold the open plain file while its sealed successor takes its place, then overwrite what was in it."""
        descriptor = os.open(path, os.O_RDWR) if plain and os.name != "nt" else None
        try:
            yield
            if descriptor is not None:
                shred(descriptor)
        finally:
            if descriptor is not None:
                os.close(descriptor)

    def erase(self, draft_id: str) -> None:
        """Overwrite and remove a draft; a missing one is fine. Raises SaveError when it stays."""
        erase_file(self.path_of(draft_id))

    def sweep(self) -> int:
        """Remove what interrupted writes left; give how many."""
        return sweep_temporaries(self.folder)

    def add(self, data: bytes, password: str | SealingKey | None = None) -> Draft:
        """Take in a draft or case file from elsewhere under a new id. Raises DraftError as decode."""
        opened = decode(data, password)
        return replace(opened.draft, id=new_id(), sequence=0)
