"""Whether the beginning of a body's name may stand alone or has the words that it needs."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.found import Name
from kg.extract.bodies.words import BodyWords
from kg.extract.page import Token

BY_ITSELF = ("national", "movements", "acronym", "local", "defined")
"""Kinds of names that need no further words."""


def is_complete(name: Name, tokens: Sequence[Token], words: BodyWords) -> bool:
    """True where the beginning may stand alone or has the words that it needs."""
    kind, first, before = name.kind, tokens[name.first], tokens[name.first - 1]
    tail = name.words(tokens)[name.head - name.first:]
    if kind in BY_ITSELF:
        return True
    if kind == "units" and len(name.parts[0].phrase.words) > 1 and name.brackets and name.brackets[0][0] == name.head:
        return True  # "Ketua Majelis Pembimbing Cabang (Mabicab)"
    if kind == "units" and not tail and name.head == name.first + 1:
        if first.text.isupper():
            led = before.text in words.leaders or before.folded in words.fields and (
                before.capital and first.text in words.nameless)  # "Wakil Dekan Bidang Akademik FT"
            return led or len(first.text) > 3
        if _is_of_ministry(first.folded, words):
            return before.text in words.leaders
    if kind == "levels" and not tail and before.text in words.leaders:
        return first.text.isupper() and len(first.text) > 2
    if not any(word[0].isalpha() or word[0].isdigit() for word in tail):
        return _stands_alone(name, before.text, words, bool(tail))
    any_of = name.parts[1:] and name.parts[1].at == name.head and name.parts[1].phrase.kind == "agencies"  # "SMP | Dinas X"
    return not (any_of and kind == "heads" and first.text in words.numbered) and not all(
        word in words.territories for word in tail)


def _stands_alone(name: Name, before: str, words: BodyWords, marked: bool) -> bool:
    """True for a beginning that means one body where it stands, behind which no word follows, only marks if `marked`."""
    phrase, text = name.parts[0].phrase.words, " ".join(name.parts[0].phrase.words)
    if text in words.sole or phrase[0] in words.only and len(phrase) == 1 and not marked:
        return True
    if len(phrase) > 1 and text in words.types:
        return before in words.leaders or before == "," or before in words.listing  # "PKK, dan Karang Taruna"
    if len(phrase) > 1:
        return name.kind == "agencies" and phrase[-1].casefold() in words.fields  # "Dewan Pendidikan"
    told = before in words.leaders or before == "," and name.end in ",." and phrase[0] not in words.numbered
    return told and phrase[0] in words.types and not phrase[0].istitle()  # "Ketua LPMK Bapak Sukasno", "perangkat desa, LPMD"


def _is_of_ministry(word: str, words: BodyWords) -> bool:
    """True for the office of a ministry in one word ("Kankemenag")."""
    names = (short.casefold() for short in words.nationwide if len(short) > len("Polri"))
    return any(word.endswith(name) and word != name for name in names)
