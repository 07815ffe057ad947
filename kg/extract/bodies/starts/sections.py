"""What the section of an office has in hand, which is no body of its own: "Kadis | Kominfo", "Kasi Pendidikan | Madrasah"."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.knowledge import Knowledge
from kg.extract.bodies.words import BodyWords, Phrase
from kg.extract.lexicon import LIKELY
from kg.extract.page import Token


def in_hand(known: Knowledge, tokens: Sequence[Token], i: int, phrase: Phrase) -> bool:
    """True for the field or short name of the office that a post in one word names already ("Kadis Kominfo")."""
    if i and len(phrase.words) > 1:  # "Kasi Pondok Pesantren H. Ali", "Kabid Sekolah Dasar"
        return phrase.kind == "heads" and tokens[i - 1].text in known.words.sectional and any(
            word.casefold() in known.words.fields for word in phrase.words)
    if not i:
        return False
    if of_board(known.words, tokens, i):
        return False
    if tokens[i - 1].text in known.words.overseers and f"{tokens[i - 1].text} {tokens[i].text}".casefold() in known.posts:
        return True  # "Pengawas SD Agus Salim"
    if tokens[i - 1].text not in known.words.sectional:
        return _kind_of_section(known, tokens, i) or _last_field(known, tokens, i)
    short = tokens[i].text.isupper() or phrase.kind in ("local", "national")
    return short or tokens[i].folded in known.words.fields


def housed(known: Knowledge, tokens: Sequence[Token], i: int) -> bool:
    """True for the word for a house that is named so ("Gedung Dakwah | Muhammadiyah"), not for the field of a section."""
    section = tokens[i - 1].text in known.words.sectional or known.words.kind_at(tokens, i - 1) == "sections"
    return tokens[i].text in known.words.named_houses and not section  # "Kabid Dakwah | PC Persis Garut"


def of_board(words: BodyWords, tokens: Sequence[Token], i: int) -> bool:
    """True where the post before a token is the end of a board's name ("Dewan Pengawas | SMA Nurul Huda")."""
    return tokens[i - 2].text in words.boards


def _last_field(known: Knowledge, tokens: Sequence[Token], i: int) -> bool:
    """True for the last word of the field that a post names, before its body or its holder ("Kasi Pendidikan Madrasah |
    Kemenag Kudus", "Kasi Pendidikan Madrasah | H. Ali")."""
    k, end = i - 1, i + 1
    while k and (tokens[k].folded in known.words.fields or tokens[k].text in {*known.words.listing, ","}):
        k -= 1
    if k == i - 1 or tokens[k].text not in known.words.sectional or tokens[i].folded not in known.words.fields:
        return False
    if tokens[i].text.isupper():
        return True  # "Kadis Koperasi dan UKM"
    while tokens[end].capital:
        end += 1
    titled = tokens[i + 1].text in known.words.personal and tokens[i + 2].text == "."
    followed = known.words.at(tokens, i + 1) is not None
    return titled or followed or known.likely(tokens, i + 1, end) >= LIKELY


def _kind_of_section(known: Knowledge, tokens: Sequence[Token], i: int) -> bool:
    """True for the kind of bodies that a section has in hand ("Kepala Bidang Koperasi Elisabeth Peni")."""
    before = known.words.at(tokens, i - 1)
    if before is None or before.kind != "sections" or len(before.words) > 1:
        return False
    after = known.words.at(tokens, i + 1)
    return tokens[i].folded in known.words.fields or after is not None and tokens[i].text.isupper()
