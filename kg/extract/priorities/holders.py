"""Whose priorities they are: the body that the sentence names, the one that held the gathering, or the speaker's own."""
from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kg.extract.attendance.stage import Stage
from kg.extract.page import Span
from kg.extract.phrases import any_of
from kg.extract.priorities.bodies import is_of_several, is_shared, of_board, of_official, organiser_of
from kg.extract.priorities.leads import leads_of
from kg.extract.priorities.passage import Statement
from kg.extract.roles.posts.pointing import bodies_called
from kg.extract.scene import Mention, Scene
from kg.languages import Pack
from kg.model import Role

CALL = 40
"""Characters after a cue in which the noun for a body stands."""


class Holder(NamedTuple):
    """The local id of a body, None where no body can be meant; `sure` is False where no words at the cue tell it, so that it is
    only the nearest or the one named most."""

    body: str | None
    sure: bool = True


def told_holder(scene: Scene, stage: Stage, statement: Statement, roles: Sequence[Role]) -> Holder:
    """Who holds the priorities stated by the words at the cue; `roles` tell whose official speaks."""
    cue = statement.cue
    sentence = scene.page.sentence_at(cue.start)
    inside = [Span(e.at, e.at + len(e.text)) for e in statement.entries]
    bodies = [b for b in scene.within(sentence, "organisation") if not (
        is_recipient(scene, b) or _is_past(scene, b) or _is_beside(scene, sentence, b) or any(
            span.start <= b.start < span.end for span in inside))]
    if _is_unnamed(scene, cue, bodies):
        return Holder(None)
    if official := of_official(scene, cue):
        return Holder(official[0])
    subject = [b for b in bodies if b.end <= cue.start]
    own = bool(subject) and leads_of(scene.pack)["settles"].fullmatch(scene.page.text, subject[-1].end, cue.start)
    owner = _given(scene, cue) or _owner(scene, cue, [b for b in bodies if b.start >= cue.end and not own])
    owner = owner or of_board(scene, cue) or _called(scene, cue)
    taken_up = leads_of(scene.pack)["pronouns"].search(scene.page.text, subject[-1].end if subject else sentence.start, cue.start)
    pointed = _pointed_at(scene, sentence, taken_up) if taken_up or not subject else None
    if owner or pointed:
        return Holder(owner or pointed)
    if _means_parties(scene, taken_up):
        return Holder(_first_party(scene, stage, sentence))
    return Holder(_first_joined(scene, subject).entity) if subject else _from_afar(scene, stage, statement, roles)


def _from_afar(scene: Scene, stage: Stage, statement: Statement, roles: Sequence[Role]) -> Holder:
    """The holder where the sentence names none before the cue."""
    cue, sentence = statement.cue, scene.page.sentence_at(statement.cue.start)
    gatherings = leads_of(scene.pack)["gatherings"]
    event = next((m.entity for m in scene.within(Span(sentence.start, cue.end), "event")), None)
    gathering = gatherings.search(scene.page.text, sentence.start, cue.end)
    if not event and gathering:
        event = next((m.entity for m in reversed(scene.mentions) if m.kind == "event" and m.end <= sentence.start
                      and gathering.group().lower() in scene.page.text[m.start:m.end].lower()), None)
    if event and is_shared(scene, event):
        named = [m.end for m in scene.within(Span(sentence.start, cue.end), "event")]
        return Holder(_taken_up(scene, Span(named[-1], cue.end), roles) if named else None)
    organiser = organiser_of(scene, event)
    taken_up = None if organiser else _taken_up(scene, _told(scene, statement), roles)
    gathered = gatherings.match(scene.page.text, sentence.start, cue.start)
    if gathered and not organiser and not taken_up:  # "Serikat itu menggelar rapat. Rapat memutuskan …"
        taken_up = _taken_up(scene, scene.page.sentence_at(max(sentence.start - 2, 0)), roles, "the_said")
    if organiser or taken_up:
        return Holder(organiser or taken_up)
    speaker = _speaker(scene, cue)
    if speaker and any(r.person == speaker for r in roles):
        post = _post_of(speaker, roles)
        if post or not any(_is_elected(scene, r) for r in roles if r.person == speaker):
            return Holder(post)
    main = organiser_of(scene, stage.main)
    if main is None and gathering and not event and is_of_several(scene, stage.main):
        return Holder(None)
    if main or event or gathered:
        return Holder(main, main is not None)
    return Holder(just_named(scene, sentence), False)


def _first_joined(scene: Scene, bodies: list[Mention]) -> Mention:
    """The first of the last bodies that stand side by side ("A, B, dan C menyepakati …")."""
    first = bodies[-1]
    for body in reversed(bodies[:-1]):
        if not leads_of(scene.pack)["joined"].fullmatch(scene.page.text, body.end, first.start):
            break
        first = body
    return first


def _is_beside(scene: Scene, sentence: Span, body: Mention) -> bool:
    """Whether a body only did something with the gathering that is spoken of ("Rapat yang dihadiri PD Garut itu …")."""
    return leads_of(scene.pack)["beside"].search(scene.page.text, sentence.start, body.start) is not None


