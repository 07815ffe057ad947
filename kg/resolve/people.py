"""Which people are one: never by name alone, but by name together with posts, bodies, events and company."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.languages import Pack
from kg.model import Document, Person
from kg.resolve.bodies import roots_within, words_of
from kg.resolve.evidence import NEVER, SAME, UNSURE, Score
from kg.resolve.index.board import Board
from kg.resolve.personnames import PersonNames
from kg.resolve.words import words

Name = tuple[str, ...]

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

    names: frozenset[Name]
    forms: frozenset[Name]
    posts: frozenset[tuple[str, str]] = frozenset()
    bodies: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    company: frozenset[str] = frozenset()
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


class PeopleMatching:
    """How people are told apart."""

    kind, profile_type = "person", Profile
    threshold, unsure, split, beside, joins = SAME, UNSURE, True, True, True

    def __init__(self, names: PersonNames) -> None:
        self.names = names

    def team(self, profile: Profile) -> str:
        """One whole name with a post in one body: sure without comparing, where no degrees speak against it."""
        name = min(profile.names)
        sure = len(name) > 1 and not profile.degrees and profile.bodies
        return f"{' '.join(name)}/{min(profile.bodies)}/{min(profile.sexes, default='')}" if sure else ""

    def joined(self, profiles: Sequence[Profile]) -> Profile:
        """All profiles in one."""
        return Profile.joined(profiles)

    def clash(self, left: Sequence[Profile], right: Sequence[Profile]) -> bool:
        """Whether two clusters cannot be one person: other sexes by title, or degrees without any in common."""
        sexes = {sex for profile in (*left, *right) for sex in profile.sexes}
        a, b = ({degree for profile in profiles for degree in profile.degrees} for profiles in (left, right))
        return len(sexes) > 1 or bool(a and b and not a & b)

    def total(self, left: Profile, right: Profile) -> float:
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

    def blocks(self, profile: Profile) -> Iterator[tuple[str, bool]]:
        """Of names with a word in common and a body or event; of one whole name with company or a degree; of a single word and a
        longer name with company."""
        wholes = {self.names.core(name) for name in profile.names}
        yield from ((f"{' '.join(part)}/{tie}", True) for part, tie in self._ties(profile, wholes))
        yield from ((f"{' '.join(whole)}/{movement}", True) for whole in wholes for movement in profile.movements
                    if sum(map(self.names.weight, whole)) > SAME - 2 * WEIGHTS["movement"])
        single = any(len(form) == 1 for form in profile.names)
        for word in {word for form in profile.forms for word in form if len(word) > 2}:
            company = () if self.names.common(word) else profile.company
            yield from ((f"alone {word}/{tie}", single) for tie in (*profile.bodies, *profile.events, *company))

    def _ties(self, profile: Profile, wholes: set[Name]) -> set[tuple[Name, str]]:
        telling = {(word,) for form in profile.forms for word in form if len(word) > 2 and not self.names.common(word)}
        twos = {two for form in profile.forms for two in pairwise(form)}
        twos |= {(first, second[:2]) for first, second in twos}  # a slip of the pen seldom comes that early
        found = {(part, tie) for tie in (*profile.bodies, *profile.events) for part in (*wholes, *telling, *twos)}
        posts = {post for post, _ in profile.posts}
        return found | {(whole, tie) for whole in wholes for tie in (*profile.company, *profile.degrees, *posts)}


class PeopleProfiles:
    """What articles show of their people."""

    def __init__(self, pack: Pack, names: PersonNames) -> None:
        self.names, self._table = names, pack.files["identity"]["people"]
        self._memberships, self._familiar = frozenset(self._table["memberships"]), frozenset(self._table["familiar"])

    def of(self, document: Document, keys: Mapping[str, str], events: Mapping[str, str], board: Board
           ) -> Iterator[tuple[str, Profile]]:
        """(local id, profile) of each person; `keys` are those of the article's bodies, `events` what its events are."""
        weak = {key for key in keys.values() if board.has("weak " + key)}
        names = {" ".join(name) for person in document.people if len(name := self.names.normal(person.name)) > 1}
        company = frozenset(keys.values()) - weak | names
        for person in document.people:
            roles = [role for role in document.roles if role.person == person.id]
            posts = {(" ".join(words(role.role)), keys[role.organisation]) for role in roles if role.organisation}
            movements = {" ".join(sorted(root)) for key in {body for _, body in posts} or set(keys.values())
                         for root in roots_within(words_of(key), board)}
            name = self.names.normal(person.name)
            yield person.id, Profile(
                frozenset({name}), frozenset({self._bare(form) for form in (person.name, *person.mentions)} | {name}),
                frozenset(post for post in posts if post[1] not in weak or post[0] not in self._memberships),
                frozenset(body for _, body in posts if body not in weak),
                frozenset(events[row.event] for row in document.attendance if row.agent == person.id),
                company - {" ".join(name)}, frozenset(movements), *self._titles(person),
                frozenset(" ".join(words(role.role)) for role in roles) - self._memberships,
            )

    def _titles(self, person: Person) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """Titles that are more than a manner of speech, degrees, and the sexes that titles tell."""
        titles = frozenset(word for prefix in person.prefixes for word in ["".join(words(prefix))] if word)
        degrees = frozenset("".join(words(suffix)) for suffix in person.suffixes) - {""}
        return titles - self._familiar, degrees, frozenset(sex for sex in ("female", "male") if titles & set(self._table[sex]))

    def _bare(self, form: str) -> Name:
        return self.names.normal(form.split(",")[0])
