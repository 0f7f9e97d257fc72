# SPDX-License-Identifier: MIT
"""Where the program begins: a window, or a command. Nothing is imported here that the window's first page can spare."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cassation_wizard.assets import find_assets

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = ("check", "compose", "text", "worksheet", "law", "schema", "doctor")


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window or run one command, and give its exit status; `arguments` are the process's own by default."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal of another encoding must not stop a paper
            stream.reconfigure(encoding="utf-8", errors="replace")
    assets = find_assets()
    if _asks_for_window(given):
        from cassation_wizard.app import open_window

        return open_window([word for word in given if word != "--kiosk"], assets, kiosk="--kiosk" in given)
    gc.disable()  # nothing that imports and the law data make is garbage; `run` looks for it again afterwards
    from cassation_wizard.commands import run

    return run(given, assets)


def _asks_for_window(given: Sequence[str]) -> bool:
    """No command, or only the name of a case file: a misspelt command must not open an empty window."""
    words = [word for word in given if word != "--kiosk"]
    return not words or (len(words) == 1 and words[0] not in COMMANDS and Path(words[0]).suffix != "")
