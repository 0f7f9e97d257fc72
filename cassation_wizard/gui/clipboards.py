# SPDX-License-Identifier: MIT
"""Cleaning the clipboards of the screen, and looking again, at the start and at the end of a visit."""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication

from cassation_wizard.drafts.kiosk import WipeLine, clipboard_line


def _modes(clipboard: QClipboard) -> list[QClipboard.Mode]:
    modes = [QClipboard.Mode.Clipboard]
    if clipboard.supportsSelection():
        modes.append(QClipboard.Mode.Selection)
    if clipboard.supportsFindBuffer():
        modes.append(QClipboard.Mode.FindBuffer)
    return modes


def clean_clipboards() -> WipeLine:
    """Empty every clipboard and say what was and what is in them, in counts only."""
    clipboard = QGuiApplication.clipboard()

    def clear() -> None:
        for mode in _modes(clipboard):
            # An empty text of our own first: where another program owns the clipboard, emptying ours alone
            # would leave its words.
            clipboard.setText("", mode)
            clipboard.clear(mode)
        QGuiApplication.processEvents()

    return clipboard_line(clear, lambda: [clipboard.text(mode) for mode in _modes(clipboard)])
