#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Set everything up and start: `run.py` the wizard, `run.py test` its tests; standard library only.

    python3 run.py [arguments]               the wizard, or its command line (compose, check, text, …)
    python3 run.py test [--system] [--long]  the tests; further arguments go to pytest
    python3 run.py lint                      ruff, format check, mypy
    python3 run.py bench [--json]            the benchmarks

With --offline the packages come from the folder wheelhouse/ and nothing is downloaded.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
OLDEST_PYTHON = (3, 11)
CANNOT = 2

# The commands that open no window: for them Qt and its system libraries are not needed.
COMMAND_LINE = frozenset({"check", "compose", "text", "worksheet", "law", "schema", "doctor"})

# What Qt loads from the system, and what its X11 side needs besides.
QT_LIBRARIES = (
    "libGL.so.1",
    "libEGL.so.1",
    "libxkbcommon.so.0",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libglib-2.0.so.0",
)
X11_LIBRARIES = (
    "libxkbcommon-x11.so.0",
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
)
QT_PACKAGES = (
    "libgl1 libegl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
SYSTEM_TEST_PROGRAMS = ("Xvfb", "xdotool", "import", "pdftotext", "soffice", "dbus-run-session")
SYSTEM_TEST_PATHS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/python3/dist-packages/pyatspi")
SYSTEM_TEST_PACKAGES = (
    "xvfb xdotool imagemagick poppler-utils libreoffice-writer-nogui fonts-liberation2 "
    "at-spi2-core python3-pyatspi dbus"
)

# The few sentences that must come before there is anything to translate them with.
SAYINGS = {
    "old python": (
        "Python {wanted} немесе одан жаңасы керек, мұнда {found}.",
        "Нужен Python {wanted} или новее, здесь {found}.",
    ),
    "packages": (
        "Қажетті пакеттер орнатылып жатыр (100 МБ шамасында, бірнеше минутқа созылуы мүмкін)…",
        "Устанавливаются нужные пакеты (около 100 МБ, может занять несколько минут)…",
    ),
    "packages failed": (
        "Пакеттер орнатылмады. Интернет болмаса: wheelhouse қалтасымен «python3 run.py --offline».",
        "Пакеты не установились. Если нет интернета: «python3 run.py --offline» с папкой wheelhouse.",
    ),
    "apt": (
        "Жүйеде қажетті бағдарламалар жоқ, олар енді орнатылады.",
        "В системе нет нужных программ, они сейчас установятся:\n  {line}",
    ),
    "apt yourself": (
        "Жүйеде қажетті бағдарламалар жоқ. Әкімші (root) мына жолды орындасын:",
        "В системе нет нужных программ. Пусть администратор (root) выполнит строку:\n  {line}",
    ),
    "apt failed": (
        "Орнату сәтсіз аяқталды. Әкімші (root) мына жолды өзі орындап көрсін:",
        "Установка не удалась. Пусть администратор (root) попробует выполнить сам:\n  {line}",
    ),
}


def say(what: str, **values: str) -> None:
    """Print a sentence in Kazakh and in Russian on standard error; standard output belongs to the program."""
    for sentence in SAYINGS[what]:
        print(sentence.format(**values), file=sys.stderr, flush=True)


def run(*command: str | Path, quiet: bool = False, **environment: str) -> int:
    """Run `command` in the project's folder with the project importable; give its exit status."""
    import subprocess

    done = subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env=project_environment() | environment,
        stdout=subprocess.DEVNULL if quiet else None,
        check=False,
    )
    return done.returncode


def project_environment() -> dict[str, str]:
    """Give this process's environment with the checkout in front of the import path."""
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return dict(os.environ) | {"PYTHONPATH": os.pathsep.join(paths)}


def install_system_packages(packages: str) -> None:
    """Install Debian packages as root after saying so; otherwise print the exact line and exit 2."""
    import shutil

    line = f"apt-get update && apt-get install -y --no-install-recommends {packages}"
    if not shutil.which("apt-get") or os.geteuid() != 0:
        say("apt yourself", line=line)
        raise SystemExit(CANNOT)
    say("apt", line=line)
    if run("sh", "-c", f"{line} >&2", DEBIAN_FRONTEND="noninteractive"):
        say("apt failed", line=line)
        raise SystemExit(CANNOT)


