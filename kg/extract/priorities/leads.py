"""The words that open priorities, compiled from the language pack."""
from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from kg.extract.phrases import any_of
from kg.extract.priorities.forms import verbs_of, we_do
from kg.extract.verbs import verb_forms
from kg.languages import Pack
from kg.languages.patterns import not_after

Leads = Mapping[str, re.Pattern[str]]
"""Compiled words by what they do: noun, plain, verb, put, become, intro, wish …"""

LISTED = {
    "lead": ("resolves", "agreed", "gatherings", "unnumbered", "horizon", "things", "pointing", "commits", "sure", "duty",
             "works_on", "telling", "given", "shared", "will"),
    "words": ("wishes", "demands", "officials", "works", "history", "rhetoric", "ours", "speaking", "receivers"),
    "lists": ("discusses", "past", "talk", "promises", "having"),
    "joints": ("one",),
}
"""Lists of which a word tells something wherever it stands, by their tables."""

NUMBER = r"(?:{priorities.numbers}|\d{1,2})"

NOUNS = (r"(?:{priorities.lead.mandates}\s+{priorities.lead.gatherings}|{priorities.lead.nouns}{its}?"
         r"|{priorities.lead.heads}\s+(?:{priorities.lead.of_work}\s+)?{priorities.lead.ranked})")
"""The nouns that mean priorities: those of the list, or a head with an adjective of rank; also with "-nya"."""

TOWARDS = r"{priorities.lead.towards}(?!\w|-|\s+{priorities.words.next})"
""""Ke" and the like, unless they mean a time ("ke depan")."""

AT_TOP = (r"(?:{priorities.words.before_places}\s+{priorities.words.places}\s+{priorities.words.tops}"
          r"|{priorities.words.foremost})(?!\w)")
""""Di urutan pertama", "pada tempat teratas"."""

AS_RANKED = (r"(?:{priorities.lead.adverbs}\s+)*(?:{priorities.words.as}\s+(?:{priorities.lead.quantifiers}\s+)?"
             rf"(?:{NOUNS}|{{priorities.lead.ranks}})|{AT_TOP})")
RANKED = (r"{priorities.lead.becoming}\s+(?:{priorities.lead.quantifiers}\s+)?"
          r"(?:{priorities.lead.ranks}|{priorities.lead.heads}\s+{priorities.lead.ranked})(?!\w)(?!\s+{priorities.lead.recurring})")
PREFERRED = r"{priorities.lead.preferred}(?!\w)(?=\s+(?:{by}\s+)?(?-i:[A-Z]))"

TURN = r"\W*(?:{priorities.words.links}\s+)?(?!{priorities.words.parts_of_time}\s)(?P<noun>(?:{which}\s+|[a-z]+\s+){0,2}?)"
"""What stands before the word that counts on: "Prioritas | pertama", "Yang | berikutnya"."""

COPULA = (r"(?!\w)\s*(?:,|:|(?:{priorities.words.copulas}|{priorities.words.there}|{priorities.words.concerning})(?!\w))?"
          r"\s*(?=\w)")

GATHERINGS = r"{priorities.lists.of_gatherings}\s+{priorities.lead.gatherings}"

