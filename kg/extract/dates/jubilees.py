"""The year that the number of a jubilee tells: the 78th of the Republic, founded in 1945, is 2023."""
from __future__ import annotations

from kg.extract.page import Page
from kg.languages import Pack

NUMBERED = (r"(?<!\w)(?i:{dates.jubilees})\s+(?:[A-Z][\w-]*\s+){0,1}(?:"
            r"(?P<who>{dates.founded})\s+(?:{which}\s+)?(?i:{ordinal})[- ]?(?P<n>\d{1,3})"
            r"|(?i:{ordinal})[- ]?(?P<m>\d{1,3})\s+(?:[A-Z][\w-]*\s+){0,1}(?P<whose>{dates.founded}))(?!\w)")
"""A word for a jubilee with its number after or before whose it is: "HUT RI ke-78", "HUT ke-78 Kemerdekaan RI"."""


def jubilee_year(page: Page, pack: Pack) -> int | None:
    """The year of the first numbered jubilee on a page whose founding year the pack knows, None where there is none."""
    match = pack.pattern(NUMBERED).search(page.text)
    if match is None:
        return None
    founded: int = pack.table("dates", "founded")[match["who"] or match["whose"]]
    return founded + int(match["n"] or match["m"])
