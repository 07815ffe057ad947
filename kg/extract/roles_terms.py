"""Terms of office: "periode 2022–2027", "masa khidmat 2024-2029", "(2010–2015)", "sejak 2016"."""
from __future__ import annotations

import re

from kg.extract.posts import any_case
from kg.extract.scene import Scene

WINDOW = 90
"""Characters after a post within which its term stands."""


def term_of(scene: Scene, end: int, limit: int) -> tuple[str | None, str | None]:
    """Start and end of the term stated in the words from `end` up to `limit`, None where it is not said."""
    if "roles.terms" not in scene.pack.cache:
        term, since = (any_case(scene.pack.words("posts", name)) for name in ("terms", "since"))
        scene.pack.cache["roles.terms"] = (
            re.compile(rf"(?:(?<!\w){term}\s*|\(\s*)+((?:19|20)\d\d)\s*(?:[-–—/]|s\.?d\.?|sampai|hingga|to)\s*((?:19|20)\d\d)(?!\d)"),
            re.compile(rf"(?<!\w){since}\s+((?:19|20)\d\d)(?![\d–-])"))
    full, since_when = scene.pack.cache["roles.terms"]
    stretch = scene.page.text[end:min(limit, end + WINDOW)]
    match = full.search(stretch)
    if match:
        return match[1], match[2]
    match = since_when.search(stretch)
    return (match[1], None) if match else (None, None)
