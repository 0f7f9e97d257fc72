# SPDX-License-Identifier: MIT
"""Where resources, templates and guides lie: beside the package in a checkout, inside it in a wheel or frozen build."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

_PACKAGE = Path(__file__).resolve().parent


class Assets(NamedTuple):
    """The folders of data the program reads; `screens` holds the pictures of the guides."""

    resources: Path
    templates: Path
    guides: Path
    screens: Path


def find_assets() -> Assets:
    """Give the folders of resources, templates, guides and their pictures.

    Raises FileNotFoundError when neither a checkout, a wheel nor a frozen build holds resources and templates.
    """
    frozen = Path(getattr(sys, "_MEIPASS", _PACKAGE))
    for root in (_PACKAGE.parent, _PACKAGE / "_data", frozen, frozen / "cassation_wizard" / "_data"):
        if (root / "resources" / "law").is_dir() and (root / "templates").is_dir():
            return Assets(root / "resources", root / "templates", root / "guides", root / "docs" / "screens")
    raise FileNotFoundError("resources and templates of cassation_wizard are missing")
