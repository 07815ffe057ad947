"""Little pictures as of messages: those that lead the lines of a list are its marks, the others are left out."""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.copy import Change, ReadingCopy, Spot, substituted
from kg.languages import Pack
from kg.lines import LABEL
from kg.prose import is_prose

PICTURES = ("\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u26ff\u2708-\u2712\u2728\u2733\u2734\u2744\u274c-\u2757\u2763-\u2767\u27a1"
            "\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\ufe0f\u200d\u20e3")
PICTURE, PICTURED = re.compile(f"[{PICTURES}]"), re.compile(rf"(?m)^[ ]*[{PICTURES}][{PICTURES} ]*| *[{PICTURES}]+")
"""A picture, and those that are left out: "📍 KENDAL – …", "Sukses selalu ✨"."""

CIRCLED = "\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468\u2469"
KEYCAP = re.compile(rf"(?m)(?:^([ ]*)|(?<=\s))(?:([0-9])\ufe0f?\u20e3|(\U0001f51f|[{CIRCLED}]))[ ]*(?=[^\W\d]|[*“\"(])")
NUMBERED = re.compile(rf"[\u20e3\U0001f51f{CIRCLED}]")
"""The number of an item in a picture: "1️⃣ Doa bersama", also between others: "1️⃣ Doa 2️⃣ Tahlil"; what such texts hold."""

LED = re.compile(rf"(?m)^[ ]*([{PICTURES}])[{PICTURES} ]*(?=\S)(.*)")
"""A line that a picture leads."""

TICKS = "\u2705\u2611\u2713\u2714"
PARTED = re.compile(f"[{PICTURES}{TICKS}]")
PARTING = re.compile(rf"(?<=[\w)*_])[ ]*[{PICTURES}{TICKS}][{PICTURES}{TICKS} ]*(?=[ ][A-Z])")
"""A picture between what may be two sentences: "… dipandu Mas Eko 🤯 Sampai Suster Imelda ikut"."""

SMALL = re.compile(r"(?<![\w.@-])[a-z]{3,}(?![\w.])")
FEW = 4
"""A word in small letters, which sentences have; words of a sentence before a picture at least."""

MARK = "• "
UNLIKE = 3
"""Lines one behind the other that make a list where each has a picture of its own and no colon stands above, at least."""


def _keycaps(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A number with a full stop for each number in a picture that leads a line or a word."""
    for found in KEYCAP.finditer(copy.text) if NUMBERED.search(copy.text) else ():
        yield found.start(), found.end(), f"{found[1] or ''}{found[2] or CIRCLED.find(found[3]) + 1 or 10}. "


def _marks(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The mark of an item for each picture that leads a line beside others that do, but for sentences and lines of forms."""
    for run in _runs(copy.text) if PICTURE.search(copy.text) else ():
        if len(run) >= UNLIKE or len(run) > 1 and (
                len({found[1] for found in run}) == 1 or copy.text[:run[0].start()].rstrip().endswith(":")):
            yield from ((found.start(), found.start(2), MARK) for found in run)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """The lines led by pictures that stand one right behind the other."""
    run: list[re.Match[str]] = []
    for found in LED.finditer(text):
        if LABEL.match(found[2]) or is_prose(found[2]):
            continue
        if run and run[-1].end() + 1 != found.start():
            yield run
            run = []
        run.append(found)
    yield run


def _ends(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A full stop for each picture that parts two sentences of a line."""
    text = copy.text
    for found in PARTING.finditer(text) if PARTED.search(text) else ():
        before = re.split(r"[.!?…] ", text[text.rfind("\n", 0, found.start()) + 1:found.start()])[-1]
        after = text[found.end():text.find("\n", found.end()) % (len(text) + 1)]
        if len(before.split()) >= FEW <= len(after.split()) and SMALL.search(before) and SMALL.search(after):
            yield found.start(), found.end(), "."


def _others(copy: ReadingCopy, pack: Pack) -> Iterable[Spot]:
    """No little picture."""
    return substituted(PICTURED, "", copy.text) if PICTURE.search(copy.text) else ()


CHANGES: tuple[Change, ...] = (_keycaps, _marks, _ends, _others)
