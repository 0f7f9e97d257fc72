# SPDX-License-Identifier: MIT
"""The interview: its questions, the route through them, and the case file they are kept in."""
