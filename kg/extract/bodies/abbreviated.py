"""Abbreviations defined in place ("Majelis Pelayanan Sosial (MPS)"), and how short names are made of the words of long ones."""
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.extract.bodies.words import BodyWords
from kg.extract.page import Token

LONGEST, FURTHEST = 4, 8
"""Words of an abbreviation in brackets ("TP PKK"), and tokens after a name in which its short name is told."""

MARKS = (",", '"', "“", "‘", "'")
"""Marks before a short name that is told in words."""


def bracketed(tokens: Sequence[Token], i: int) -> tuple[Token, ...]:
    """The words of a short bracket that opens at token `i`, () where there is none."""
    if i >= len(tokens) or tokens[i].text != "(":
        return ()
    for j in range(i + 1, min(i + 2 + LONGEST, len(tokens))):
        if tokens[j].text == ")":
            return tuple(tokens[i + 1:j])
        figure = tokens[j].text.isdigit() and (tokens[j].start == tokens[j - 1].end or tokens[j + 1:j + 2] and (
            tokens[j + 1].text == ")" and j > i + 1))  # "UP3", "Ikasmansa 87"
        if not tokens[j].word and not figure:
            return ()
    return ()


def announced(tokens: Sequence[Token], i: int, words: BodyWords) -> Token | None:
    """The short name told in words from token `i` on ("…, yang biasa disingkat IKAMADA"), None where none is."""
    told = False
    for token in tokens[i:i + FURTHEST]:
        told = told or token.text in words.shortened
        if told and token.capital and token.text[1:] != token.text[1:].lower():
            return token
        if token.text not in words.shortened and token.text not in words.announcing and token.text not in MARKS:
            return None
    return None


def long_form(tokens: Sequence[Token], i: int, first: int) -> int | None:
    """Where the words begin that the bracket at token `i` shortens, not before `first`; None where it shortens none."""
    inside = bracketed(tokens, i)
    if not inside or not inside[0].capital:
        return None
    letters = "".join([token.folded for token in inside])
    letters = letters if letters.isalnum() else "".join([letter for letter in letters if letter.isalnum()])
    letters = re.sub(r"([a-z])([2-4])", lambda m: m.group(1) * int(m.group(2)), letters)  # "P2TP2A"
    if len(letters) < 2:
        return None
    for start in range(i - 1, first - 1, -1):
        word = tokens[start].folded
        if word[:1] == letters[0] and shortens(letters, [t.folded for t in tokens[start:i]]):
            return start
    return None


def spelt(tokens: Sequence[Token], i: int) -> int:
    """How many tokens the bracket at token `i` takes that holds the words of the short name in capitals before it, else 0:
    "PPDI (Persatuan Perangkat Desa Indonesia)"."""
    if not tokens[i - 1].text.isupper():
        return 0
    close = next((k for k in range(i + 1, min(i + 2 + FURTHEST, len(tokens))) if tokens[k].text == ")"), 0)
    words = [token.folded for token in tokens[i + 1:close]]
    whole = len(words) > 1 and tokens[i + 1].folded[0] == tokens[i - 1].folded[0] and shortens(tokens[i - 1].folded, words)
    return close + 1 - i if whole else 0


def clips(short: Sequence[Token], words: Sequence[Token]) -> bool:
    """True where the capital words of a bracket are clippings of words in a row ("Dikdasmen dan PNF")."""
    text = iter("".join(word.folded for word in words))
    return len(short) > 1 and all(letter in text for word in short if word.capital for letter in word.folded)


def clips_unit(short: str, words: Sequence[str]) -> bool:
    """True for one word put together from the words of a unit, the first letter from the first: "Fikom", "FTIK", "Fasilkom"."""
    letters = short.casefold()
    return len(letters) > 2 and letters[0] == words[0][0] and letters not in words and shortens(letters, words)


def initials(short: Token, words: Sequence[Token]) -> bool:
    """True where a short name in capitals is the first letters of the first words ("KSP" of "Koperasi Simpan Pinjam Kredit")."""
    letters = [word.text[0] for word in words if word.capital]
    return short.text.isupper() and list(short.text) == letters[:len(short.text)]


