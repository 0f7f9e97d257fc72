# SPDX-License-Identifier: MIT
"""A clinic's own letterhead and phrases: files beside the program, checked when loaded, else the built-in serve."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from cassation_wizard.assets import Assets
from cassation_wizard.document.blocks import NUMBERED, Block, Part, Petition, Role
from cassation_wizard.document.phrases import PhraseError, Phrases, Wordings, load_phrases
from cassation_wizard.drafts.errors import DraftError, RefusedFileError
from cassation_wizard.drafts.guard import PHRASES_LIMIT, load_toml, read_limited
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.drafts.template_guard import read_template

_WORKSHEET = frozenset({"question", "option", "rule"})


@dataclass(frozen=True, slots=True)
class OwnPapers:
    """What a clinic brought itself; None where the built-in one serves. `refused` names what could not be used."""

    letterhead: bytes | None = None
    phrases: Phrases | None = None
    refused: tuple[DraftError, ...] = ()


def load_own_papers(settings: Settings, assets: Assets) -> OwnPapers:
    """Read and check the letterhead and the phrases the settings name; never raises."""
    refused: list[DraftError] = []
    phrases = letterhead = None
    if settings.phrases:
        try:
            phrases = own_phrases(Path(settings.phrases), load_phrases(assets.templates))
        except DraftError as error:
            refused.append(error)
    if settings.letterhead:
        try:
            letterhead = own_letterhead(Path(settings.letterhead))
        except DraftError as error:
            refused.append(error)
    return OwnPapers(letterhead, phrases, tuple(refused))


def own_letterhead(path: Path) -> bytes:
    """Read a letterhead within its limits and pour a trial paper into it. Raises DraftError."""
    from cassation_wizard.document.audit import audit
    from cassation_wizard.document.docx_writer import TemplateError, to_docx

    data = read_template(path)
    trial = _trial()
    try:
        saved = to_docx(trial, data)
    except TemplateError as error:
        if error.style:
            raise RefusedFileError("template.no-style", path, style=error.style) from error
        raise RefusedFileError("template.damaged", path) from error
    if audit(saved, trial):
        raise RefusedFileError("template.damaged", path)
    return data


def _trial() -> Petition:
    """Give a paper with a paragraph of every role a complaint has, so that each style and list is asked for."""
    roles = [role for role in get_args(Role) if role not in _WORKSHEET]
    blocks = tuple(Block(role, (Part("№"),), number=1 if role in NUMBERED else None) for role in roles)
    return Petition("", "kk", "", blocks)


def own_phrases(folder: Path, built_in: Phrases) -> Phrases:
    """Load a folder like `templates`, with `phrases/kk.toml` and `phrases/ru.toml` of one's own.

    Raises DraftError: for files too large or too deep, and ``phrases.damaged`` for a sentence that is missing,
    unknown, or asks for something the program does not fill in.
    """
    for language in ("kk", "ru"):
        path = folder / "phrases" / f"{language}.toml"
        load_toml(read_limited(path, PHRASES_LIMIT), path)
    try:
        own = load_phrases(folder)
    except (PhraseError, OSError, ValueError, TypeError, AttributeError) as error:
        raise RefusedFileError("phrases.damaged", folder) from error
    for theirs, ours in ((own.kk, built_in.kk), (own.ru, built_in.ru)):
        if not _fits(theirs, ours):
            raise RefusedFileError("phrases.damaged", folder)
    return own


def _fits(own: Wordings, built_in: Wordings) -> bool:
    if own.phrases.keys() != built_in.phrases.keys():
        return False
    if any(own.phrases[key][0].names - built_in.phrases[key][0].names for key in own.phrases):
        return False
    parts = ((own.acts, built_in.acts), (own.lists, built_in.lists), (own.dates, built_in.dates))
    return all(theirs.keys() == ours.keys() for theirs, ours in parts)
