"""The whole phrases in which an article speaks of an event, past what is surely its name."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.bodies.words import body_words
from kg.extract.eventwords import EventWords, event_words
from kg.extract.page import EDGE, Span, Token
from kg.extract.scene import Mention, Scene
from kg.model import Event

LONGEST = 8
"""Words of a phrase past the name at most."""

LISTED = 3
"""Words of one of several at most."""

WHOSE = 5
"""Words of what something is done to, before the verb, at most."""

DAY_WORDS = 3
"""Words up to the first of a day behind a verb at most."""

HEADLINES = ("title", "heading")
"""Blocks that leave words out."""

MARKS = ("&", "/", "(", ")", "-", "–")
"""Marks that do not end a phrase."""


def in_full(scene: Scene, event: Event) -> Event:
    """The event with the phrases that go on after its names, up to a verb, a preposition or a mark, and those of capitals that
    lead up to them, as surface forms of it: "pelatihan | bagi kader posyandu", "Panen Raya dan | Temu Lapang"."""
    words, text = event_words(scene.pack), scene.page.text
    told = [m for m in scene.mentions_of("event").get(event.id, ()) if scene.page.block_at(m.start).kind not in HEADLINES]
    forms = (form for m in told for form in (*(text[m.start:end] for end in _ends(scene, m, words)),
                                             *(text[start:end] for end in _all(scene, m, words)
                                               for start in (m.start, _start(scene, m, words))),
                                             text[_start(scene, m, words):m.end],
                                             *(text[start:m.end] for start in _subject(scene, m, words)),
                                             *(text[m.start:end] for end in _day(scene, m, words))))
    return replace(event, mentions=tuple(dict.fromkeys((*event.mentions, *forms))))


def _ends(scene: Scene, mention: Mention, words: EventWords) -> Iterator[int]:
    """The offset after the phrase that begins with a mention, and after those to whom something is given or of what is counted
    besides or of what one more word tells: "pembagian 500 paket sembako | kepada lansia", "menyerahkan 750 buku | dan dua panel
    surya", "penanaman 200 bibit puspa | dan rasamala"."""
    end = _end(scene, mention, words)
    yield end
    joint, number = [*scene.page.words(end, scene.page.sentence_at(mention.start).end)[:2], EDGE, EDGE][:2]
    if words.among("given_to", joint):
        yield _end(scene, mention._replace(end=end), words)
    elif words.small("and", joint) and _is_another(number, words):
        yield _end(scene, mention._replace(end=joint.end), words)


def _is_another(token: Token, words: EventWords) -> bool:
    """A number, or a word that is no verb and begins no other event."""
    if token.text.isdigit() or words.among("several", token):
        return True
    return token.word and token.folded not in words.ways and not (words.is_verb(token) or words.breaks(token))


def _end(scene: Scene, mention: Mention, words: EventWords) -> int:
    """The offset after the phrase that begins with a mention, that after the mention where none is longer."""
    tokens = scene.page.words(mention.end, scene.page.sentence_at(mention.start).end)[:LONGEST + 1]
    length = next((k for k in range(len(tokens)) if not _goes_on(tokens, k, words)), len(tokens))
    phrase, after = tokens[:length], tokens[length:]
    if not 0 < length <= LONGEST or not _closes(phrase[-1], after, words) or _undergone(scene, mention, tokens[0], words):
        return mention.end
    does = after and words.is_verb(after[0]) and scene.within(Span(mention.end, phrase[-1].end, ""), "person")
    return mention.end if does else phrase[-1].end


def _all(scene: Scene, mention: Mention, words: EventWords) -> Iterator[int]:
    """The offset after the last of several whom or what an event is for: "Pelantikan Ketua|, Hakim, Panitera dan Jurusita"."""
    tokens = scene.page.words(_end(scene, mention, words), scene.page.sentence_at(mention.start).end)[:LONGEST + 1]
    k, closed = 0, False
    while not closed and k + 1 < len(tokens) and (tokens[k].text == "," or k and words.small("and", tokens[k])):
        closed = words.small("and", tokens[k]) or words.small("and", tokens[k + 1])
        k += 1 + (tokens[k].text == "," and closed)
        begun = k
        while k < len(tokens) and tokens[k].capital and k < begun + LISTED:
            k += 1
        if k == begun:
            return
    if closed:
        yield tokens[k - 1].end


