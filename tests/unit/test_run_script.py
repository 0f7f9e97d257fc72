# SPDX-License-Identifier: MIT
"""run.py asks of the machine only what this run needs, and says it in both languages."""

from __future__ import annotations

import ast
import os
import re
import shutil
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock", "packaging/requirements-build.lock")
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = spec_from_file_location("run_script", ROOT / "run.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("arguments", "display", "needed"),
    [
        ([], "DISPLAY", True),
        ([], "WAYLAND_DISPLAY", True),
        ([], "QT_QPA_PLATFORM", True),
        ([], None, False),  # the program itself says that there is no display
        (["case.json"], "DISPLAY", True),
        (["--kiosk"], "DISPLAY", True),
        (["--help"], "DISPLAY", False),
        (["check", "case.json"], "DISPLAY", False),
        (["compose", "case.json", "-o", "out.docx"], None, False),
        (["compose", "case.json", "-o", "out.docx", "--pdf"], None, True),
    ],
)
def test_qt_is_needed_only_for_a_window_and_a_pdf(
    script: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    display: str | None,
    needed: bool,
) -> None:
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    if display:
        monkeypatch.setenv(display, ":0")
    assert script.wants_qt(arguments) is needed


def test_an_ordinary_user_gets_the_exact_line_in_both_languages_and_status_2(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(SystemExit) as stopped:
        script.install_system_packages("libegl1")
    assert stopped.value.code == 2
    out, err = capfd.readouterr()
    assert not out
    assert "apt-get update && apt-get install -y --no-install-recommends libegl1" in err
    assert "Әкімші" in err
    assert "администратор" in err


def test_a_missing_library_asks_for_the_whole_line_of_qt(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(script, "loads", lambda library: library != "libxcb-cursor.so.0")
    monkeypatch.setenv("DISPLAY", ":0")
    assert script.missing_packages(venv=False, qt=True, system_tests=False) == script.QT_PACKAGES
    monkeypatch.delenv("DISPLAY")
    assert not script.missing_packages(venv=False, qt=True, system_tests=False)
    assert not script.missing_packages(venv=False, qt=False, system_tests=False)


def test_a_missing_test_program_asks_for_those_of_the_system_tests(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(script, "loads", lambda _: True)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert script.missing_packages(venv=False, qt=True, system_tests=True) == script.SYSTEM_TEST_PACKAGES


def test_a_changed_lock_or_python_sets_up_again(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(script, "ROOT", tmp_path)
    monkeypatch.setattr(script, "VENV", tmp_path)
    monkeypatch.setattr(script, "PYTHON", Path(sys.executable))
    (tmp_path / "a.lock").write_text("one")
    assert not script.is_set_up("a.lock")
    (tmp_path / "a.lock.installed").write_text(script.wanted_state("a.lock"))
    assert script.is_set_up("a.lock")
    (tmp_path / "a.lock").write_text("two")
    assert not script.is_set_up("a.lock")


def test_the_script_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse((ROOT / "run.py").read_text(encoding="utf-8"))
    imported = {
        name.partition(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_hashes_and_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    packages = [part for part in re.split(r"\n(?=\S)", text.strip()) if part]
    assert all("==" in package and "--hash=sha256:" in package for package in packages)


def test_the_locked_qt_is_one_that_does_not_lose_references() -> None:
    found = re.search(r"^pyside6-essentials==(\d+)\.(\d+)", (ROOT / "requirements.lock").read_text(), re.MULTILINE)
    assert found
    assert (6, 8) <= (int(found[1]), int(found[2])) < (6, 12)
