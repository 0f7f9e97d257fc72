# SPDX-License-Identifier: MIT
"""The one place where the window is put together: today's date, the settings and the screen enter here."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cassation_wizard.assets import Assets
    from cassation_wizard.document.blocks import Petition
    from cassation_wizard.drafts.settings import Settings


def _has_display() -> bool:
    return (
        sys.platform in ("win32", "darwin")
        or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
        or bool(os.environ.get("QT_QPA_PLATFORM"))
    )


def open_window(files: Sequence[str], assets: Assets, *, kiosk: bool) -> int:
    """Open the wizard, with the first of `files` as case file; give the exit status (2 when there is no screen)."""
    if not _has_display():
        # Qt would abort; a relative on a server deserves a sentence.
        from cassation_wizard.law.loader import load_law

        sentence = load_law(assets.resources).sentence("cli.no-display")
        sys.stderr.write(f"{sentence.kk}\n{sentence.ru}\n")
        return 2
    from cassation_wizard.drafts.settings import load_settings

    case = Path(files[0]) if files else None
    settings, problems = load_settings()
    kiosk = kiosk or settings.place == "kiosk"
    if kiosk:
        from cassation_wizard.drafts.kiosk import VISIT_VARIABLE, forbid_dumps
        from cassation_wizard.drafts.kiosk_supervisor import supervise, visit_command

        if VISIT_VARIABLE not in os.environ:
            # Not a visitor's window but what starts one after the other, and cleans between them.
            return supervise(visit_command(), dedicated=settings.dedicated)
        forbid_dumps()
    gc.disable()  # nothing that Qt's import makes is garbage; to look through it costs 7 ms before the first page
    from cassation_wizard.gui.start import run

    gc.enable()
    # A file that was not understood is left for whoever wrote it; ours would take its place.
    keep = None if kiosk or problems else _keep_settings
    today = date.today()  # noqa: DTZ011
    return run(case, assets=assets, settings=settings, kiosk=kiosk, today=today, keep_settings=keep, problems=problems)


def _keep_settings(settings: Settings) -> None:
    """Keep the looks and the language for the next start; a disk that refuses only means they are asked again."""
    from cassation_wizard.drafts.errors import SaveError
    from cassation_wizard.drafts.settings import own_settings_file, write_settings

    path = own_settings_file()
    with contextlib.suppress(SaveError, OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_settings(path, settings)


def offscreen_pdf(petition: Petition, assets: Assets) -> bytes:
    """Print a paper to PDF without a window; Qt needs no screen for it."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from cassation_wizard.gui.pdf import petition_pdf

    return petition_pdf(petition, assets)
