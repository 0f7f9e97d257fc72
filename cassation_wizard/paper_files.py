# SPDX-License-Identifier: MIT
"""The papers a command writes: nothing is replaced unasked, never the case itself, and all are written or none."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from cassation_wizard.call import Call, StopError


def refuse_existing(targets: Sequence[Path], call: Call) -> None:
    """Stop before anything that stands there is replaced, unless that was asked for. Raises StopError."""
    for path in targets:
        try:
            is_there, is_folder = path.exists(), path.is_dir()
        except OSError:  # a name no file can have: the writing will say so
            continue
        if is_folder:
            raise StopError(call.say("save.is-folder", path=str(path)))
        if is_there and not call.options.force:
            raise StopError(call.say("cli.exists", path=str(path)))


def refuse_the_case(targets: Sequence[Path], call: Call) -> None:
    """Never put a paper over the case it is made of, even when asked: the answers would be gone. Raises StopError."""
    for path in targets:
        is_the_case = False
        with contextlib.suppress(OSError, ValueError):  # one of them is not there
            is_the_case = path.samefile(call.options.case)
        if is_the_case:
            raise StopError(call.say("cli.over-case", path=str(path)))


def write_all(papers: dict[Path, bytes], call: Call) -> None:
    """Write all the papers or none: when one cannot be written, those before it are put back.

    Raises StopError with the reason.
    """
    from cassation_wizard.drafts.atomic import save_error, write_atomic
    from cassation_wizard.drafts.errors import SaveError

    try:
        before = {path: path.read_bytes() if path.is_file() else None for path in papers}
    except OSError as error:  # a name no file can have, or a file that could not be put back
        failure = save_error(error, next(iter(papers)))
        raise StopError(call.say(failure.kind, **failure.values)) from None
    for number, (path, data) in enumerate(papers.items()):
        try:
            write_atomic(path, data)
        except SaveError as error:
            for written in list(papers)[:number]:
                old = before[written]
                written.unlink() if old is None else write_atomic(written, old)
            raise StopError(call.say(error.kind, **error.values)) from None
    for path in papers:
        print(call.say("cli.written", path=str(path)))
