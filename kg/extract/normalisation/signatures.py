"""Names below their posts at the end of a report, or above them below a word for who is to be called, read beside them."""
from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.copy import ReadingCopy, Spot
from kg.extract.posts import post_pattern
from kg.languages import Pack
from kg.lines import Line, whole_lines
from kg.prose import PLACE_AND_DAY, is_prose

NAMED = re.compile(r"\(?(?P<name>[A-Z][\w.’'-]*(?:,? (?:[a-z]{2,5}\. )?[A-Z][\w.’'-]*){0,8})\)?")
"""A line of words with capitals, in brackets or not."""

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


def signed(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A comma for the lines between a post and who signs as it, without brackets, and between who is to be called and a post."""
    text, words = copy.text, pack.once("signatures.words", _compile)
    last = max(0, len(text) - TAIL)
    if not (words.cues.search(text, last) or DATED.search(text, last)):
        return
    lines = [line for line in whole_lines(text) if "\n" not in text[line.start:line.end]]
    for number in range(max(1, len(lines) - LAST), len(lines) - 1):
        line, after = lines[number], lines[number + 1]
        if _is_name(line.text, words) and words.contacts.fullmatch(lines[number - 1].text) and is_post(after.text, words.post):
            yield line.end, after.start, ", "
        elif is_post(line.text, words.post) and (found := _signer(lines, number, words)):
            held = found.text[0] == "("
            yield line.start + len(line.text.rstrip(" ,")), found.start + held, ", "
            yield found.end - held, found.end, ""


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
    found = NAMED.fullmatch(line)
    return found is not None and (len(line.split()) > 1 or line.isupper()) and not words.post.match(found["name"])


def _compile(pack: Pack) -> _Words:
    return _Words(pack.pattern(r"(?i)(?<!\w)(?:{page.signed}|{attendance.words.contacts})(?!\w)"),
                  pack.pattern(r"(?i)\W*(?:{page.signed}\W*)?"), pack.pattern(r"(?i)\W*{attendance.words.contacts}\s*:?"),
                  post_pattern(pack))
