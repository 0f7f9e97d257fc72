# SPDX-License-Identifier: MIT
"""Tests of the window, without a screen."""
