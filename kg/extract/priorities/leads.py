"""The words that open priorities, compiled from the language pack."""
from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.extract.phrases import any_of
from kg.extract.priorities.forms import verbs_of
from kg.extract.verbs import verb_forms
from kg.languages import Pack

Leads = Mapping[str, re.Pattern[str]]
"""Compiled words by what they do: noun, plain, verb, put, become, intro, wish …"""

TOWARDS_END = r"(?!\w|-|\s+{priorities.words.next})"
"""After "ke" and the like, unless they mean a time ("ke depan")."""


def leads_of(pack: Pack) -> Leads:
    """The compiled words of a pack."""
    return pack.once("priorities", _compile)


def _compile(pack: Pack) -> Leads:
    lead, words = pack.table("priorities", "lead"), pack.table("priorities", "words")
    numbers, joints = any_of([*pack.table("priorities", "numbers")]), pack.table("priorities", "joints")
    sources = {name: rf"(?<!\w){any_of(lead.get(name, ()))}(?!\w)" for name in (
        "resolves", "agreed", "gatherings", "unnumbered", "horizon", "things", "pointing", "commits", "sure",
        "duty", "works_on", "telling", "given", "shared", "will")}
    sources |= {name: rf"(?<!\w){any_of(words.get(name, ()))}(?!\w)" for name in (
        "wishes", "demands", "officials", "works", "history", "ours", "speaking", "receivers")}
    sources["discusses"] = rf"(?<!\w){any_of(pack.table('priorities', 'lists').get('discusses', ()))}(?!\w)"
    sources["clauses"] = rf"{any_of(words.get('clauses', ()))}(?!\w)"
    sources["unnamed"] = rf"(?<!\w){any_of(words.get('unnamed', ()))}(?!\w)(?!\s+(?-i:[A-Z]))"
    sources["recipients"] = rf"(?<!\w){any_of(words.get('recipients', ()))}\s+$"
    nouns = _nouns(lead)
    sources |= {
        "noun": rf"(?<!\w){nouns}(?!\w)(?!\s+{any_of(lead.get('meetings', ()))}(?!\w))",
        "aimed": _aimed(lead),
        "verb": _verbs(pack, lead, words),
        "semicolon": rf"(?<![\w,.(/])(?:{numbers}|\d{{1,2}})\s+(?-i:[a-z])[^.:;\n\x01]{{3,80}};"
                     r"(?=\s+[a-zA-Z][^.:;\n]+(?:,|;|\s{and}\s)[^.:\n]+)",
        "number": rf"(?<!\w)({numbers}|\d{{1,2}}(?!\w|[.)]\s))(?!\w)",
        "plain": rf"(?<!\w)(?:(?P<number>(?:{numbers}|\d{{1,2}})\s+)(?P<open>(?-i:[a-z][a-z-]+)(?:\s+(?-i:[a-z][a-z-]+))?)"
                 rf"|(?P<noun>{any_of(lead.get('plain', ()))}))(?!\w)(?!\s+{{priorities.words.after_programmes}}(?!\w))",
        "put": _put(lead, words, nouns), "become": _become(lead, nouns),
        "intro": rf"(?:(?:,?\s*(?<!\w){any_of(words.get('intro', ()))}(?!\w)){{1,2}}\s*:?"  # "adalah sebagai berikut:"
                 r"|,?\s+(?={priorities.joints.ranging}\s)|\s*:|\s+(?:[–—]|--)\s+(?=(?-i:[a-z“\"])))|\s(?=\(?1[.)]\s)|\s(?=\(?a\)\s)",
        "example": rf"(?:\s+[\w/-]+){{0,5}}?,?\s+{any_of(words.get('examples', ()))}(?!\w)\s*",
        "contents": rf"\W*{any_of(lead.get('contents', ()))}\s*:?\s*",
        "anaphora": rf"(?<!\w){any_of((*_standing(pack, 'anaphora', 'unnamed', 'speaking'), *_common(pack)))}{{its}}?(?!\w)",
        "taken_up": rf"(?<!\w){any_of(_standing(pack, 'anaphora'))}{{its}}?(?!\w)",
        "adverbs": rf"(?<!\w){any_of(lead.get('adverbs', ()))}(?!\w)(?=\W*$)",
        "carried": rf"[^,:]{{0,90}}?(?<!\w){any_of(words.get('purposes', ()))}\s+(?:{any_of(words.get('doing', ()))}\s+)?",
        "numbered": _numbered(words),
        "ranked_next": _next_rank(words, nouns),
        "counted": rf"\s*(?:{numbers}|\d{{1,2}})\s+{any_of(lead.get('works_on', ()))}\s*[,:]\s+",
        "especially": rf"\s*(?:{numbers}|\d{{1,2}})\s+[\w-]+[^,.;:]{{0,40}},\s+{any_of(words.get('especially', ()))}\s+",
    }
    sources |= _of_holders(pack, joints)
    return {name: pack.pattern(source, re.IGNORECASE) for name, source in sources.items()}


