"""Ends of lines inside a block, and what of a page is not the article, read as space."""
from __future__ import annotations

from collections.abc import Iterator

from kg.extract.copy import ReadingCopy, Spot
from kg.languages import Pack


def lines_unwrapped(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A space for each end of a line inside a block, so that what was only wrapped reads as one line."""
    for block in copy.blocks:
        if "\n" in (told := copy.text[block.start:block.end]):
            yield block.start, block.end, told.replace("\n", " ")


def frame_blanked(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """Nothing but space where the page around an article is, and for what counts a heading."""
    at = 0
    for block in copy.blocks:
        if copy.text[at:block.start].strip():
            yield at, block.start, "".join([" " if not sign.isspace() else sign for sign in copy.text[at:block.start]])
        at = block.end
        if block.kind == "boilerplate":
            yield block.start, block.end, " " * (block.end - block.start)
