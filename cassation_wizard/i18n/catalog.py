# SPDX-License-Identifier: MIT
"""The words of the window: gettext catalogues read from .po sources in memory, no compiled files to go stale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from cassation_wizard.domain.text import Language

DOMAIN = "wizard"


@dataclass(frozen=True, slots=True)
class Catalog:
    """The messages of one language; their ids are the English words in the code."""

    language: Language
    messages: Mapping[str, str]

    def gettext(self, msgid: str) -> str:
        """Give the words for `msgid`, or `msgid` itself where the catalogue has none (a test finds those)."""
        return self.messages.get(msgid) or msgid


def load_catalog(locale_root: Path, language: Language) -> Catalog:
    """Read `<locale_root>/<language>/LC_MESSAGES/wizard.po`.

    Raises OSError when the file is missing and `babel.messages.pofile.PoFileError` when it is malformed.
    """
    # Reading takes a sixth of the whole start, so Babel is imported when the first window already stands.
    from babel.messages.pofile import read_po

    path = locale_root / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    with path.open("rb") as source:
        catalog = read_po(source, locale=language, domain=DOMAIN, abort_invalid=True)
    messages = {str(message.id): str(message.string) for message in catalog if message.id and message.string}
    return Catalog(language, MappingProxyType(messages))
