# SPDX-License-Identifier: MIT
"""From a case to papers: neutral blocks first, then plain text and .docx, and an audit of what was saved."""
