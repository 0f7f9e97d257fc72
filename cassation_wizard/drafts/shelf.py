# SPDX-License-Identifier: MIT
"""The clinic's shelf: a folder of drafts with a row for each, made from the files themselves and no index beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from cassation_wizard.domain.scripts import search_form
from cassation_wizard.drafts.atomic import write_atomic
from cassation_wizard.drafts.draft_file import SUFFIX, Check, Draft, Opened, decode, encode, new_id
from cassation_wizard.drafts.envelope import SealingKey, is_sealed
from cassation_wizard.drafts.errors import DraftError, SaveError
from cassation_wizard.drafts.folder import DraftFolder, Saved
from cassation_wizard.drafts.guard import DRAFT_LIMIT, read_limited
from cassation_wizard.drafts.lock import DraftLock, Holder, holder_of, take
from cassation_wizard.drafts.names import names_beside, safe_file_name
from cassation_wizard.drafts.row import Row, read_row


@dataclass(frozen=True, slots=True)
class Changed:
    """What newer law data or a later day changed in a draft's findings: appeared and gone, as rule@question."""

    appeared: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """One file of an export or import: done, already there, or the id of the sentence that says why not."""

    file: str
    status: Literal["done", "same", "failed"]
    id: str = ""
    problem: str | None = None


def changes_since(check: Check | None, now: Check) -> Changed:
    """Compare a draft's stored findings with those of today."""
    before = set(check.findings) if check else set()
    return Changed(tuple(sorted(set(now.findings) - before)), tuple(sorted(before - set(now.findings))))


