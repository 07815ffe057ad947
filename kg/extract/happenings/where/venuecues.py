"""The words around places that tell whether an event is held there: prepositions, verbs of gathering, what leads elsewhere."""
from __future__ import annotations

import re

from kg.extract.openers import Finder, Openers
from kg.extract.page import Page, Span
from kg.extract.posts import post_names
from kg.languages import Pack

# A bracket in a name, and where words begin.
BRACKET = re.compile(r"\s+\(([^()]*)\)")
WORD = re.compile(r"(\w+)\s+")
BORDER = re.compile(r"(?<!\w)(?=\w)")

LAST = re.compile(r"(?<!\w)[A-Z][a-z]+ $")
"""A word with a capital right before another."""

PIN = "📍"
"""Stands before the place in messages."""


STREET = r"(?-i:{people.streets}(?!\w))"

CAPITAL = (r"(?-i:(?!(?:Kab|Kec|Kel|Prov|Ds|Jl|Jln)(?!\w))[A-Z][\w’'ʻ`/&-]*"
           r"|\d[\w/-]*(?![\w/:-])(?!\s+(?i:{dates.months})(?!\w)))")
"""A word of a name, or a number that begins no date."""

WORDS = (rf"{{venues.titles}}\.|{{venues.owners}}(?=\s{CAPITAL})|(?-i:(?:[A-Z]\.){{2,}}(?=\s+[A-Z])|[A-Z]\.(?=\s+[A-Z][a-z]))"
         rf"|{{venues.floors}}\.?\s*(?:\d+|(?-i:[IVX]+))(?!\w)|{CAPITAL}|(?-i:{{venues.inner}}|{{venues.heads}})(?!\w)")
MORE, BRACKETED = rf"\s+(?!{STREET}\s[A-Z])(?:{WORDS}", r"(?-i:[A-Z])[\w .-]*\)"
"""How the name of a venue goes on."""

NOUN = r"(?!(?:{venues.no_places}|{happenings.levels}){venues.particles}?(?!\w))[a-z]{4,}"

LEAD = (r"(?<!\w)(?:(?:{in}|(?P<far>{venues.far})|into)\s+|{in}(?={venues.approach}\s))"
        r"(?P<near>(?:{venues.approach}\s+){1,2})?")
LABEL = r"(?<!\w)(?-i:{venues.labels})(?:\s*:\s*|{its}?(?:\s+[a-z]+){0,3}\s*,?\s+{venues.copulas}\s+)"

PATTERNS = {
    "bare": r"(?<!\w){venues.sure}(?!\w)(?=\s)",
    "venue": rf"(?:the\s+)?(?:(?!(?:{{venues.approach}}|{{happenings.levels}})\s){CAPITAL}\s+)?{{venues.heads}}(?!\w)",
    "more": rf"(?:{MORE}|\({BRACKETED}))*", "more_of_common": rf"(?-i:(?:{MORE}|\({BRACKETED}))*)",
    "ended": rf"(?:an?\s+|the\s+)?(?:(?:{{venues.titles}}\.|{CAPITAL})\s+|(?-i:{{venues.kinds}})[\s-]){{1,5}}?"
             r"(?-i:{venues.ends})(?!\w)(?!\s+(?-i:{venues.ends})(?!\w))(?:\s+\d+(?![\w/:.]))?"
             rf"(?:\s+of\s+(?:the\s+)?(?:(?-i:{{venues.ends}})(?:\s+{CAPITAL}){{1,3}}|(?:{CAPITAL}\s+){{1,4}}"
             r"(?-i:{venues.ends}))(?!\w))?",
    "crowding": r"(?<!\w){venues.crowding}(?!\w)\s+(?:{venues.before_crowded}\s+)?(?:the\s+|(?={venues.heads}(?!\w)))",
    "crowded": r"(?:\A|(?<=\n)|(?<=[.!?”\"]\s)|[–—-]\s+|,\s+)(?P<venue>{venues.heads}(?!\w)"
               rf"(?:{MORE}|\((?!{{~posts.heads}}\s){BRACKETED}))*)"
               r"(?:,?\s+{in}\s+[^.;:,]{3,50}?,?)?(?:\s+{venues.turning}){0,3}\s+{venues.crowded}(?!\w)",
    "article": r"an?\s+",
    "before_level": r"(?-i:(?P<name>[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}?)\s+"
                    r"(?P<level>{happenings.levels_after}(?!\w)))(?-i:(?!\w|\s+[A-Z]))",
    "in_street": r"\s*,?\s*{venues.streets}\s+(?-i:[A-Z0-9][\w.’'/-]*(?:\s+(?:{venues.streets}(?!\w)\s*)?[A-Z0-9][\w.’'/-]*)*)",
    "address": r"[^,;:()]{0,60}",
    "named_for": r"{venues.heads}\s+(?:\w+\.?\s+){0,3}",
    "comma": r"[\s)]*,\s*(?={venues.heads}(?!\w))",
    "name": rf"{CAPITAL}(?:\s+{CAPITAL})*",
    "common": rf"(?-i:{NOUN}(?:\s+{NOUN})?\s+(?P<name>{CAPITAL}))",
    # what stands before and after places and tells whether they are an event's
    "lead": rf"{LEAD}|(?P<label>{LABEL})",
    "pin": rf"(?P<label>{PIN}\s*)(?P<near>(?!))?(?P<far>(?!))?",
    "led": r"(?<!\w)(?:{in}|{to}|{venues.approach})\s+$",
    "arrived": r"(?<!\w)(?:{happenings.received}|{venues.arriving})\s+$",
    "aim": r"[^,.;]{3,60}?(?:,\s+{happenings.levels}\s+(?-i:[A-Z])[^,.;]{2,40}?){0,3},?\s+{venues.aims}\s+",
    "journey": r"(?<!\w){happenings.journeys}(?!\w)",
    "going": r"(?<!\w){happenings.journeys}\s+$",
    "chosen": r"(?:{venues.turning}\s+){0,2}(?:{venues.chosen}\s+{venues.chosen_for}|{venues.hosting})(?:\s+|$)",
    "turn": r"(?<!\w){venues.turns}\s+(?:{happenings.levels}\s+)?$",
    "turning_to": r"{venues.turns}\s+",
    "which_is": r"{venues.turning_out}\s+(?:(?-i:[a-z]+)\s+)?",
    "spot": r"[^.;,]{3,80},\s+{venues.spots}\s",
    "opened": r"(?<!\w){venues.opened}\s+",
    "becoming": r"\s+(?:[a-z]+\s+){0,2}{happenings.becoming}(?!\w)|,\s+{venues.called}(?!\w)",
    "verb": r"\s(?!{venues.no_verbs}(?!\w)){verbal}[a-z]{4,}",
    "elsewhere": r"(?<!\w){venues.elsewhere}\s+(?:(?!{passive}[a-z]{4})\w+\s+)?$",
    "busy": r"(?<!\w)(?-i:{venues.busy})\s+(?!(?:{happenings.taking_place}|{will})(?!\w))(?:[\w-]+\s+){1,4}$",
    "away": r"(?<!\w){venues.away}\s+(?:[\w'’-]+\s+){0,9}$",
    "no_place": r"{venues.heard_at}\s+(?-i:[IVX]+|[A-F])(?!\w)(?-i:\s+[A-Z]\w*)*",
    "byname": r"(?-i:{venues.bynames})(?!\w)"
              rf"|(?-i:{{venues.lands_of_bynames}})\s+(?!{{venues.no_bynames}}(?!\w)){CAPITAL}(?:\s+{CAPITAL})*",
    "befallen": r"{venues.befallen}(?!\w)",
    "asked": r"{happenings.asking}(?!\w)",
    "which": r"(?<!\w){which}\s+{in}\s+$",
    "people_of": r"(?<!\w){venues.people_of}\s+(?:of\s+)?(?:\w+\s+)?$",
}