PATTERNS = {
    "noun": rf"(?<!\w){NOUNS}(?!\w)" r"(?!\s+{priorities.lead.meetings}(?!\w))",
    # "arah kerja lima tahun ke depan pada X": a noun, at most six words, a preposition
    "aimed": r"(?<!\w){priorities.lead.aims}(?:\s+[\w-]+){1,6}?\s+" + TOWARDS,
    "semicolon": rf"(?<![\w,.(/]){NUMBER}" r"\s+(?-i:[a-z])[^.:;\n\x01]{3,80};(?=\s+[a-zA-Z][^.:;\n]+(?:,|;|\s{and}\s)[^.:\n]+)",
    "number": r"(?<!\w)({priorities.numbers}|\d{1,2}(?!\w|[.)]\s))(?!\w)",
    "plain": rf"(?<!\w)(?:(?P<number>{NUMBER}\s+)" r"(?P<open>(?-i:[a-z][a-z-]+)(?:\s+(?-i:[a-z][a-z-]+))?)"
             r"|(?P<noun>{priorities.lead.plain}))(?!\w)(?!\s+{priorities.words.after_programmes}(?!\w))",
    # "menempatkan X sebagai prioritas utama, disusul Y": the last verb before "sebagai"
    "put": r"(?<!\w){priorities.words.put}\s+(?P<what>(?:(?!(?<!\w){priorities.words.put}(?!\w))[^.:;\x01])+?)\s+" + AS_RANKED
           + r"(?!\w)(?:[^.;\x01]*?,\s*{priorities.words.then}\s+(?P<then>[^.,;\x01]+))?",
    # "X menjadi prioritas utama", "X diprioritaskan PD Garut", and "X, begitulah penekanan rapat itu"
    "become": rf"(?<=\s)(?:{RANKED}|{PREFERRED}|{{priorities.lead.thus}}\s+{NOUNS}(?!\w))",
    # "adalah sebagai berikut:", not "tuntutan berikut ke pemda"
    "intro": r"(?!\B\w)(?:(?:(?:,?\s*(?<!\w){priorities.words.intro}(?!\w)(?!\s+(?:{to}|{toward})(?!\w))){1,2}\s*:?"
             r"|,?\s+(?={priorities.joints.ranging}\s)|\s*:|\s+(?:[–—]|--)\s+(?=(?-i:[a-z“\"])))|\s(?=\(?1[.)]\s)|\s(?=\(?a\)\s))",
    "introduces": r"(?<!\w)(?:{priorities.words.intro}|{priorities.joints.ranging})(?!\w)",
    "introduced": r"{priorities.words.intro}(?!\w)",
    "settles": r"\s+(?:[a-z]+\s+){0,2}{priorities.lead.settles}\s+(?:[a-z]+\s+){0,3}",
    "example": r"(?:\s+[\w/-]+){0,5}?,?\s+{priorities.words.examples}(?!\w)\s*",
    "contents": r"\W*{priorities.lead.contents}\s*:?\s*",
    "clauses": r"{priorities.words.clauses}(?!\w)",
    "unnamed": r"(?<!\w){priorities.words.unnamed}(?!\w)(?!\s+(?-i:[A-Z]))",
    "adverbs": r"(?<!\w){priorities.lead.adverbs}(?!\w)(?=\W*$)",
    "carried": r"[^,:]{0,90}?(?<!\w){priorities.words.purposes}\s+(?:{priorities.words.doing}\s+)?",
    # "; prioritas kedua", ", sedangkan prioritas berikutnya ialah"
    "ranked_next": rf"[,;]\s+(?:{{and}}\s+|{{while}}\s+)?{NOUNS}" r"\s+(?:{which}\s+)?"
                   r"(?:{priorities.words.ordinals}|{priorities.words.next_ranks})\s+(?:{priorities.words.copulas}\s+)?",
    "counted": rf"\s*{NUMBER}" r"\s+{priorities.lead.works_on}\s*[,:]\s+",
    "especially": rf"\s*{NUMBER}" r"\s+[\w-]+[^,.;:]{0,40},\s+{priorities.words.especially}\s+",
    "there_are": r"\W*{priorities.words.there}\s+({priorities.numbers}|\d{1,2})(?:\s+\w+){0,2}\s*[.:]?\s*$",
    "aim": r"\W*{priorities.words.aims}\s",
    "earlier": r"\W*{priorities.words.earlier}\s[^,]*$",
    "towards": r"\s+" + TOWARDS,
    "turn": r",\s+{priorities.joints.turns}\s+",
    # how bodies stand to a gathering, to its results and to each other
    "pronouns": r"\b{priorities.joints.pronouns}\b",
    "joined": r"\s*,\s+{priorities.joints.conjunctions}?\s*|\s+(?:{priorities.joints.conjunctions}|&)\s+",
    "beside": r"\b{priorities.joints.relative}\s+(?:{priorities.joints.also}\s+)?{priorities.joints.beside}\b"
              r"(?![^\n]*?\s{priorities.lists.the_said}\s)",
    "recipients": r"(?<!\w){priorities.words.recipients}\s+$",
    "given_to": r"(?:\s+[\w-]+){0,4}\s+{priorities.joints.given_to}\s+",
    "former": r"\b{priorities.joints.former}\s[\w\s]{0,30}$",
    "the_said": r"\s+{priorities.lists.the_said}\b",
    # where lists open
    "receiver": r"[^,:.]{0,60}?\s(?:{priorities.words.purposes}\s+|to\s+|(?={active}[a-z]{4,}))",
    "asked_of": r"\s+{toward}[^,:.]{0,60}?\s{priorities.words.purposes}\s+",
    "further": TURN + r"{priorities.lists.further}" + COPULA,
    "whither": r"(?:\s+[\w-]+){0,6}?\s+{priorities.lead.towards}(?!\w|-)\s*",
    "onto": r"\s+(?:{priorities.words.purposes}|{priorities.lead.towards})(?!\w|-)\s*",
    "done": r"(?<!\w)(?:{passive}(?!\s)[a-z]{4,}|{priorities.lead.will}\s+[a-z]{4,})(?!\w)",
    "years": r"20(?<![/\d]20)[2-4]\d\b(?!\s*[/)])",
    # what speaks for a list and against it
    "topics": rf"(?<!\w)(?:{{priorities.lists.topics}}{{its}}?|{GATHERINGS})(?!\w)"
              r"|(?<=\n){priorities.lists.of_gatherings}\s*:?\s*$",
    "ahead": r"(?<!\w){priorities.lists.ahead}(?!\w)|(?<!\w){priorities.lists.until}\s+20\d\d",
    "deeds": r"\W*(?:(?:{doer}[mnry]?g?|{abstract})[a-z]{3,}{deed}|[a-z]+{loan_deed}|(?:{active}|{stative})[a-z]{4,}|[a-z]+ing"
             r"|{priorities.lists.deeds})(?!\w)",
    "part": r"(?<!\w)(?:(?:\d{1,3}|{priorities.numbers})\s+{priorities.lists.among}|{priorities.lists.each}"
            r"|{priorities.lists.while}\s+(?:[a-z]+\s+)?[a-z]{5,})\s*$",
    "orders": r"\W*(?:{priorities.lists.orders}|(?!{active}|{passive})[a-z]{3,}{transitive})(?!\w)",
    "elects": r"(?<!\w)(?:{priorities.lead.will}|{to_do})\s+{priorities.lists.elects}(?!\w)",
    "being": r"\s+{is}\s+",
    "ceremony": r"\W*{priorities.lists.ceremony}(?!\w)", "ceremonies": r"(?<!\w){priorities.lists.ceremony}(?!\w)",
    # what is told on: "Di samping itu, … X.", "… juga tidak akan ditinggalkan"
    "adds": r"\W*{priorities.continued.adds}(?!\w)\s*(?:,|:|{priorities.words.there}(?!\w))?\s*",
    "tails": r"\s+(?:{priorities.continued.too}\s+{priorities.continued.kept}|{priorities.continued.follows})(?!\w)",
}


