"""An article's text in pieces: sentences that state facts, and inside them the words that name something."""
from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from kg.lines import ITEM

from .explorer import Line
from .statements import Fact
from .wrapping import unwrapped


@dataclass(frozen=True)
class Piece:
    """Words of the text; with `entity` they name something, and `anchors` are the evidence that begins with them."""

    text: str
    entity: str = ""
    kind: str = ""
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stretch:
    """Pieces that stand together; with `anchor` they are a sentence that states the facts of these numbers; `silent` is a
    sentence that names something and states nothing."""

    pieces: tuple[Piece, ...]
    anchor: str = ""
    facts: tuple[int, ...] = ()
    silent: bool = False


@dataclass(frozen=True)
class Block:
    """The title, a paragraph, a list item, or what stands around the article on a page that was copied whole: a few lines as they
    are ("around"), more of them as a "fold" of `lines`."""

    kind: str
    stretches: tuple[Stretch, ...] = ()
    lines: tuple[Block, ...] = ()


FOLDED, SENTENCE = 4, 25
"""Lines around an article, one behind the other, from which they are folded; words from which a whole sentence among them is
shown all the same, for it may be the article's."""

FRAGMENT = re.compile(r"#char=(\d+),(\d+)$")


def lay_out(text: str, title: str, marks: Sequence[Line], kinds: Mapping[str, str], facts: Iterable[Fact],
            sentences: Iterable[tuple[int, int]] = (), around: Collection[tuple[int, int]] = ()) -> list[Block]:
    """The text as blocks. Of marks that overlap, the outermost is shown; the anchors of the others stay. `around` is what belongs
    to the page and not to the article; lines of it that name or state something are shown like the article's own."""
    outer, anchors = _marks(marks)
    spans = _spans(facts)
    for start, end in spans:
        anchors[start] = [anchor for anchor in anchors.get(start, ()) if anchor != f"char={start},{end}"]
    spans |= _silent(sentences, outer, spans)
    blocks: list[Block] = []
    lines = _lines(text, [*spans, *((low, high) for low, high, _entity in outer)])
    text = unwrapped(text, lines)
    for start, end in lines:
        stretches = _stretches(text, start, end, outer, anchors, spans, kinds)
        beside = any(low <= start < high for low, high in around) and not _is_told(text[start:end])
        if beside and not any(_says(stretch) for stretch in stretches):
            blocks.append(Block("around", tuple(stretches)))
        elif all(block.kind == "around" for block in blocks) and text[start:end].split() == title.split():
            blocks.append(Block("title", tuple(replace(stretch, silent=False) for stretch in stretches)))
        else:
            blocks.append(Block("item" if ITEM.match(text[start:end]) else "paragraph", tuple(stretches)))
    return _folded(blocks)


def _is_told(line: str) -> bool:
    """A long sentence that is not cut short."""
    return len(line.split()) >= SENTENCE and line.rstrip("\"”’')]")[-1:] in (".", "!", "?") and line[-3:] != "..."


def _says(stretch: Stretch) -> bool:
    return bool(stretch.anchor) or any(piece.entity for piece in stretch.pieces)


def _folded(blocks: list[Block]) -> list[Block]:
    """The blocks with longer runs of what stands around the article in one each, where the article itself is there."""
    found: list[Block] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        run = tuple(group)
        found += [Block("fold", lines=run)] if kind == "around" and FOLDED <= len(run) < len(blocks) else run
    return found


def _lines(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Start and end of the lines that hold something; those that a sentence or a name goes over are one."""
    over = [(low, high) for low, high in spans if "\n" in text[low:high]]
    found: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        start = match.start()
        if found and any(low < found[-1][1] and start < high for low, high in over):
            start = found.pop()[0]
        found.append((start, match.end()))
    return found


def _marks(marks: Sequence[Line]) -> tuple[list[tuple[int, int, str]], dict[int, list[str]]]:
    outer: list[tuple[int, int, str]] = []
    anchors: dict[int, list[str]] = {}
    for row in marks:
        start, end = int(row["start"]), int(row["end"])
        anchors.setdefault(start, []).append(f"char={start},{end}")
        if not outer or start >= outer[-1][1]:
            outer.append((start, end, row["entity"]))
    return outer, anchors


def _spans(facts: Iterable[Fact]) -> dict[tuple[int, int], list[int]]:
    """Start and end of each sentence that states facts → their numbers."""
    spans: dict[tuple[int, int], list[int]] = {}
    for fact in facts:
        for row in fact.rows:
            if found := FRAGMENT.search(row["source"]):
                spans.setdefault((int(found[1]), int(found[2])), []).append(fact.number)
    return spans


def _silent(sentences: Iterable[tuple[int, int]], outer: Sequence[tuple[int, int, str]],
            spans: Iterable[tuple[int, int]]) -> dict[tuple[int, int], list[int]]:
    """The sentences that name something, and share no word with one that states a fact."""
    told = list(spans)
    return {(start, end): [] for start, end in sentences
            if any(start <= low < end for low, _high, _entity in outer)
            and not any(low < end and start < high for low, high in told)}


def _stretches(text: str, start: int, end: int, outer: list[tuple[int, int, str]], anchors: dict[int, list[str]],
               spans: dict[tuple[int, int], list[int]], kinds: Mapping[str, str]) -> list[Stretch]:
    found, at = [], start
    for (low, high), numbers in sorted(spans.items()):
        if low < at or high > end:
            continue
        if low > at:
            found.append(Stretch(tuple(_pieces(text, at, low, outer, anchors, kinds))))
        anchor = f"char={low},{high}" if numbers else ""
        found.append(Stretch(tuple(_pieces(text, low, high, outer, anchors, kinds)), anchor, tuple(numbers), not numbers))
        at = high
    if at < end:
        found.append(Stretch(tuple(_pieces(text, at, end, outer, anchors, kinds))))
    return found


def _pieces(text: str, start: int, end: int, outer: list[tuple[int, int, str]], anchors: dict[int, list[str]],
            kinds: Mapping[str, str]) -> list[Piece]:
    found, at = [], start
    for low, high, entity in outer:
        if low < at or low >= end:
            continue
        high = min(high, end)
        if low > at:
            found.append(Piece(text[at:low]))
        inside = [anchor for offset in range(low, high) for anchor in anchors.get(offset, ())]
        found.append(Piece(text[low:high], entity, kinds.get(entity, ""), tuple(dict.fromkeys(inside))))
        at = high
    if at < end:
        found.append(Piece(text[at:end]))
    return found
