"""Marks and spaces typed without care, read as they were meant: "hadir ,Ketua", "selesai.Ketua", "( MUI )", "diAula"."""
from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from kg.extract.copy import Change, ReadingCopy, Spot, substituted
from kg.extract.normalisation import pictures
from kg.languages import Pack, alternation
from kg.languages.expressions import compiled

BEFORE = r"[\w)\]”\"’'%]"
"""What a mark stands behind."""

ADDRESS = r"(?i:com|co|id|net|org|or|go|ac|sch|tv)(?!\w)"
"""What follows a full stop in the name of a site."""

MARKS: tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...] = (
    (("''", "’’", "‘‘", "``"), re.compile(r"''|’’|‘‘|``"), '"'),
    (("´", "′", "ʼ"), re.compile(r"(?<=\w)[´′ʼ](?=\w)"), "’"),
    (("-'", "-’"), re.compile(r"['’](?<=[a-z]-.)(?=[A-Z][a-z])"), ""),
    (("‑", "‐"), re.compile(r"[‑‐]"), "-"),
    (("−",), re.compile("−"), "–"),
    (("„",), re.compile("„"), "“"),
    (("،", "，"), re.compile(r"[،，]"), ","),
    (("/ ", " /"), re.compile(r"(?<=\d) */ *(?=\d)"), "/"),
    (("--",), re.compile(r"(?<=\d)--(?=\d)"), "–"),
    (("--",), re.compile(r" -- |(?<![-\s])--(?![-.,;:]) ?"), " – "),
    (("—",), re.compile(r"—(?<=\w.)(?=\w)"), " — "),
    (("- ", "– ", "— "), re.compile(r"[–—-](?:(?<=\w{3}.)|(?<=[.)].)) (?=[A-Z“\"])"), " – "),
    ((" -", " –", " —"), re.compile(r" [–—-](?=[A-Z“\"])(?:(?<=\w{3}..)|(?<=[.)]..))"), " – "),
    ((".–", ")–", ".—", ")—"), re.compile(r"[–—](?<=[.)].)(?=[^\W\d_])"), " – "),
    (("-", "–", "—"), re.compile(r"[–—-](?=[A-Z])(?:(?<=\.(?i:com|net|org|sch).)|(?<=\.(?i:co|id|or|go|ac|tv).))"), " – "),
    (("–", "—"), re.compile(r"(?m)^([A-Z]{3}[A-Z ]*,[^\n–—-]{2,40})[–—](?=[A-Z])"), r"\1 – "),
    (("( ", "[ "), re.compile(r"(?<=[(\[]) +(?=[\w“\"'])"), ""),
    ((" )", " ]"), re.compile(r"(?<=[\w.“”\"']) +(?=[)\]])"), ""),
    (("“ ",), re.compile(r"(?<=“) +(?=\w)"), ""),
    ((" ”",), re.compile(r"(“[^“”\n]*[\w.,!?]) +(?=”)"), r"\1"),
    ((" ,", " .", " ;"), re.compile(rf"(?<={BEFORE}) +(?=[,.;](?:\s|$))"), ""),
    ((" ,", " ;"), re.compile(rf"(?<={BEFORE}) +([,;])(?=[\w“\"(])"), r"\1 "),
    ((" .",), re.compile(rf"(?<={BEFORE}) +[.](?=[^\W\d_])(?!{ADDRESS})"), ". "),
    ((",,",), re.compile(r",,+(?=\s)"), ","),
    (("..",), re.compile(r"(?<=\w)\.\.(?=\s|$)"), "."),
    ((". .",), re.compile(r"(?<=\w)\. \.(?=\s|$)(?! \.)"), "."),
)
"""What must stand in a text for a change, what is changed, and what is read instead."""

GLUED = re.compile(r"[,;:?!)”](?=[\w“(])(?:(?:(?<=[\w).”\"][,;])|(?<=\w:))(?=[^\W\d_]|[“(])|(?<=[^\W\d_][,:])(?=\d)"
                   r"|(?:(?<=\d\))|(?<=[.,!?]”))(?=[^\W\d_])|(?<=[a-z][?!])(?=[A-Z][a-z]|“))")
COLON = re.compile(r"(?<=[^\W\d_]) +:(?=\s)")
PAPER, LETTER = re.compile(r"(?<![\w/])(?=\S*/[A-Z][A-Z.&-]*/)(?:[\w.&-]+/){2,}(?:19|20)\d\d(?![\w/])"), re.compile(r"[^\W\d_]")
OPENING = re.compile(r"“(?<=[a-z,.:;].)")
EDITION = re.compile(r"#(?<=[^\W\d_]{2} #)(?=\d{1,3}(?!\w))")
"""A mark to which the next word is glued, a colon in the air, the number of a paper and a letter in it, a mark that is glued to
the word before, and the sign before a number in a series."""

