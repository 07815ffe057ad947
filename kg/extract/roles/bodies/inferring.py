"""In which body a post is held, where it is not written beside the post."""
from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from kg.extract.boards import installed, is_installed
from kg.extract.page import Span
from kg.extract.posts import full_post
from kg.extract.roles.bodies.commissions import council_of
from kg.extract.roles.bodies.cues import Offices, body_cues
from kg.extract.roles.bodies.forces import COMMAND, command_of, is_under
from kg.extract.roles.bodies.houses import at_home, is_about, is_association, is_short_for, lies_in, names_of
from kg.extract.roles.bodies.settings import fronted, is_beside, of_company, of_event, of_visitors, over_list, set_for
from kg.extract.roles.bodies.territories import Territories
from kg.extract.roles.groups import Group
from kg.extract.roles.posts.post import Post
from kg.extract.roles.posts.words import post_words
from kg.extract.scene import Mention, Scene

NESTED, ORGANISER = 0.25, 2
"""What a mention inside the name of another body counts for, and mentions that holding one of the article's events does."""

EARLY = 500
"""Characters from the start within which a mention counts twice."""

NEAR, LINE = 200, 100
"""Characters back from a sentence to the post that a pronoun in it stands for; of a line of a list that begins with a post."""


class Bodies:
    """Infers the bodies of an article's posts; `groups` are all posts held in it, `elected` those that somebody gets in it,
    `left` those that somebody had; `main` is the body that it is most about: named often and early, holding its events."""

    command: str | None = None

    def __init__(self, scene: Scene, groups: Sequence[Group], elected: Iterable[Group] = (),
                 left: Iterable[Group] = ()) -> None:
        self.scene, self.words = scene, post_words(scene.pack)
        self.cues, self.offices = body_cues(scene.pack), Offices.of(scene.pack)
        self.named_bodies = scene.of_kind("organisation")
        self.houses = [m for m in self.named_bodies if m.start not in {g.body.start for g in left if g.body}]
        self.said: dict[str, list[tuple[int, str]]] = {}
        self.fit: dict[object, list[Mention]] = {}
        self.weight: dict[str, float] = {}
        outer = set(scene.within(Span(0, len(scene.page.text)), "organisation"))
        for mention in self.named_bodies:
            share = (2 if mention.start < EARLY else 1) * (1 if mention in outer else NESTED)
            self.weight[mention.entity] = self.weight.get(mention.entity, 0) + share
        for organiser in (body for event in scene.events.values() for body in event.organisers):
            self.weight[organiser] = self.weight.get(organiser, 0) + ORGANISER
        self.groups = sorted(groups, key=lambda group: group.post.start)
        self.territories = Territories(scene, [group.post for group in groups])
        self.aside, self.lines, chosen = set[int](), set[int](), tuple(elected)
        self.chosen = {g.post.start for g in chosen}
        self.board = sorted((g.post.start, g.body) for g in chosen
                            if g.body and g.own and self.cues["board"].match(full_post(scene.pack, g.post.name)))
        for group in groups:
            block = scene.page.block_at(group.post.start)
            if block.start == group.post.start and block.end - block.start < LINE:
                self.lines.add(block.start)
            before = scene.page.text[max(0, group.post.start - 40):group.post.start]
            if group.body and group.own and group.post.end > group.post.start and (
                    group.post.past or self.cues["aside"].search(before)):  # "Mantan Ketua KNPI itu menunjuk Ali sebagai ketua"
                self.aside.add(group.body.start)
            if group.body:
                self.said.setdefault(group.post.name.casefold(), []).append((group.post.start, group.body.entity))
        self.command = command_of(scene, self.groups, self._house)
        if self.command:
            self.weight[self.command] += COMMAND
        self.main = max(self.weight, key=lambda body: self.weight[body], default=None)

    def named(self, post: Post, name: str | None) -> str:
        """The name of a post; a territorial office without its territory gets the one that its sentence gives."""
        return name or self.territories.named(post)

    def of(self, group: Group) -> str | None:
        """The local id of the body that a reader infers for a post, None where none is said or inferred."""
        post, words = group.post, self.words
        profession = words["professions"].match(full_post(self.scene.pack, post.name))
        alone = words["territorial"].match(post.name) or profession
        if group.body and (group.own or not alone) and not is_under(self.scene, group, self.offices.houses):
            return group.body.entity
        if post.body or post.elsewhere:
            return post.body
        if around := council_of(self.scene, post) or fronted(self.scene, post.start):
            return around
        if chief := self._stood_in_for(post):
            return self.of(chief)
        if sent := self._sender(post):
            return sent
        agency = words["agencies"].match(post.name) is not None
        if not alone and (party := of_visitors(self.scene, post) or of_company(
                self.scene, post, self.groups, self.said, agency)):
            return party
        section = self.words["sections"].search(full_post(self.scene.pack, post.name))
        house = section and set_for(self.scene, post, self.lines) or self._house(post)
        if house or words["territorial"].match(post.name):
            return house or (self._represented(post) if profession else None)
        if agency:
            return self._represented(post) or self._school(post)
        if profession:
            return (self._represented(post) or self._whence(post) or self._comes_from(post) or self._workplace(post)
                    or self._school(post) or (group.body.entity if group.body and not group.onward else None))
        told = self._represented(post) or set_for(self.scene, post, self.lines) or (
            None if group.listed else self._of_kind(post))
        return told or at_home(self.scene, post.name, self._inferred(group))

    def _before(self, post: Post) -> tuple[Mention, ...]:
        """The bodies that a sentence names before a post."""
        return self.scene.within(Span(self.scene.page.sentence_at(post.start).start, post.start), "organisation")

    def _stood_in_for(self, post: Post) -> Group | None:
        """The post in whose place somebody with this one comes: "Camat, yang diwakili Kasi Kesra Ali", "Direktur X, Budi, absen.
        Ia diwakili Kabag Umum Ali"; None where nobody does."""
        sentence = self.scene.page.sentence_at(post.start)
        before = self.groups[:bisect_left(self.groups, post.start, key=lambda group: group.post.start)][-1:]
        last = before[0] if before and before[0].post.start >= sentence.start else None
        start = max(last.post.end, last.body.end if last.body and last.own else 0) if last else sentence.start
        words = self.cues["stands_in"].fullmatch(self.scene.page.text, start, post.start)
        if words is None or (last is None and words["who"] is None):
            return None
        return last or next((g for g in reversed(self.groups) if sentence.start - NEAR < g.post.start < sentence.start), None)

    def _of_kind(self, post: Post) -> str | None:
        """The likeliest body of the kind that a post is held in ("Manajer" of a firm), None where the main one may be of it."""
        name = full_post(self.scene.pack, post.name)
        kinds = next((kinds for who, kinds in self.offices.within.items() if who.match(name)), None)
        if kinds not in self.fit:
            self.fit[kinds] = [m for m in self.named_bodies if kinds and kinds.match(self._full(m))]
        fits = not kinds or any(m.entity == self.main for m in self.fit[kinds]) or self.words["directors"].match(name) and not (
            self.main and is_association(self.scene.pack, self.scene.organisations[self.main].name))
        return None if fits else self._likeliest(self.fit[kinds], post)

    def _sender(self, post: Post) -> str | None:
        """The body that sends somebody: "PMI Provinsi X mengutus Kabid Organisasi"."""
        for body in self._actors(post)[-1:]:
            if self.cues["sends"].search(self.scene.page.text[body.end:post.start]):
                return body.entity
        return None

    def _represented(self, post: Post) -> str | None:
        """The body for whose head somebody stands in: "Kepala BPBD Solo yang diwakili Analis Ali"."""
        text, start = self.scene.page.text, self.scene.page.sentence_at(post.start).start
        for body in self._before(post)[-1:]:
            told = self.cues["represented"].fullmatch(text, body.end, post.start)
            if told or (text[body.end:post.start] == ", " and self.cues["representing"].search(text[start:body.start])):
                return body.entity
        return None

    def _whence(self, post: Post) -> str | None:
        """The body from which a clause says that somebody comes: "Dari DPRD Solo tampak dua legislator"."""
        start = self.scene.page.sentence_at(post.start).start
        return next((body.entity for body in reversed(self._before(post))
                     if self.cues["origin"].fullmatch(self.scene.page.text[start:body.start].strip())), None)

    def _comes_from(self, post: Post) -> str | None:
        """The body from which the holder comes who is named after the post: "Psikolog Ali, M.Psi. dari Klinik X"."""
        text, end = self.scene.page.text, self.scene.page.sentence_at(post.start).end
        for person in self.scene.within(Span(post.end, end), "person")[:1]:
            for body in self.scene.within(Span(post.end, end), "organisation")[:1]:
                if body.start > person.end and self.cues["comes"].fullmatch(text, person.end, body.start) and (
                        len(text[post.end:person.start].split()) < 2):
                    return body.entity
        return None

    def _school(self, post: Post) -> str | None:
        """The school of a teacher, the university of a lecturer, the firm of a "Kabag", where the article is about one."""
        main, words = self.main, full_post(self.scene.pack, post.name).split()
        typed = set(self.scene.pack.words("bodies", "types")) & set(post.name.split())
        houses = self.offices.staff.get(words[0]) or (None if typed else self.offices.staff.get(" ".join(words[:2])))
        held = self.scene.organisations[main] if main and houses else None
        return main if houses and held and any(houses.match(form) for form in (held.name, *held.mentions)) else None

    def _house(self, post: Post) -> str | None:
        """The body that an office belongs to by its nature: the university of a rector, the government of a regent."""
        name = full_post(self.scene.pack, self.cues["acting"].sub("", self.territories.full(post)))
        office = self.cues["heads"].match(name)
        if office is None:
            return self._shortened(post)
        head = " ".join(office.group().split())
        territory = self._plain(name[office.end():])
        if head not in self.fit:
            self.fit[head] = [m for m in self.houses if any(self.offices.houses[head].match(form) for form in self._names(m))]
        fit = self.fit[head]
        fielded = any(word in head for word in self.scene.pack.words("roles", "heads_with_territory"))
        keeps = self.words["territorial"].match(post.name) or fielded
        if territory and keeps and head not in self.offices.local:
            fit = [m for m in fit if any(
                self._is_bare(head, form) or lies_in(self._plain(form), territory, self.offices.areas)
                or fielded and is_about(self._plain(form), territory) for form in self._names(m))]
            fit = fit or [m for m in self.houses if fielded and any(
                is_short_for(self.scene.pack, form, self.offices.kinds_of[head], territory) for form in self._names(m))]
        return self._likeliest(fit, post)

    def _is_bare(self, head: str, form: str) -> bool:
        """Whether a body is named by its kind only ("Pemkab")."""
        return self.offices.houses[head].fullmatch(form) is not None and " " not in form

    def _shortened(self, post: Post) -> str | None:
        """The body in whose short name a short post ends ("Kadisnaker" of Disnaker), None where there is none."""
        word = self.cues["acting"].sub("", post.name).split()[0].casefold()
        head = next((h for h in self.scene.pack.words("roles", "short_heads") if word.startswith(h)), None)
        if head is None or len(word) < 6:
            return None
        return self._likeliest([m for m in self.houses if any(
            form.split()[0].casefold() == word.removeprefix(head) for form in self._names(m))], post)

    def _likeliest(self, fit: list[Mention], post: Post) -> str | None:
        """Of some bodies, the one named in the same sentence, else in the same block, else most often."""
        for span in (self.scene.page.sentence_at(post.start), self.scene.page.block_at(post.start)):
            before = bisect_left(fit, (post.start,))
            if before and fit[before - 1].start >= span.start:
                return fit[before - 1].entity
            if self.command and any(m.entity == self.command for m in fit):
                return self.command
        return max(fit, key=lambda m: self.weight[m.entity]).entity if fit else None

    def _names(self, mention: Mention) -> tuple[str, ...]:
        """The full name of a body, the form that stands here, and the long name of a campus."""
        return names_of(self.scene.pack, self._full(mention), self.scene.page.text[mention.start:mention.end])

    def _plain(self, text: str) -> str:
        """The name of a territory in small letters without its kind."""
        return " ".join(self.offices.levels.sub(" ", text.lower()).split())

    def _full(self, mention: Mention) -> str:
        return self.scene.organisations[mention.entity].name

    def _workplace(self, post: Post) -> str | None:
        """Where somebody is said to work in the same sentence: "mengajar di SDN 1"."""
        sentence, text = self.scene.page.sentence_at(post.start), self.scene.page.text
        for mention in self.scene.within(sentence, "organisation"):
            if mention.start > post.start and self.cues["works"].search(text[post.end:mention.start]):
                return mention.entity
        return None

    def _inferred(self, group: Group) -> str | None:
        """The body over the list, or last named before the post in its sentence, or where the same post is said to be."""
        post = group.post
        sentence = self.scene.page.sentence_at(post.start)
        if post.start not in self.lines and self.words["owned"].search(self.scene.page.text, post.start, post.end):
            return self._whose(post, sentence)
        if group.listed or post.start in self.lines:
            return over_list(self.scene, post, self.lines) or installed(self.scene) or self.main
        actors = self._actors(post)
        if post.start in self.chosen:
            actors = [m for m in actors if not is_beside(self.scene, m, post.start)]
        if actors and not self.cues["elected"].match(self.scene.page.text, post.end):
            return actors[-1].entity
        told = of_event(self.scene, Span(post.end, sentence.end)) or self._of_board(post) or self._installed(sentence)
        return told or self._said_before(post) or self.main

    def _whose(self, post: Post, sentence: Span) -> str | None:
        """Of which body "ketuanya" is: the one that a clause about it tells of ("DPC X yang dipimpin ketuanya"), else the first
        that acts in the sentence, else the last named before the sentence in its paragraph, else the main one.
        """
        text, block, named = self.scene.page.text, self.scene.page.block_at(post.start), self._before(post)
        if named and (self.cues["asides_open"].match(text, named[-1].end)
                      or self.cues["through"].fullmatch(text, named[-1].end, post.start)):
            return named[-1].entity
        earlier = self.scene.within(Span(block.start, sentence.start), "organisation")
        actors = self._actors(post) or earlier[-1:]
        return actors[0].entity if actors else self._said_before(post) or self.main

    def _of_board(self, post: Post) -> str | None:
        """The body that got a chair or the like in the paragraph before a post of a board."""
        if not self.cues["board"].match(full_post(self.scene.pack, post.name)):
            return None
        block = self.scene.page.block_at(post.start)
        return next((body.entity for start, body in reversed(self.board)
                     if block.start <= start < post.start and not is_beside(self.scene, body, post.start)), None)

    def _installed(self, sentence: Span) -> str | None:
        """The body whose board the paragraph speaks of before a sentence: "Pengurus PD Garut dilantik. Ali menjadi Ketua"."""
        text, block = self.scene.page.text, self.scene.page.block_at(sentence.start)
        for body in reversed(self.scene.within(Span(block.start, sentence.start), "organisation")):
            if self.cues["boards"].search(text[max(block.start, body.start - 60):body.start]) or is_installed(self.scene, body):
                return body.entity
        return None

    def _said_before(self, post: Post) -> str | None:
        """The body for which this post was named before, where it is the article's main body, its part or its whole."""
        main, bodies = self.main, self.scene.organisations
        said = [body for place, body in self.said.get(post.name.casefold(), []) if place < post.start]
        kin = [body for body in said if main in (body, bodies[body].part_of) or (main and body == bodies[main].part_of)]
        return max(kin, key=lambda body: self.weight.get(body, 0), default=None)

    def _actors(self, post: Post) -> list[Mention]:
        """The bodies before a post in its sentence that act there, without those that are only where or with whom."""
        text, start = self.scene.page.text, self.scene.page.sentence_at(post.start).start
        named = [m for m in self._before(post) if m.start not in self.aside]
        return [m for m in named if text[m.start - 1:m.start] + text[m.end:m.end + 1] != "()" and (
            self.cues["whence"].fullmatch(text, max(start, m.start - 60), m.start)
            or not self.cues["venue"].search(text[max(start, m.start - 40):m.start])
            or self.cues["entered"].search(text[max(start, m.start - 40):m.start]))]