def _pointed_at(scene: Scene, sentence: Span, pronoun: re.Match[str] | None) -> str | None:
    """The body that the question before an answer names, or the first of the last sentence that "they", "both" can mean."""
    before = scene.page.sentence_at(max(sentence.start - 2, 0))
    block = scene.page.block_at(sentence.start)
    if before.start >= sentence.start:
        return None
    if scene.page.block_at(before.start).start != block.start and scene.page.text[before.end - 1] == "?":
        return next((m.entity for m in scene.within(before, "organisation")), None)
    several = _means_parties(scene, pronoun)
    while pronoun and before.start >= block.start - 2:
        named = list(dict.fromkeys(m.entity for m in scene.within(before, "organisation")))
        if len(named) > several or before.start <= block.start:
            return named[0] if named else None
        before = scene.page.sentence_at(max(before.start - 2, 0))
    return None


def _means_parties(scene: Scene, pronoun: re.Match[str] | None) -> bool:
    """Whether a pronoun stands for two bodies or more ("keduanya", "kedua pihak")."""
    both = scene.pack.pattern("{priorities.words.both}")
    return pronoun is not None and both.fullmatch(pronoun.group().lower()) is not None


def _first_party(scene: Scene, stage: Stage, sentence: Span) -> str | None:
    """The first of several who hold the main event, else the first body of the last sentence before that names two."""
    main = scene.events.get(stage.main or "")
    if main and len(main.organisers) > 1:
        return main.organisers[0]
    for before in reversed([s for s in scene.page.sentences if s.end <= sentence.start and not scene.page.in_title(s.start)]):
        named = list(dict.fromkeys(m.entity for m in scene.within(before, "organisation")))
        if len(named) > 1:
            return named[0]
    return None


def _given(scene: Scene, cue: Span) -> str | None:
    """The body that a gathering gives its recommendations ("rekomendasi Muskot untuk PMI Kota Kediri")."""
    for body in scene.within(scene.page.sentence_at(cue.start), "organisation"):
        given = leads_of(scene.pack)["given_to"].fullmatch(scene.page.text[cue.end:body.start]) if body.start > cue.end else None
        gathered = given and leads_of(scene.pack)["gatherings"].search(scene.page.text, cue.start, body.start)
        if given and (gathered or scene.within(Span(cue.start, body.start), "event")):
            return body.entity
    return None


def _speaker(scene: Scene, cue: Span) -> str | None:
    """The one whom the paragraph quotes or speaks of, where it says "kami" or "pihaknya" up to the cue: the nearest that it
    names, else whom the paragraph before begins with."""
    block = scene.page.block_at(cue.start)
    if not leads_of(scene.pack)["speaking"].search(scene.page.text, block.start, min(cue.end + 30, block.end)):
        return None
    named = scene.within(block, "person")
    if named:
        return min(named, key=lambda m: abs(m.start - cue.start)).entity
    before = [m for m in scene.of_kind("person") if m.end <= block.start]
    last = scene.page.block_at(before[-1].start).start if before else 0
    return next((m.entity for m in before if m.start >= last), None)


def _post_of(person: str, roles: Sequence[Role]) -> str | None:
    """The body in which a person holds a post now, None where none is known."""
    return next((r.organisation for r in roles if r.person == person and r.organisation and not r.past), None)


def _told(scene: Scene, statement: Statement) -> Span:
    """The sentence of a cue without the entries after it."""
    sentence = scene.page.sentence_at(statement.cue.start)
    first = min((e.at for e in statement.entries if e.at > statement.cue.start), default=sentence.end)
    return Span(sentence.start, min(first, sentence.end))


def _is_elected(scene: Scene, role: Role) -> bool:
    """Whether it is a post in a body that the article need not name with it ("elected as president"), not an office of state."""
    state = leads_of(scene.pack)["officials"].match(role.role)
    return role.organisation is None and not role.past and not state


def just_named(scene: Scene, sentence: Span) -> str | None:
    """The body that the paragraph names right before a sentence."""
    before = scene.within(Span(scene.page.block_at(sentence.start).start, sentence.start), "organisation")
    return before[-1].entity if before else None


def _is_unnamed(scene: Scene, cue: Span, bodies: list[Mention]) -> bool:
    """Whether the subject is a body that the article does not name ("pemerintah daerah memprioritaskan …")."""
    start = max([scene.page.sentence_at(cue.start).start, cue.start - 50, *(b.end for b in bodies if b.end <= cue.start)])
    found = leads_of(scene.pack)["unnamed"].search(scene.page.text[start:cue.start])
    return found is not None and not is_recipient(scene, Mention(start + found.start(), start + found.end(), "organisation", ""))


def _owner(scene: Scene, cue: Span, bodies: list[Mention]) -> str | None:
    """The body in "prioritas pembangunan Pemerintah Desa X": after the cue, before its list."""
    for body in bodies:
        gap = scene.page.text[cue.end:body.start]
        if re.fullmatch(r"(?:\s+[\w-]+){0,6}\s*", gap) and not leads_of(scene.pack)["intro"].search(gap):
            return body.entity
    return None


