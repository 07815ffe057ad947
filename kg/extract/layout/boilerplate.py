"""Which lines of a page belong to the page and not to the article: credits, buttons, counters, links, comments."""
from __future__ import annotations

import re

from kg.extract.layout.frame import above, below, linked, resumes
from kg.languages import Pack
from kg.lines import ITEM
from kg.prose import END, PLACE_AND_DAY, is_prose

BUTTON_WORDS = 6
BYLINE_WORDS = 12
CAPTION_WORDS = 25
COUNTER_WORDS = 14
SIGNATURE_WORDS = 8
LEADING = 2
"""Lines below a heading within which a list shows that it is one of the article's own."""

EDGE = 8
"""Lines from the top and the bottom among which a byline or a signature stands."""

CREDITED = r"\s+(?-i:[A-Z])[\w.’'-]*(?:\s+(?-i:[A-Z])[\w.’'-]*){0,4}[.,;|/*\s]*"
"""The name of who made an article, behind the word for it ("Penulis Ani Sulastri. Editor Budi.")."""

TAKEN = r"(?-i:[A-Z])[^()/]{2,30}/[^()/ ]+"
"""Who took a picture and for whom: "Ani Sulastri/Antara"."""

ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:jpe?g|png|gif|webp|pdf|mp4)", re.IGNORECASE)
"""The address of a page or the name of a picture."""

MAKER = re.compile(r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}\s+[-–—|•·]\s+[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}")
"""Who wrote an article and for which paper, and HOUR, where the next line tells when: "Ani Sulastri - Kabar Pesisir"."""

HOUR = re.compile(r"\D{0,10}\d{1,2}\W\w+\W\d{4}\W.*\b\d{1,2}[:.]\d{2}\b")

SIGNED = re.compile(r"(?:[A-Z]\. )?[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}")
"""Who wrote an article, where nothing but a name stands below its last sentence."""

SECOND_LETTER = re.compile(r"[^\W\d_].*?[^\W\d_]", re.DOTALL)

CREDIT = r"{page.credits}(?:\s*(?:[&/,]|{and})\s*{page.credits})*"
"""Words for those who made an article."""

LINES = {
    "start": r"\W*{page.boilerplate}(?!\w)",
    "button": r"\W*{page.buttons}(?!\w)(?:\W|{page.buttons}(?!\w))*",
    "credit": rf"\W*{CREDIT}\s*:\s*\S",
    "credited": r"\W*(?:{page.makers}" + CREDITED + ")+",
    "byline": r"^\W*{page.byline}(?!\w)|\d\s+{page.by}(?!\w)",
    "signature": rf"[(\[][^()]*[)\]](?:\.?|\s*\W*{CREDIT}\s*:.*)",
    "contact": r"\W*{attendance.words.contacts}\s*:?\W*",
    "press": r"\W*{page.press}(?!\w)[^.!?:]*",
    "counter": r"\d\s*{page.counters}(?!\w)|(?<!\w){page.counters}\s*:?\s*\d",
    "row": r"\W*(?:{page.buttons}(?!\w)\W*){3,}",
    "caption": r".*[(\[]\s*{page.pictured}(?!\w)[^()]*[)\]]\W*|(?:.*[^.!?…”\"\s)\]])?\s*[(\[]" + TAKEN + r"[)\]]\W*",
    "written": r".{0,60}(?<!\w){page.by}\s.{0,80}",
    "home": r"\W*{page.home}\s*[»›>/|]|[←‹«❮].{0,100}$|.{0,100}[→›»❯]$",
    "links": r"\W*{page.links}\s*[:.…]*\W*",
    "closing": r"\W*(?:{page.closing}(?!\w)\W*)+|\W*{page.closing}\s*:.*",
    "about": r"\W*{page.about}(?P<whom>(?:\s+(?-i:[A-Z(][\w.'’()&-]*|{bodies.english_joints}|&))+)\W*",
    "closing_bare": r"{page.closing_bare}",
    "ending": r"\W*(?:\d+\s*)?{page.ending}\s*:?\s*(?:\(?\d+\)?)?\W*",
}
"""What lines of a page look like, all without regard to case."""


