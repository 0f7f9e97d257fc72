# SPDX-License-Identifier: MIT
"""The words of the window itself and the court's way of writing dates; no Qt."""
