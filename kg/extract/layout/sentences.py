"""Where sentences end: not at the dot of an abbreviation, a title, an initial or a number in a list."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.spans import Span
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled

END = re.compile(r"""[.!?…][.!?…]*["”’')\]]*(?=\s+["“‘'(\[]?[A-ZÀ-Ý0-9])""")
"""A mark before a capital or a figure."""

ROMAN = re.compile(r"[\w.’'] [IVX]$")
"""A numeral of one letter, which is no initial where a post follows ("Hamengku Buwono X. Ketua Umum …")."""

WORD = re.compile(r"(?<![\w.’'])[a-z]{2,}|:")
HELD = re.compile(r"\s+[A-Z]\w+(?: (?:[A-Z]\w*|\d+)){1,7}\.(?:\s|$)")
"""A word in small letters or the colon of a label; a post and its body alone, to the end of a sentence."""

NUMBER = re.compile(r"(?<![\w.,])\d{1,2}$")
LONGEST = 3000
"""Characters that a sentence has at most: what goes on longer is a list or table without ends of lines, and ends at a comma."""

BEFORE = 30
"""Characters before a dot in which an abbreviation may begin."""


@dataclass(frozen=True, slots=True)
class _Dots:
    """Words whose dot ends no sentence: none, none before a number, none before a bracket or another degree, which is the
    last, and no word's before a degree with a dot inside; `lettered` are rooms called by a letter ("Gedung B."),
    which end one before one of `starts`.

    `words` has the last word of each in small letters: a dot after any other word needs no closer look.
    """

    never: re.Pattern[str]
    before_number: re.Pattern[str]
    degree: re.Pattern[str]
    after_degree: re.Pattern[str]
    dotted_degree: re.Pattern[str]
    post: re.Pattern[str]
    lettered: re.Pattern[str]
    starts: re.Pattern[str]
    words: frozenset[str]


def split_sentences(text: str, block: Span, pack: Pack) -> list[Span]:
    """The sentences of a block; titles, headings and list items are one sentence each."""
    if block.kind in ("item", "title", "heading"):
        return _parts(text, block.start, block.end)
    dots = pack.once("sentences.dots", _compile)
    cuts = [block.start]
    for match in END.finditer(text, block.start, block.end):
        if _is_end(text, match, block, dots) and not _goes_on(text, cuts[-1], match.end(), dots):
            cuts.append(match.end())
    spans, start = list[Span](), block.start
    for cut in [*cuts[1:], block.end]:
        while start < cut and text[start].isspace():
            start += 1
        if start < cut:
            spans += _parts(text, start, cut)
        start = cut
    return spans


def _parts(text: str, start: int, end: int) -> list[Span]:
    """A sentence, in parts where it is too long for one."""
    spans = []
    while end - start > LONGEST and (cut := max(text.rfind(mark, start, start + LONGEST) for mark in (", ", "; ")) + 1 or (
            text.rfind(" ", start, start + LONGEST) + 1)):
        spans.append(Span(start, cut))
        start = cut + (text[cut] == " ")
    return [*spans, Span(start, end)]


def _is_end(text: str, match: re.Match[str], block: Span, dots: _Dots) -> bool:
    if match.group()[0] != "." or match.group()[1:2] == ".":
        return True
    before = text[max(block.start, match.start() - BEFORE):match.start()]
    last = before.rpartition(" ")[2]
    if dots.dotted_degree.match(text, match.end(), block.end):
        return False
    if len(last) > 1 and last.isalpha() and last.casefold() not in dots.words:
        return True
    if ROMAN.search(before) and dots.post.match(text, match.end(), block.end) or (
            dots.lettered.search(before) and dots.starts.match(text, match.end(), block.end)):
        return True
    if dots.degree.search(before):
        return not dots.after_degree.match(text, match.end(), block.end)
    if dots.never.search(before) or _counts_on(text, match.start(), block):
        return False
    return not (dots.before_number.search(before) and text[match.end():block.end].lstrip()[:1].isdigit())


def _goes_on(text: str, start: int, end: int, dots: _Dots) -> bool:
    """True after the degree of somebody whose post follows: no other word stands before it in the sentence, or none after it.

    "Mulyono, M.Pd. Kepala SMPN 2 Wates berpesan …", "… dibuka oleh Mulyono, M.Pd. Kepala SMPN 2 Wates."."""
    if not dots.post.match(text, end) or not dots.degree.search(text[max(start, end - BEFORE):end - 1]):
        return False
    return WORD.search(text, start, end) is None or HELD.match(text, end) is not None


def _counts_on(text: str, dot: int, block: Span) -> bool:
    """The number before the dot counts an entry of a list: the number before it, or after it for the first, stands there too."""
    number = NUMBER.search(text[max(block.start, dot - 3):dot])
    if number is None:
        return False
    near = int(number.group()) - 1 or 2
    stretch = text[dot:block.end] if near == 2 and number.group() == "1" else text[block.start:dot]
    return re.search(rf"(?<![\w.,]){near}\.\s", stretch) is not None


def _compile(pack: Pack) -> _Dots:
    degrees = {word.rstrip(".") for word in pack.words("titles", "suffixes")}
    prefixes = [part for title in pack.words("titles", "prefixes") for part in (title, *title.split()) if title[-1:] == "."]
    short = [title for title in pack.words("titles", "prefixes") if title[-1:] == "." or title.isupper()]  # "Asrama Haji." ends
    fronts = {word.rstrip(".") for word in (*pack.words("page", "abbreviations"), *short, *prefixes)}
    fronts |= {word.upper() for word in fronts if len(word) > 1}  # "H. MOCH. FATONI"
    fronts |= {word.lower() for word in pack.words("page", "abbreviations") if len(word) > 1}  # "di kec. Sambi"
    shortened = {title.rstrip(".").casefold() for title in pack.words("titles", "prefixes") if title[-1:] == "."}
    fronts |= shortened & {*pack.words("titles", "lower_prefixes")}  # "kh. Ahmad", not "para ibu. Acara"
    closing = {word for word in degrees - fronts if len(word) > 1}
    posts = {head.capitalize() for head in pack.words("posts", "heads") if " " not in head}
    return _Dots(
        compiled(rf"(?:^|[\s(,.\"“/-])(?:{alternation(fronts | degrees - closing)}|(?:[a-z]\.)+[a-z]|[A-Z])$"),
        compiled(rf"(?:^|[\s(,.])(?:{pack.one_of('page', 'before_numbers')})$"),
        compiled(rf"[\s,.](?:{alternation(closing)})$"),
        compiled(rf"\s*(?:\(|(?:{alternation(degrees)})(?!\w))"),
        compiled(rf"\s*(?:{alternation({word for word in degrees if word[1:2] == '.'})})(?!\w)"),
        compiled(rf"\s*(?:{alternation(posts)})(?!\w)"),
        compiled(rf"\b(?:{pack.one_of('page', 'lettered')}) [A-Z]$"),
        compiled(rf"\s*(?:{alternation({*posts, *pack.words('page', 'starts'), *pack.words('roles', 'openers')})})(?!\w)"),
        frozenset(word.split()[-1].casefold() for word in (*degrees, *fronts, *pack.words("page", "before_numbers")) if word),
    )
