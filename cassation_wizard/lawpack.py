# SPDX-License-Identifier: MIT
"""Which law data the program uses: those it came with, or a newer signed pack that staff have put in place.

Packs lie in a folder each, named by their manifest; the file `current` names the one in use and is replaced at once, so
that after any failure the old one or the new one is in use, whole. A pack is checked anew each time it is read.
"""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cassation_wizard.drafts.settings import Settings, load_settings, own_data_folder
from cassation_wizard.rules.checked_law import load_checked_law

if TYPE_CHECKING:
    from datetime import date

    from cassation_wizard.law.law import Law
    from cassation_wizard.law.pack import Manifest, PackError

CURRENT = "current"


@dataclass(frozen=True, slots=True)
class LawInUse:
    """The law the program works by; `pack` where it is a pack's, `refused` where a pack in place could not be used."""

    law: Law
    pack: Manifest | None = None
    refused: PackError | None = None


def packs_folder(settings: Settings) -> Path:
    """Give the folder of installed packs: the settings' own, for a whole machine, or in the user's data folder."""
    return Path(settings.law_folder) if settings.law_folder else own_data_folder() / "law"


def law_in_use(resources: Path) -> Law:
    """Read the law by the settings of whoever runs the program. Raises LawDataError for the program's own data."""
    settings, _ = load_settings()
    return choose_law(resources, packs_folder(settings), settings.law_key).law


def choose_law(resources: Path, packs: Path, key: str) -> LawInUse:
    """Read the installed pack if there is one, it is sound, and not older than the program's own data; else these."""
    if not (packs / CURRENT).is_file():
        return LawInUse(load_checked_law(resources))
    from cassation_wizard.law.loader import LawDataError
    from cassation_wizard.law.pack import PackError, verified

    own = load_checked_law(resources)
    try:
        folder = _current_folder(packs)
        manifest = verified(_read_folder(folder), key)
        _refuse_older(manifest.issued_on, own.checked_on)
        law = load_checked_law(folder)
        _refuse_without_words(law, own)
        return LawInUse(law, manifest)
    except PackError as refused:
        return LawInUse(own, refused=refused)
    except LawDataError as broken:
        return LawInUse(own, refused=PackError("lawpack.broken-law", problem=broken.problems[0]))


def install_pack(source: Path, resources: Path, packs: Path, key: str) -> Manifest:
    """Check a pack (a folder or a zip) wholly and put it in use; give what it says of itself.

    Raises PackError with the reason; then the law in use stays as it was. Raises SaveError where the disk refuses.
    """
    from cassation_wizard.drafts.atomic import save_error, write_atomic
    from cassation_wizard.law.pack import verified

    files = read_pack(source)
    manifest = verified(files, key)
    now = choose_law(resources, packs, key)
    _refuse_older(manifest.issued_on, now.pack.issued_on if now.pack else now.law.checked_on)
    name = _name_of(files)
    try:
        packs.mkdir(parents=True, exist_ok=True, mode=0o755)
        _put(files, packs / name, now.law)
        write_atomic(packs / CURRENT, f"{name}\n".encode(), 0o644)
    except OSError as error:
        raise save_error(error, packs) from error
    for folder in packs.iterdir():
        if folder.is_dir() and folder.name != name:
            shutil.rmtree(folder, ignore_errors=True)
    return manifest


def read_pack(source: Path) -> dict[str, bytes]:
    """Read the files of a pack within the limits. Raises PackError; nothing of the pack is believed yet."""
    from cassation_wizard.drafts.errors import RefusedFileError
    from cassation_wizard.drafts.guard import read_limited
    from cassation_wizard.law.pack import LARGEST, PackError, unzipped

    if source.is_dir():
        return _read_folder(source)
    try:
        data = read_limited(source, LARGEST)
    except RefusedFileError as error:
        kind = "lawpack.too-large" if error.kind == "file.too-large" else "lawpack.not-a-pack"
        raise PackError(kind) from None
    return unzipped(data)


def _read_folder(folder: Path) -> dict[str, bytes]:
    from cassation_wizard.drafts.errors import RefusedFileError
    from cassation_wizard.drafts.guard import read_limited
    from cassation_wizard.law.compiled import FILE_NAME
    from cassation_wizard.law.pack import LARGEST, MOST_FILES, PackError, check_name

    files: dict[str, bytes] = {}
    room = LARGEST
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            raise PackError("lawpack.strange-file", name=name[:80])
        if path.is_dir() or name == FILE_NAME:
            continue
        check_name(name)
        try:
            files[name] = read_limited(path, room)
        except RefusedFileError as error:
            kind = "lawpack.too-large" if error.kind == "file.too-large" else "lawpack.damaged"
            raise PackError(kind, name=name) from None
        room -= len(files[name])
        if len(files) > MOST_FILES:
            raise PackError("lawpack.too-large", name=name)
    return files


def _put(files: dict[str, bytes], target: Path, in_use: Law) -> None:
    """Write a pack into its own folder, and take it away again where its law does not hold."""
    from cassation_wizard.law.loader import LawDataError
    from cassation_wizard.law.pack import PackError
    from cassation_wizard.rules.checked_law import compile_checked_law

    new = target.with_name(f"{target.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        for name, data in files.items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        compile_checked_law(new)
        _refuse_without_words(load_checked_law(new), in_use)
        shutil.rmtree(target, ignore_errors=True)
        new.replace(target)
    except LawDataError as broken:
        raise PackError("lawpack.broken-law", problem=broken.problems[0]) from None
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _refuse_without_words(law: Law, own: Law) -> None:
    """A pack made for an older program lacks words that this one says, and would stop it in the middle."""
    from cassation_wizard.law.model import PageText, Parameter, QuestionText, Sentence
    from cassation_wizard.law.pack import PackError

    for kind in (Sentence, QuestionText, PageText, Parameter):
        for missing in sorted(own.ids(kind) - law.ids(kind)):
            raise PackError("lawpack.other-program", name=missing)


def _name_of(files: dict[str, bytes]) -> str:
    import hashlib

    from cassation_wizard.law.pack import MANIFEST

    return hashlib.sha256(files[MANIFEST]).hexdigest()[:32]


def _current_folder(packs: Path) -> Path:
    from cassation_wizard.law.pack import PackError

    name = ""
    with contextlib.suppress(OSError, ValueError):
        name = (packs / CURRENT).read_text(encoding="ascii").strip()
    if not name.isalnum() or not (packs / name).is_dir():
        raise PackError("lawpack.not-a-pack")
    return packs / name


def _refuse_older(issued: date, in_use: date) -> None:
    from cassation_wizard.law.pack import PackError

    if issued < in_use:
        raise PackError("lawpack.older", issued=issued.isoformat(), in_use=in_use.isoformat())
