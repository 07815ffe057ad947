"""An article's text in pieces: sentences that state facts, and inside them the words that name something."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.lines import ITEM

from .explorer import Line
from .statements import Fact


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
    """The title, a paragraph or a list item."""

    kind: str
    stretches: tuple[Stretch, ...]


FRAGMENT = re.compile(r"#char=(\d+),(\d+)$")


def lay_out(text: str, title: str, marks: Sequence[Line], kinds: Mapping[str, str], facts: Iterable[Fact],
            sentences: Iterable[tuple[int, int]] = ()) -> list[Block]:
    """The text as blocks. Of marks that overlap, the outermost is shown; the anchors of the others stay."""
    outer, anchors = _marks(marks)
    spans = _spans(facts)
    for start, end in spans:
        anchors[start] = [anchor for anchor in anchors.get(start, ()) if anchor != f"char={start},{end}"]
    spans |= _silent(sentences, outer, spans)
    blocks = []
    for start, end in _lines(text, [*spans, *((low, high) for low, high, _entity in outer)]):
        stretches = _stretches(text, start, end, outer, anchors, spans, kinds)
        if not blocks and text[start:end].split() == title.split():
            blocks.append(Block("title", tuple(replace(stretch, silent=False) for stretch in stretches)))
        else:
            blocks.append(Block("item" if ITEM.match(text[start:end]) else "paragraph", tuple(stretches)))
    return blocks


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