def venue_cues(pack: Pack) -> dict[str, re.Pattern[str]]:
    """The patterns of a pack, compiled once, by what they tell."""
    return pack.kept("happenings.venues", PATTERNS, re.IGNORECASE)


def venue_end(pack: Pack, text: str, start: int, end: int) -> int:
    """The end of a venue's name that begins with its kind at an offset, the same offset where none does."""
    head = venue_cues(pack)["venue"].match(text, start, end)
    return name_end(pack, text, head.end(), end) if head else start


def name_end(pack: Pack, text: str, begun: int, end: int, more: str = "more") -> int:
    """Where the name of a venue ends that goes on from an offset, with what stands in brackets unless a post begins it:
    "Aula Uniba (Gedung C)", but not "Aula Uniba (Ketua Panitia Ali)"."""
    whole = venue_cues(pack)[more].match(text, begun, end)
    reached, posts = whole.end() if whole else begun, post_names(pack)
    for bracket in BRACKET.finditer(text, begun, reached):
        words = bracket[1].lower().split(" ")
        if any(" ".join(words[:size]) in posts for size in range(1, len(words))):
            return bracket.start()
    return reached


def led(pack: Pack, text: str, start: int, end: int) -> bool:
    """Whether a word that leads to places, or a post, ends at an offset, with the white space behind it."""
    if not text[end - 1:end].isspace():
        return False
    words = (" ".join(text[at.start():end].lower().split()) for at in BORDER.finditer(text, start, end))
    return venue_cues(pack)["led"].search(text, start, end) is not None or any(word in post_names(pack) for word in words)


def begins(pack: Pack, text: str, start: int, at: int) -> bool:
    """Whether a venue that no word leads to begins at an offset, and no longer name: not "Praktik Kerja | Lapangan UMK"."""
    last = LAST.search(text, start, at) if text[at].isupper() else None
    return (last is None or venue_cues(pack)["bare"].match(text, last.start()) is not None) and not led(pack, text, start, at)


def leads_to_holder(pack: Pack, text: str, start: int) -> bool:
    """Whether a post and its house begin at an offset, to whose holder somebody goes: "sowan ke | Pengasuh Pesantren Lirboyo"."""
    word = WORD.match(text, start)
    house = venue_cues(pack)["venue"].match(text, word.end()) if word and word[1].lower() in post_names(pack) else None
    return house is not None


def leads_in(page: Page, pack: Pack, span: Span) -> list[re.Match[str]]:
    """Where prepositions and labels lead to places between two offsets."""
    cues = venue_cues(pack)
    openers = pack.once("happenings.leads", lambda _: Openers({"lead": cues["lead"]}))
    found = page.once("happenings.leads", lambda here: Finder(openers, here, here.text)).find("lead", span.start, span.end)
    if PIN not in page.text:
        return found
    return sorted([*found, *cues["pin"].finditer(page.text, span.start, span.end)], key=lambda match: match.start())
