# SPDX-License-Identifier: MIT
"""What works on this machine, with no personal data: the first thing to ask of a person far away."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from cassation_wizard import __version__
from cassation_wizard.document.about import OLD_AFTER, doubts
from cassation_wizard.document.dates import written_date
from cassation_wizard.document.phrases import PhraseError, Wordings, load_phrases
from cassation_wizard.drafts.settings import load_settings
from cassation_wizard.lawpack import choose_law, packs_folder

if TYPE_CHECKING:
    from cassation_wizard.assets import Assets
    from cassation_wizard.domain.text import Language
    from cassation_wizard.law.law import Law

_FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf")
_NEEDED_MEGABYTES = 50


@dataclass(frozen=True, slots=True)
class Symptom:
    """One thing looked at: the sentence that names it, and whether it works; None where it is only told."""

    sentence: str
    works: bool | None
    values: dict[str, str | int]


def examine(law: Law, assets: Assets, language: Language, today: date) -> tuple[str, bool]:
    """Give the report in one language and whether all that is needed works."""

    def say(key: str, **values: str | int) -> str:
        return law.sentence(key if "." in key else f"doctor.{key}").in_language(language).format(**values)

    symptoms = list(_symptoms(law, assets, language, today))
    marks = {True: say("good"), False: say("bad"), None: "–"}
    lines = [f"[{marks[symptom.works]}] {say(symptom.sentence, **symptom.values)}" for symptom in symptoms]
    healthy = all(symptom.works is not False for symptom in symptoms)
    return "\n".join([*lines, say("healthy") if healthy else say("ill", bad=marks[False])]), healthy


def examine_in_english(law: Law, assets: Assets, today: date) -> tuple[str, bool]:
    """Give the same report in short English, for those who mend the program, and whether all that is needed works."""
    symptoms = list(_symptoms(law, assets, "ru", today))
    marks = {True: "ok", False: "NOT WORKING", None: "note"}
    lines = []
    for symptom in symptoms:
        told = symptom.values if symptom.sentence == "version" else _numbers(symptom.values)
        lines.append(" ".join([f"[{marks[symptom.works]}]", symptom.sentence, *(f"{k}={v}" for k, v in told.items())]))
    return "\n".join(lines), all(symptom.works is not False for symptom in symptoms)


def _numbers(values: dict[str, str | int]) -> dict[str, str | int]:
    """What needs no words of another language; a path among the words could name a person."""
    return {name: value for name, value in values.items() if isinstance(value, int)}


def _symptoms(law: Law, assets: Assets, language: Language, today: date) -> Iterator[Symptom]:
    system = f"{platform.system()} {platform.release()}"
    yield Symptom("version", None, {"version": __version__, "python": platform.python_version(), "system": system})
    try:
        phrases = load_phrases(assets.templates)
    except (PhraseError, OSError):
        yield Symptom("phrases", False, {})
    else:
        yield Symptom("phrases", True, {})
        edition = law.edition_on(today)
        age = (today - law.checked_on).days
        yield (
            Symptom("no-edition", False, {})
            if edition is None
            else Symptom(
                "law",
                True,
                {
                    "edition": edition.title.in_language(language),
                    "day": written_date(law.checked_on, phrases.in_language(language)),
                    "age": age,
                    "doubts": doubts(law),
                },
            )
        )
        if age > OLD_AFTER:
            yield Symptom("law-old", None, {"age": age})
        yield from _pack(assets, phrases.in_language(language))
    yield Symptom("docx", find_spec("docx") is not None, {})
    yield Symptom("window", find_spec("PySide6") is not None, {})
    yield Symptom("encryption", find_spec("cryptography") is not None, {})
    yield Symptom("fonts", all((assets.resources / "fonts" / name).is_file() for name in _FONTS), {})
    yield Symptom("display", _has_display() or None, {})
    folder = Path.home()
    yield Symptom("writing", _can_write(folder), {})
    free = shutil.disk_usage(folder).free // (1024 * 1024) if folder.is_dir() else 0
    yield Symptom("space", free > _NEEDED_MEGABYTES, {"megabytes": free})
    yield _printers()


def _pack(assets: Assets, wordings: Wordings) -> Iterator[Symptom]:
    """The law pack that staff have put in place: whose day it is of, or why it is not used."""
    settings, _ = load_settings()
    chosen = choose_law(assets.resources, packs_folder(settings), settings.law_key)
    if chosen.refused is not None:
        yield Symptom(chosen.refused.kind, False, dict(chosen.refused.values))
    elif chosen.pack is not None:
        yield Symptom("about.pack", True, {"day": written_date(chosen.pack.issued_on, wordings), "note": ""})


def _has_display() -> bool:
    windowed = sys.platform in ("win32", "darwin")
    return windowed or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _can_write(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
    except OSError:
        return False
    return True


def _printers() -> Symptom:
    command = shutil.which("lpstat")
    if command is None:
        return Symptom("printers-unknown", None, {})
    try:
        listed = subprocess.run([command, "-e"], capture_output=True, text=True, timeout=5, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return Symptom("printers-unknown", None, {})
    # Names of printers may name a person: only their number is told.
    return Symptom("printers", None, {"count": len(listed.stdout.split())})
