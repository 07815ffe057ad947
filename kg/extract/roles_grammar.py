"""The patterns by which a line ties posts to persons and bodies, compiled once from a pack."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.posts import title_words, word_tree
from kg.languages import Pack

WORDS = (
    "acting", "asides", "cues", "fillers", "forerunners", "givers", "joins", "links", "past_after", "predecessors", "premises",
    "several", "soft_joins", "successors", "terms", "verbs")
"""The lists of posts.toml that the grammar is made of."""

DEGREES = r"(?:,?\s*(?:[a-z]{1,6}\.){1,3}[a-z]{0,5}\.?(?=[\s,)]|$))*"
BRACKETS = r"(?:\s*\([^()PRF]*\))?"


@dataclass(frozen=True)
class Grammar:
    """`group` reads a post with its body; the others must match all the words between two signs."""

    group: re.Pattern[str]
    cued: re.Pattern[str]      # person … post: "Ali, yang juga Ketua"
    far: re.Pattern[str]       # person … post: "Ali didapuk kembali menjadi Ketua"
    beside: re.Pattern[str]    # person … post: "Ali, Ketua X,"
    closing: re.Pattern[str]   # after a post beside its person
    zero: re.Pattern[str]      # pronoun … post: "Kini ia Direktur"
    themes: re.Pattern[str]    # pronoun … post: "Ia memakai dua topi: Ketua"
    direct: re.Pattern[str]    # post … person: "Ketua X Ali", "Ketua: Ali"
    given: re.Pattern[str]     # post … person: "kursi Ketua jatuh kepada Ali"
    apart: re.Pattern[str]     # post … person: "Ketua X, Ali"
    join: re.Pattern[str]      # post … post of one person
    soft_join: re.Pattern[str]  # post … post of one person or of two
    likewise: re.Pattern[str]  # post … post of two persons in one body: "A sebagai Ketua dan B sebagai Sekretaris X"
    more: re.Pattern[str]      # person … person
    several: re.Pattern[str]   # before a post that several hold
    listing: re.Pattern[str]   # post of several … persons
    together: re.Pattern[str]  # post … one more person who holds it
    successor: re.Pattern[str]
    predecessor: re.Pattern[str]
    forerunner: re.Pattern[str]
    handover: re.Pattern[str]
    led: re.Pattern[str]       # "organisasi yang diketuai Ali"
    leads: re.Pattern[str]     # "Ali, yang mengetuai organisasi"
    anaphor: re.Pattern[str]   # "Ketua X itu": the person spoken of
    section: re.Pattern[str]   # in the source, after a body: "Bidang Kesejahteraan Sosial"
    acting: re.Pattern[str]
    agent: re.Pattern[str]     # before a person who only did what was done: "dilantik Budi sebagai"
    once: re.Pattern[str]      # words of a post that is over
    entry: re.Pattern[str]     # a line of a list that begins with a person
    label: re.Pattern[str]     # a line that is a post only

    @staticmethod
    def of(pack: Pack) -> Grammar:
        """The grammar of a pack, from its cache."""
        if "roles.grammar" not in pack.cache:
            pack.cache["roles.grammar"] = _compiled(pack)
        grammar: Grammar = pack.cache["roles.grammar"]
        return grammar


def _compiled(pack: Pack) -> Grammar:
    w = {name: word_tree(word.lower() for word in pack.words("posts", name)) for name in WORDS}
    led, leads = (word_tree(verb.lower() for verb in pack.table("posts", name)) for name in ("led", "leads"))
    fill = rf"(?:{w['fillers']}\s+)*"
    term = rf"(?:\s*,?\s*(?:{w['terms']}\s*)+[\dD\s–/-]*|\s*\(?[\dD–/-]{{1,9}}\)?)?"
    aside = rf"(?:\s*,?\s*(?:{w['asides']}|{w['past_after']}))*"
    ends = (r"[,.;:)”\"!?–—|-]|$|(?:dan|serta|yang(?!\s+(?:di ?wakil|berhalangan|tidak|urung|absen))|sekaligus|merangkap|asal"
            r"|dari|sejak|selama|and|who|from|since)\b")
    rooms = rf"(?:\s+{w['premises']}[a-z'’ -]{{2,40}}?)?"
    titled = rf"(?:(?:{word_tree(t.lower().rstrip('.') for t in title_words(pack))})\.?\s+)*"
    origin = r"(?:\s+(?:dari|from|of)\s+(?:the\s+)?O)?"
    besides = r"(?:\s*,?\s*(?:selaku|sebagai|as)\s+(?:F|[a-z ]{2,30}))?"
    return Grammar(
        group=re.compile(rf"R(?:(?:\s+{w['asides']})?\s*(?:\s{w['links']}(?:\s+the)?)?\s*O)?"),
        cued=re.compile(rf"{DEGREES}{BRACKETS}{origin}\s*(?:,\s*|\s){fill}(?:{w['cues']}\s+)+{fill}|{DEGREES}\s*(?:\(|\||\s[–—-]\s|:\s)\s*(?:{w['cues']}\s+)?"),
        zero=re.compile(rf"(?:[^;:.,\"“”()PIRF]{{0,40}}?\situ)?\s*,?\s*{fill}"),
        far=re.compile(rf"[^;:\"“”()PIRF]{{0,90}}?(?<!\w){w['verbs']}\s+{fill}"),
        themes=re.compile(r"[^;:\"“”()PIRF]{0,60}:\s*"),
        beside=re.compile(rf"{DEGREES}{BRACKETS}{origin}\s*,\s*{fill}(?:the\s+[a-z]+['’]s\s*)?"),
        closing=re.compile(rf"{rooms}{aside}{term}\s*(?:{ends})"),
        direct=re.compile(rf"{rooms}{origin}(?:\s+O)?{aside}{term}\s*(?:[:|]\s*(?:\d{{1,2}}[.)]\s*)?|\s-+>?\s|\s?){titled}"),
        given=re.compile(rf"{aside}{term}\s*[,:]?\s*(?:kini\s+|sementara\s+)?{w['givers']}\s+(?:{w['acting']}\s*)?"),
        apart=re.compile(rf"{rooms}{origin}{aside}{term}{besides}\s*,\s*{aside}{term}\s*{titled}|\s*\(\s*"),
        join=re.compile(rf"{aside}{term}\s*,?\s*(?:(?:dan|serta|and)\s+)?(?:{w['joins']}\s*)+{fill}"),
        soft_join=re.compile(rf"{aside}{term}\s*,?\s*{w['soft_joins']}\s+{fill}"),
        likewise=re.compile(rf"{aside}{term}\s*,?\s*(?:{w['soft_joins']}\s+)?P{DEGREES}\s+{w['verbs']}\s+{fill}"),
        more=re.compile(rf"{DEGREES}{BRACKETS}\s*(?:,\s*(?:{w['soft_joins']}\s+)?|{w['soft_joins']}\s+|;\s*(?:{w['soft_joins']}\s+)?|-+>\s*|→\s*|\s*[,;]?\s*\d{{1,2}}[.)]\s*)|\s+{w['soft_joins']}\s+"),
        several=re.compile(rf"(?:^|(?<=\W))(?:{w['several']}|\d{{1,2}}|[a-z]+\s+orang|\d+\s+orang)\s*$"),
        listing=re.compile(r"(?:\s*,\s*|\s+|\s*:\s*|[^.;:RFPI]{0,80}?(?:yakni|yaitu|namely|adalah|:)\s+)"),
        together=re.compile(r"\s+(?:bersama|together with|alongside)\s+"),
        successor=re.compile(rf"[^.;PRFI]{{0,60}}?{w['successors']}\s+"),
        predecessor=re.compile(rf"[^.;PRFI]{{0,60}}?{w['predecessors']}\s+"),
        forerunner=re.compile(rf"(?:[^PRFI]*\W)?{w['forerunners']}\s*,?\s*"),
        handover=re.compile(r"\s+dari\s+(?P<old>P)[^PRFI]{0,40}?\s(?:kepada|ke)\s+(?P<new>P)"),
        led=re.compile(rf"O(?:\s+yang)?\s+(?P<verb>{led})\s+(?:oleh\s+)?(?P<who>P)"),
        leads=re.compile(rf"P[^PRFIO.;]{{0,40}}?\s(?P<verb>{leads})\s+(?:the\s+)?O"),
        anaphor=re.compile(r"R(?:\s*O)?\s+(?:itu|tersebut)(?!\w)"),
        acting=re.compile(rf"(?<!\w){w['acting']}\s*$"),
        agent=re.compile(r"(?<!\w)di ?\w{3,}(?:kan|i)?(?:\s+kembali)?(?:\s+oleh)?(?:\s+[RO])*\s+$"),
        once=re.compile(r"(?<!\w)(?:pernah|sebelumnya|dulunya|semula|was)(?!\w)"),
        section=re.compile(
            rf"\s+{word_tree(pack.words('posts', 'sections'))}(?:\s+[A-Z][\w/-]*)+"
            r"(?:(?:,\s*|\s*,?\s+(?:dan|&)\s+)[A-Z][\w/-]*(?:\s+[A-Z][\w/-]*)*)*"),
        entry=re.compile(r"\W*(?:\d{1,3}|[a-z])?\s*[.)]?\W*(?P<who>P)(?P<rest>.*)", re.DOTALL),
        label=re.compile(r"\W*R(?:\s*O)?\s*:?\s*"),
    )
