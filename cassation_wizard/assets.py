# SPDX-License-Identifier: MIT
"""Where resources and templates lie: beside the package in a checkout, inside it in a wheel or a frozen build."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

_PACKAGE = Path(__file__).resolve().parent


class Assets(NamedTuple):
    """The two folders of data the program reads."""

    resources: Path
    templates: Path


def find_assets() -> Assets:
    """Give the folders of resources and templates.

    Raises FileNotFoundError when neither a checkout, a wheel nor a frozen build holds them.
    """
    frozen = Path(getattr(sys, "_MEIPASS", _PACKAGE))
    for root in (_PACKAGE.parent, _PACKAGE / "_data", frozen, frozen / "cassation_wizard" / "_data"):
        if (root / "resources" / "law").is_dir() and (root / "templates").is_dir():
            return Assets(root / "resources", root / "templates")
    raise FileNotFoundError("resources and templates of cassation_wizard are missing")
