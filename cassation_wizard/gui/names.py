# SPDX-License-Identifier: MIT
"""One person's name is asked where the case file keeps it; here it is offered again, and a clash is named."""

from __future__ import annotations

from cassation_wizard.gui.session import Session

_FILED_BY = "petitioner.full_name"


def same_person(session: Session, path: str) -> str:
    """Give the name that the one at `path` bears by the other answers, or nothing."""
    convict = session.effective.get("petitioner.role") == "convicted"
    if path == "signature.name" or (path == "convicted.full_name" and convict):
        return session.get(_FILED_BY) or ""
    return ""


def name_clash(session: Session, path: str) -> str:
    """Say that the name at `path` is not the one of who files; initials and the order of its parts are no clash."""
    other, own = same_person(session, path), session.get(path)
    if not other or not own or not _parts(own).isdisjoint(_parts(other)):
        return ""
    words = session.language.gettext("The one who files is named here: {name}. Which name is right?")
    return words.format(name=other)


def _parts(name: str) -> set[str]:
    """The parts of a name that are more than an initial."""
    return {part for part in name.casefold().replace(".", " ").split() if len(part) > 1}
