# SPDX-License-Identifier: MIT
"""Fill wheelhouse/ so that `python3 run.py --offline` sets the program up with no network.

python3 packaging/wheelhouse.py                      for this machine's system and Python
python3 packaging/wheelhouse.py --windows 3.13       for 64-bit Windows with Python 3.13
python3 packaging/wheelhouse.py --dev                with the tools for the tests too
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Download the locked wheels; give pip's exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--windows", metavar="PYTHON", help="for 64-bit Windows with this Python, as 3.13")
    parser.add_argument("--dev", action="store_true", help="with the tools for the tests too")
    parser.add_argument("--to", type=Path, default=ROOT / "wheelhouse", help="the folder to fill")
    wanted = parser.parse_args()
    lock = "requirements-dev.lock" if wanted.dev else "requirements.lock"
    # Not the running interpreter but the project's: a bare Debian python3 has no pip.
    python = ROOT / ".venv" / "bin" / "python"
    command = [
        str(python if python.exists() else sys.executable), "-m", "pip", "download", "-qq",
        "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:",
        "-d", str(wanted.to), "-r", lock,
    ]  # fmt: skip
    if wanted.windows:
        abi = "cp" + wanted.windows.replace(".", "")
        command += ["--platform", "win_amd64", "--python-version", wanted.windows, "--implementation", "cp"]
        command += ["--abi", abi, "--abi", "abi3", "--abi", "none"]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
