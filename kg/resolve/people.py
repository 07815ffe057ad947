"""Which people are one: never by name alone, but by name together with posts, bodies, events and company."""
from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from kg.languages import Pack
from kg.model import Document, Person
from kg.resolve.clusters import merge
from kg.resolve.decisions import NONE, Links
from kg.resolve.evidence import NEVER, SAME, UNSURE, Score
from kg.resolve.personnames import PersonNames
from kg.resolve.sightings import Member, Sighting
from kg.resolve.words import words

Key = Hashable

WEIGHTS = {
    "post": 4.0, "trade": 0.5, "body": 3.0, "event": 3.0, "form": 0.8, "company": 1.0, "movement": 0.7,
    "degree": 1.0, "title": 0.5, "other degrees": -3.0, "other sex": NEVER, "other bodies": -1.5,
}
"""What each kind of evidence weighs; set on the sample corpus so that no look-alikes meet."""

COMPANY_LIMIT = 2.5
"""What people and bodies named beside two people weigh at most: being in the same news is weak evidence."""


@dataclass(frozen=True)
class Profile:
    """What one or more sightings of one person show. `names` are whole names as compared, `forms` every form as written."""

    names: frozenset[tuple[str, ...]]
    forms: frozenset[tuple[str, ...]]
    posts: frozenset[tuple[str, Key]] = frozenset()
    bodies: frozenset[Key] = frozenset()
    events: frozenset[Key] = frozenset()
    company: frozenset[Key] = frozenset()
    movements: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    degrees: frozenset[str] = frozenset()
    sexes: frozenset[str] = frozenset()
    trades: frozenset[str] = frozenset()

    @classmethod
    def joined(cls, profiles: Sequence[Profile]) -> Profile:
        """All profiles in one."""
        if len(profiles) == 1:
            return profiles[0]
        return cls(*(frozenset().union(*(getattr(profile, name) for profile in profiles)) for name in cls.__dataclass_fields__))


@dataclass
class Surroundings:
    """What is known of the articles before people are told apart: keys of bodies and events, by member."""

    bodies: Mapping[Member, Key]
    events: Mapping[Member, Key]
    weak: frozenset[Key] = frozenset()
    movements: Mapping[Key, frozenset[str]] = field(default_factory=dict)


