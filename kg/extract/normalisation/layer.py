"""The entry of the room: text → copy for reading, article → article to be read."""
from __future__ import annotations

from dataclasses import replace

from kg.extract.normalisation.commas import left_out
from kg.extract.normalisation.copy import ReadingCopy
from kg.extract.normalisation.dotted import undotted
from kg.extract.normalisation.enclosing import enclosed
from kg.extract.normalisation.levels import in_full
from kg.extract.normalisation.marks import mend
from kg.extract.normalisation.pairs import parted
from kg.extract.normalisation.spelling import respelt
from kg.languages import Pack
from kg.model import Article


def normalised(text: str, pack: Pack) -> ReadingCopy:
    """A line or more with marks and spaces as they were meant, and names in the forms that lists have."""
    copy = ReadingCopy(text)
    mend(copy, pack)
    copy.change(undotted(copy.text, pack))
    copy.change(in_full(copy.text, pack))
    copy.change(enclosed(copy.text, pack))
    return copy


def normalise(article: Article, pack: Pack) -> tuple[ReadingCopy, Article]:
    """The copy of an article's text, also with words and commas as they were meant, and the article to be read."""
    copy = normalised(article.text, pack)
    copy.change(respelt(copy.text, pack))
    copy.change(parted(copy.text, pack))
    copy.change(left_out(copy.text, article.title, pack))
    title = article.title and normalised(article.title, pack).text
    return copy, replace(article, text=copy.text, title=title) if copy.changed else article