def leads_of(pack: Pack) -> Leads:
    """The compiled words of a pack."""
    return pack.once("priorities", _compile)


def turns_of(pack: Pack) -> tuple[re.Pattern[str], ...]:
    """How the sentences begin that tell one of several after another: "Prioritas pertama ialah", "Yang kedua"."""
    turns = pack.table("priorities", "lists").get("turns", ())
    counts = r"(?!{priorities.words.counts}\s+\w)"  # "berlangsung dua hari"
    return tuple(pack.pattern(f"{TURN}{counts}{any_of(turn)}{COPULA}", re.IGNORECASE) for turn in turns)


def _compile(pack: Pack) -> Leads:
    listed = {name: rf"(?<!\w){{priorities.{table}.{name}}}(?!\w)" for table, names in LISTED.items() for name in names}
    made = _verbs(pack) | _plans(pack) | _bodies(pack) | {"numbered": _numbered(pack)}
    return {name: pack.pattern(source, re.IGNORECASE) for name, source in {**listed, **PATTERNS, **made}.items()}


def _numbered(pack: Pack) -> str:
    """What goes from a noun to the first thing: " pertama adalah ", after "prioritas utama" " tahun ini adalah "."""
    utmost = "|".join(f"(?<={re.escape(word)})" for word in pack.table("priorities", "words").get("utmost", ())) or "(?!)"
    return (r"\s+(?:{priorities.words.ordinals}|\d{1,2}|[ivx]{1,4})\s*(?:\w+\s+)?(?:,|:|{priorities.words.copulas})\s+"
            rf"|(?:{utmost}|\s+{{priorities.words.ours}})" r"(?:\s+\w+){0,5}?\s+{priorities.words.copulas}\s+")


def _bodies(pack: Pack) -> dict[str, str]:
    """Words that stand for a body named before ("organisasi itu", "pihaknya", "DPD", "the council"), and nouns that bodies are
    called by ("madrasah")."""
    words = defaultdict(tuple, pack.table("priorities", "words"))
    levels = (level for level in pack.words("bodies", "levels") if level.isupper() and len(level) > 2)
    named = (*words["anaphora"], *levels, *(f"the {tail.lower()}" for tail in pack.words("bodies", "english_tails")))
    common = (word for word in pack.words("bodies", "common") if word.islower())
    told = {"anaphora": (*named, *words["unnamed"], *words["speaking"], *common), "taken_up": named}
    return {name: rf"(?<!\w){any_of(forms)}{{its}}?(?!\w)" for name, forms in told.items()}