STOP = re.compile(r"[.](?:(?<=[a-z]{2}.)|(?<=[)”\]].))(?=[A-Z][A-Za-z]|“)|[.](?<=[a-z].)(?=[A-Z][a-z]{2})")
SITE = re.compile(ADDRESS)
"""A full stop that may end a sentence, to which the next is glued."""

SINGLE = re.compile(r"['‘](?<![\w'’].)(?=[^\W_][^'‘’\n]*[ .,!?])"
                    r"(?=[^\W_](?:[^'‘’\n]|(?<=\w)['’](?=\w))*(?<=[\w.,!?…)])['’](?!\w))"
                    r"((?:[^'‘’\n]|(?<=\w)['’](?=\w))+)['’]")
"""Several words between single quotation marks, apostrophes inside words among them."""

COUNTED, COUNTS = re.compile(r"(?m)^[ ]*(\d{1,2}) (?=[^\W\d_])"), 3
"""The number of a line without a mark, and how many make a list."""

PARAGRAPH = re.compile(r"\n *(?:\n|\Z)|\Z")
OPEN = re.compile(r"[^\W_][\"”]?$|\([\d/.-]+\)$")
TOLD, LONG = re.compile(r"[a-z]{3}[.!?][\"”]? [A-Z“\"]"), 80
TELLING = re.compile(r"\(\d{1,2}/\d|^[“\"].*,[”\"] [a-z]"
                     r"|^[A-Z]{3}[A-Z ]+(?:, [^–—\n-]{2,30}|\([^()\n]{2,30}\))? [–—-] (?=(?:\S+ ){7})")
FEW, MANY = 5, 15
"""The end of a paragraph, and of one without a full stop; a sentence that ends inside it, and the characters that it has then at
least; a day in brackets, words that somebody says or a dateline; words of a sentence that tells something, and of no title."""

REST = re.compile(r"[A-Z][a-z]{1,2}[.,]")
"""The rest of a degree that is known without it ("M.Eng.Sc.")."""

QUOTED = re.compile(r"\"( *)([^\"\n]*?)( *)\"")
LONGEST = 40
"""Characters of the longest word."""

ODD = re.compile(r"\"(?:(?<![^\s(].) (?=\w)|(?:(?<=[^\W_].)|(?<=[^\W_][.,:!?].))(?=[^\W_]))")
"""A straight quotation mark in the air, or glued on both sides."""


