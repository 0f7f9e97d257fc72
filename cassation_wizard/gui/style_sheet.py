# SPDX-License-Identifier: MIT
"""How every control looks, made from one theme's colours and one text size."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from cassation_wizard.gui.theme import SCREEN_FONT, Theme, text_pixels

# Sizes: $u is a quarter of the text's height, so that the room between things grows with the text.
_STYLE = Template("""
* { font-family: "$font"; font-size: ${px}px; color: $text; }
QWidget#window, QDialog, QMessageBox, QStackedWidget, QScrollArea, QWidget#sheet { background: $window; }
QScrollArea { border: none; }
QGroupBox[flat="true"] { border: none; margin: 0; padding: 0; background: transparent; }
QToolTip { background: $surface; color: $text; border: 1px solid $line; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; selection-background-color: $focus; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 600; }
QLabel[role="question"] { font-weight: 600; }
QLabel[role="hint"], QLabel[role="status"] { color: $muted; }
QLabel[role="understood"] { color: $good; }
QLabel[role="key"] { color: $muted; font-size: ${small}px; }
QLabel[role="wanting"] { color: $warn; font-weight: 600; }
QFrame[role="answer"] { border: none; border-bottom: 1px solid $hair; }
QFrame[role="finding"] { border: none; border-left: ${bar}px solid $advice; background: $advice_ground; }
QFrame[role="finding"][effect="return"], QFrame[role="finding"][effect="not_reviewable"],
QFrame[role="finding"][effect="unread"] { border-left-color: $stop; background: $stop_ground; }
QFrame[role="finding"][effect="limit"] { border-left-color: $warn; background: $warn_ground; }
QFrame[role="finding"] QLabel { background: transparent; }
QLabel[effect="return"], QLabel[effect="not_reviewable"], QLabel[effect="unread"]
{ color: $stop; font-weight: 600; }
QLabel[effect="limit"] { color: $warn; font-weight: 600; }
QLabel[effect="advice"], QLabel[effect="way"] { color: $advice; font-weight: 600; }
QFrame[role="summary"] { border: ${edge}px solid $stop; background: $surface; }
QFrame[role="summary"][mild="true"] { border-color: $advice; }
QFrame[role="summary"]:focus { border-color: $focus; }
QFrame[role="summary"] QLabel { background: transparent; }
QFrame[role="card"] { border: 1px solid $line; border-radius: ${u}px; background: $surface; }
QFrame[role="card"][target="true"] { border: ${edge}px dashed $focus; }
QFrame[role="pane"] { border: none; border-left: 1px solid $line; background: $window; }
QFrame[role="card"] QLabel, QFrame[role="card"] QRadioButton, QFrame[role="card"] QCheckBox
{ background: transparent; }
QFrame[role="help"] { border: none; border-left: ${bar}px solid $line; background: transparent; }
QFrame[role="bar"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; }
QLineEdit, QPlainTextEdit, QListWidget, QTextBrowser { background: $surface; border: 1px solid $line;
  border-radius: ${r}px; padding: ${u}px; selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QListWidget:focus, QTextBrowser:focus
{ border: ${edge}px solid $focus; padding: ${pad_focus}px; }
QLineEdit[faulty="true"], QPlainTextEdit[faulty="true"] { border: ${edge}px solid $stop; }
QLineEdit[faulty="true"]:focus, QPlainTextEdit[faulty="true"]:focus { border: ${edge}px solid $focus; }
QPushButton { background: $surface; border: 1px solid $line; border-radius: ${r}px;
  padding: ${u}px ${u3}px; min-height: ${touch}px; }
QPushButton:hover { border-color: $accent; }
QPushButton:focus { border: ${edge}px solid $focus; }
QPushButton[role="main"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[role="main"]:focus { border: ${edge}px solid $focus; }
QPushButton[role="link"] { background: transparent; border: 1px solid transparent; color: $accent;
  text-align: left; padding: ${r}px 1px; text-decoration: underline; min-height: ${least}px; }
QPushButton[role="link"]:focus { border: ${edge}px solid $focus; }
QPushButton[role="group"] { text-align: left; font-weight: 600; }
QPushButton[role="group"]:checked { background: $surface; color: $text; }
QPushButton[role="size"] { padding: ${u}px 0; }
QPushButton[role="letter"] { padding: 0; min-width: ${letter}px; min-height: ${letter}px; }
QPushButton:checked { background: $accent; color: $on_accent; }
QPushButton:disabled { color: $muted; }
QRadioButton, QCheckBox { spacing: ${u2}px; padding: ${r}px; border: ${edge}px solid transparent;
  border-radius: ${r}px; }
QRadioButton:focus, QCheckBox:focus { border-color: $focus; }
QRadioButton::indicator, QCheckBox::indicator { width: ${mark}px; height: ${mark}px; background: $surface;
  border: ${edge}px solid $line; }
QRadioButton::indicator { border-radius: ${mark_round}px; }
QRadioButton::indicator:checked { background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
  stop:0 $accent, stop:0.55 $accent, stop:0.6 $surface, stop:1 $surface); border-color: $accent; }
QCheckBox::indicator { border-radius: ${r}px; }
QCheckBox::indicator:checked { border-color: $accent; background: $accent; image: url("$check"); }
QListWidget#steps { border: none; border-radius: 0; background: $window; outline: none; padding: 0; }
QListWidget#steps:focus { border: none; padding: 0; }
QListView#proposals { background: $surface; border: 1px solid $line; }
QListView#proposals::item { padding: ${u}px; min-height: ${touch}px; }
QListView#proposals::item:selected { background: $accent; color: $on_accent; }
QMenuBar { background: $surface; border-bottom: 1px solid $line; }
QMenuBar QPushButton#language { margin: ${r}px ${u2}px; padding: 0 ${u2}px; min-height: ${bar_least}px; }
QMenuBar::item { padding: ${u}px ${u2}px; background: transparent; }
QMenuBar::item:selected, QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu { background: $surface; border: 1px solid $line; }
QMenu::item { padding: ${u}px ${u3}px; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; }
QSplitter::handle { background: $line; width: 1px; }
QLineEdit, QRadioButton, QCheckBox { min-height: ${line_least}px; }
QScrollBar:vertical { background: transparent; width: ${scroll}px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: ${scroll}px; margin: 0; }
QScrollBar::handle { background: $handle; border-radius: ${r}px; margin: ${slim}px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $line; }
QScrollBar::handle:vertical { min-height: ${touch}px; }
QScrollBar::handle:horizontal { min-width: ${touch}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(theme: Theme, per_cent: int, *, check_icon: str, touch: int = 0) -> str:
    """Give the style sheet of the whole program for a look and a text size; `touch` is the least target height."""
    px = text_pixels(per_cent)
    unit = max(4, px // 4)
    sizes = {
        "px": px,
        "title": round(px * 1.5),
        "heading": round(px * 1.2),
        "small": round(px * 0.9),
        "u": unit,
        "u2": unit * 2,
        "u3": unit * 3,
        "r": max(3, unit // 2),
        "bar": max(4, unit),
        "edge": 3 if theme.name == "contrast" else 2,
        "pad_focus": unit - 1,
        "least": touch,
        "bar_least": max(touch, round(px * 1.2)),
        "line_least": max(0, touch - 2 * unit),
        "touch": max(touch, round(px * 1.3)),
        "letter": max(touch, round(px * 1.9)),
        "mark": round(px * 1.05),
        "mark_round": round(px * 1.05) // 2 + 2,
        "scroll": max(14, unit * 3, touch),
        "slim": max(3, unit * 3 // 4) if not touch else 6,  # the bar is seen as broad as it can be touched
        "font": SCREEN_FONT,
        "check": check_icon,
    }
    colours = {name: getattr(theme, name) for name in Theme._fields if name != "name"}
    return _STYLE.substitute(sizes, **colours)


def apply_theme(app: QApplication, theme: Theme, per_cent: int, *, check_icon: str, touch: int = 0) -> None:
    """Dress the whole program: palette for what Qt paints itself, style sheet for the rest."""
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in {
        roles.Window: theme.window,
        roles.WindowText: theme.text,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.window,
        roles.Text: theme.text,
        roles.Button: theme.surface,
        roles.ButtonText: theme.text,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.PlaceholderText: theme.muted,
        roles.ToolTipBase: theme.surface,
        roles.ToolTipText: theme.text,
        roles.Link: theme.accent,
    }.items():
        palette.setColor(role, QColor(colour))
    app.setPalette(palette)
    app.setStyleSheet(style_sheet(theme, per_cent, check_icon=check_icon, touch=touch))
