"""Names below their posts at the end of a report, or above them below a word for who is to be called, read beside them; of those
who sign side by side all the posts, then all the names."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.copy import ReadingCopy, Spot
from kg.extract.normalisation.pairs import joining_word
from kg.extract.posts import post_pattern
from kg.languages import Pack
from kg.lines import Line, whole_lines
from kg.prose import PLACE_AND_DAY, is_prose

NAMED = re.compile(r"\(?(?P<name>[A-Z][\w.’'-]*(?:,? (?:[a-z]{2,5}\. )?[A-Z][\w.’'-]*){0,8})\)?")
"""A line of words with capitals, in brackets or not."""

NICKNAME = re.compile(r"\s[\"“][A-Z][^\"”\n]*[\"”](?=\s)")
"""Another name between quotation marks inside a name."""

CELL = re.compile(r"[^|\t]*[^|\s][^|\t]*")
EMPTY = ", |\t"
"""What a column holds, and what stands around it."""

DATED = re.compile(rf"(?m)^{PLACE_AND_DAY.pattern}$")
POST_WORDS, TAIL, LAST, NEAR = 12, 800, 16, 4
"""Words of a line of a post at most; letters and lines at the end of a text where somebody signs, lines from day to post."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands for a signature and for who is to be called, a line of the first, and what posts look like."""

    cues: re.Pattern[str]
    signed: re.Pattern[str]
    contacts: re.Pattern[str]
    post: re.Pattern[str]


def signatures_joined(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A comma for the lines between a post and who signs as it, without brackets, and between who is to be called and a post."""
    text, words = copy.text, pack.once("signatures.words", _compile)
    last = max(0, len(text) - TAIL)
    if not (words.cues.search(text, last) or DATED.search(text, last)):
        return
    lines = [line for line in whole_lines(text) if "\n" not in text[line.start:line.end]]
    for number in range(max(1, len(lines) - LAST), len(lines) - 1):
        line, after = lines[number], lines[number + 1]
        if posts := _columns(line, words.post):
            yield from _beside(posts, _signers(lines, number, words, len(posts)), joining_word(pack))
        elif _is_name(line.text, words) and words.contacts.fullmatch(lines[number - 1].text) and is_post(after.text, words.post):
            yield line.end, after.start, ", "
        elif is_post(line.text, words.post) and (found := _signer(lines, number, words)):
            held = found.text[0] == "("
            yield line.start + len(line.text.rstrip(" ,")), found.start + held, ", "
            yield found.end - held, found.end, ""


def _columns(line: Line, post: re.Pattern[str]) -> list[Spot]:
    """The posts that stand side by side in a line, if nothing else does."""
    cells = _cells(line)
    return cells if len(cells) > 1 and all(is_post(said, post) for _, _, said in cells) else []


def _cells(line: Line) -> list[Spot]:
    """What stands side by side in a line, where each begins and ends."""
    found = ((cell.group(), line.start + cell.start()) for cell in CELL.finditer(line.text))
    trimmed = ((said.strip(EMPTY), start + len(said) - len(said.lstrip(EMPTY))) for said, start in found)
    return [(start, start + len(said), said) for said, start in trimmed if said]


def _signers(lines: Sequence[Line], number: int, words: _Words, count: int) -> list[Spot]:
    """As many names side by side in the next line, or in the one below words for a signature; else none."""
    below = (line for line in lines[number + 1:number + NEAR] if not words.signed.fullmatch(line.text))
    cells = _cells(line) if (line := next(below, None)) else []
    return cells if len(cells) == count and all(_is_name(said, words) for _, _, said in cells) else []


def _beside(posts: Sequence[Spot], names: Sequence[Spot], joint: str) -> Iterator[Spot]:
    """The posts joined by a word, a colon, and the names joined by it, without the brackets around them."""
    held = [(start + said.startswith("("), end - said.endswith(")"), said) for start, end, said in names]
    if held:
        yield from _joined(posts, joint)
        yield posts[-1][1], held[0][0], ": "
        yield from _joined(held, joint)
        yield held[-1][1], names[-1][1], ""


def _joined(cells: Sequence[Spot], joint: str) -> Iterator[Spot]:
    """Commas between what stands side by side, and a word before the last."""
    for number, ((_, before, _), (after, _, _)) in enumerate(pairwise(cells), 2):
        yield before, after, joint if number == len(cells) else ", "


def _signer(lines: Sequence[Line], number: int, words: _Words) -> Line | None:
    """The line of the name below a post: below a word for the signature, or a comma and a day above the post."""
    last = number + 1
    while last < len(lines) and words.signed.fullmatch(lines[last].text):
        last += 1
    dated = any(DATED.fullmatch(line.text) for line in lines[max(0, number - NEAR):number])
    if last == len(lines) or not (last > number + 1 or dated):
        return None
    return lines[last] if _is_name(lines[last].text, words) else None


def is_post(line: str, post: re.Pattern[str]) -> bool:
    """Whether a line is a few words that begin with a post."""
    return len(line.split()) <= POST_WORDS and not is_prose(line) and ":" not in line and post.match(line) is not None


def _is_name(line: str, words: _Words) -> bool:
    """Some words with capitals, of which no post is made."""
    found = NAMED.fullmatch(NICKNAME.sub("", line))
    return found is not None and (len(line.split()) > 1 or line.isupper()) and not words.post.match(found["name"])


def _compile(pack: Pack) -> _Words:
    return _Words(pack.pattern(r"(?i)(?<!\w)(?:{page.signed}|{attendance.words.contacts})(?!\w)"),
                  pack.pattern(r"(?i)\W*(?:{page.signed}\W*)?"), pack.pattern(r"(?i)\W*{attendance.words.contacts}\s*:?"),
                  post_pattern(pack))
