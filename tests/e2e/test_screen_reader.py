# SPDX-License-Identifier: MIT
"""The real window over AT-SPI, as a screen reader reads it: names, roles, findings; its buttons pressed from there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cassation_wizard.domain.text import LANGUAGES, Language
from cassation_wizard.law.loader import load_law

pytestmark = pytest.mark.system

ROOT = Path(__file__).parents[2]
WORDS: dict[Language, dict[str, str]] = {
    "kk": {"speak": "Қазақша", "next": "Келесі", "back": "Артқа", "name": "Кассация көмекшісі"},
    "ru": {"speak": "Русский", "next": "Далее", "back": "Назад", "name": "Помощник по кассации"},
}
# The bus, the window and the listener in a session of their own, which ends with the script.
SESSION = """
/usr/libexec/at-spi-bus-launcher --launch-immediately &
"$PYTHON" -m cassation_wizard &
wizard=$!
/usr/bin/python3 tests/e2e/listener.py "$@"
status=$?
kill $wizard
exit $status
"""
Told = list[dict[str, str]]


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own, named by the server itself once it listens: two that guess a free number may meet."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as number:
        name = f":{number.readline().strip()}"
    yield name
    server.terminate()
    server.wait(timeout=30)


def read_screens(folder: Path, display: str, *buttons: str) -> list[Told]:
    """Press these buttons over AT-SPI and give what was told before the first and after each."""
    around = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "QT_", "DBUS_"))}
    run_folder = folder / "run"
    run_folder.mkdir(mode=0o700)
    around |= {
        "HOME": str(folder),
        "DISPLAY": display,
        "XDG_RUNTIME_DIR": str(run_folder),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHON": sys.executable,
        "PYTHONPATH": str(ROOT),
    }
    command = ["dbus-run-session", "--", "bash", "-c", SESSION, "session", *buttons]
    done = subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True, timeout=180, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    told: list[Told] = json.loads(next(line for line in done.stdout.splitlines() if line.startswith("[[")))
    return told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_screen_reader_hears_names_roles_and_findings_and_presses_buttons(
    tmp_path: Path, display: str, language: Language
) -> None:
    words = WORDS[language]
    # Past the telephone of who files and back to it: now the page says that it is missing.
    walk = [words["next"]] * 4 + [words["back"]]
    first, *pages = read_screens(tmp_path, display, words["speak"], *walk)
    assert {("push button", WORDS[code]["speak"]) for code in LANGUAGES} <= {(n["role"], n["name"]) for n in first}
    law = load_law(ROOT / "resources")
    questions = law.at(law.checked_on).questions
    asked = questions["document_language"].label.in_language(language)
    start = pages[0]
    assert ("frame", words["name"]) in {(n["role"], n["name"]) for n in start}
    assert any(n["role"] == "radio button" for n in start)
    assert ("panel", asked) in {(n["role"], n["name"]) for n in start}
    assert any(n["role"] in ("text", "entry") and n["name"] for n in start)
    for told in pages:
        for node in told:
            if node["role"] in ("push button", "button", "radio button", "check box", "text", "entry"):
                assert node["name"].strip(), node
    missing = law.at(law.checked_on).rules["content.author-contact"].message.in_language(language)
    phone = questions["petitioner.phone"].label.in_language(language)
    assert any(n["name"] == phone and missing in n["description"] for n in pages[-1])
