# SPDX-License-Identifier: MIT
"""Where a file goes: the name a person chose with the ending it needs, and nothing that stands there lost unasked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cassation_wizard.gui.dialogs import Choice, Dialogs

Words = Callable[[str], str]


def choose_name(dialogs: Dialogs, gettext: Words, title: str, kinds: str, suggested: Path) -> Path | None:
    """Ask where to save; the ending is that of `suggested`. None when nothing is to be written.

    The system's dialog asks about the name as it was typed; a name that only now gets its ending is asked about here.
    """
    typed = dialogs.save_file(gettext(title), gettext(kinds), suggested)
    if typed is None or typed.suffix.lower() == suggested.suffix:
        return typed
    path = typed.with_name(typed.name + suggested.suffix)
    if not path.exists():
        return path
    answer = dialogs.ask(
        gettext(title),
        gettext("There is a file of this name already: {name}. Replace it?").format(name=path.name),
        (Choice("keep", gettext("Keep that file")), Choice("replace", gettext("Replace it"))),
        safe="keep",
    )
    return path if answer == "replace" else None
