"""Which lines of a page belong to the page and not to the article: credits, buttons, counters, links, comments."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.languages import Pack

BUTTON_WORDS = 6
BYLINE_WORDS = 12
COUNTER_WORDS = 14
SIGNATURE_WORDS = 8
PROSE_WORDS = 9
"""Words that a line of prose holds at least; it ends like a sentence."""

EDGE = 8
"""Lines from the top and the bottom among which a byline or a signature stands."""

CREDITED = r"\s+(?-i:[A-Z])[\w.’'-]*(?:\s+(?-i:[A-Z])[\w.’'-]*){0,4}[.,;|/*\s]*"
"""The name of who made an article, behind the word for it ("Penulis Ani Sulastri. Editor Budi.")."""

SECOND_LETTER = re.compile(r"[^\W\d_].*?[^\W\d_]", re.DOTALL)

PROSE_END = re.compile(r"[.!?…][\"”’')\]]*$|,[\"”]?$|:$")


@dataclass(frozen=True, slots=True)
class _Words:
    """The vocabulary, compiled; all without regard to case."""

    start: re.Pattern[str]
    button: re.Pattern[str]
    credit: re.Pattern[str]
    credited: re.Pattern[str]
    byline: re.Pattern[str]
    signature: re.Pattern[str]
    counter: re.Pattern[str]
    home: re.Pattern[str]
    links: re.Pattern[str]
    ending: re.Pattern[str]


class Boilerplate:
    """Tells the lines of one page apart; `lines` are its lines that are not blank."""

    def __init__(self, pack: Pack, lines: list[str]) -> None:
        self._lines, self._words = lines, _words(pack)
        self._around = self._find()

    def is_around(self, index: int) -> bool:
        """The line belongs to the page."""
        return self._around[index]

    def _find(self) -> list[bool]:
        around: list[bool] = []
        over = under_links = False
        prose = 0
        for index, line in enumerate(self._lines):
            words = line.split()
            prose += len(words) >= PROSE_WORDS and PROSE_END.search(line) is not None
            over = over or (prose > 0 and self._words.ending.fullmatch(line) is not None)
            if self._words.links.fullmatch(line):
                under_links = True
            elif len(words) >= PROSE_WORDS and PROSE_END.search(line):
                under_links = False
            around.append(over or under_links or self._alone(index, line, words))
        return around

    def _alone(self, index: int, line: str, words: list[str]) -> bool:
        """The line itself says it."""
        held = self._words
        edge = index < EDGE or index >= len(self._lines) - EDGE
        if SECOND_LETTER.search(line) is None or all(word[0] == "#" for word in words):
            return True
        if held.start.match(line) or held.credit.match(line) or held.home.match(line):
            return True
        if len(words) <= BUTTON_WORDS and held.button.match(line) and not PROSE_END.search(line):
            return True
        if len(words) <= COUNTER_WORDS and held.counter.search(line) and not PROSE_END.search(line):
            return True
        if not edge:
            return False
        last = index >= len(self._lines) - EDGE
        if last and index and len(words) <= BYLINE_WORDS and held.credited.fullmatch(line):
            return True
        if last and len(words) <= SIGNATURE_WORDS and held.signature.fullmatch(line):
            return True
        return len(words) <= BYLINE_WORDS and held.byline.search(line) is not None and not PROSE_END.search(line)


def _words(pack: Pack) -> _Words:
    held: _Words | None = pack.cache.get("boilerplate.words")
    if held is None:
        def of(section: str) -> str:
            return pack.one_of("page", section)

        def compiled(pattern: str) -> re.Pattern[str]:
            return pack.pattern(pattern, re.IGNORECASE)

        credit = rf"{of('credits')}(?:\s*(?:[&/,]|{{and}})\s*{of('credits')})*"
        held = pack.cache["boilerplate.words"] = _Words(
            start=compiled(rf"\W*{of('boilerplate')}(?!\w)"),
            button=compiled(rf"\W*{of('buttons')}(?!\w)(?:\W|{of('buttons')}(?!\w))*"),
            credit=compiled(rf"\W*{credit}\s*:"),
            credited=compiled(rf"\W*(?:{of('makers')}{CREDITED})+"),
            byline=compiled(rf"^\W*{of('byline')}(?!\w)|\d\s+{of('by')}(?!\w)"),
            signature=compiled(rf"[(\[][^()]*[)\]](?:\.?|\s*\W*{credit}\s*:.*)"),
            counter=compiled(rf"\d\s*{of('counters')}(?!\w)|(?<!\w){of('counters')}\s*:?\s*\d"),
            home=compiled(rf"\W*{of('home')}\s*[»›>/|]"),
            links=compiled(rf"\W*{of('links')}\s*[:.…]*\W*"),
            ending=compiled(rf"\W*(?:\d+\s*)?{of('ending')}\s*:?\s*(?:\(?\d+\)?)?\W*"),
        )
    return held