class Boilerplate:
    """Tells the lines of one page apart; `lines` are its lines that are not blank."""

    def __init__(self, pack: Pack, lines: list[str], title: str | None) -> None:
        self._lines, self._words = lines, pack.once("boilerplate.lines", lambda held: held.patterns(LINES, re.IGNORECASE))
        around = self._find(above(lines, title, self._names_maker) | linked(lines))
        end = below(lines, around, self._ends, self._closes, self._signs, self._keeps)
        held = [held or index >= end for index, held in enumerate(around)]
        self._around = [False] * len(held) if all(held) else held  # what is left of a page is its article

    def is_around(self, index: int) -> bool:
        """The line belongs to the page."""
        return self._around[index]

    def _find(self, over: frozenset[int]) -> list[bool]:
        """Which lines belong to the page by what they or a heading over links above them say; `over` do in any case."""
        around: list[bool] = []
        under_links, first = False, 0
        for index, line in enumerate(self._lines):
            if self._words["links"].fullmatch(line):
                under_links, first = True, index + 1
            elif is_prose(line) or resumes(line, self._lines[first]):
                under_links = False
            around.append(index in over or under_links or self._alone(index, line, line.split()))
        return around

    def _ends(self, line: str) -> bool:
        return self._words["ending"].fullmatch(line) is not None

    def _closes(self, line: str) -> bool:
        """A heading over links; of what may head a part of the article as well, where no list is led to below it."""
        if self._words["closing_bare"].fullmatch(line):
            at = self._lines.index(line) + 1
            return not any(below[-1] in ":;" or ITEM.match(below) for below in self._lines[at:at + LEADING])
        return self._words["closing"].fullmatch(line) is not None or self._is_about(line)

    def _is_about(self, line: str) -> bool:
        """A heading over what the sender of a release says of itself, who is named before."""
        about = self._words["about"].fullmatch(line)
        return about is not None and any(about["whom"].strip() in other for other in self._lines if other != line)

    def _keeps(self, line: str) -> bool:
        return PLACE_AND_DAY.fullmatch(line) is not None or self._words["contact"].fullmatch(line) is not None

    def _names_maker(self, line: str) -> bool:
        """A line above the first sentence that tells the section, or who wrote the article."""
        written = len(line.split()) <= BYLINE_WORDS and not END.search(line) and self._words["written"].fullmatch(line)
        return bool(written) or self._closes(line)

    def _signs(self, line: str) -> bool:
        signed = len(line.split()) <= SIGNATURE_WORDS and self._words["signature"].fullmatch(line)
        posted = len(line.split()) <= BYLINE_WORDS and not END.search(line) and self._words["byline"].search(line)
        return bool(signed or posted) or self._words["credit"].match(line) is not None

    def _alone(self, index: int, line: str, words: list[str]) -> bool:
        """The line itself says it."""
        held = self._words
        edge = index < EDGE or index >= len(self._lines) - EDGE
        if SECOND_LETTER.search(line) is None or ADDRESS.fullmatch(line) or all(word[0] == "#" for word in words):
            return True
        if held["start"].match(line) or held["credit"].match(line) or held["home"].match(line) or held["row"].fullmatch(line):
            return True
        if len(words) <= CAPTION_WORDS and held["caption"].fullmatch(line):
            return True
        if len(words) <= BUTTON_WORDS and held["button"].match(line) and not END.search(line):
            return True
        if len(words) <= COUNTER_WORDS and held["counter"].search(line) and not END.search(line):
            return True
        if not edge:
            return False
        if 0 < index < len(self._lines) - 1 and MAKER.fullmatch(line) and HOUR.match(self._lines[index + 1]):
            return True
        last = index >= len(self._lines) - EDGE
        if 1 < index == len(self._lines) - 1 and SIGNED.fullmatch(line) and self._is_new(index, line):
            return True
        if last and index and len(words) <= BYLINE_WORDS and held["credited"].fullmatch(line):
            return True
        if last and len(words) <= SIGNATURE_WORDS and (held["signature"].fullmatch(line) or held["press"].fullmatch(line)):
            return True
        return len(words) <= BYLINE_WORDS and held["byline"].search(line) is not None and not END.search(line)

    def _is_new(self, index: int, line: str) -> bool:
        """A sentence that ends stands above the line, and nothing names it before."""
        above = self._lines[index - 1]
        return is_prose(above) and END.search(above) is not None and not any(line in other for other in self._lines[:index])