class Shelf:
    """A folder of drafts shared by a clinic's people; ``files.make()`` makes a new one when a person wants it."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self.files = DraftFolder(folder, now, remade=False)
        self._now = now
        # A row is read again only when its file changed; the cache lives and dies with the window.
        self._rows: dict[str, tuple[tuple[int, int], Row]] = {}

    def rows(
        self,
        search: str = "",
        *,
        archived: bool = False,
        order: Literal["next", "saved", "name"] = "next",
        alphabet: Callable[[str], Any] = str.casefold,
    ) -> tuple[Row, ...]:
        """Give the rows that hold every word of ``search``; archived ones only when asked for.

        ``alphabet`` gives the key by which names are put in order: that of a language is known to the window.
        """
        words = search_form(search).split()
        found = [
            row for row in map(self._row, self.files.ids())
            if (archived or not row.archived) and all(word in row.words for word in words)
        ]  # fmt: skip
        if order == "saved":
            found.sort(key=lambda row: row.saved_at.timestamp() if row.saved_at else 0.0, reverse=True)
        elif order == "name":
            found.sort(key=lambda row: alphabet(row.convicted or row.petitioner or ""))
        else:
            found.sort(key=lambda row: (row.next_date is None, row.next_date or date.max, row.id))
        return tuple(found)

    def _row(self, draft_id: str) -> Row:
        path = self.files.path_of(draft_id)
        try:
            state = path.stat()
        except OSError:
            return Row(draft_id, problem="file.missing")
        mark = (state.st_mtime_ns, state.st_size)
        known = self._rows.get(draft_id)
        if known is None or known[0] != mark:
            known = (mark, read_row(path, draft_id))
            self._rows[draft_id] = known
        return replace(known[1], holder=holder_of(path))

    def courts(self, language: str) -> frozenset[str]:
        """Give the courts named in papers of this language, the archive's too; sealed drafts tell none."""
        rows = map(self._row, self.files.ids())
        return frozenset(name for row in rows if row.language == language for name in row.courts)

    def open(self, draft_id: str, password: str | None = None, over: Holder | None = None) -> tuple[Opened, DraftLock]:
        """Open a draft and mark it as open here; ``over`` takes it over from a holder the person has seen.

        Raises DraftError ``shelf.open-elsewhere`` and those of reading.
        """
        lock = take(self.files.path_of(draft_id), self._now(), over)
        try:
            return self.files.load(draft_id, password), lock
        except DraftError:
            lock.release()
            raise

    def save(self, draft: Draft, expected: str | None, key: SealingKey | None = None) -> Saved:
        """Save a draft; when another saved in between both are kept (``Saved.conflict``). Raises SaveError."""
        return self.files.save(draft, expected, key)

    def new(self, case: Mapping[str, Any]) -> Saved:
        """Put a new case on the shelf. Raises SaveError."""
        return self.files.save(Draft(new_id(), case), None)

    def copy_as_new(self, draft: Draft) -> Saved:
        """Put a copy on the shelf as a new case: same answers, no filing date, notes or marks of the old one."""
        case = {name: value for name, value in draft.case.items() if name != "filing_date"}
        return self.new(case)

    def changed(self, draft_id: str, password: str | None = None, **marks: Any) -> Saved:
        """Set notes, next_step, next_date, filed_on, archived or check of a draft. Raises DraftError."""
        opened = self.files.load(draft_id, password)
        return self.files.save(replace(opened.draft, **marks), opened.revision, opened.key)

    def export(self, ids: Sequence[str], folder: Path) -> tuple[Moved, ...]:
        """Copy drafts into another folder or stick under readable names; sealed ones stay sealed.

        Nothing there is replaced: a file of the same name gets a number. A failure stops with its line.
        """
        lines: list[Moved] = []
        for draft_id in ids:
            path = self.files.path_of(draft_id)
            try:
                data = read_limited(path, DRAFT_LIMIT)
                row = self._row(draft_id)
                target = _free_name(folder, safe_file_name(row.convicted or row.petitioner or draft_id), data)
                if target is None:
                    lines.append(Moved(path.name, "same", draft_id))
                    continue
                write_atomic(target, data)
                lines.append(Moved(target.name, "done", draft_id))
            except SaveError as error:
                lines.append(Moved(path.name, "failed", draft_id, error.kind))
                break  # a full or lost stick fails for the rest too
            except DraftError as error:
                lines.append(Moved(path.name, "failed", draft_id, error.kind))
        return tuple(lines)

    def take_in(self, folder: Path) -> tuple[Moved, ...]:
        """Bring in the drafts and case files of a folder or stick; what is already here stays as it is."""
        lines = []
        here = {self._content_mark(draft_id) for draft_id in self.files.ids()}
        files = sorted(path for path in folder.iterdir() if path.suffix in (SUFFIX, ".json") and path.name[0] != ".")
        for path in files:
            try:
                data = read_limited(path, DRAFT_LIMIT)
                mark = _mark(data)
                if mark in here:
                    lines.append(Moved(path.name, "same"))
                    continue
                lines.append(Moved(path.name, "done", self._place(data)))
                here.add(mark)
            except DraftError as error:
                lines.append(Moved(path.name, "failed", problem=error.kind))
        return tuple(lines)

    def _content_mark(self, draft_id: str) -> bytes:
        try:
            return _mark(read_limited(self.files.path_of(draft_id), DRAFT_LIMIT))
        except DraftError:
            return b""

    def _place(self, data: bytes) -> str:
        if not is_sealed(data):
            saved = self.files.save(replace(decode(data).draft, id=new_id()), None)
            return saved.id
        draft_id = new_id()
        write_atomic(self.files.path_of(draft_id), data)
        return draft_id

    def erase(self, draft_id: str) -> None:
        """Overwrite and remove a draft nobody has open. Raises DraftError ``shelf.open-elsewhere``, SaveError."""
        lock = take(self.files.path_of(draft_id), self._now())
        try:
            self.files.erase(draft_id)
        finally:
            lock.release()


def _mark(data: bytes) -> bytes:
    """Give what makes two files the same draft: all of a sealed one; of a plain one the content, not the stamp."""
    if is_sealed(data):
        return data
    draft = decode(data).draft
    return encode(replace(draft, id="", sequence=0, saved_at=None))


def _free_name(folder: Path, stem: str, data: bytes) -> Path | None:
    """Give a name not taken yet, or None when the very same file is there already."""
    for path in names_beside(folder / f"{stem}{SUFFIX}"):
        if not path.exists():
            return path
        if path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data:
            break
    return None