def gathering(pack: Pack) -> re.Pattern[str]:
    """A gathering with which a sentence begins, compiled once such a sentence is met: the list of their kinds is long."""
    return pack.once("priorities.gathering", _gathering)


def _gathering(pack: Pack) -> re.Pattern[str]:
    kinds = any_of(word for kinds in pack.table("events", "kinds").values() for word in kinds)
    return pack.pattern(rf"(?:{{priorities.words.before_events}}\s+)?(?:\S+\s+)?{kinds}(?!\w)"
                        r"|{priorities.words.before_events}\s+{this}\s", re.IGNORECASE)


def _verbs(pack: Pack) -> dict[str, str]:
    """The verbs of putting first, of deciding, doing and telling, and whatever is made like a verb."""
    lead, lists, stems = (defaultdict(tuple, pack.table("priorities", name)) for name in ("lead", "lists", "stems"))
    decided = {*lead["agreed"], *lead["resolves"], *lists["decides"]} - {*lists["prepares"], *lists["promises"]}
    pressed = not_after(pack.table("priorities", "words").get("pressed", ()))
    decide, do, tell = (verbs_of(stems[name], pack) for name in ("decide", "do", "tell"))
    return {
        "verb": _putting_first(pack), "stems": decide, "does": do, "tells": rf"(?<!\w){tell}(?!\w)",
        "decides": rf"(?<!\w){pressed}(?:{any_of(decided)}|{decide})(?!\w)",
        "focuses": rf"(?<!\w)(?:{{priorities.lead.focusing}}|{verbs_of([*stems['focus'], *stems['first']], pack)})(?!\w)",
        "made": r"(?<![\w-])(?:(?:{active}|{passive}|{stative})[a-z]{4,}|{happening}[a-z]{4,}{applied}"
                rf"|{we_do(pack)}[a-z]{{3,}}{{transitive}})(?![\w-])",
    }


def _putting_first(pack: Pack) -> str:
    """The verbs of putting first, those of focusing with their preposition, and "yang kami utamakan"."""
    lead, stems = (defaultdict(tuple, pack.table("priorities", name)) for name in ("lead", "stems"))
    verbs = rf"(?:{{priorities.lead.focusing}}|{verbs_of(stems['focus'], pack)}|{any_of(verb_forms(stems['focus'], pack).done)})"
    focusing = (rf"{verbs}(?:\s+[\w-]+){{0,6}}?\s+{TOWARDS}|{{priorities.lead.bare}}\s+{TOWARDS}"
                r"|{stative}?{priorities.lead.focus}(?=\s+{active}[a-z]{4,})")
    between, first = r"(?:{priorities.lead.between}\s+)", any_of((*lead["stems"], *stems["focus"], *stems["first"]))
    relative = rf"{{which}}\s+{between}" r"{1,3}{passive}?{priorities.lead.stems}{applied}(?=[\s:,])"
    urgent = (rf"{{which}}\s+{between}{{0,3}}(?:{{priorities.lead.urgent}}(?:\s+[\w-]+){{0,3}}?|{{passive}}?{first}{{applied}}?)"
              r"\s+(?:{priorities.words.copulas}|{this})")
    largest = r"{priorities.lead.shares}[^,.;:]{0,60}?\s{priorities.lead.spent}\s+{priorities.lead.spent_on}"
    return rf"(?<!\w)(?:{focusing}|{relative}|{urgent}|{largest}|{{priorities.lead.verbs}})(?!\w)"


def _plans(pack: Pack) -> dict[str, str]:
    """Nouns for plans, the beginning of a sentence that takes them up, and the first of several."""
    lead, lists = (defaultdict(tuple, pack.table("priorities", name)) for name in ("lead", "lists"))
    nouns = any_of({word for name in ("plain", "heads", "works_on", "sure", "duty") for word in lead[name]} | {*lists["plans"]})
    stop = r"\s*(?:,|:|{priorities.words.intro})\s*:?\s*"
    taken = rf"{{priorities.lists.all_of}}{{its}}(?:\s+{{this}})?{stop}|{{priorities.lead.contents}}(?!\w)\s*:?\s*"
    said = rf"(?:{{priorities.lists.all_of}}\s+)?{nouns}(?:\s+\w+){{0,2}}?\s+{{priorities.lists.the_said}}{stop}"
    return {
        "plans": rf"(?<!\w){nouns}{{its}}?(?!\w)(?!\s+{{priorities.words.after_programmes}}(?!\w))",
        "takes_up": rf"\W*(?:{{priorities.lists.as_for}}\s+)?(?:{taken}|{said})",
        "first": rf"(?<!\w){any_of(word for turn in lists['turns'][:1] for word in turn)}(?!\w)",
    }
