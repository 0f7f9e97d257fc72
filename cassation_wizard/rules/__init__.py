# SPDX-License-Identifier: MIT
"""Rules: what the court would say to these answers, on the law of a day."""
