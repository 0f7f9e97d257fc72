# SPDX-License-Identifier: MIT
"""The paper as plain text: for the terminal, for the golden files, and where no .docx can be made."""

from __future__ import annotations

from cassation_wizard.document.blocks import NO_BREAK_HYPHEN, NO_BREAK_SPACE, Block, Part, Petition

_APART = frozenset({"heading", "title", "date"})
_PLAIN = str.maketrans({NO_BREAK_SPACE: " ", NO_BREAK_HYPHEN: "-"})
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def to_text(petition: Petition) -> str:
    """Give the paper as text, one paragraph a line; the user's words as typed, with their own no-break spaces."""
    lines: list[str] = []
    previous = ""
    for block in petition.blocks:
        if lines and ((block.role in _APART and block.role != previous) or block.new_page):
            lines.append("")
        for place, line in enumerate(block.lines()):
            if line.spaced:
                lines.append("")
            mark = label(block) if place == 0 else ""
            lines.append(mark + "".join(plain(part) for part in line.parts))
        previous = block.role
    return "\n".join(lines) + "\n"


def label(block: Block) -> str:
    """Give the number or the dash before a block, as a reader sees it; empty where it has none."""
    if block.role == "change":
        return "– "
    if block.number is None:
        return ""
    if block.role == "heading":
        return f"{_ROMAN[block.number - 1]}. "
    return f"{block.number}) " if block.role == "document" else f"{block.number}. "


def plain(part: Part) -> str:
    """Give the words of a part with the program's own typography taken off."""
    return part.text if part.verbatim else part.text.translate(_PLAIN)
