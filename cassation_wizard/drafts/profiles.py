# SPDX-License-Identifier: MIT
"""The clinic's and each advocate's own details, entered once and put into new cases where nothing stands yet."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cassation_wizard.drafts.atomic import write_atomic
from cassation_wizard.drafts.errors import DraftError, RefusedFileError
from cassation_wizard.drafts.guard import load_json, read_limited

FILE_NAME = "profiles.json"


@dataclass(frozen=True, slots=True)
class Clinic:
    """The clinic's own details."""

    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Advocate:
    """An advocate's own details; ``id`` is chosen once. Empty contact lines are taken from the clinic."""

    id: str
    full_name: str
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Profiles:
    """All own details of a shelf."""

    clinic: Clinic = Clinic()
    advocates: tuple[Advocate, ...] = ()


def read_profiles(folder: Path) -> Profiles:
    """Read the profiles of a shelf; none yet is an empty set. Raises DraftError ``profiles.damaged``."""
    path = folder / FILE_NAME
    try:
        tree = load_json(read_limited(path, 1 << 20), path)
        return Profiles(Clinic(**_texts(tree["clinic"])), tuple(Advocate(**_texts(one)) for one in tree["advocates"]))
    except RefusedFileError as error:
        if error.kind == "file.missing":
            return Profiles()
        raise DraftError("profiles.damaged", path) from error
    except (KeyError, TypeError, ValueError) as error:
        raise DraftError("profiles.damaged", path) from error


def _texts(tree: Mapping[str, Any]) -> dict[str, str]:
    if not all(isinstance(value, str) for value in tree.values()):
        raise TypeError("text")
    return dict(tree)


def write_profiles(folder: Path, profiles: Profiles) -> None:
    """Write the profiles of a shelf. Raises SaveError."""
    tree = {"clinic": asdict(profiles.clinic), "advocates": [asdict(one) for one in profiles.advocates]}
    write_atomic(folder / FILE_NAME, json.dumps(tree, ensure_ascii=False, indent=1).encode())


def with_profile(case: Mapping[str, Any], clinic: Clinic, advocate: Advocate) -> dict[str, Any]:
    """Give the case with the advocate as its author wherever nothing was answered yet; answers are never replaced."""
    own = {
        "role": "defender", "capacity": "advocate", "full_name": advocate.full_name,
        "address": advocate.address or clinic.address, "phone": advocate.phone or clinic.phone,
        "email": advocate.email or clinic.email,
    }  # fmt: skip
    petitioner = dict(case.get("petitioner") or {})
    for name, value in own.items():
        if petitioner.get(name) in (None, "") and value:
            petitioner[name] = value
    result = {**case, "petitioner": petitioner}
    signature = dict(case.get("signature") or {})
    if not signature.get("name"):
        result["signature"] = {**signature, "name": petitioner["full_name"]}
    return result