def _numbered(words: Mapping[str, Any]) -> str:
    """What goes from a noun to the first thing: " pertama adalah ", after "prioritas utama" " tahun ini adalah "."""
    copulas = any_of(words.get("copulas", ()))
    utmost = "|".join(f"(?<={re.escape(word)})" for word in words.get("utmost", ())) or "(?!)"
    own, ordinals = any_of(words.get("ours", ())), any_of(words.get("ordinals", ()))
    return (rf"\s+(?:{ordinals}|\d{{1,2}}|[ivx]{{1,4}})\s*(?:\w+\s+)?(?:,|:|{copulas})\s+"
            rf"|(?:{utmost}|\s+{own})(?:\s+\w+){{0,5}}?\s+{copulas}\s+")


def _next_rank(words: Mapping[str, Any], nouns: str) -> str:
    """"; prioritas kedua", ", sedangkan prioritas berikutnya ialah"."""
    rank = rf"(?:{any_of(words.get('ordinals', ()))}|{any_of(words.get('next_ranks', ()))})"
    copula = any_of(words.get("copulas", ()))
    return rf"[,;]\s+(?:{{and}}\s+|{{while}}\s+)?{nouns}\s+(?:{{which}}\s+)?{rank}\s+(?:{copula}\s+)?"


def _of_holders(pack: Pack, joints: Mapping[str, Any]) -> dict[str, str]:
    """What tells how bodies stand to a gathering, to its results and to each other, and small patterns beside verbs."""
    conjunctions, said = any_of(joints.get("conjunctions", ())), any_of(pack.table("priorities", "lists").get("the_said", ()))
    beside = rf"{any_of(joints.get('relative', ()))}\s+(?:{any_of(joints.get('also', ()))}\s+)?{any_of(joints.get('beside', ()))}"
    intro = (*pack.table("priorities", "words").get("intro", ()), *joints.get("ranging", ()))
    return {
        "there_are": rf"\W*{any_of(pack.table('priorities', 'words').get('there', ()))}"
                     rf"\s+({any_of([*pack.table('priorities', 'numbers')])}|\d{{1,2}})(?:\s+\w+){{0,2}}\s*[.:]?\s*$",
        "introduces": rf"(?<!\w){any_of(intro)}(?!\w)",
        "earlier": r"\W*{priorities.words.earlier}\s[^,]*$",
        "towards": rf"\s+{{priorities.lead.towards}}{TOWARDS_END}",
        "one": r"(?<!\w){priorities.joints.one}(?!\w)",
        "pronouns": rf"\b{any_of(joints.get('pronouns', ()))}\b",
        "joined": rf"\s*,\s+{conjunctions}?\s*|\s+(?:{conjunctions}|&)\s+",
        "beside": rf"\b{beside}\b(?![^\n]*?\s{said}\s)",
        "given_to": rf"(?:\s+[\w-]+){{0,4}}\s+{any_of(joints.get('given_to', ()))}\s+",
        "former": rf"\b{any_of(joints.get('former', ()))}\s[\w\s]{{0,30}}$", "the_said": rf"\s+{said}\b",
        "turn": rf",\s+{any_of(joints.get('turns', ()))}\s+",
    }


def _standing(pack: Pack, *lists: str) -> tuple[str, ...]:
    """Words that stand for a body named before: "organisasi itu", "pihaknya", "DPD", "the council"."""
    words = pack.table("priorities", "words")
    levels = (level for level in pack.words("bodies", "levels") if level.isupper() and len(level) > 2)
    tails = (f"the {tail.lower()}" for tail in pack.words("bodies", "english_tails"))
    return (*(w for name in lists for w in words.get(name, ())), *levels, *tails)


def _common(pack: Pack) -> Iterator[str]:
    """Nouns that bodies are called by ("madrasah", "yayasan")."""
    return (word for word in pack.words("bodies", "common") if word.islower())


def gathering(pack: Pack) -> re.Pattern[str]:
    """A gathering with which a sentence begins, compiled once such a sentence is met: the list of their kinds is long."""
    return pack.once("priorities.gathering", _gathering)


def _gathering(pack: Pack) -> re.Pattern[str]:
    kinds = any_of(word for kinds in pack.table("events", "kinds").values() for word in kinds)
    return pack.pattern(rf"(?:{{priorities.words.before_events}}\s+)?(?:\S+\s+)?{kinds}(?!\w)"
                        r"|{priorities.words.before_events}\s+{this}\s", re.IGNORECASE)