class People:
    """The people of a set of documents, each tied to a cluster."""

    def __init__(self, seen: Iterable[Sighting], documents: Iterable[Document], around: Surroundings, pack: Pack,
                 decided: Links = NONE) -> None:
        self.names, self._around, self._decided = PersonNames(pack), around, decided
        self._table = pack.files["identity"]["people"]
        self._documents = {document.id: document for document in documents}
        self._company = {name: self._named_beside(document) for name, document in self._documents.items()}
        self.profiles = {sighting.member: self._profile(sighting) for sighting in seen}

    def clusters(self) -> list[list[Member]]:
        """The sightings of each person."""
        groups = self._certain()
        first = {member: members[0] for members in groups for member in members}
        by_first = {members[0]: members for members in groups}
        totals = self._totals({members[0]: self._joined(members) for members in groups})
        apart = [pair for pair, total in totals.items() if total < 0] + list(_together(by_first))
        apart += [_pair(first, pair) for pair in self._decided.apart]
        merged = merge(by_first, totals, apart, SAME, [_pair(first, pair) for pair in self._decided.same], self.clash)
        return [sorted(member for name in cluster for member in by_first[name]) for cluster in merged]

    def open_pairs(self) -> dict[tuple[Member, Member], float]:
        """Pairs that no one has decided and whose score is between UNSURE and SAME."""
        return {pair: total for pair, total in self._totals(self.profiles).items() if UNSURE <= total < SAME}

    def _totals(self, profiles: Mapping[Member, Profile]) -> dict[tuple[Member, Member], float]:
        return {(a, b): self._total(profiles[a], profiles[b]) for a, b in self._candidates(profiles)}

    def _total(self, left: Profile, right: Profile) -> float:
        """The score's total; NEVER, without weighing the rest, where neither names nor forms agree."""
        if left.forms.isdisjoint(right.forms) and all(self.names.likeness(a, b) is None for a in left.names for b in right.names):
            return NEVER
        return self.score(left, right).total

    def score(self, left: Profile, right: Profile) -> Score:
        """What speaks for and against two profiles showing one person."""
        score = Score()
        likeness = [found for a in left.names for b in right.names if (found := self.names.likeness(a, b)) is not None]
        forms = {form for form in left.forms & right.forms if len(form) > 1 or not left.names & right.names}
        score.add(
            max(likeness, default=NEVER if not forms else WEIGHTS["form"]), "the names agree" if likeness else "the names differ"
        )
        if forms and not left.names & right.names:
            score.add(WEIGHTS["form"], "both are called " + " ".join(min(forms)))
        self._add_ties(score, left, right)
        self._add_titles(score, left, right)
        return score

    def _add_ties(self, score: Score, left: Profile, right: Profile) -> None:
        posts, bodies = left.posts & right.posts, left.bodies & right.bodies
        score.add(WEIGHTS["post"] * bool(posts), "both hold one post in one body")
        score.add(WEIGHTS["body"] * (bool(bodies) and not posts), "both hold posts in one body")
        score.add(WEIGHTS["event"] * bool(left.events & right.events), "both took part in one event")
        company = left.company & right.company
        score.add(min(len(company) * WEIGHTS["company"], COMPANY_LIMIT), f"{len(company)} people or bodies are named beside both")
        if company and not bodies and not posts:
            trades = sorted(left.trades & right.trades)
            score.add(WEIGHTS["trade"] * bool(trades), "both are " + ", ".join(trades))
        score.add(WEIGHTS["movement"] * bool(left.movements & right.movements), "both belong to one movement")
        if left.bodies and right.bodies and not bodies and not company:
            score.add(WEIGHTS["other bodies"], "their posts are in other bodies")

    def _add_titles(self, score: Score, left: Profile, right: Profile) -> None:
        degrees = left.degrees & right.degrees
        score.add(WEIGHTS["degree"] * min(len(degrees), 2), "both bear the degrees " + ", ".join(sorted(degrees)))
        score.add(
            WEIGHTS["title"] * bool(left.titles & right.titles),
            "both bear the title " + ", ".join(sorted(left.titles & right.titles)),
        )
        if left.degrees and right.degrees and not degrees:
            score.add(WEIGHTS["other degrees"], "their degrees are others")
        if len(left.sexes | right.sexes) > 1:
            score.add(WEIGHTS["other sex"], "one is a man and one a woman, by their titles")

    def _profile(self, sighting: Sighting) -> Profile:
        person, document = sighting.row, self._documents[sighting.article]
        assert isinstance(person, Person)
        posts = frozenset((" ".join(words(role.role)), self._around.bodies[sighting.article, role.organisation])
                          for role in document.roles if role.person == person.id and role.organisation)
        events = frozenset(
            self._around.events[sighting.article, row.event] for row in document.attendance if row.agent == person.id
        )
        titles = frozenset(word for prefix in person.prefixes for word in ["".join(words(prefix))] if word)
        degrees = frozenset("".join(words(suffix)) for suffix in person.suffixes)
        name = self.names.normal(person.name)
        return Profile(
            frozenset({name}), frozenset({self._bare(form) for form in sighting.names} | {name}),
            frozenset(post for post in posts if post[1] not in self._around.weak or post[0] not in self._table["memberships"]),
            frozenset(body for _, body in posts if body not in self._around.weak), events,
            self._company[sighting.article] - {name},
            frozenset(root for key in {body for _, body in posts} or self._beside(sighting.article)
                      for root in self._around.movements.get(key, ())),
            titles - frozenset(self._table["familiar"]), degrees - {""},
            frozenset(sex for sex in ("female", "male") if titles & frozenset(self._table[sex])),
            frozenset(" ".join(words(role.role)) for role in document.roles if role.person == person.id)
            - frozenset(self._table["memberships"]),
        )

    def _bare(self, form: str) -> tuple[str, ...]:
        return self.names.normal(form.split(",")[0])

    def _beside(self, article: str) -> set[Key]:
        return {self._around.bodies[article, body.id] for body in self._documents[article].organisations}

    def _named_beside(self, document: Document) -> frozenset[Key]:
        bodies = {self._around.bodies[document.id, body.id] for body in document.organisations}
        people = {name for person in document.people if len(name := self.names.normal(person.name)) > 1}
        return frozenset(bodies - self._around.weak) | frozenset(people)

    def _certain(self) -> list[list[Member]]:
        """Groups of sightings of one whole name with a post in one body: sure without comparing."""
        groups: dict[Key, list[Member]] = defaultdict(list)
        apart = {member for pair in self._decided.apart for member in pair}
        for member, profile in sorted(self.profiles.items()):
            name = min(profile.names)
            strong = len(name) > 1 and not profile.degrees and profile.bodies and member not in apart
            groups[(name, min(profile.bodies, key=str), min(profile.sexes, default="")) if strong else member].append(member)
        split: list[list[Member]] = []
        for members in groups.values():
            articles = {article for article, _ in members}
            split += [members] if len(articles) == len(members) else [[member] for member in members]
        return split

    def _joined(self, members: list[Member]) -> Profile:
        return Profile.joined([self.profiles[member] for member in members])

    def _candidates(self, profiles: Mapping[Member, Profile]) -> set[tuple[Member, Member]]:
        """Pairs that can be one: of names with a word in common and a body or event; of one whole name with company or a
        degree; of a single word and a longer name with company."""
        blocks: dict[Key, list[Member]] = defaultdict(list)
        alone: dict[Key, list[Member]] = defaultdict(list)
        for member, profile in sorted(profiles.items()):
            for key in self._keys(profile):
                blocks[key].append(member)
            if any(len(form) == 1 for form in profile.names):
                for key in self._loose_keys(profile):
                    alone[key].append(member)
        found = {pair for members in blocks.values() for pair in combinations(members, 2)}
        if alone:
            for member, profile in sorted(profiles.items()):
                for key in self._loose_keys(profile):
                    found.update((min(member, other), max(member, other)) for other in alone.get(key, ()) if other != member)
        return found

    def _keys(self, profile: Profile) -> set[Key]:
        ties = [*profile.bodies, *profile.events]
        wholes = {self.names.core(name) for name in profile.names}
        telling = {word for form in profile.forms for word in form if len(word) > 2 and not self.names.common(word)}
        twos = {two for form in profile.forms for two in pairwise(form)}
        twos |= {(first, second[:2]) for first, second in twos}  # a slip of the pen seldom comes that early
        keys: set[Key] = {(part, tie) for tie in ties for part in (*wholes, *telling, *twos)}
        keys |= {(whole, tie) for whole in wholes for tie in (*profile.company, *profile.degrees, *(p for p, _ in profile.posts))}
        return keys | {(whole, movement) for whole in wholes for movement in profile.movements
                       if sum(map(self.names.weight, whole)) > SAME - 2 * WEIGHTS["movement"]}

    def _loose_keys(self, profile: Profile) -> set[Key]:
        """Words of the name with whatever stands beside it, for names of a single word."""
        words_ = {word for form in profile.forms for word in form if len(word) > 2}
        return {(word, tie) for word in words_ for tie in (*profile.bodies, *profile.events, *profile.company)}

    def clash(self, left: list[Member], right: list[Member]) -> bool:
        """Whether two clusters cannot be one person: other sexes by title, or degrees without any in common."""
        sexes = {sex for member in (*left, *right) for sex in self.profiles[member].sexes}
        a, b = ({degree for member in members for degree in self.profiles[member].degrees} for members in (left, right))
        return len(sexes) > 1 or bool(a and b and not a & b)


def _pair(first: Mapping[Member, Member], pair: tuple[Member, Member]) -> tuple[Member, Member]:
    """A pair of members as the pair of their groups."""
    left, right = first[pair[0]], first[pair[1]]
    return min(left, right), max(left, right)


def _together(groups: Mapping[Member, list[Member]]) -> Iterator[tuple[Member, Member]]:
    """Pairs of groups that one article names as two people."""
    by_article: dict[str, list[Member]] = defaultdict(list)
    for first, members in groups.items():
        for article, _ in members:
            by_article[article].append(first)
    for firsts in by_article.values():
        yield from combinations(sorted(set(firsts)), 2)
