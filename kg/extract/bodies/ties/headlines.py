"""What only the title names: a shorter or freer name of a body that the text names in full, seldom a body of its own."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.ties.group import Group
from kg.extract.forms import is_document
from kg.extract.page import Page
from kg.languages import Pack


def without_titles(groups: Sequence[Group], page: Page, pack: Pack) -> list[Group]:
    """The bodies that the text names; also those of the title alone where it says what the page is, whose text is of that.

    A name of the title whose words are all in one body's of the text is a name of that body."""
    titled = [_titled(group, page) for group in groups]
    told = [group for group, only in zip(groups, titled, strict=True) if not only]
    if not told or is_document(page, pack):
        return list(groups)
    kept = []
    for group, only in zip(groups, titled, strict=True):
        if not only or len([other for other in told if _holds(other.key, group.key)]) > 1:
            kept.append(group)
            continue
        homes = [other for other in told if set(group.key) <= set(other.key)]
        if len(homes) == 1:
            homes[0].names = sorted([*homes[0].names, *group.names], key=lambda found: (found.start, found.end))
    return sorted(kept, key=lambda group: group.names[0].start)


def _titled(group: Group, page: Page) -> bool:
    return all(found.headline and page.in_title(found.start) for found in group.names)


def _holds(long: Sequence[str], short: Sequence[str]) -> bool:
    """True where a longer name holds the words of a shorter one in a row."""
    size = len(short)
    return size < len(long) and any(tuple(long[k:k + size]) == tuple(short) for k in range(len(long) - size + 1))
