# SPDX-License-Identifier: MIT
"""Compile law data and words of this checkout, so that the program starts sooner: run at installation and packing.

Gives status 1 with every mistake where the data do not hold; the program then says the same when it is started.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Check and compile; give the exit status."""
    sys.path.insert(0, str(ROOT))
    from cassation_wizard.domain.text import LANGUAGES
    from cassation_wizard.i18n.catalog import keep_catalog
    from cassation_wizard.law.loader import LawDataError
    from cassation_wizard.rules.checked_law import compile_checked_law

    try:
        compile_checked_law(ROOT / "resources")
    except LawDataError as error:
        print(error, file=sys.stderr)
        return 1
    for language in LANGUAGES:
        keep_catalog(ROOT / "resources" / "locale", language)
    return 0


if __name__ == "__main__":
    sys.exit(main())