def shortens(letters: str, words: Sequence[str]) -> bool:
    """True where the letters stand in the words in order, every long word giving its first letter or the letters being a
    blend of their beginnings."""
    text = iter("".join(words))
    if not all(letter in text for letter in letters):
        return False
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    initials = sum(word[0] in letters for word in long)
    return len(words) > 1 and (initials * 2 >= len(long) or blends(letters, long))


def blends(letters: str, words: Sequence[str]) -> bool:
    """True where each word gives two or more letters in a row ("UN-DIK-SHA" of Universitas Pendidikan Ganesha)."""
    if not words:
        return not letters
    sizes = range(2, len(letters) - 2 * (len(words) - 1) + 1)
    return any(letters[:size] in words[0] and blends(letters[size:], words[1:]) for size in sizes)


def clipped(letters: str, words: Sequence[str]) -> bool:
    """True where the letters are beginnings of two or more letters of some of the words in a row, or longer pieces of them
    after the first ("POL-BENG" of Politeknik Negeri Bengkalis, "UN-RAM" of Universitas Mataram)."""
    first = range(2, len(letters) - 1)
    return any(words[0].startswith(letters[:size]) and _pieces(letters[size:], words[1:]) for size in first)


def _pieces(letters: str, words: Sequence[str]) -> bool:
    sizes = range(2, len(letters) + 1)
    return not letters or any(
        (word.startswith(letters[:size]) or size > 2 and letters[:size] in word) and _pieces(letters[size:], words[k + 1:])
        for k, word in enumerate(words) for size in sizes)


def in_address(tokens: Sequence[Token], i: int) -> bool:
    """True inside the address of a site ("muhammadiyah.or.id") and after the letter and dot of a degree ("M.LIS")."""
    letter = i > 1 and tokens[i - 1].text == "." and tokens[i - 1].end == tokens[i].start and len(tokens[i - 2].text) == 1
    if letter and tokens[i - 2].capital and tokens[i - 2].end == tokens[i - 1].start:
        return True
    return i + 2 < len(tokens) and tokens[i + 1].text == "." and tokens[i + 1].start == tokens[i].end and (
        tokens[i + 2].start == tokens[i + 1].end and len(tokens[i].text) > 3)


def spelled_out(name: Sequence[str], names: Iterable[Sequence[str]]) -> Sequence[str]:
    """The words whose initials begin a name: alone those of a longer one ("FEBI"), else before the same end ("BPP Anggeraja")."""
    short, end = name[0], tuple(name[1:])
    for long in names:
        if long[0][0] != short[0] or end and long[-len(end):] != end or short in long[:len(long) - len(end)]:
            continue  # "MPKS" is not for "MPKS PWM Kalimantan Selatan"
        if not end and (at := initial_words(short, long)) and long[:len(at)] == at:
            return at
        head = long[:len(long) - len(end)]
        if end and len(short) > 1 and initial_words(short, head) == head:
            return head
    return ()


def between(long: tuple[str, ...], short: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The words for which one stands between the same beginning and end ("PC SPAMK FSPMI"), () and "" where none does."""
    at = next((k for k, (a, b) in enumerate(zip(long, short, strict=False)) if a != b), 0)
    if at != len(short) - 2 or not at or short[-1] != long[-1] or len(long) - at < 3:
        return (), ""
    return long[at:-1], short[at]


def of_territory(short: str, words: Sequence[str]) -> bool:
    """True for the initials of a territory's words ("HSS") or a blend of their beginnings ("Koltim" of Kolaka Timur), not for
    the province that a regency is called after ("Lampung" and Lampung Tengah)."""
    if short in words:
        return False
    if short == "".join(word[0] for word in words):
        return True
    return short[0] == words[0][0] and blends(short, words)


def initial_words(short: str, words: Sequence[str]) -> Sequence[str] | None:
    """The words in a row, small ones aside, that begin with the letters of a short name."""
    for start in range(len(words)):
        letters = ""
        for end, word in enumerate(words[start:], start + 1):
            letters += word[0].upper() if word[0].isupper() else ""
            if letters == short:
                return words[start:end]
            if not short.startswith(letters) or not letters:
                break
    return None
