"""The patterns by which a line ties posts to persons and bodies, compiled once from a pack."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.posts import word_tree
from kg.languages import Pack

DEGREES = r"(?:,?\s*(?:[a-z]{1,6}\.){1,3}[a-z]{0,5}\.?(?=[\s,)]|$))*"
BRACKETS = r"(?:\s*\([^()PRFO]*\))?"


@dataclass(frozen=True)
class Grammar:
    """`group` reads a post with its body; the others must match all the words between two signs."""

    group: re.Pattern[str]
    cued: re.Pattern[str]      # person … post: "Ali, yang juga Ketua"
    far: re.Pattern[str]       # person … post: "Ali didapuk kembali menjadi Ketua"
    beside: re.Pattern[str]    # person … post: "Ali, Ketua X,"
    closing: re.Pattern[str]   # after a post beside its person
    direct: re.Pattern[str]    # post … person: "Ketua X Ali", "Ketua: Ali"
    given: re.Pattern[str]     # post … person: "kursi Ketua jatuh kepada Ali"
    apart: re.Pattern[str]     # post … person: "Ketua X, Ali"
    join: re.Pattern[str]      # post … post of one person
    soft_join: re.Pattern[str]  # post … post of one person or of two
    more: re.Pattern[str]      # person … person
    several: re.Pattern[str]   # before a post that several hold
    listing: re.Pattern[str]   # post of several … persons
    successor: re.Pattern[str]
    predecessor: re.Pattern[str]
    forerunner: re.Pattern[str]
    handover: re.Pattern[str]
    acting: re.Pattern[str]

    @staticmethod
    def of(pack: Pack) -> Grammar:
        """The grammar of a pack, from its cache."""
        if "roles.grammar" not in pack.cache:
            pack.cache["roles.grammar"] = _compiled(pack)
        return pack.cache["roles.grammar"]


def _compiled(pack: Pack) -> Grammar:
    w = {name: word_tree(x.lower() for x in pack.words("posts", name)) for name in pack.files.get("posts", {}) if name != "houses"}
    fill = rf"(?:{w['fillers']}\s+)*"
    term = rf"(?:\s*,?\s*(?:{w['terms']}\s*)+[\dD\s–/-]*|\s*\(?[\dD–/-]{{1,9}}\)?)?"
    aside = rf"(?:\s*,?\s*(?:{w['asides']}|{w['past_after']}))*"
    return Grammar(
        group=re.compile(rf"R(?:\s*(?:\s{w['links']}(?:\s+the)?)?\s*O)?"),
        cued=re.compile(rf"{DEGREES}{BRACKETS}\s*(?:,\s*|[\s]){fill}(?:{w['cues']}\s+)+{fill}|{DEGREES}\s*(?:\(|\||\s[–—-]\s|:\s)\s*(?:{w['cues']}\s+)?"),
        far=re.compile(rf"[^;:\"“”()PIRF]{{0,90}}?(?<![\w]){w['verbs']}\s+{fill}"),
        beside=re.compile(rf"{DEGREES}{BRACKETS}\s*,\s*{fill}"),
        closing=re.compile(rf"{aside}{term}\s*(?:[,.;:)”\"!?–—|-]|$|(?:dan|serta|yang|sekaligus|merangkap|and|who)\b)"),
        direct=re.compile(rf"{aside}{term}\s*(?:[:|]\s*|\s-+>?\s|\s?)"),
        given=re.compile(rf"{aside}{term}\s*,?\s*(?:kini\s+|sementara\s+)?{w['givers']}\s+(?:{w['acting']}\s*)?"),
        apart=re.compile(rf"{aside}{term}\s*,\s*{aside}{term}\s*|\s*\(\s*"),
        join=re.compile(rf"{aside}{term}\s*,?\s*(?:dan\s+)?(?:{w['joins']}\s*)+{fill}"),
        soft_join=re.compile(rf"{aside}{term}\s*,?\s*{w['soft_joins']}\s+{fill}"),
        more=re.compile(rf"{DEGREES}{BRACKETS}\s*(?:,\s*(?:{w['soft_joins']}\s+)?|{w['soft_joins']}\s+|;\s*(?:{w['soft_joins']}\s+)?|-+>\s*|→\s*)|\s+{w['soft_joins']}\s+"),
        several=re.compile(rf"(?:^|(?<=\W))(?:{w['several']}|\d{{1,2}}|[a-z]+\s+orang|\d+\s+orang)\s*$"),
        listing=re.compile(r"(?:\s*,\s*|\s+|\s*:\s*|[^.;:RFPI]{0,80}?(?:yakni|yaitu|namely|adalah|:)\s+)"),
        successor=re.compile(rf"[^.;PRFI]{{0,60}}?{w['successors']}\s+"),
        predecessor=re.compile(rf"[^.;PRFI]{{0,60}}?{w['predecessors']}\s+"),
        forerunner=re.compile(rf"(?:^|[^PRFI]*?(?<=\W)){w['forerunners']}\s*,?\s*"),
        handover=re.compile(r"\s+dari\s+(?P<old>P)[^PRFI]{0,40}?\s(?:kepada|ke)\s+(?P<new>P)"),
        acting=re.compile(rf"(?<!\w){w['acting']}\s*$"),
    )
