"""All that is read otherwise than it stands, in its order. A change says of the copy, as it reads so far, where what is read
instead; `ReadingCopy` makes it, and quotes the text as stored at the end.
"""
from __future__ import annotations

from kg.extract.copy import Change, ReadingCopy
from kg.extract.normalisation import marks
from kg.extract.normalisation.bodies import bodies_raised
from kg.extract.normalisation.capitals import capitals_recased
from kg.extract.normalisation.clans import clan_words_lowered
from kg.extract.normalisation.commas import commas_added
from kg.extract.normalisation.dashes import dashes_as_colons
from kg.extract.normalisation.devout import pious_words_told
from kg.extract.normalisation.dotted import short_names_undotted
from kg.extract.normalisation.enclosing import short_names_enclosed
from kg.extract.normalisation.glued import hyphens_unglued
from kg.extract.normalisation.handles import accounts_left_out
from kg.extract.normalisation.invitations import invited_as_present
from kg.extract.normalisation.levels import levels_in_full
from kg.extract.normalisation.listings import committees_as_items, people_as_items
from kg.extract.normalisation.pairs import bodies_joined, branches_parted, people_parted
from kg.extract.normalisation.passives import passives_rejoined
from kg.extract.normalisation.posts import posts_raised
from kg.extract.normalisation.shortnames import short_names_in_capitals
from kg.extract.normalisation.signatures import signatures_joined
from kg.extract.normalisation.slashed import rows_barred
from kg.extract.normalisation.spelling import words_respelt
from kg.extract.normalisation.tables import tables_listed
from kg.extract.normalisation.topics import topics_quoted
from kg.extract.normalisation.wrapped import frame_blanked, lines_unwrapped
from kg.languages import Pack
from kg.model import Article

TYPED: tuple[Change, ...] = (
    rows_barred, tables_listed, signatures_joined, *marks.CHANGES, dashes_as_colons, accounts_left_out, short_names_undotted,
    bodies_joined, branches_parted, levels_in_full, short_names_enclosed, words_respelt, pious_words_told, clan_words_lowered,
    invited_as_present, people_as_items, committees_as_items, topics_quoted)
"""What is made of any text, before its lines are told apart: marks and spaces first, between which all others look for words; the
short names of bodies before the brackets around them."""

TOLD: tuple[Change, ...] = (people_parted, commas_added)
"""What is made of an article's text and not of its title: commas last, which look at the words on both sides."""

WHOLE: tuple[Change, ...] = (lines_unwrapped, passives_rejoined, hyphens_unglued)
"""What is made of a page whose blocks are known, and what goes over the end of a line. From here on nothing changes its place."""

SHOWN: tuple[Change, ...] = (frame_blanked, short_names_in_capitals, capitals_recased, bodies_raised, posts_raised)
"""What is made of the article alone, without the page around it: what is loud becomes small before what is small gets capitals,
posts last, which stand before names with capitals. Events follow when the dates are known (`kg/extract/events/raised.py`)."""


def normalised(article: Article, pack: Pack) -> ReadingCopy:
    """The copy of an article's text, with what careless hands typed as careful ones would have, and of its title."""
    copy = ReadingCopy(article.text, article.title)
    copy.read(TYPED, pack)
    if article.title and f"\n{article.title}\n" not in f"\n{copy.text}\n":
        title = ReadingCopy(article.title)
        title.read(TYPED, pack)
        copy.title = title.text
    copy.read(TOLD, pack)
    return copy
