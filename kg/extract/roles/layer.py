"""Who holds or held which post in which body."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.posts import full_post, short_posts
from kg.extract.roles.bodies.committees import Committees
from kg.extract.roles.bodies.echoes import unechoed
from kg.extract.roles.bodies.forces import in_force
from kg.extract.roles.bodies.inferring import Bodies
from kg.extract.roles.grammar import grammar_of
from kg.extract.roles.groups import TRADE, Group, Holding
from kg.extract.roles.holders.leaders import LEADS, LED, LED_IN_TITLE, RULES, leaders
from kg.extract.roles.holders.lists import Listing
from kg.extract.roles.holders.successions import PREDECESSOR, successions
from kg.extract.roles.holders.topic import Topic
from kg.extract.roles.holders.tying import Holders
from kg.extract.roles.holders.unclosed import unclosed
from kg.extract.roles.lines import read_line
from kg.extract.roles.posts.words import post_words
from kg.extract.roles.terms import term_of
from kg.extract.scene import Scene
from kg.languages import Pack
from kg.model import Evidence, Role

ELECTED = ("roles.made", "roles.given", "roles.led", "roles.leads")
"""Rules by which somebody is said to get a post."""


def find_roles(scene: Scene) -> tuple[Role, ...]:
    """The posts that the article states, in the order of the text, each once."""
    holdings, groups = _holdings(scene)
    still = grammar_of(scene.pack)["still"]
    bodies = Bodies(scene, groups, [h.group for h in holdings if h.rule in ELECTED and not h.past and not (
                        h.rule == LEADS and still.search(scene.page.text, h.seen, h.group.post.start))],
                    [h.group for h in holdings if h.past or h.group.post.past])
    callings = post_words(scene.pack)["callings"]
    found: dict[tuple[str, str, str | None], Role] = {}
    keys: dict[str, dict[tuple[str, str, str | None], None]] = {}
    for holding in holdings:
        role = _known(_role(scene, bodies, holding), holding, [found[key] for key in keys.get(holding.person, ())])
        if role.organisation is None and callings.match(full_post(scene.pack, role.role)):
            continue
        key = (role.person, full_post(scene.pack, role.role), role.organisation)
        found[key] = _merged(found[key], role) if key in found else role
        keys.setdefault(role.person, {})[key] = None
    roles = _without_shorter(scene.pack, _said_once(scene, list(found.values())))
    return tuple(_without_trades(_without_led([role for role in roles if not _is_abbreviated(role, roles)])))


def _holdings(scene: Scene) -> tuple[list[Holding], list[Group]]:
    """What is held, and all posts spoken of, held or not."""
    grammar, topic = grammar_of(scene.pack), Topic(scene)
    listing, committees = Listing(grammar), Committees(scene)
    found: list[Holding] = []
    groups: list[Group] = []
    for sentence in scene.page.sentences:
        line = read_line(scene, sentence)
        listed = listing.read(line)
        if listed is not None:
            found += listed
            continue
        holders = Holders(line, grammar, unclosed(scene.pack), topic.focus(sentence))
        found += committees.without(line, listing.of_section(line, holders.find()))
        found += leaders(scene, holders, grammar)
        found += successions(line, grammar, holders, found, groups)
        groups += holders.groups
        topic.heard(line)
    return found, [*groups, *(h.group for h in found)]


def _role(scene: Scene, bodies: Bodies, holding: Holding) -> Role:
    post = holding.group.post
    start, end = term_of(scene, holding)
    body = in_force(scene, holding.group, bodies.of(holding.group))
    return Role(holding.person, unechoed(scene, bodies.named(post, holding.name), body), body, start, end,
                post.past or holding.past, scene.evidence(holding.rule, post.start, holding.seen))


def _known(role: Role, holding: Holding, found: Sequence[Role]) -> Role:
    """The role in the body where the same person is known to hold the same post, unless this mention names its own body."""
    group = holding.group
    known = [r for r in found if r.role.casefold() == role.role.casefold()]
    if not known or (group.body and group.own) or group.post.body:
        return role
    return replace(role, organisation=known[-1].organisation or role.organisation)


def _merged(role: Role, again: Role) -> Role:
    evidence: tuple[Evidence, ...] = tuple(dict.fromkeys((*role.evidence, *again.evidence)))
    start, end = (role.start, role.end) if role.start else (again.start, again.end)
    name = max(role.role, again.role, key=len)
    return replace(role, role=name, start=start, end=end, past=role.past or again.past, evidence=evidence)


def _said_once(scene: Scene, roles: list[Role]) -> list[Role]:
    """Without the short post of who is told to head a body as well: "Kakankemenag" of the "Kepala" of a "Kantor Kemenag"."""
    shorts, single = short_posts(scene.pack), {*scene.pack.words("posts", "next"), *scene.pack.table("posts", "aliases")}
    heads: dict[tuple[str, str | None, bool], list[str]] = {}
    for role in roles:
        if role.role.casefold() in shorts:
            heads.setdefault((role.person, role.organisation, role.past), []).append(role.role.casefold())

    def again(role: Role) -> bool:
        body, held = scene.organisations.get(role.organisation or ""), (role.person, role.organisation, role.past)
        post, _, place = role.role.partition(" ")
        if body is None or post not in single or not body.name.endswith(place):
            return False
        return any(short == post and name.startswith(kinds) for head in heads.get(held, ())
                   for short, kinds in shorts[head][1] for name in (body.name, *body.mentions))
    return [role for role in roles if not again(role)]


def _is_abbreviated(role: Role, roles: Sequence[Role]) -> bool:
    """Whether the last word of a post is short for the last words of another of the same person there: "Kepala Seksi PAI"."""
    start, _, short = role.role.rpartition(" ")
    if not start or not short.isupper():
        return False
    held = (role.person, role.organisation, role.past)
    posts = [r.role for r in roles if (r.person, r.organisation, r.past) == held and r.role.startswith(f"{start} ")]
    longer = [words for words in [post[len(start):].split() for post in posts] if len(words) > 1]
    return any("".join([word[0] for word in words if word[0].isupper()]) == short for words in longer)


def _without_trades(roles: list[Role]) -> list[Role]:
    """Without the trades by which those who hold posts are called where they are quoted."""
    posted = {role.person for role in roles if any(evidence.rule != TRADE for evidence in role.evidence)}
    return [role for role in roles if role.person not in posted or any(evidence.rule != TRADE for evidence in role.evidence)]


def _without_shorter(pack: Pack, roles: list[Role]) -> list[Role]:
    """Without "Bupati" and "Wabup" of persons who are "Bupati Blora" and "Wakil Bupati Blora" as well, not only were."""
    posts = [full_post(pack, role.role) for role in roles]
    held: dict[tuple[str, str | None, bool], list[str]] = {}
    for role, post in zip(roles, posts, strict=True):
        held.setdefault((role.person, role.organisation, role.past), []).append(post)
    return [role for role, post in zip(roles, posts, strict=True) if not any(
        longer.startswith(f"{post} ") for longer in held[role.person, role.organisation, role.past])]


def _without_led(roles: list[Role]) -> list[Role]:
    """Without the post that only a verb makes of a person who has one in that body, or one of that name where a title says it."""
    def again(role: Role) -> bool:
        rule = next((evidence.rule for evidence in role.evidence), "")
        others = [r for r in roles if r.person == role.person and r is not role]
        alike = [r for r in others if r.role.casefold().split()[:1] == role.role.casefold().split()[:1]]
        there = [r for r in others if r.organisation == role.organisation and (
            r.past == role.past or r.evidence[0].rule == PREDECESSOR)]
        return bool(alike if rule == LED_IN_TITLE else []) or bool(there if rule != LED else [])
    return [role for role in roles if not (all(e.rule in RULES for e in role.evidence) and again(role))]
