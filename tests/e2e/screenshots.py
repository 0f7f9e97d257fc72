# SPDX-License-Identifier: MIT
"""Takes a picture of every page of the wizard in both languages, empty and filled, for people to look at.

python tests/e2e/screenshots.py OUT [--case CASE.json] [--size 1024x600] [--text 200] [--theme dark] [--language kk]
"""

from __future__ import annotations

import argparse
import os
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication  # noqa: E402

from cassation_wizard.assets import find_assets  # noqa: E402
from cassation_wizard.drafts.settings import Settings  # noqa: E402
from cassation_wizard.gui.list_page import ListPage  # noqa: E402
from cassation_wizard.gui.start import Opening  # noqa: E402


def settle(app: QApplication) -> None:
    """Let all layouts come to rest."""
    for _ in range(8):
        app.processEvents()


def main() -> int:
    """Write the pictures into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--case", type=Path)
    parser.add_argument("--size", default="1180x780")
    parser.add_argument("--text", type=int, default=100)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--language", choices=("kk", "ru"), action="append")
    parser.add_argument("--today", type=date.fromisoformat, default=date(2026, 11, 25))
    parser.add_argument("--page", action="append")
    options = parser.parse_args()
    width, height = (int(part) for part in options.size.split("x"))
    options.out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    settings = Settings(theme=options.theme, text_size=options.text)
    for language in options.language or ("kk", "ru"):
        opening = Opening(app, options.case, find_assets(), settings, kiosk=False, today=options.today)
        opening.show()
        opening.first.resize(width, height)
        settle(app)
        opening.first.grab().save(str(options.out / f"{language}-00-first.png"))
        opening.open_wizard(language)
        window = opening.window
        assert window is not None
        window.resize(width, height)
        for number, page_id in enumerate(window.order(), start=1):
            if options.page and page_id not in options.page:
                continue
            window.go_to(page_id)
            settle(app)
            name = f"{language}-{number:02}-{page_id}"
            window.grab().save(str(options.out / f"{name}.png"))
            page = window.page(page_id)
            page.sheet.grab().save(str(options.out / f"{name}-whole.png"))
            if isinstance(page, ListPage) and window.session.answers.count(page.list_path):
                for part in range(len(page.parts)):
                    page.open_item(0, part)
                    settle(app)
                    window.grab().save(str(options.out / f"{name}-item{part + 1}.png"))
                    page.sheet.grab().save(str(options.out / f"{name}-item{part + 1}-whole.png"))
        window.session.dirty = False
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
