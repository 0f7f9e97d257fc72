# SPDX-License-Identifier: MIT
"""What is done with the shelf's drafts: opened, copied, noted, archived, carried, erased; each failure one sentence."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cassation_wizard.domain.typed_dates import read_typed_date
from cassation_wizard.drafts.draft_file import Draft, Opened, new_id
from cassation_wizard.drafts.errors import DraftError
from cassation_wizard.drafts.lock import DraftLock, Holder, holder_of
from cassation_wizard.drafts.profiles import Profiles, read_profiles, with_profile, write_profiles
from cassation_wizard.drafts.row import Row
from cassation_wizard.drafts.shelf import Shelf
from cassation_wizard.gui.desk import Desk
from cassation_wizard.gui.dialogs import Choice
from cassation_wizard.gui.forms import Form, FormField
from cassation_wizard.gui.passwords import unlock
from cassation_wizard.gui.shelf_rows import moved_words, row_name, since_words
from cassation_wizard.i18n.formats import short_date
from cassation_wizard.interview.case_file import FORMAT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


class ShelfDesk:
    """The shelf with its people at it; nothing here knows how it looks."""

    def __init__(self, desk: Desk, shelf: Shelf) -> None:
        self.desk, self.shelf = desk, shelf

    # Opening.

    def open(self, draft_id: str, over: Holder | None = None) -> tuple[Opened, DraftLock] | None:
        """Open a draft; asks for its password and whether to take it over. None when it stays closed."""
        try:
            return self.shelf.open(draft_id, over=over)
        except DraftError as error:
            if error.kind == "shelf.open-elsewhere":
                return self._open_over(draft_id, error)
            if error.kind != "sealed.needs-password":
                self.desk.tell_failure(error)
                return None
        locks: list[DraftLock] = []

        def attempt(password: str) -> Opened:
            opened, lock = self.shelf.open(draft_id, password, over)
            locks.append(lock)
            return opened

        found = unlock(self.desk.dialogs, self.desk.law, self.desk.language, attempt)
        return (found[0], locks[-1]) if found else None

    def _open_over(self, draft_id: str, error: DraftError) -> tuple[Opened, DraftLock] | None:
        holder = holder_of(self.shelf.files.path_of(draft_id))
        if holder is None:  # let go in between
            return self.open(draft_id)
        gettext = self.desk.gettext
        words = self.desk.sentence(error.kind, **{**error.values, "since": since_words(self.desk, holder)})
        if holder.silent:
            words += "\n\n" + gettext("That computer has been silent for more than three minutes.")
        else:
            words += "\n\n" + gettext("It is being worked on there right now.")
        answer = self.desk.dialogs.ask(
            gettext("Open on another computer"),
            words,
            (Choice("wait", gettext("Leave it there")), Choice("take", gettext("Take it over"))),
            safe="wait",
        )
        return self.open(draft_id, holder) if answer == "take" else None

    def open_after_crash(self, draft_id: str) -> tuple[Opened, DraftLock] | None:
        """Open a draft this computer's own crash left marked as open."""
        holder = holder_of(self.shelf.files.path_of(draft_id))
        own = holder is not None and holder.machine == platform.node()
        return self.open(draft_id, holder if own else None)

    # New cases.

    def new_case(self) -> str | None:
        """Put a new case on the shelf, with an advocate's own details when one is chosen; give its id."""
        desk, gettext = self.desk, self.desk.gettext
        case: dict[str, Any] = {
            "format": FORMAT, "document_language": desk.language.code, "filing_date": desk.today.isoformat(),
        }  # fmt: skip
        profiles = self.profiles()
        if profiles.advocates:
            choices = [Choice(one.id, one.full_name) for one in profiles.advocates]
            choices += [Choice("none", gettext("Without an advocate's details")), Choice("cancel", gettext("Cancel"))]
            question = gettext("Whose details stand in the new case?")
            answer = desk.dialogs.ask(gettext("New case"), question, choices, safe="cancel")
            if answer == "cancel":
                return None
            for one in profiles.advocates:
                if one.id == answer:
                    case = with_profile(case, profiles.clinic, one)
        return self._tried(lambda: self.shelf.new(case).id)

    def copy(self, draft_id: str) -> str | None:
        """Put a copy on the shelf as a new case; give its id."""
        found = self.open(draft_id)
        if found is None:
            return None
        opened, lock = found
        lock.release()
        if opened.key is None:
            return self._tried(lambda: self.shelf.copy_as_new(opened.draft).id)
        # The copy of a sealed draft is sealed too, from its first byte on the disk.
        case = {name: value for name, value in opened.draft.case.items() if name != "filing_date"}
        return self._tried(lambda: self.shelf.save(Draft(new_id(), case), None, opened.key).id)

    # Marks that are never printed.

    def note(self, row: Row) -> bool:
        """Let notes, the next step and the dates be written."""
        found = self.open(row.id)
        if found is None:
            return False
        opened, lock = found
        try:
            marks = self._ask_notes(opened.draft)
            return marks is not None and self._mark(opened, lock, marks)
        finally:
            lock.release()

    def _ask_notes(self, draft: Draft) -> Mapping[str, Any] | None:
        gettext = self.desk.gettext

        def check(values: Mapping[str, str]) -> str:
            faulty = any(read_typed_date(values[name]).fault for name in ("next_date", "filed_on"))
            return gettext("Type the date as day, month, year.") if faulty else ""

        example = gettext("For example: {example}").format(example=short_date(self.desk.today))
        fields = (
            FormField("next_step", gettext("What is to be done next"), draft.next_step),
            FormField("next_date", gettext("By when"), _typed(draft.next_date), hint=example),
            FormField("filed_on", gettext("Filed on"), _typed(draft.filed_on), hint=gettext("Empty: not filed yet")),
            FormField("notes", gettext("Notes"), draft.notes, "text", gettext("They are never printed.")),
        )
        form = Form(gettext("Notes and dates"), "", fields, gettext("Save"), gettext("Cancel"), check=check)
        values = self.desk.dialogs.fill_in(form)
        if values is None:
            return None
        days = {name: read_typed_date(values[name]).value for name in ("next_date", "filed_on")}
        return {"next_step": values["next_step"], "notes": values["notes"], **days}

    def archive(self, row: Row) -> bool:
        """Put a draft into the archive, or bring it back."""
        found = self.open(row.id)
        if found is None:
            return False
        opened, lock = found
        try:
            return self._mark(opened, lock, {"archived": not row.archived})
        finally:
            lock.release()

    def _mark(self, opened: Opened, lock: DraftLock, marks: Mapping[str, Any]) -> bool:
        if not lock.still_ours():
            self.desk.tell(self.desk.sentence("shelf.taken-over"))
            return False
        draft = replace(opened.draft, **marks)
        saved = self._tried(lambda: self.shelf.save(draft, opened.revision, opened.key))
        if saved is not None and saved.conflict:
            self.desk.tell(self.desk.sentence("draft.kept-both"))
        return saved is not None

    def erase(self, row: Row) -> bool:
        """Erase a draft really, after asking."""
        gettext = self.desk.gettext
        answer = self.desk.dialogs.ask(
            gettext("Erase drafts"),
            row_name(self.desk, row) + "\n\n" + gettext("Erase this draft? It cannot be restored."),
            (Choice("keep", gettext("Keep it")), Choice("erase", gettext("Erase"))),
            safe="keep",
        )
        if answer != "erase":
            return False
        try:
            self.shelf.erase(row.id)
        except DraftError as error:
            self.desk.tell_failure(error)
            return False
        return True

    # Carrying.

    def export(self, ids: list[str]) -> None:
        """Copy drafts into a folder or onto a stick and say what was done."""
        folder = self.desk.dialogs.open_folder(self.desk.gettext("Copy to a folder or stick"), None)
        if folder is not None:
            self.desk.tell(moved_words(self.desk, self.shelf.export(ids, folder)))

    def take_in(self) -> None:
        """Bring in the drafts and case files of a folder or stick and say what was done."""
        folder = self.desk.dialogs.open_folder(self.desk.gettext("Bring in from a folder or stick"), None)
        if folder is None:
            return
        try:
            self.desk.tell(moved_words(self.desk, self.shelf.take_in(folder)))
        except OSError:
            self.desk.tell(self.desk.sentence("file.unreadable", path=folder))

    # Own details.

    def profiles(self) -> Profiles:
        """Give the own details of the shelf; damaged ones are named and none serve."""
        try:
            return read_profiles(self.shelf.files.folder)
        except DraftError as error:
            self.desk.tell_failure(error)
            return Profiles()

    def keep_profiles(self, profiles: Profiles) -> None:
        """Keep the own details of the shelf."""
        try:
            write_profiles(self.shelf.files.folder, profiles)
        except DraftError as error:
            self.desk.tell_failure(error)

    def _tried(self, done: Callable[[], Any]) -> Any:
        try:
            return done()
        except DraftError as error:
            self.desk.tell_failure(error)
            return None


def _typed(day: date | None) -> str:
    return short_date(day) if day else ""
