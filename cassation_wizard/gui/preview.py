# SPDX-License-Identifier: MIT
"""The paper on the screen: sheets as they will be printed; a paragraph leads to the question it answers."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cassation_wizard.gui.controls import Button, PlainLabel
from cassation_wizard.gui.page_base import PageBase
from cassation_wizard.gui.paper import Paper
from cassation_wizard.gui.pdf import LEFT, PAGE, QUESTION, TEXT, TOP, draw_page, load_paper_font, petition_document
from cassation_wizard.gui.session import Session

QUIET = 300  # milliseconds without a change before the paper is composed anew
GAP = 14  # points between sheets
ZOOM_STEP = 1.25
LEAST_ZOOM, GREATEST_ZOOM = 0.5, 2.5


class Sheets(QWidget):
    """The sheets below each other; arrows walk the paragraphs, Enter or a click goes to the question."""

    wanted = Signal(str)
    moved = Signal(QRectF)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheets")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.document: QTextDocument | None = None
        self.current: QTextBlock | None = None

    def show_document(self, document: QTextDocument) -> None:
        """Show another paper, keeping the place."""
        number = self.current.blockNumber() if self.current else 0
        self.document = document
        self.current = document.findBlockByNumber(min(number, document.blockCount() - 1))
        self.updateGeometry()
        self.update()
        self._say()

    def hasHeightForWidth(self) -> bool:
        """Wider sheets are higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of all sheets."""
        pages = self.document.pageCount() if self.document else 1
        return round(pages * (PAGE.height() + GAP) * width / PAGE.width())

    def sizeHint(self) -> QSize:
        """Ask for the width of a sheet on the desk."""
        return QSize(round(PAGE.width()), self.heightForWidth(round(PAGE.width())))

    def _scale(self) -> float:
        return self.width() / PAGE.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheets that are in sight."""
        if self.document is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale()
        for number in range(self.document.pageCount()):
            top = number * (PAGE.height() + GAP)
            sheet = QRectF(0, top * scale, PAGE.width() * scale, PAGE.height() * scale)
            if not sheet.intersects(QRectF(event.rect())):
                continue
            painter.save()
            painter.scale(scale, scale)
            painter.translate(0, top)
            painter.fillRect(QRectF(0, 0, PAGE.width(), PAGE.height()), QColor(Qt.GlobalColor.white))
            painter.setPen(QPen(QColor("#6b7a88"), 0.5))
            painter.drawRect(QRectF(0, 0, PAGE.width(), PAGE.height()))
            draw_page(painter, self.document, number)
            painter.restore()
        if self.hasFocus() and self.current is not None:
            painter.setPen(QPen(QColor("#b35900"), 3))
            painter.drawRect(self._place_of(self.current).adjusted(-4, -2, 4, 2))

    def _place_of(self, block: QTextBlock) -> QRectF:
        assert self.document is not None  # noqa: S101 - a block comes from a document
        rect = self.document.documentLayout().blockBoundingRect(block)
        page = int(rect.top() // TEXT.height())
        bottom = min(rect.bottom(), (page + 1) * TEXT.height())
        top = rect.top() - page * TEXT.height() + page * (PAGE.height() + GAP) + TOP
        scale = self._scale()
        return QRectF(LEFT * scale, top * scale, TEXT.width() * scale, (bottom - rect.top()) * scale)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the question of the paragraph that was clicked."""
        block = self._block_at(event.position())
        if block is not None:
            self.current = block
            self._open()

    def _block_at(self, place: QPointF) -> QTextBlock | None:
        if self.document is None:
            return None
        scale = self._scale()
        page = int(place.y() / scale // (PAGE.height() + GAP))
        inside = place.y() / scale - page * (PAGE.height() + GAP) - TOP
        point = QPointF(place.x() / scale - LEFT, page * TEXT.height() + inside)
        found = self.document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        return self.document.findBlock(found) if found >= 0 else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by paragraphs; Enter goes to the question."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self.current is not None:
            following = self.current.next() if step > 0 else self.current.previous()
            if following.isValid():
                self.current = following
                self.moved.emit(self._place_of(following))
                self._say()
                self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        path = self.current.blockFormat().property(QUESTION) if self.current else ""
        if path:
            self.wanted.emit(path)

    def _say(self) -> None:
        self.setAccessibleDescription(self.current.text() if self.current else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))


class PreviewPage(PageBase):
    """The document as it will be printed, composed anew when the answers have been quiet for a moment."""

    wanted = Signal(str)

    def __init__(self, session: Session, paper: Paper) -> None:
        super().__init__(session, "preview")
        self.paper = paper
        self.sheets = Sheets()
        self.sheets.wanted.connect(self.wanted)
        self.sheets.moved.connect(self._show_place)
        self.hint = PlainLabel(role="hint")
        self.column.addWidget(self.hint)
        self.smaller, self.larger = Button(), Button()
        self.smaller.clicked.connect(lambda: self.zoom_to(self.zoom / ZOOM_STEP))
        self.larger.clicked.connect(lambda: self.zoom_to(self.zoom * ZOOM_STEP))
        buttons = QHBoxLayout()
        buttons.addWidget(self.smaller)
        buttons.addWidget(self.larger)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.column.addWidget(self.sheets)
        self._timer = QTimer(self, singleShot=True, interval=QUIET)
        self._timer.timeout.connect(self.compose)
        session.changed.connect(self._changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        super().retranslate()
        gettext = self.session.language.gettext
        self.hint.setText(gettext("Click a paragraph, or press Enter on it, to go to its question."))
        self.smaller.setText(gettext("Zoom out"))
        self.larger.setText(gettext("Zoom in"))
        self.sheets.setAccessibleName(gettext("The document as it will be printed"))

    def zoom_to(self, zoom: float) -> None:
        """Show the sheets larger or smaller; larger than the window they scroll sideways."""
        self.zoom = min(max(zoom, LEAST_ZOOM), GREATEST_ZOOM)
        self.sheets.setMinimumWidth(self.column_width() if self.zoom > 1 else 0)
        self._spread()

    def _changed(self) -> None:
        if self.isVisible():
            self._timer.start()

    def enter(self) -> None:
        """Compose the paper and show its beginning."""
        self.compose()
        super().enter()
        self.sheets.setFocus()
        self.to_top()

    def compose(self) -> None:
        """Compose the paper from the answers as they are now and show it."""
        load_paper_font(self.paper.assets)
        self.sheets.show_document(petition_document(self.paper.petition()))

    def _show_place(self, place: QRectF) -> None:
        corner = self.sheets.mapTo(self.sheet, place.center().toPoint())
        self.ensureVisible(corner.x(), corner.y(), 0, self.viewport().height() // 3)
