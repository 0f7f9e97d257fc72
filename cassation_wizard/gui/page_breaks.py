# SPDX-License-Identifier: MIT
"""Where the sheets of a laid-out paper may end: Qt breaks pages between any two lines, a clerk does not."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat

KEPT = int(QTextFormat.Property.UserProperty)  # the property of a paragraph that never ends a page


def page_of(block: QTextBlock, line: int) -> int:
    """The page of a line, -1 for the last; a paragraph may begin at a page's foot with its first line on the next."""
    layout = block.layout()
    lines = layout.lineCount()
    top = block.document().documentLayout().blockBoundingRect(block).top()
    return int((top + (layout.lineAt(line % lines).y() if lines else 0) + 1) // block.document().pageSize().height())


def _is_kept(block: QTextBlock) -> bool:
    return bool(block.blockFormat().property(KEPT))


def is_torn(block: QTextBlock) -> bool:
    """Whether a page break parts a paragraph from what it leads to, or leaves one line of it alone."""
    lines = block.layout().lineCount()
    if page_of(block, 0) != page_of(block, -1) and (
        _is_kept(block) or page_of(block, 0) != page_of(block, 1) or lines == 3
    ):
        return True
    following = block.next()
    return _is_kept(block) and following.isValid() and page_of(following, 0) > page_of(block, -1)


def keep_together(document: QTextDocument) -> None:
    """Move what would end a page wrongly to the next one, which Qt does not do itself."""
    document.pageCount()  # lays all out; a format changed while Qt is still laying out loses the pages that follow
    block = document.begin()
    while block.isValid():
        if is_torn(block):
            start = block
            while start.previous().isValid() and _is_kept(start.previous()):
                start = start.previous()
            layout = start.blockFormat()
            if (
                start != document.begin()
                and layout.pageBreakPolicy() != QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore
            ):
                layout.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                QTextCursor(start).setBlockFormat(layout)
        elif (room := _room_before_widow(block)) is not None:
            layout = block.blockFormat()
            above = max(layout.topMargin(), block.previous().blockFormat().bottomMargin())  # Qt counts the larger only
            layout.setTopMargin(above + room + 1)
            QTextCursor(block).setBlockFormat(layout)
        block = block.next()


def _room_before_widow(block: QTextBlock) -> float | None:
    """The room left at the foot of a page whose next one begins with the last line of a paragraph, else None.

    When the paragraph stands that much lower, its last line but one goes along.
    """
    lines = block.layout().lineCount()
    if lines < 4 or page_of(block, -1) == page_of(block, -2):
        return None
    last = block.layout().lineAt(lines - 2)
    top = block.document().documentLayout().blockBoundingRect(block).top()
    return (page_of(block, -2) + 1) * block.document().pageSize().height() - (top + last.y() + last.height())
