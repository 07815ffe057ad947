"""Posts that a verb makes: "Organisasi yang diketuai Ali", "Ali, who chairs the cooperative", "Siti kembali memimpin PMI"."""
from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.roles.groups import Group, Holding
from kg.extract.roles.holders.tying import Holders
from kg.extract.roles.needed import verbs_of_leading
from kg.extract.roles.posts.pointing import body_called
from kg.extract.roles.posts.post import Post
from kg.extract.scene import Mention, Scene
from kg.languages import Pack, Patterns
from kg.languages.expressions import compiled
from kg.languages.patterns import any_case

RULES = LED, LEADS, LED_IN_TITLE = ("roles.led", "roles.leads", "roles.ledtitle")
"""The verb says which post; it says only that somebody leads; it stands in a title, where names are short."""


SENT = r"(?<!\w){~posts.parties}\s+$"
"""Words before a body by which only some who come from it are meant ("delegasi PDNA Sumbawa yang dikepalai Ali")."""

SECTION = r"{~posts.sections}|{~posts.organs}|{~roles.boards}"


def leaders(scene: Scene, holders: Holders, grammar: Patterns) -> list[Holding]:
    """The holdings of a line that are said by a verb; the post of who only leads follows from the kind of the body."""
    line = holders.line
    verbs = verbs_of_leading(scene.pack)
    found = []
    for pattern in (grammar["led"], grammar["leads"]) if "leading" in line.rare else ():
        for match in pattern.finditer(line.code):
            ends = {line.code[place]: place for place in (match.start(), match.end() - 1)}
            if match.groupdict().get("own"):
                ends["I"] = match.start("own") - 2
            who = ends.get("P", ends.get("I"))
            what = line.things[ends["O"] if "O" in ends else ends["R"]]
            person = holders.person(who) if who is not None else None
            name = verbs[match.groupdict().get("own") or match["verb"]]
            group = _headed(scene, name, what, match.start(), match.end())
            sent = scene.pack.pattern(SENT).search(line.code[:match.start()])
            if person and group and who is not None and not sent:
                thing = line.things[who]
                rule = LED_IN_TITLE if line.span.kind in ("title", "heading") else LED if name else LEADS
                found.append(Holding(person, group, rule, thing.start if thing else group.post.start, name=group.post.name))
    again = _again(scene, holders, grammar) if line.rare.issuperset(("leading", "pointed")) else []
    return [*found, *again, *(_passed(scene, holders, grammar) if "chairs" in line.rare else [])]


def _again(scene: Scene, holders: Holders, grammar: Patterns) -> list[Holding]:
    """"Ali, yang sepuluh tahun memimpin rumah sakit itu", "Majelis itu kini diketuai Ali": the body named before that such a noun
    means."""
    found, verbs, code = [], verbs_of_leading(scene.pack), holders.line.code
    actives = ((match, match.start()) for match in grammar["leads_it"].finditer(code))
    passives = ((match, match.end() - 1) for match in grammar["it_is_led"].finditer(code))
    for match, who in (*actives, *passives):
        thing, person = holders.line.things[who], holders.person(who)
        place = thing.start if thing else holders.line.span.start
        said = match.group()[match.start('what') - match.start():] + " "
        body = body_called(scene, said, place) or body_called(scene, said.partition(" ")[2], place)
        if person and body:
            name = verbs[match["verb"]] or _by_kind(scene, body)
            post = Post(place, place, name, name.lower(), body=body)
            found.append(Holding(person, Group(post, match.start(), match.end()), LED if verbs[match["verb"]] else LEADS, place))
    return found


def _passed(scene: Scene, holders: Holders, grammar: Patterns) -> list[Holding]:
    """"Tampuk kepemimpinan X beralih dari Ali ke Budi", "Ali menyerahkan tongkat komando X kepada Budi"."""
    found, line = [], holders.line
    for match in grammar["passes"].finditer(line.code):
        if match["body"]:
            group = _headed(scene, "", line.things[match.start("body")], match.start(), match.end())
        else:
            group = _leading(scene, line.things[match.start("new")], match.start(), match.end())
        for sign in ("old", "from", "new"):
            thing = line.things[match.start(sign)] if match[sign] else None
            if isinstance(thing, Mention) and group:
                found.append(Holding(thing.entity, group, LEADS, thing.start, sign != "new", group.post.name))
    return found


def _headed(scene: Scene, name: str, what: object, start: int, end: int) -> Group | None:
    """The post of who leads a body, or a section that is named as a post is ("Dewan Penasihat"); None where neither is led."""
    if isinstance(what, Post):
        if name and what.name.lower() in scene.pack.words("roles", "managements"):
            return Group(replace(what, name=name), start, end)
        section = scene.pack.pattern(SECTION).match(what.name)
        return Group(replace(what, name=f"{name} {what.name}"), start, end) if section else None
    if not isinstance(what, Mention) or _in_event(scene, what):
        return None
    name = name or _by_kind(scene, what.entity)
    return Group(Post(what.start, what.start, name, name.lower()), start, end, what)


def _leading(scene: Scene, who: object, start: int, end: int) -> Group | None:
    """The post of who leads a body that nothing names: "Kepemimpinan beralih ke Budi"."""
    name = next(iter(scene.pack.words("roles", "leader")), "")
    return Group(Post(who.start, who.start, name, name.lower()), start, end) if isinstance(who, Mention) else None


def _by_kind(scene: Scene, body: str) -> str:
    kinds = scene.pack.once("roles.kinds", _kinds)
    full = scene.organisations[body].name
    return next((post for post, kind in kinds.items() if kind.match(full)), next(iter(scene.pack.words("roles", "leader")), ""))


def _in_event(scene: Scene, body: Mention) -> bool:
    """Is the body named inside the name of a gathering ("Konferensi Cabang XVI NU yang diketuai Ali")?"""
    return any(m.kind == "event" and m.start <= body.start and body.end <= m.end for m in scene.mentions)


def _kinds(pack: Pack) -> dict[str, re.Pattern[str]]:
    return {post: compiled(any_case(kinds)) for post, kinds in pack.table("posts", "leaders").items()}
