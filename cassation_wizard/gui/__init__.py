# SPDX-License-Identifier: MIT
"""The window: a thin shell over the pure core, and the only package that imports PySide6."""