def _start(scene: Scene, mention: Mention, words: EventWords) -> int:
    """The offset of the capitals that lead up to a mention in capitals, with "dan" among them; its own where there are none."""
    if not scene.page.text[mention.start].isupper():
        return mention.start
    tokens = scene.page.words(scene.page.sentence_at(mention.start).start, mention.start)
    k = len(tokens)
    while k and (tokens[k - 1].capital or words.small("and", tokens[k - 1])):
        k -= 1
    joined = k < len(tokens) and words.small("and", tokens[-1])
    if k == 0 and not joined or k == len(tokens) or not tokens[k].capital or words.among(("ends", "holding"), tokens[k]):
        return mention.start
    officials = body_words(scene.pack).officials & {token.text for token in tokens[k:]}
    person = scene.within(Span(tokens[k].start, mention.start, ""), "person")
    return mention.start if officials or person else tokens[k].start


def _subject(scene: Scene, mention: Mention, words: EventWords) -> Iterator[int]:
    """The offsets of the small words and of the few words before them that lead up to a verb in the passive, where these begin
    its sentence or follow a comma: "Sesuai jadwal, | pengurus baru | akan | dilantik"."""
    if not scene.page.text[mention.start:mention.end].startswith(words.affixes["passive"]):
        return
    tokens = scene.page.words(scene.page.sentence_at(mention.start).start, mention.start)
    k = len(tokens)
    while k and words.among("auxiliaries", tokens[k - 1]):
        k -= 1
    if k < len(tokens):
        yield tokens[k].start
    first = max((n + 1 for n in range(k) if tokens[n].text == ","), default=0)
    if 0 < k - first <= WHOSE and all(token.word and not words.among("ends", token) for token in tokens[first:k]):
        yield tokens[first].start


def _day(scene: Scene, mention: Mention, words: EventWords) -> Iterator[int]:
    """The offset after the day that follows a verb in the passive: "dilantik | pada Maret 2026"."""
    if scene.page.text[mention.start:mention.end].startswith(words.affixes["passive"]):
        tokens = scene.page.words(mention.end, scene.page.sentence_at(mention.start).end)[:DAY_WORDS]
        start = next((token.start for token in tokens if not words.among("before_days", token)), mention.end)
        yield from (day.end for day in scene.begun(start, start + 1) if day.kind == "date")


def _goes_on(tokens: Sequence[Token], k: int, words: EventWords) -> bool:
    """A phrase goes on with the token at place `k` after the name."""
    token = tokens[k]
    if token.capital or not token.word:
        return token.word or token.text[0].isdigit() or token.text in MARKS
    if token.text.partition("-")[0] in words.grammar["of_all"] or not k and words.among("routine", token):
        return True  # "bagi kepala desa | se-Kecamatan Watu Gede", "pertemuan | rutin"
    if words.among("into_phrases", token):
        return not k or words.among("into_phrases", tokens[k - 1])
    return words.among("articles", token) or not words.is_verb(token) and not words.among(("ends", "holding"), token)


def _closes(last: Token, after: Sequence[Token], words: EventWords) -> bool:
    """A phrase may end with a token, which is no abbreviation with its full stop inside a sentence."""
    cut = len(after) > 1 and after[0].text == "."
    return not cut and (last.text not in MARKS or last.text == ")") and not words.among("into_phrases", last)


def _undergone(scene: Scene, mention: Mention, follows: Token, words: EventWords) -> bool:
    """A verb in the passive after which only is said where or when: "dilantik | di aula"."""
    first = scene.page.words(mention.start, mention.end)[0]
    passive = first.folded.startswith(words.affixes["passive"]) and first.text not in words.lists["nouns"]
    return passive and (not follows.word or words.among("into_phrases", follows))
