# SPDX-License-Identifier: MIT
"""Write `resources/fonts/coverage.json`: the letters that every style of a bundled font family holds, as ranges.

Run it after a change of the fonts; a test compares the file in the repository with what this reads from them.
"""

from __future__ import annotations

import json
import struct
import sys
from pathlib import Path

FONTS = Path(__file__).parents[1] / "resources" / "fonts"
FAMILIES = {"paper": "LiberationSerif", "fallback": "NotoSans"}


def letters_of(font: bytes) -> set[int]:
    """Give the code points a TrueType font has a glyph for, from the fullest of its Unicode maps."""
    tables = struct.unpack_from(">H", font, 4)[0]
    start = next(
        struct.unpack_from(">L", font, 12 + 16 * n + 8)[0]
        for n in range(tables)
        if font[12 + 16 * n : 16 + 16 * n] == b"cmap"
    )
    held: set[int] = set()
    for n in range(struct.unpack_from(">H", font, start + 2)[0]):
        place = start + struct.unpack_from(">L", font, start + 4 + 8 * n + 4)[0]
        form = struct.unpack_from(">H", font, place)[0]
        if form == 12:
            held |= _of_groups(font, place)
        elif form == 4:
            held |= _of_segments(font, place)
    return held


def _of_groups(font: bytes, place: int) -> set[int]:
    """Format 12: groups of code points with consecutive glyphs."""
    count = struct.unpack_from(">L", font, place + 12)[0]
    groups = (struct.unpack_from(">LLL", font, place + 16 + 12 * n) for n in range(count))
    return {code for first, last, glyph in groups for code in range(first, last + 1) if glyph + code - first}


def _of_segments(font: bytes, place: int) -> set[int]:
    """Format 4: segments with a shift, or with glyphs listed apart; glyph 0 stands for no letter."""
    count = struct.unpack_from(">H", font, place + 6)[0] // 2
    ends, starts = place + 14, place + 16 + 2 * count
    deltas, offsets = starts + 2 * count, starts + 4 * count
    held = set()
    for n in range(count):
        first, last = (struct.unpack_from(">H", font, table + 2 * n)[0] for table in (starts, ends))
        delta, offset = (struct.unpack_from(">H", font, table + 2 * n)[0] for table in (deltas, offsets))
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                glyph = struct.unpack_from(">H", font, offsets + 2 * n + offset + 2 * (code - first))[0]
                if not glyph:
                    continue
            if (glyph + delta) % 0x10000:
                held.add(code)
    return held


def ranges(codes: set[int]) -> list[list[int]]:
    """Give sorted code points as ranges, both ends included."""
    found: list[list[int]] = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def coverage() -> str:
    """Give the text of the file."""
    held = {}
    for use, family in FAMILIES.items():
        styles = [letters_of(path.read_bytes()) for path in sorted(FONTS.glob(f"{family}-*.ttf"))]
        held[use] = ranges(set.intersection(*styles))
    lines = (f'  "{use}": {json.dumps(spans, separators=(",", ":"))}' for use, spans in held.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    (FONTS / "coverage.json").write_text(coverage(), encoding="utf-8", newline="\n")
    sys.exit()
