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
    if not other or not own or _may_be_one(_parts(own), _parts(other)):
        return ""
    words = session.language.gettext("The one who files is named here: {name}. Which name is right?")
    return words.format(name=other)


def _parts(name: str) -> list[str]:
    """The parts of a name, the whole ones before the initials."""
    return sorted(name.casefold().replace(".", " ").split(), key=len, reverse=True)


def _may_be_one(one: list[str], other: list[str]) -> bool:
    """Whether every part of the shorter name is found in the longer: whole, or as an initial of one left over."""
    shorter, left = (one, list(other)) if len(one) <= len(other) else (other, list(one))
    for part in shorter:
        found = next(
            (name for name in left if name == part or (1 in (len(name), len(part)) and name[0] == part[0])), None
        )
        if found is None:
            return False
        left.remove(found)
    return True