def loads(library: str) -> bool:
    """Tell whether the system's loader finds `library`."""
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(*, venv: bool, qt: bool, system_tests: bool) -> str:
    """Give the Debian packages this run needs and the machine lacks, as the end of an apt line."""
    from importlib.util import find_spec

    packages = []
    if venv and not (find_spec("ensurepip") and find_spec("venv")):
        packages.append("python3-venv")
    if sys.platform == "linux":
        on_x11 = bool(os.environ.get("DISPLAY")) or system_tests
        if qt and not all(map(loads, QT_LIBRARIES + (X11_LIBRARIES if on_x11 else ()))):
            packages.append(QT_PACKAGES)
        if system_tests and not system_test_tools_are_here():
            packages.append(SYSTEM_TEST_PACKAGES)
    return " ".join(packages)


def system_test_tools_are_here() -> bool:
    """Tell whether every outside program of the system tests is installed."""
    import shutil

    return all(map(shutil.which, SYSTEM_TEST_PROGRAMS)) and all(map(os.path.exists, SYSTEM_TEST_PATHS))


def wanted_state(lock_name: str) -> str:
    """Give what the stamp beside an installed lock file says: this Python and this file's content."""
    import hashlib

    return f"{sys.version}\n{hashlib.sha256((ROOT / lock_name).read_bytes()).hexdigest()}\n"


def is_set_up(lock_name: str) -> bool:
    """Tell whether exactly this lock file is installed in the virtual environment, by this Python."""
    stamp = VENV / f"{lock_name}.installed"
    return PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted_state(lock_name)


def set_up(lock_name: str, *, offline: bool) -> None:
    """Make or renew the virtual environment and install a lock file's packages into it."""
    say("packages")
    source = ["--no-index", "--find-links", str(ROOT / "wheelhouse")] if offline else []
    pip = (PYTHON, "-m", "pip", "-qq", "--disable-pip-version-check", "--no-input")
    if run(sys.executable, "-m", "venv", VENV, quiet=True) or run(
        *pip, "install", "--require-hashes", *source, "-r", lock_name
    ):
        say("packages failed")
        raise SystemExit(CANNOT)
    # Modules and law data compiled once here: the first start needs less than half the time.
    run(PYTHON, "-m", "compileall", "-q", "cassation_wizard", quiet=True)
    run(PYTHON, "packaging/compile_law.py", quiet=True)
    (VENV / f"{lock_name}.installed").write_text(wanted_state(lock_name), encoding="utf-8")


def wants_qt(arguments: list[str]) -> bool:
    """Tell whether the program will load Qt: for a PDF, or for a window that a display can show."""
    if COMMAND_LINE.intersection(arguments[:1]):
        return "--pdf" in arguments
    if {"-h", "--help", "--version"}.intersection(arguments):
        return False
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def start_program(arguments: list[str]) -> int:
    """Start the program in the caller's folder in place of this process; on Windows wait for it."""
    command = [str(PYTHON), "-m", "cassation_wizard", *arguments]
    if not WINDOWS:
        os.execve(PYTHON, command, project_environment())  # noqa: S606 - there is nothing for a shell to do
    import subprocess

    return subprocess.run(command, env=project_environment(), check=False).returncode


def main() -> int:
    """Do what the command line asks; give the exit status."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(map(str, sys.version_info[:3]))
        say("old python", wanted=".".join(map(str, OLDEST_PYTHON)), found=found)
        return CANNOT
    arguments = [argument for argument in sys.argv[1:] if argument != "--offline"]
    offline = "--offline" in sys.argv[1:]
    command = arguments[0] if arguments else ""
    for_developers = command in {"test", "bench", "lint"}

    lock_name = "requirements-dev.lock" if for_developers else "requirements.lock"
    ready = is_set_up(lock_name)
    qt = command in {"test", "bench"} or (not for_developers and wants_qt(arguments))
    system_tests = command == "test" and "--system" in arguments
    packages = missing_packages(venv=not ready, qt=qt, system_tests=system_tests)
    if packages:
        install_system_packages(packages)
    if not ready:
        set_up(lock_name, offline=offline)

    if command == "test":
        return run(PYTHON, "-m", "pytest", *arguments[1:])
    if command == "bench":
        return run(PYTHON, "-m", "tests.benchmarks", *arguments[1:])
    if command == "lint":
        checks = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"])
        return max([run(PYTHON, "-m", *check) for check in checks])
    return start_program(arguments)


if __name__ == "__main__":
    sys.exit(main())
