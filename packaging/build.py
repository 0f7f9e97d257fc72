# SPDX-License-Identifier: MIT
"""Build the folder and the zip that are handed out, for the system this runs on: `python3 packaging/build.py`.

Works in build/ and leaves dist/cassation-wizard-VERSION-SYSTEM.zip; needs Python 3.11 or newer with venv.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
DIST = ROOT / "dist"
NAME = "cassation-wizard"
ENVIRONMENT = BUILD / "venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
# Libraries the handed-out folder holds, whose licence texts go with it.
LIBRARIES = ("python_docx", "lxml", "babel", "cryptography", "cffi", "pycparser", "typing_extensions")


def run(*command: str | Path) -> None:
    """Run `command` in the project's folder; a failure ends the build."""
    subprocess.run([str(word) for word in command], cwd=ROOT, check=True)


def version() -> str:
    """Give the program's version, as its package states it."""
    text = (ROOT / "cassation_wizard" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if not found:
        raise SystemExit("cassation_wizard/__init__.py states no version")
    return found[1]


def prepare_environment() -> None:
    """Make an environment that holds the program's locked requirements and PyInstaller, nothing else."""
    venv.create(ENVIRONMENT, clear=True, with_pip=True)
    install = (PYTHON, "-m", "pip", "-qq", "--disable-pip-version-check", "install", "--require-hashes")
    run(*install, "-r", "requirements.lock", "-r", "packaging/requirements-build.lock")


def freeze() -> Path:
    """Compile the law data and run PyInstaller by the recipe; give the folder it made."""
    run(PYTHON, "packaging/compile_law.py")
    run(
        PYTHON, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
        "--distpath", BUILD / "frozen", "--workpath", BUILD / "work", "packaging/cassation-wizard.spec",
    )  # fmt: skip
    return BUILD / "frozen" / NAME


def add_licences(folder: Path) -> None:
    """Put the licence of every part that is handed out into licences/."""
    licences = folder / "licences"
    shutil.copytree(ROOT / "packaging" / "licences", licences)
    shutil.copy(ROOT / "LICENSE", licences)
    python_licence = next(
        path
        for path in (
            Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
            Path(sys.base_prefix) / "LICENSE.txt",
            Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright"),
        )
        if path.is_file()
    )
    shutil.copy(python_licence, licences / "Python.txt")
    packages = next(ENVIRONMENT.rglob("site-packages"))
    for library in LIBRARIES:
        [metadata] = packages.glob(f"{library}-*.dist-info")
        shutil.copytree(metadata / "licenses", licences / library)


def add_desktop_files(folder: Path) -> None:
    """On Linux put the menu entry, the draft's file type and their installer into desktop/."""
    if sys.platform == "linux":
        shutil.copytree(ROOT / "packaging" / "linux", folder / "desktop")


def zip_folder(folder: Path) -> Path:
    """Zip the folder with its file modes; give the zip."""
    DIST.mkdir(exist_ok=True)
    target = DIST / f"{NAME}-{version()}-{sys.platform}-{platform.machine().lower()}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, Path(NAME) / path.relative_to(folder))
    return target


def size_in_mb(path: Path) -> float:
    """Give the size of a file, or of all files in a folder."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


def main() -> None:
    """Build, and say what was built."""
    prepare_environment()
    folder = freeze()
    add_licences(folder)
    add_desktop_files(folder)
    archive = zip_folder(folder)
    print(f"{folder}: {size_in_mb(folder):.0f} MB")
    print(f"{archive}: {size_in_mb(archive):.0f} MB")


if __name__ == "__main__":
    main()
