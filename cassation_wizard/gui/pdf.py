# SPDX-License-Identifier: MIT
"""The blocks of a paper as A4 pages: one layout for the preview, the printer and PDF."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from cassation_wizard.document.blocks import NO_BREAK_HYPHEN, leads_to
from cassation_wizard.document.plain_text import label
from cassation_wizard.gui.page_breaks import KEPT, keep_together, page_of

if TYPE_CHECKING:
    from cassation_wizard.assets import Assets
    from cassation_wizard.document.blocks import Block, Petition, Role

PAPER_FONT = "Liberation Serif"  # has the metrics of Times New Roman, which the .docx names
STEPS_IN = "Noto Sans"  # for letters the paper's font lacks, ₸ among them
FONT_FILES = {
    PAPER_FONT: ("LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf", "LiberationSerif-Italic.ttf"),
    STEPS_IN: ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
}
POINTS_PER_CM = 72 / 2.54
PAGE = QSizeF(21.0 * POINTS_PER_CM, 29.7 * POINTS_PER_CM)
LEFT, RIGHT, TOP, BOTTOM = 3 * POINTS_PER_CM, 1.5 * POINTS_PER_CM, 2 * POINTS_PER_CM, 2 * POINTS_PER_CM
TEXT = QSizeF(PAGE.width() - LEFT - RIGHT, PAGE.height() - TOP - BOTTOM)
TEXT_POINTS = 14
HOLDING_POINTS = 11  # of the hyphen that holds, from the font that steps in: larger, it would push the lines apart
NUMBER_POINTS = 12
QUESTION = KEPT + 1  # the property of a paragraph that names the question it answers


@dataclass(frozen=True, slots=True)
class Shape:
    """How the paragraphs of a role look."""

    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignJustify
    left: float = 0  # cm
    first: float = 1.25  # cm
    before: float = 0  # points
    after: float = 0
    bold: bool = False


_LEFT, _CENTRE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter
# The numbers of templates/petition.docx, so that paper and screen agree (a test compares them).
SHAPES: dict[Role, Shape] = {
    "addressee": Shape(_LEFT, left=7.5, first=0, after=3, bold=True),
    "caption": Shape(_LEFT, left=7.5, first=0),
    "title": Shape(_CENTRE, first=0, before=24, bold=True),
    "subtitle": Shape(_CENTRE, first=0, after=6),
    "heading": Shape(_CENTRE, first=0, before=12, after=6, bold=True),
    "ground": Shape(before=6, after=3, bold=True),
    "date": Shape(_LEFT, first=0, before=24),
    "signature": Shape(_LEFT, first=0, before=12),
    "question": Shape(_LEFT, first=0, before=4),
    "option": Shape(_LEFT, left=1.25, first=0),
    "rule": Shape(_LEFT, first=0),
}
_PLAIN = Shape()


def load_paper_font(assets: Assets) -> None:
    """Give Qt the font of the paper and the one that steps in, once."""
    known = QFontDatabase.families()
    for family, names in FONT_FILES.items():
        if family not in known:
            for name in names:
                QFontDatabase.addApplicationFont(str(assets.resources / "fonts" / name))


def paper_font(size: int) -> QFont:
    """Give the font of the paper, of a size in points of the sheet."""
    font = QFont([PAPER_FONT, STEPS_IN])
    font.setPixelSize(size)
    return font


def petition_document(petition: Petition) -> QTextDocument:
    """Lay a paper out; one unit is one point, a page of the document is the text area of a sheet."""
    document = QTextDocument()
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    font = paper_font(TEXT_POINTS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    document.setDefaultFont(font)
    cursor = QTextCursor(document)
    first = True
    for block, following in zip_longest(petition.blocks, petition.blocks[1:]):
        first = _add_block(cursor, block, first, leads=leads_to(block, following))
    document.setPageSize(TEXT)
    keep_together(document)
    return document


def _add_block(cursor: QTextCursor, block: Block, first: bool, *, leads: bool) -> bool:
    shape = SHAPES.get(block.role, _PLAIN)
    lines = tuple(block.lines())
    for place, line in enumerate(lines):
        layout = QTextBlockFormat()
        layout.setAlignment(shape.align)
        layout.setLeftMargin(shape.left * POINTS_PER_CM)
        layout.setTextIndent(shape.first * POINTS_PER_CM)
        layout.setTopMargin((shape.before if place == 0 else 0) + (TEXT_POINTS if line.spaced else 0))
        layout.setBottomMargin(shape.after)
        layout.setProperty(QUESTION, block.question or "")
        layout.setProperty(KEPT, line.leads or (leads and place == len(lines) - 1))
        if block.new_page and place == 0:
            layout.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        letters = QTextCharFormat()
        letters.setFontWeight(QFont.Weight.Bold if shape.bold else QFont.Weight.Normal)
        if first:
            cursor.setBlockFormat(layout)
            first = False
        else:
            cursor.insertBlock(layout, letters)
        if place == 0 and (mark := label(block)):
            cursor.insertText(mark, letters)
        holding = QTextCharFormat(letters)
        holding.setProperty(QTextFormat.Property.FontPixelSize, HOLDING_POINTS)
        for place_in_text, words in enumerate(line.text.split(NO_BREAK_HYPHEN)):
            if place_in_text:
                cursor.insertText(NO_BREAK_HYPHEN, holding)
            cursor.insertText(words, letters)
    return first


def draw_page(painter: QPainter, document: QTextDocument, number: int) -> None:
    """Draw a sheet, counted from 0; the painter's unit is one point, its origin the sheet's corner.

    Line by line: Qt's own drawing adds the line before the page, unseen, but read aloud and copied twice.
    """
    painter.save()
    painter.setPen(QColor(Qt.GlobalColor.black))
    painter.translate(LEFT, TOP - number * TEXT.height())
    block = document.begin()
    while block.isValid():
        if page_of(block, 0) <= number <= page_of(block, -1):
            place = document.documentLayout().blockBoundingRect(block).topLeft()
            for line in range(block.layout().lineCount()):
                if page_of(block, line) == number:
                    block.layout().lineAt(line).draw(painter, place)
        block = block.next()
    painter.restore()
    if number > 0:
        painter.save()
        painter.setFont(paper_font(NUMBER_POINTS))
        painter.setPen(QColor(Qt.GlobalColor.black))
        margin = QRectF(LEFT, 0, TEXT.width(), TOP)
        painter.drawText(margin, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter), str(number + 1))
        painter.restore()


def _draw_all(document: QTextDocument, device: QPagedPaintDevice) -> None:
    painter = QPainter(device)
    scale = device.logicalDpiX() / 72
    for number in range(document.pageCount()):
        if number:
            device.newPage()
        painter.save()
        painter.scale(scale, scale)
        draw_page(painter, document, number)
        painter.restore()
    painter.end()


def _on_a4(device: QPagedPaintDevice) -> None:
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)


def petition_pdf(petition: Petition, assets: Assets) -> bytes:
    """Give a paper as PDF; makes a Qt application where there is none."""
    app = QGuiApplication.instance() or QGuiApplication([])
    load_paper_font(assets)
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(petition.title)
    writer.setCreator("")
    writer.setResolution(1200)
    _on_a4(writer)
    _draw_all(petition_document(petition), writer)
    buffer.close()
    del writer, app
    return bytes(store.data())


def print_petition(petition: Petition, assets: Assets, printer: QPagedPaintDevice) -> None:
    """Print a paper on a printer that was chosen."""
    load_paper_font(assets)
    _on_a4(printer)
    _draw_all(petition_document(petition), printer)