def _papers(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """Figures for the letters in the number of a paper: "SK Nomor 118/PWNA/XII/2024" names no body."""
    for found in PAPER.finditer(copy.text) if "/19" in copy.text or "/20" in copy.text else ():
        yield found.start(), found.end(), LETTER.sub("0", found.group())


def _editions(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """The word for a number in a series, for the sign: "Blood Day #9"."""
    words = pack.words("grammar", "ordinal")
    for found in EDITION.finditer(copy.text) if words and " #" in copy.text else ():
        yield found.start(), found.start() + 1, f"{words[0]}-"


def _stops(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A space behind each full stop to which the next sentence is glued: none in a degree or the name of a site."""
    text = copy.text
    for found in STOP.finditer(text):
        at = found.start()
        last = text[max(0, at - LONGEST):at].split()[-1].lstrip("(“\"")
        whole, parts = pack.once("marks.degrees", _degrees)
        inside = "/" in last or "@" in last or "." in last and (last.casefold() not in whole or REST.match(text, at + 1))
        if text[at - 1] in ")”]" or not (inside or SITE.match(text, at + 1) or parts.match(text, at - len(last))):
            yield at, at + 1, ". "


def _ends(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A full stop at the end of each paragraph of several sentences, or of one that tells something, that lacks one."""
    text = copy.text
    for found in PARAGRAPH.finditer(text):
        begin, end = text.rfind("\n", 0, found.start()) + 1, found.start()
        last = text[begin:end].rstrip()
        lacks = begin and last[-1:] != "." and OPEN.search(last[-LONGEST:])
        if lacks and (len(last) >= LONG and TOLD.search(last) or _tells(last, pack)):
            yield begin + len(last), begin + len(last), "."


def _ordinals(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A hyphen in the numbers of a series: "Musda ke 5", "ke -5"."""
    text, (ordinal, goes_on) = copy.text, pack.once("marks.ordinals", _numbering)
    for found in ordinal.finditer(text):
        last = "".join(text[max(0, found.start() - LONGEST):found.start()].split()[-1:])
        named = last.lstrip("(“")[:1].isupper() and goes_on.match(text, found.end(3))
        if found[2] != "-" and (found[2] != " " or named or last in pack.words("page", "numbered")):
            yield found.start(2), found.end(2), "-"


def _quotes(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """Spaces that straight quotation marks have inside and lack outside, in lines in which each has another."""
    at = 0
    for line in copy.text.split("\n") if ODD.search(copy.text) else ():
        for found in QUOTED.finditer(line) if line.count('"') % 2 == 0 else ():
            start, end = at + found.start(), at + found.end()
            if found[2]:
                before = " " if found.start() and (line[found.start() - 1].isalnum() or line[found.start() - 1] in ".,:;") else ""
                after = " " if line[found.end():found.end() + 1].isalpha() else ""
                yield start, start + 1 + len(found[1]), f'{before}"'
                yield end - 1 - len(found[3]), end, f'"{after}'
        at += len(line) + 1


def _counted(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """A full stop behind the numbers that count lines from one on, one below the other, three at least."""
    run: list[re.Match[str]] = []
    for found in (*COUNTED.finditer(copy.text), None):
        follows = found and run and int(found[1]) == len(run) + 1 and copy.text.count("\n", run[-1].end(), found.start()) == 1
        if not follows:
            yield from ((last.end(1), last.end(1), ".") for last in run if len(run) >= COUNTS)
            run = []
        if found and int(found[1]) == len(run) + 1:
            run.append(found)


def _degrees(pack: Pack) -> tuple[frozenset[str], re.Pattern[str]]:
    """Degrees, without the dot at their end, and those with a dot before a word."""
    degrees = [word.rstrip(".") for word in pack.words("titles", "suffixes")]
    return frozenset(map(str.casefold, degrees)), compiled(alternation(
        word for word in degrees if re.search(r"[a-z]\.[A-Z][a-z]", word)) + r"(?!\w)")


def _numbering(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Numbers of a series, and what follows one that no counted thing follows."""
    small = alternation([*pack.words("grammar", "in"), *pack.words("grammar", "on"), *pack.words("grammar", "and"),
                         *pack.words("grammar", "which"), *pack.words("grammar", "this")])
    verbs = alternation(pack.words("grammar", "passive"))
    return (compiled(rf"(?i: ({pack.one_of('grammar', 'ordinal')}))( ?[-–] ?| )(\d{{1,3}}|[IVX]{{2,6}}|[VX])(?![\w%]|[.,]\d)"),
            compiled(rf"(?! [a-z])| (?:{small}(?!\w)|{verbs}[a-z]{{4}})"))


def _tells(line: str, pack: Pack) -> bool:
    """A sentence of some words: with a dateline, the day of what it tells or words that somebody says; one of many words, many of
    them in small letters; or of fewer, one of which tells of a time."""
    words = line.split()
    if len(words) < FEW or line[0].islower():
        return False
    small = [word for word in words if word[0].islower()]
    many = len(words) >= MANY and 5 * len(small) >= 2 * len(words)
    timed = 2 * len(small) >= len(words) and not {*pack.words("page", "tense")}.isdisjoint(small)
    return many or timed or TELLING.search(line) is not None


def _before_posts(pack: Pack) -> re.Pattern[str]:
    """A dash that is glued to a post: "Ali Rahman–Ketua"."""
    posts = alternation({head.capitalize() for head in pack.words("posts", "heads") if " " not in head})
    return compiled(rf"[–—](?<=[\w.)].)(?={posts}(?!\w))")


def _before_months(pack: Pack) -> re.Pattern[str]:
    """A day that is glued to its month: "12Mei"."""
    return compiled(rf"\d(?={alternation(month.capitalize() for month in pack.table('dates', 'months'))}(?!\w))")


def _before_names(pack: Pack) -> re.Pattern[str]:
    """A preposition to which a name, or a word of a place, is glued."""
    joined = "|".join([rf"{word}(?<!\w{'.' * len(word)})" for word in pack.words("page", "joined")])
    return compiled(rf"(?:{joined})(?=[A-Z]\w|{pack.one_of('page', 'apart')}(?!\w))")


def _always(pattern: re.Pattern[str], template: str, *signs: str) -> Change:
    """What a template says wherever a pattern matches, which it can only where one of some signs stands, if there are any."""
    def change(copy: ReadingCopy, pack: Pack) -> Iterable[Spot]:
        return substituted(pattern, template, copy.text) if not signs or any(sign in copy.text for sign in signs) else ()
    return change


def _listed(name: str, make: Callable[[Pack], re.Pattern[str]], template: str) -> Change:
    """What a template says wherever a pattern matches that is made of the words of a pack."""
    def change(copy: ReadingCopy, pack: Pack) -> Iterable[Spot]:
        return substituted(pack.once(name, make), template, copy.text)
    return change


CHANGES: tuple[Change, ...] = (
    *[_always(pattern, by, *signs) for signs, pattern, by in MARKS], *pictures.CHANGES, _quotes, _always(SINGLE, r'"\1"'),
    _always(GLUED, r"\g<0> "), _always(COLON, ":", " :"), _papers, _editions, _counted,
    _always(OPENING, " “"), _stops, _ends, _ordinals,
    _listed("marks.posts", _before_posts, " – "), _listed("marks.months", _before_months, r"\g<0> "),
    _listed("marks.names", _before_names, r"\g<0> "),
)
"""Single marks first, then pairs of them, then the spaces beside them, and what is missing last."""
