"""Whose board an article tells of that was chosen or sworn in: "melantik jajaran direksi RS X", "Pengurus PD Y dikukuhkan"."""
from __future__ import annotations

from kg.extract.scene import Mention, Scene

BOARD = r"(?:{~posts.boards_alone}|{~posts.boards_of})"
"""A word for a board."""

SWORN = r"(?<!\w){~posts.swearing}\s+(?:(?:" + BOARD + r"|{and})\s+){0,5}$"
"""What stands before a body of which others are put into their posts."""

NAMED = r"(?<!\w)" + BOARD + r"\s+$"
"""What stands before a body of which a verb after it says so."""

AFTER = r"[^.;:\n]{0,80}?(?<!\w){~posts.sworn}(?!\w)"
"""What follows then."""

REACH = 80
"""Characters before a body in which these words stand."""


def installed(scene: Scene) -> str | None:
    """The local id of the body whose board is put into office, the one named first, None where none is."""
    return scene.once("boards", _installed)


def _installed(scene: Scene) -> str | None:
    return next((m.entity for m in scene.of_kind("organisation") if is_installed(scene, m)), None)


def of_board(scene: Scene, body: Mention) -> bool:
    """Whether words for a board stand before a body, which is named as whose board that is: "jajaran direksi RS X"."""
    return scene.pack.pattern(NAMED).search(scene.page.text, max(0, body.start - REACH), body.start) is not None


def is_installed(scene: Scene, body: Mention) -> bool:
    """Whether words around the name of a body say that others put its board into office: "melantik PD Kudus"."""
    text = scene.page.text
    sworn = scene.pack.pattern(SWORN).search(text, max(0, body.start - REACH), body.start) is not None
    return sworn or of_board(scene, body) and scene.pack.pattern(AFTER).match(text, body.end) is not None
