# SPDX-License-Identifier: MIT
"""The words of the window: gettext catalogues, read from .po sources or from JSON kept of exactly these sources."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from cassation_wizard.domain.light import sha256
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
    """Read `<locale_root>/<language>/LC_MESSAGES/wizard.po`, or what was kept of exactly this file beside it.

    Raises OSError when the file is missing and `babel.messages.pofile.PoFileError` when it is malformed.
    """
    path = locale_root / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    source = path.read_bytes()
    messages = _kept_messages(path.with_suffix(".json"), source)
    return Catalog(language, MappingProxyType(read_messages(source, language) if messages is None else messages))


def keep_catalog(locale_root: Path, language: Language) -> bool:
    """Keep a catalogue as JSON beside its source, at installation; False where the folder is closed.

    Raises as `load_catalog`.
    """
    path = locale_root / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    source = path.read_bytes()
    messages = read_messages(source, language)
    tree = {"of": sha256(source).hexdigest(), "sum": _sum_of(messages), "messages": messages}
    kept = path.with_suffix(".json")
    beside = kept.with_name(f"{kept.name}.{os.getpid()}")
    try:
        beside.write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
        beside.replace(kept)
    except OSError:
        return False
    return True


def read_messages(source: bytes, language: Language) -> dict[str, str]:
    """Read a .po file with Babel. Raises `babel.messages.pofile.PoFileError` when it is malformed."""
    from io import BytesIO

    # Babel is 6 MB and takes a sixth of the whole start: only where nothing was kept of this file.
    from babel.messages.pofile import read_po

    catalog = read_po(BytesIO(source), locale=language, domain=DOMAIN, abort_invalid=True)
    return {str(message.id): str(message.string) for message in catalog if message.id and message.string}


def _kept_messages(kept: Path, source: bytes) -> dict[str, str] | None:
    """Give what was kept of exactly this source; None for another's, a damaged or a missing file."""
    try:
        tree = json.loads(kept.read_bytes())
        messages = tree["messages"]
        ours = tree["of"] == sha256(source).hexdigest() and tree["sum"] == _sum_of(messages)
    except (OSError, ValueError, TypeError, KeyError):
        return None
    return dict(messages) if ours else None


def _sum_of(messages: Mapping[str, str]) -> str:
    return sha256(json.dumps(messages, ensure_ascii=False).encode()).hexdigest()
