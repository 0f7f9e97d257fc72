# SPDX-License-Identifier: MIT
"""The window opened and a paper made where there is no network at all, and no internet socket asked for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cassation_wizard.domain.text import LANGUAGES

ROOT = Path(__file__).parents[2]
CASE = ROOT / "tests" / "cases" / "clean-advocate-custody-credit-ru.json"

# Runs inside the space without network. A hook of the interpreter notes every socket of an internet family.
PROGRAM = """
import os, socket, sys
from datetime import date
from pathlib import Path
sys.path.insert(0, sys.argv[1])
os.environ["QT_QPA_PLATFORM"] = "offscreen"
asked = []
def hook(event, arguments):
    if event.startswith("socket.") and (event != "socket.__new__" or arguments[1] in (socket.AF_INET, socket.AF_INET6)):
        asked.append(event)
interfaces = [name for _, name in socket.if_nameindex()]
assert interfaces == ["lo"], interfaces
sys.addaudithook(hook)
from PySide6.QtWidgets import QApplication
from cassation_wizard.assets import find_assets
from cassation_wizard.drafts.settings import Settings
from cassation_wizard.gui.dialogs import QtDialogs
from cassation_wizard.gui.start import Opening
class Dialogs(QtDialogs):
    def ask(self, title, text, choices, safe):
        return "go"
    def tell(self, title, text, close):
        raise AssertionError(text)
    def save_file(self, title, kinds, suggested):
        return Path(sys.argv[4]) / suggested.name
app = QApplication([])
opening = Opening(app, Path(sys.argv[2]), find_assets(), Settings(), False, date(2026, 11, 25), dialogs=Dialogs())
opening.show()
opening.open_wizard(sys.argv[3])
app.processEvents()
window = opening.window
for page in window.order():
    window.go_to(page)
    app.processEvents()
assert window.paper.save_word() and window.paper.save_pdf()
assert not asked, asked
print("made")
"""


@pytest.mark.system
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_opens_and_makes_a_paper_without_any_network(tmp_path: Path, language: str) -> None:
    command = ["unshare", "--net", sys.executable, "-c", PROGRAM, str(ROOT), str(CASE), language, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.strip() == "made", done.stderr
    papers = {path.suffix: path.read_bytes() for path in tmp_path.iterdir()}
    assert papers[".docx"].startswith(b"PK")
    assert papers[".pdf"].startswith(b"%PDF")
