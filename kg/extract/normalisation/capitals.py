"""Titles, headings and names in capitals, read as the article itself, or else most text, writes their words."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.copy import ReadingCopy, Spot
from kg.extract.lexicon import Lexicon, lexicon
from kg.extract.normalisation.shouted import shouted_runs
from kg.extract.normalisation.written import LONG, WORD, Written
from kg.extract.spans import Span
from kg.languages import Pack

FEW = 3
"""Words that a line in capitals holds at least."""

FAINT = -1.0
"""How much three letters after a name weigh at least that are a part of it."""


def capitals_recased(copy: ReadingCopy, pack: Pack) -> Iterator[Spot]:
    """Lines, names and other words in capitals as they stand most often elsewhere in the text; those that stand nowhere else as
    they are written in most texts. Abbreviations stay."""
    text = copy.text
    lines = [b for b in copy.blocks if b.kind != "boilerplate" and text[b.start:b.end].isupper()
             and len(WORD.findall(text, b.start, b.end)) >= FEW]
    written = _written(text, lines, pack)
    runs = [run for run in shouted_runs(text, pack, written) if not any(b.start <= run.start < b.end for b in lines)]
    written = _written(text, [*lines, *runs], pack) if runs else written
    for span in sorted([*lines, *runs]):
        line = _respelt(text, span, written, lexicon(pack))
        if len(line) == span.end - span.start:
            yield span.start, span.end, line


def _written(text: str, shouted: Iterable[Span], pack: Pack) -> Written:
    """How words stand in the text outside what is in capitals."""
    words, at = list[Sequence[str]](), 0
    for span in sorted(shouted, key=lambda span: span.start):
        words.append(WORD.findall(text, at, span.start))
        at = span.end
    return Written([*words, WORD.findall(text, at)], pack)


def _ends_name(words: Sequence[str], rest: str, lex: Lexicon) -> bool:
    """Whether three letters that no list has end a name: "SERDA YULIUS TAE"."""
    short = len(words[-1]) == LONG - 1 and len(words) > 1 and lex.letters.weigh(words[-1]) > FAINT
    return short and lex.known(words[-2]) and words[-2] not in lex.both and not (
        rest[:1].isalnum() or rest.startswith((".", "/", "&")))


def _respelt(text: str, span: Span, written: Written, lex: Lexicon) -> str:
    """The words of a span as they are written elsewhere; the first of a line or a name with a capital."""
    found = list(WORD.finditer(text, span.start, span.end))
    words = [word.group().casefold() for word in found]
    parts, at = list[str](), span.start
    for number, word in enumerate(found):
        form = written.form(words, number, LONG - (span.kind in ("run", "opening")))
        if form is None:
            form = word.group().capitalize() if _ends_name(words[:number + 1], text[word.end():], lex) else word.group()
        elif span.kind == "run" and words[number] not in written.small:
            form = f"{form[:1].upper()}{form[1:]}"
        parts += [text[at:word.start()], form]
        at = word.end()
    line = "".join([*parts, text[at:span.end]])
    return line if span.kind == "run" else f"{line[:1].upper()}{line[1:]}"