def _called(scene: Scene, cue: Span) -> str | None:
    """The body named most that a noun right after the cue can stand for ("program unggulan sekolah")."""
    after = scene.page.text[cue.end:cue.end + CALL]
    level = after[1:].partition(" ")[0].capitalize() in scene.pack.words("bodies", "levels")
    fit = bodies_called(scene, after[1:]) if re.match(r" [a-z]{4}", after) and not level else []
    named = [m.entity for m in scene.of_kind("organisation") if m.entity in fit] if fit else []
    return max(named, key=Counter(named).__getitem__, default=None)


def is_recipient(scene: Scene, body: Mention) -> bool:
    """Whether a body is one that something is given to, done with or gone to ("untuk PD Garut")."""
    lead = scene.page.text[max(0, body.start - 24):body.start]
    return leads_of(scene.pack)["recipients"].search(lead) is not None


def _is_past(scene: Scene, body: Mention) -> bool:
    """Whether somebody held a post in it before ("mantan Ketua PD Garut")."""
    lead = scene.page.text[max(0, body.start - 40):body.start]
    return leads_of(scene.pack)["former"].search(lead) is not None


def _taken_up(scene: Scene, sentence: Span, roles: Sequence[Role], tail: str = "") -> str | None:
    """The body of the speaker, or the last one named, where the sentence says "organisasi itu" or "majelisnya"; `tail` names
    the words that must follow."""
    taken = leads_of(scene.pack)["taken_up"].search(scene.page.text, sentence.start, sentence.end)
    if not taken:
        return _by_its_noun(scene, sentence)
    if tail and not leads_of(scene.pack)[tail].match(scene.page.text, taken.end()):
        return None
    words = taken.group().lower().split()
    noun = scene.pack.pattern(r"{its}$").sub("", words[-1 if words[0] == "the" else 0])
    alike = _of_kind(scene, sentence, noun, words[0] == "the")
    if alike:
        return alike
    for person in scene.within(sentence, "person"):
        if body := _post_of(person.entity, roles):
            return body
    before = [m for m in scene.of_kind("organisation") if m.end <= sentence.start and not is_recipient(scene, m)]
    return _foremost(scene) if before else None


def _by_its_noun(scene: Scene, sentence: Span) -> str | None:
    """The body that a noun of its own name stands for, where the noun has "-nya" or "itu", does something ("klasis akan …") or
    is the agent of a passive ("didahulukan nagari")."""
    said = scene.page.text[sentence.start:sentence.end]
    levels = {level.lower() for level in scene.pack.words("bodies", "levels")}
    nouns = {word.lower() for m in scene.of_kind("organisation") if m.end <= sentence.start
             for place, word in enumerate(re.findall(r"\w+", scene.page.text[m.start:m.end]))
             if len(word) > 3 and word.lower() in said and (place < 2 or word.lower() in levels)}
    acts = "(?:{priorities.words.before_doing}|{active}[a-z]{4,})"
    pattern = rf"(?<=\W){any_of(nouns)}(?:{{its}}|\s+{{this}}|(?=\s+{acts}\b))(?!\w)"
    agent = rf"(?<=\W){{passive}}[a-z]{{4,}}\s+{any_of(nouns)}(?=[\s,.:;])(?!\s+(?-i:[A-Z]))"
    told = re.compile(scene.pack.fill(f"{pattern}|{agent}")) if nouns else None
    named = told.search(scene.page.text, sentence.start, sentence.end) if told else None
    return _of_kind(scene, sentence, _noun_in(named.group(), nouns, scene.pack), False) if named else None


def _noun_in(words: str, nouns: set[str], pack: Pack) -> str:
    """The first of some words that is one of the nouns, without "-nya"."""
    bare = ((w, pack.pattern(r"{its}$").sub("", w)) for w in re.findall(r"\w+", words))
    return next((noun for w, noun in bare if w in nouns or noun in nouns), "")


def _of_kind(scene: Scene, sentence: Span, noun: str, english: bool) -> str | None:
    """The body named most before a sentence whose own name holds a noun ("satgas" for "Satgas Air Bersih"): of equals the last,
    on English pages the first."""
    named = [m for m in scene.of_kind("organisation") if m.end <= sentence.start
             and noun in {word.lower() for word in re.findall(r"\w+", scene.page.text[m.start:m.end])[:5]}]
    alike = [m for m in named if not any(p.kind == "person" for p in scene.begun(m.end, m.end + 4))]
    alike = alike or ([] if noun in scene.pack.table("priorities", "words")["boards"] else named)
    counts = Counter([m.entity for m in alike])
    best = max(counts.values(), default=0)
    most = [m.entity for m in alike if counts[m.entity] == best]
    return most[0 if english else -1] if most else None


def _foremost(scene: Scene) -> str | None:
    """The body that the article names most, the earliest among equals."""
    counts = Counter(m.entity for m in scene.of_kind("organisation"))
    return max(counts, key=counts.__getitem__, default=None)
