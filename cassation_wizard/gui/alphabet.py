# SPDX-License-Identifier: MIT
"""The order of the alphabet: in Kazakh, Қ stands after К and Ә after А, which no order of code points knows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCollator, QCollatorSortKey, QLocale

from cassation_wizard.domain.text import Language


def alphabet_of(language: Language) -> Callable[[str], QCollatorSortKey]:
    """Give the key by which words of `language` are put in order."""
    return QCollator(QLocale(language)).sortKey
