# SPDX-License-Identifier: MIT
"""Cassation Wizard: from plain questions to a cassation petition in a criminal case of Kazakhstan."""

from __future__ import annotations

__version__ = "0.1.0"
