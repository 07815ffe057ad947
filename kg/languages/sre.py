"""What we use of the machinery behind `re`, which is not public: here alone, and where it is another we do without it."""
from __future__ import annotations

import re
from array import array
from typing import Any

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
    from re import _constants as constants  # type: ignore[attr-defined]
    op: Any = constants
    MACHINE = f"{_sre.MAGIC} {_sre.CODESIZE}"
    """What runs compiled expressions; empty where we know nothing of it."""
except (ImportError, AttributeError):
    _sre = _compiler = _parser = op = None
    MACHINE = ""

CODE = "I" if array("I").itemsize == 4 else "L"
"""The kind of array that holds the machine's words, which have 32 bits."""

Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""An expression compiled: its flags, its code, how many groups it has, their numbers by name and names by number."""


def parsed(text: str, flags: int) -> Any:
    """The tree of an expression, None where we cannot know it."""
    return _parser.parse(text, flags) if MACHINE else None


def code_of(text: str, flags: int) -> Code | None:
    """An expression compiled, as `re.compile` does it; None where we cannot, or it is none."""
    try:
        tree = _parser.parse(text, flags)
        code = array(CODE, _compiler._code(tree, flags))
        numbers = dict(tree.state.groupdict)
        names = {number: name for name, number in numbers.items()}
        return (int(flags | tree.state.flags), code.tobytes(), tree.state.groups - 1, numbers,
                tuple([names.get(number) for number in range(tree.state.groups)]))
    except Exception:  # noqa: BLE001  (`re.compile` tells what is wrong)
        return None


def pattern_of(text: str, compiled: Code) -> re.Pattern[str] | None:
    """The pattern of a compiled expression; None where the machine, which looks through all code that it is given, refuses it."""
    try:
        flags, code, *groups = compiled
        pattern: re.Pattern[str] = _sre.compile(text, flags, array(CODE, code).tolist(), *groups)
    except Exception:  # noqa: BLE001  (whatever is wrong with it, it can be compiled again)
        return None
    return pattern
