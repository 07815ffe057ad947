"""Marks and spaces typed without care, read as they were meant: "hadir ,Ketua", "selesai.Ketua", "( MUI )", "diAula"."""
from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.reading import ReadingCopy, Spot
from kg.languages import Pack, alternation

BEFORE = r"[\w)\]”\"’'%]"
"""What a mark stands behind."""

MARKS: tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...] = (
    (("''", "’’", "‘‘", "``"), re.compile(r"''|’’|‘‘|``"), '"'),
    (("--",), re.compile(r"(?<=\d)--(?=\d)"), "–"),
    (("--",), re.compile(r" -- |(?<![-\s])--(?![-.,;:]) ?"), " – "),
    (("( ", "[ "), re.compile(r"(?<=[(\[]) +(?=[\w“\"'])"), ""),
    ((" )", " ]"), re.compile(r"(?<=[\w.“”\"']) +(?=[)\]])"), ""),
    (("“ ",), re.compile(r"(?<=“) +(?=\w)"), ""),
    ((" ”",), re.compile(r"(“[^“”\n]*[\w.,!?]) +(?=”)"), r"\1"),
    ((" ,", " .", " ;"), re.compile(rf"(?<={BEFORE}) +(?=[,.;](?:\s|$))"), ""),
    ((" ,", " ;"), re.compile(rf"(?<={BEFORE}) +([,;])(?=[\w“\"(])"), r"\1 "),
    ((" .",), re.compile(rf"(?<={BEFORE}) +[.](?=[A-Z][a-z])"), ". "),
    ((",,",), re.compile(r",,+(?=\s)"), ","),
    (("..",), re.compile(r"(?<=\w)\.\.(?=\s|$)"), "."),
    ((". .",), re.compile(r"(?<=\w)\. \.(?=\s|$)(?! \.)"), "."),
)
"""What must stand in a text for a change, what is changed, and what is read instead."""

GLUED = re.compile(r"[,;](?<=[\w).”\"].)(?=[^\W\d_]|[“(])|[:?!](?<=[a-z].)(?=[A-Z][a-z]|“)|”(?<=[.,!?].)(?=[^\W\d_])")
OPENING = re.compile(r"“(?<=[a-z,.:;].)")
"""A mark to which the next word is glued, and one that is glued to the word before."""

STOP = re.compile(r"[.](?:(?<=[a-z]{2}.)|(?<=[)”\]].))(?=[A-Z][A-Za-z]|“)|[.](?<=[a-z].)(?=[A-Z][a-z]{2})")
SITE = re.compile(r"(?i:com|co|id|net|org|or|go|ac|sch|tv)(?!\w)")
"""A full stop that may end a sentence, to which the next is glued, and what follows one in the name of a site."""

QUOTED = re.compile(r"\"( *)([^\"\n]*?)( *)\"")
LONGEST = 40
"""Characters of the longest word."""

ODD = re.compile(r"\"(?:(?<![^\s(].) (?=\w)|(?:(?<=[^\W_].)|(?<=[^\W_][.,:!?].))(?=[^\W_]))")
"""A straight quotation mark in the air, or glued on both sides."""


def mended(text: str, pack: Pack) -> ReadingCopy:
    """The text with marks and spaces where careful hands set them."""
    copy = ReadingCopy(text)
    for signs, pattern, by in MARKS:
        if any(sign in copy.text for sign in signs):
            copy.substitute(pattern, by)
    if ODD.search(copy.text):
        copy.change(_quotes(copy.text))
    copy.substitute(GLUED, r"\g<0> ")
    copy.substitute(OPENING, " “")
    copy.change(_stops(copy.text, pack))
    for pattern in pack.once("marks.joined", _joined):
        copy.substitute(pattern, r"\g<0> ")
    return copy


def _stops(text: str, pack: Pack) -> Iterator[Spot]:
    """A space behind each full stop to which the next sentence is glued: none in a degree or the name of a site."""
    for found in STOP.finditer(text):
        at = found.start()
        last = text[max(0, at - LONGEST):at].split()[-1].lstrip("(“\"")
        whole, parts = pack.once("marks.degrees", _degrees)
        inside = "/" in last or "@" in last or "." in last and last.casefold() not in whole
        if text[at - 1] in ")”]" or not (inside or SITE.match(text, at + 1) or parts.match(text, at - len(last))):
            yield at, at + 1, ". "


def _quotes(text: str) -> Iterator[Spot]:
    """Spaces that straight quotation marks have inside and lack outside, in lines in which each has another."""
    at = 0
    for line in text.split("\n"):
        for found in QUOTED.finditer(line) if line.count('"') % 2 == 0 else ():
            start, end = at + found.start(), at + found.end()
            if found[2]:
                before = " " if found.start() and (line[found.start() - 1].isalnum() or line[found.start() - 1] in ".,:;") else ""
                after = " " if line[found.end():found.end() + 1].isalpha() else ""
                yield start, start + 1 + len(found[1]), f'{before}"'
                yield end - 1 - len(found[3]), end, f'"{after}'
        at += len(line) + 1


def _degrees(pack: Pack) -> tuple[frozenset[str], re.Pattern[str]]:
    """Degrees, without the dot at their end, and those with a dot before a word."""
    degrees = [word.rstrip(".") for word in pack.words("titles", "suffixes")]
    return frozenset(map(str.casefold, degrees)), re.compile(alternation(
        word for word in degrees if re.search(r"[a-z]\.[A-Z][a-z]", word)) + r"(?!\w)")


def _joined(pack: Pack) -> tuple[re.Pattern[str], ...]:
    """Prepositions to which a name, or a word of a place, is glued."""
    nouns = pack.one_of("grammar", "apart")
    return tuple([re.compile(rf"{word}(?<!\w{'.' * len(word)})(?=[A-Z]\w|{nouns}(?!\w))")
                  for word in pack.words("grammar", "joined")])
