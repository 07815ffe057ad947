"""Offices in English, which may stand after their territory: "Ternate mayor", "the bishop of Pontianak"."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.page import Span
from kg.extract.roles.posts.post import Post
from kg.extract.scene import Mention, Scene

HANGING = re.compile(r"\s+(?:of|in|to|for)(?:\s+the)?\s*$")
"""What leads from an office to a body."""

SEAT = r"{posts.english_seats} of (.+)|^(.+) (?:deputy |vice |acting )?{posts.english_seats}$"
"""The territory of an office."""

NOUN = re.compile(r"\s+(?:of|at|for)\s+(?:the|its|his|her|their)\s+(?:[a-z]+\s+){0,3}(?P<noun>[a-z]+)"
                  r"(?=\s*[,.;:)]|\s+(?:who|and|said|at|in)\b|\s+[A-Z]|$)")
"""A body that is not named: "of the foundation", "of the provincial trade office"."""

OWNER = r"\b[Tt]he\s+(?:[a-z]+\s+){0,2}(?P<noun>[a-z]+)['’]s\s+(?:{posts.english_times}\s+)*$"
""""The association's" before a post."""

ELECTOR = (r"[Tt]he\s+(?:[a-z]+\s+){0,2}?(?P<noun>[a-z]+)\s+(?:has\s+|have\s+|also\s+|then\s+)*"
           r"{posts.english_electing}\s[^;:]{0,90}?\sits\s+(?:new\s+)?$")
"""Who elects somebody to what is its own post: "The association elected Ali Rahman as its | President"."""

FIELD = r"(?=[A-Z])(?i:{bodies.english_fields}(?!\w))"

OF = (r"(?:\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z]\w+\s+){0,2}of\s+[A-Z]\w+(?=\s+(?:in|to|for)\b))?"
      r"(?:\s+(?:of|in|to|for)\s+(?:the\s+)?[A-Z][\w'’-]+(?:\s+[A-Z][\w-]+)*"
      rf"(?:(?:,\s+{FIELD}(?:\s+{FIELD})*)*,?\s+and(?:\s+{FIELD})+)?)?")
"""Of what an office is: of a state, of a body, of fields of work."""

OFFICE = (r"(?<![\w-])(?P<past>{~posts.past}\s+)?(?P<name>"
          r"(?:(?!(?:The|A|An|Its|His|Her|Their|But|And|From|With|In|At|Said)\b)[A-Z][\w'’-]+\s+){0,4}"
          r"(?P<office>{~posts.english_offices})" + OF
          + r"|(?P<seat>{~posts.english_heads_of}\s+(?:[A-Z][\w'’-]+\s+){1,3}(?!City\b){happenings.levels_after}(?!\w)))(?!\w)")


def english_posts(scene: Scene, sentence: Span, named: Sequence[Mention]) -> list[Post]:
    """The offices of a sentence with their territories; they have a body only where the article names a ministry."""
    found = []
    text = scene.page.text
    for match in scene.pack.pattern(OFFICE).finditer(text, sentence.start, sentence.end):
        office = "office" if match["office"] else "seat"
        start = max([match.start("name"), *(m.end + 1 for m in named if m.end <= match.start(office))])
        stop = min([match.end(), *(m.start for m in named if m.start >= match.end(office))])
        cut = HANGING.sub("", text[start:stop]).rstrip()
        name = " ".join(cut.split())
        begin = match.start("past") if match["past"] and start == match.start("name") else start
        found.append(Post(begin, start + len(cut), name, match[office].lower(), past=bool(match["past"]), elsewhere=True,
                          body=_house(scene, name)))
    return found


def of_unnamed(scene: Scene, end: int, limit: int) -> tuple[int, str | None] | None:
    """Where the words of a post end that go on to a body without its name, and the body that they mean ("of the foundation"),
    None where they mean none; None where they do not go on so."""
    match = NOUN.match(scene.page.text, end, limit)
    return (match.end(), _called(scene, rf"(?:.* )?{match['noun']}$|{match['noun']} ", end)) if match else None


def of_owner(scene: Scene, start: int) -> str | None:
    """The body whose post it is that begins there ("the association's president", "The association elected … its president"),
    None where no body is called so."""
    sentence = scene.page.sentence_at(start)
    owner, elector = map(scene.pack.pattern, (OWNER, ELECTOR))
    owning = owner.search(scene.page.text, max(0, start - 60), start) or elector.match(scene.page.text, sentence.start, start)
    if owning is None:
        return None
    kinds = [owning["noun"], *(kind.lower() for kind in scene.pack.table("posts", "called").get(owning["noun"], ()))]
    return _called(scene, rf"(?:.* )?(?:{'|'.join(kinds)})(?: |$)", start)


def of_compound(scene: Scene, noun: str, before: int) -> str | None:
    """The body that the noun before a post means ("Park chief" of a national park), None where no body is called so."""
    return _called(scene, rf"(?:.* )?{re.escape(noun.lower())}$", before)


def _called(scene: Scene, pattern: str, before: int) -> str | None:
    """The body named last whose name in small letters is as a pattern says."""
    fit = [o.id for o in scene.organisations.values() if any(re.match(pattern, form.lower()) for form in (o.name, *o.mentions))]
    last = {m.entity: m.start for m in scene.of_kind("organisation") if m.start < before}
    return max(fit, key=lambda o: last.get(o, -1)) if fit else None


def _house(scene: Scene, name: str) -> str | None:
    """The ministry of a minister, the only embassy or consulate of an envoy, the government that an office heads."""
    field = re.fullmatch(r"(?:(?:Deputy|Vice)\s+)?(.+?)\s+[Mm]inister|[Mm]inister of (.+)", name)
    words = (field[1] or field[2]).lower() if field else ""
    office = name.lower()
    envoy = next((house for word, house in scene.pack.table("posts", "english_houses").items() if office.startswith(word)), None)
    seat = scene.pack.pattern(SEAT).search(office)
    sought = ("minist", words) if words else (envoy,) if envoy else ("government", seat[1] or seat[2]) if seat else None
    fit = [o.id for o in scene.organisations.values() if sought and all(w in o.name.lower() for w in sought)]
    return fit[0] if fit and (words or len(fit) == 1) else None
