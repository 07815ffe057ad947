"""Expressions made of vocabulary, which are large: compiled once for all processes, where there is a shelf."""
from __future__ import annotations

import re

from kg.languages.shelf import kept
from kg.languages.sre import code_of, pattern_of

_COMPILED: dict[tuple[str, int], re.Pattern[str]] = {}
"""By text and flags: packs with a user's additions share most of their expressions."""


def compiled(text: str, flags: int = 0) -> re.Pattern[str]:
    """An expression that vocabulary and program tell, compiled as `re.compile` does it; not for those made of an article."""
    key = text, int(flags)
    if key not in _COMPILED:
        code = kept(("expression", *key), lambda: code_of(*key))
        _COMPILED[key] = code and pattern_of(text, code) or re.compile(text, flags)
    return _COMPILED[key]
