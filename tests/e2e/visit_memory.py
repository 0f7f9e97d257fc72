# SPDX-License-Identifier: MIT
"""Counts which numbered markers a process holds in its memory: proof that what was typed did arrive. Needs root.

python tests/e2e/visit_memory.py PID MARKER     prints how many different MARKERn…e are found
"""

from __future__ import annotations

import re
import sys
from pathlib import Path


def markers_in(pid: int, marker: str) -> set[int]:
    """Give the numbers of the markers found, in the two ways Qt and Python keep text."""
    one_byte = re.compile(re.escape(marker.encode()) + rb"n([0-9]{1,4})e")
    wide = "".join(f"{letter}\0" for letter in marker) + "n\0"
    two_bytes = re.compile(re.escape(wide.encode()) + rb"((?:[0-9]\0){1,4})e\0")
    found: set[int] = set()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            span, rights = line.split()[:2]
            if not rights.startswith("rw"):
                continue
            begin, end = (int(part, 16) for part in span.split("-"))
            try:
                memory.seek(begin)
                content = memory.read(end - begin)
            except (OSError, OverflowError, ValueError):
                continue
            found |= {int(number) for number in one_byte.findall(content)}
            found |= {int(number.replace(b"\0", b"")) for number in two_bytes.findall(content)}
    return found


if __name__ == "__main__":
    print(len(markers_in(int(sys.argv[1]), sys.argv[2])))  # noqa: T201 - what it says is its product