def _nouns(lead: Mapping[str, Any]) -> str:
    """The nouns that mean priorities: those of the list, or a head with an adjective of rank; also with "-nya"."""
    ranked = rf"{any_of(lead.get('heads', ()))}\s+(?:{{priorities.lead.of_work}}\s+)?{any_of(lead.get('ranked', ()))}"
    told = rf"{any_of(lead.get('mandates', ()))}\s+{any_of(lead.get('gatherings', ()))}"
    return rf"(?:{told}|{any_of(lead.get('nouns', ()))}{{its}}?|{ranked})"


def _put(lead: Mapping[str, Any], words: Mapping[str, Any], nouns: str) -> str:
    """"menempatkan X sebagai prioritas utama, disusul Y": the last verb before "sebagai"."""
    put = any_of(words.get("put", ()))
    few, ranks = any_of(lead.get("quantifiers", ())), any_of(lead.get("ranks", ()))
    still = rf"(?:{any_of(lead.get('adverbs', ()))}\s+)*"
    rank = rf"{still}(?:{any_of(words.get('as', ()))}\s+(?:{few}\s+)?(?:{nouns}|{ranks})|{_top(words)})"
    return (rf"(?<!\w){put}\s+(?P<what>(?:(?!(?<!\w){put}(?!\w))[^.:;\x01])+?)\s+{rank}(?!\w)"
            rf"(?:[^.;\x01]*?,\s*{any_of(words.get('then', ()))}\s+(?P<then>[^.,;\x01]+))?")


def _become(lead: Mapping[str, Any], nouns: str) -> str:
    """"X menjadi prioritas utama", "X diprioritaskan PD Garut", and "X, begitulah penekanan rapat itu"."""
    ranked = (rf"{any_of(lead.get('becoming', ()))}\s+(?:{any_of(lead.get('quantifiers', ()))}\s+)?"
              rf"(?:{any_of(lead.get('ranks', ()))}|{any_of(lead.get('heads', ()))}\s+{any_of(lead.get('ranked', ()))})(?!\w)"
              rf"(?!\s+{any_of(lead.get('recurring', ()))})")
    passive = rf"{any_of(lead.get('preferred', ()))}(?!\w)(?=\s+(?:{{by}}\s+)?(?-i:[A-Z]))"
    shown = rf"{any_of(lead.get('thus', ()))}\s+{nouns}(?!\w)"
    return rf"(?<=\s)(?:{ranked}|{passive}|{shown})"


def _aimed(lead: Mapping[str, Any]) -> str:
    """"arah kerja lima tahun ke depan pada X": a noun, at most six words, a preposition."""
    return rf"(?<!\w){any_of(lead.get('aims', ()))}(?:\s+[\w-]+){{1,6}}?\s+{any_of(lead.get('towards', ()))}{TOWARDS_END}"


def _top(words: Mapping[str, Any]) -> str:
    """"di urutan pertama", "pada tempat teratas"."""
    place, tops = any_of(words.get("places", ())), any_of(words.get("tops", ()))
    return rf"(?:{any_of(words.get('before_places', ()))}\s+{place}\s+{tops}|{any_of(words.get('foremost', ()))})(?!\w)"


def _verbs(pack: Pack, lead: Mapping[str, Any], words: Mapping[str, Any]) -> str:
    """The verbs of putting first, those of focusing with their preposition, and "yang kami utamakan"."""
    towards, verbs, bare = (any_of(lead.get(name, ())) for name in ("towards", "focusing", "bare"))
    stems = pack.table("priorities", "stems")
    roots = stems.get("focus", ())
    verbs = rf"(?:{verbs}|{verbs_of(roots, pack)}|{any_of(verb_forms(roots, pack).done)})"
    focusing = (rf"{verbs}(?:\s+[\w-]+){{0,6}}?\s+{towards}{TOWARDS_END}|{bare}\s+{towards}{TOWARDS_END}"
                rf"|{{stative}}?{{priorities.lead.focus}}(?=\s+{{active}}[a-z]{{4,}})")
    between = rf"(?:{any_of(lead.get('between', ()))}\s+)"
    relative = rf"{{which}}\s+{between}{{1,3}}{{passive}}?{any_of(lead.get('stems', ()))}{{applied}}(?=[\s:,])"
    copula = rf"\s+(?:{any_of(words.get('copulas', ()))}|{{this}})"
    urgent = (rf"{{which}}\s+{between}{{0,3}}(?:{any_of(lead.get('urgent', ()))}(?:\s+[\w-]+){{0,3}}?"
              rf"|{{passive}}?{any_of((*lead.get('stems', ()), *roots, *stems.get('first', ())))}{{applied}}?){copula}")
    spent = rf"{any_of(lead.get('spent', ()))}\s+{any_of(lead.get('spent_on', ()))}"
    largest = rf"{any_of(lead.get('shares', ()))}[^,.;:]{{0,60}}?\s{spent}"
    return rf"(?<!\w)(?:{focusing}|{relative}|{urgent}|{largest}|{any_of(lead.get('verbs', ()))})(?!\w)"
