# SPDX-License-Identifier: MIT
"""The one exception of this package: a stable key and a path, never words for people and never an answer.

The sentences in Kazakh and Russian are in resources/help/errors.toml under the same key.
"""

from __future__ import annotations

from pathlib import Path


class DraftError(Exception):
    """Something about a file could not be done.

    ``kind`` is the id of the sentence to show; ``values`` fill its placeholders. The text of the exception is
    the kind alone: a path may hold a person's name and exception texts end up in terminals.
    """

    def __init__(self, kind: str, path: Path | None = None, **values: str | int) -> None:
        super().__init__(kind)
        self.kind = kind
        self.path = path
        self.details = values

    @property
    def values(self) -> dict[str, str | int]:
        """What the placeholders of the sentence are filled with; ``path`` is always there."""
        return {"path": str(self.path or ""), **self.details}


class SaveError(DraftError):
    """A file was not written; what stood there before is untouched."""


class SealError(DraftError):
    """A password file could not be opened: damaged, newer, or another password."""


class RefusedFileError(DraftError):
    """A file was not read at all because it is too large, too deep or holds what has no place in it."""
