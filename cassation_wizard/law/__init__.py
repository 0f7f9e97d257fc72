# SPDX-License-Identifier: MIT
"""The law as dated data; it knows no answers."""
