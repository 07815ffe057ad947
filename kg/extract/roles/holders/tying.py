"""Who holds the posts of a line: the person beside, before or after a post, by the words between them."""
from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.roles.groups import TRADE, Group, Holding, groups_of
from kg.extract.roles.holders.appositions import beyond_tail, is_anothers, is_apposed, is_short, with_tail
from kg.extract.roles.holders.moves import comes_to, is_doers, is_given, is_likewise, is_named_after, is_next, leaves, undergoer
from kg.extract.roles.holders.several import LABEL, RULE, last_of, made_together, of_all, one_each, sharing, told_of, with_chief
from kg.extract.roles.holders.unclosed import holds
from kg.extract.roles.lines import Line
from kg.extract.roles.pieces import DEGREES
from kg.extract.roles.pronouns import is_object
from kg.extract.scene import Mention
from kg.languages import Patterns

NAMED = re.compile(r"[PI]\s$")


class Holders:
    """Ties the posts of one line to persons. `focus` is the person the text is about, None where there is none yet."""

    def __init__(self, line: Line, grammar: Patterns, unclosed: Patterns, focus: str | None) -> None:
        self.line, self.grammar, self.unclosed, self.focus = line, grammar, unclosed, focus
        self.groups, self.people = groups_of(line, grammar), line.places("P")
        self.holdings: list[Holding] = []
        self.before: set[int] = set()      # places of persons whose post stands before them
        self.done: set[int] = set()        # numbers of groups that one of several persons each holds
        self.left_of: dict[int, int] = {}  # number of a group -> place of the person on its left who holds it

    def find(self) -> list[Holding]:
        """All holdings of the line."""
        for number in range(len(self.groups)):
            self._left_by(number)
            if number not in self.done and not (self._several(number) or self._handover(number) or self._respectively(number)):
                self._tie(number)
        return self.holdings

    def _tie(self, number: int) -> None:
        left, how = self._left(number)
        right, manner = self.right(number)
        joined = self._joined(number)
        left = None if is_named_after(self, left, right, manner) else left
        if right is not None and manner == "direct":
            self._hold_right(number, right, "roles.before")
        elif joined is not None:
            self._hold_left(number, joined, "roles.joined")
        elif left is not None and how == "cued":
            self._hold_left(number, left, "roles.cued")
        elif right is not None and manner == "given":
            self._hold_right(number, right, "roles.given")
            if left is not None and how == "gave up":
                self._add(number, left, "roles.left", past=True)
        elif left is not None and how == "far":
            self._hold_left(number, left, "roles.made")
        elif left is not None and how == "gave up":
            self._add(number, left, "roles.left", past=True)
        elif left is not None and (left not in self.before or self._pointed(number)):
            self._hold_left(number, left, "roles.after")
        elif right is not None:
            self._hold_right(number, right, "roles.before")
        elif (place := self._opening(number)) is not None:
            self._add(number, place, "roles.before")
        elif self.grammar["anaphor"].match(self.line.code, self.groups[number].place) or self._pointed(number):
            self._hold_anaphor(number)

    def _opening(self, number: int) -> int | None:
        """The pronoun after a post with which a sentence opens: "Selain sebagai Ketua X, ia juga Sekretaris Y"."""
        code, group = self.line.code, self.groups[number]
        after = self.grammar["opening"].match(code, group.end) if self.grammar["besides"].search(code[:group.place]) else None
        return after.end() if after else None

    def _hold_anaphor(self, number: int) -> None:
        """"Direktur RS X itu tertawa", "Mantan guru itu", "Sang direktur RS X": the person spoken of, who is not named again."""
        group = self.groups[number]
        told = self.unclosed["told_by"].search(self.line.code, 0, group.place) is not None
        person = self.focus if told else self.subject(group.place)  # '"Bupati Ali hadir," kata Ketua X itu'
        known = (group.body and group.own) or group.post.past or group.post.placed
        trade = told and " " in group.post.name and group.post.name[0].islower()  # "ucap guru PAUD itu"
        if person and (known or trade) and (told or not is_anothers(self, number)):
            self.holdings.append(Holding(person, group, "roles.anaphor" if known else TRADE, group.post.start))

    def _left(self, number: int) -> tuple[int | None, str]:
        """The person on the left of a group and how the words between tie them, None where they do not."""
        group, code, grammar = self.groups[number], self.line.code, self.grammar
        place = self.line.last("PI", group.place)
        if place is None or grammar["kin"].search(code[:place]) or is_next(self, number, place):
            return None, ""
        held = number and self.left_of.get(number - 1) == place
        words, pronoun = code[self.groups[number - 1].end if held else place + 1:group.place], code[place] == "I"
        if self.is_only_wanted(place, words) or self.grammar["once_theirs"].search(words):
            return None, ""
        cued = (grammar["cued"], grammar["several_chairs"], *((grammar["zero"], grammar["themes"]) if pronoun else ()))
        if any(pattern.fullmatch(words) for pattern in cued) or comes_to(self, number, place):
            return (undergoer(self, place, words) if grammar["becoming"].match(words) else place), "cued"
        if self._gapped(number, place, words):
            return place, "far"
        if grammar["far"].fullmatch(words) and not is_doers(self, number, words):
            return undergoer(self, place, words), "far"
        if grammar["gave_up"].fullmatch(words) or leaves(self, number, words):
            return place, "gave up"
        adjoins = grammar["adjoining"].fullmatch(words) and self.line.span.kind != "title" and (
            grammar["let_go"].match(code, group.end))
        beside = not pronoun and grammar["beside"].fullmatch(words) is not None
        told = self.unclosed["source"].fullmatch(code, 0, place) and is_short(self, place)  # "Kata Ali, Ketua KPU RI batal hadir"
        if beside and holds(self.unclosed, code, place, group) and not (held or told) or not pronoun and (
                adjoins or beside and grammar["closing"].match(code, group.end)):
            return place, "beside"
        return None, ""

    def is_only_wanted(self, place: int, words: str) -> bool:
        """Whether the person at a place, whom words join to a post, does not hold it: "Ali ingin menjadi", "mengusung Ali
        sebagai", "Ali dilantik"."""
        wanted = self.grammar["unheld"].search(words) or self.grammar["installed"].fullmatch(words) or (
            self.grammar["of_many"].search(words))
        return bool(wanted or self.grammar["backed"].search(self.line.code[:place]))

    def _speaks_to(self, group: Group, place: int) -> bool:
        """Whether the person after a post and a comma stands in for its holder or speaks to him: "Mewakili camat, Ali", "Kepada
        majelis hakim, Ali berkata".
        """
        before, code = self.line.code[:group.place], self.line.code
        told = self.grammar["addressed"].search(before) and not re.match(rf"{DEGREES}\s*,", code[place + 1:])
        return bool(told or self.grammar["for_whom"].search(before) or self.grammar["supposed"].search(before))

    def _gapped(self, number: int, place: int, words: str) -> bool:
        """"Ali terpilih sebagai Ketua, Budi Sekretaris, dan Cici Bendahara": the verb is said once."""
        held = self.left_of.get(number - 1)
        code = self.line.code
        if held is None or held >= place or words.strip() or not self.grammar["closing"].match(code, self.groups[number].end):
            return False
        return self.grammar["gap"].fullmatch(code, self.groups[number - 1].end, place) is not None

    def right(self, number: int) -> tuple[int | None, str]:
        """The person on the right of a group and how the words between tie them, None where they do not."""
        group, code = self.groups[number], self.line.code
        place = self.line.next("P", group.place)
        if place is None:
            return None, ""
        first, place = place, beyond_tail(self, number, place)
        words = code[group.end:place] if place == first else ", "
        named = NAMED.search(code, max(group.place - 2, 0), group.place)
        if (self.line.span.kind == "title" and ":" in words) or (named and words.strip()):
            return None, ""
        if self.grammar["left_by"].fullmatch(words):
            return None, ""
        for manner in ("direct", "given", "overseeing", "apart"):
            if self.grammar[manner].fullmatch(words):
                return (None, "") if manner == "apart" and self._speaks_to(group, place) else (place, manner)
        if is_apposed(self, number, place):
            return place, "apart"
        return (place, "given") if is_given(self, number, words) else (None, "")

    def _left_by(self, number: int) -> None:
        """"Kursi ketua yang ditinggalkan Ali": the post is over for that person."""
        place = self.line.next("P", self.groups[number].place)
        if place is not None and self.grammar["left_by"].fullmatch(self.line.code[self.groups[number].end:place]):
            self._add(number, place, "roles.left", past=True)

    def _pointed(self, number: int) -> bool:
        """Whether a word points back to who is named: "Ketua panitia Ali, sang Camat,"."""
        return self.grammar["pointed"].search(self.line.code[:self.groups[number].place]) is not None

    def _joined(self, number: int) -> int | None:
        """The person on the left who holds the group before, where the two groups are joined."""
        if number - 1 not in self.left_of or is_next(self, number, self.left_of[number - 1]):
            return None
        glue = self.glue(number)
        loose = ("soft_join", "dated_join", *(("listed_join",) if self._is_over(number - 1) else ()))
        soft = any(self.grammar[way].fullmatch(glue) for way in loose) and (is_likewise(self, number) or not self._awaits(number))
        return self.left_of[number - 1] if soft or self.grammar["join"].fullmatch(glue) else None

    def _is_over(self, number: int) -> bool:
        """Whether a group was held before, as the others of a list of posts then are: "mantan Ketua X, Kepala Y dan Camat Z"."""
        group = self.groups[number]
        once = len(self.people) < 2 and self.grammar["once"].search(self.line.code, 0, self.groups[0].place)
        return bool(once) or group.post.past or any(h.past for h in self.holdings if h.group is group)

    def _hold_left(self, number: int, place: int, rule: str) -> None:
        self.left_of[number] = place
        words = self.line.code[place + 1:self.groups[number].place]
        where = self.grammar["where"].search(words) or self.grammar["doing"].search(words)
        body = self.line.things[place + 1 + where.start("body")] if where else self._antecedent(place)
        if isinstance(body, Mention) and not self.groups[number].body:
            self.groups[number] = replace(self.groups[number], body=body, own=False)
        since = max([place + 1 if self.line.code[place] == "P" else 0, *(g.end for g in self.groups[:number])])
        once = self.grammar["once"].search(self.line.code[since:self.groups[number].place])
        self._add(number, place, rule, once is not None)
        for other in made_together(self, number, place):
            self._add(number, other, rule, once is not None)
        more = self.grammar["together"].match(self.line.code, self.groups[number].end)
        if more and more.end() in self.people:
            self._add(number, more.end(), "roles.several")

    def _antecedent(self, place: int) -> object:
        """The body that a pronoun's clause hangs on: "Ali dari PMI, tempat ia menjadi ketua"; None where it hangs on none."""
        before = self.line.code[:place]
        match = re.search(r"O,?\s+\w+\s+$", before) if self.grammar["hanging"].search(before) else None
        return self.line.things[match.start()] if match and self.line.code[place] == "I" else None

    def _hold_right(self, number: int, place: int, rule: str) -> None:
        self.before.add(place)
        self.groups[number], code = with_tail(self, number, place), self.line.code
        given = code[self.groups[number].end:place] if rule == "roles.given" else ""
        self._add(number, place, rule, self.grammar["once"].search(given) is not None)
        for other in sharing(self, number, place):
            self._add(number, other, "roles.list")
        while number and self._is_free(number - 1) and self._is_same(number):
            number -= 1
            self._add(number, place, "roles.joined")

    def glue(self, number: int) -> str:
        """The words between a group and the one before it."""
        return self.line.code[self.groups[number - 1].end:self.groups[number].place]

    def _is_same(self, number: int) -> bool:
        """Whether a group and the one before it are of one person: "Ketua sekaligus Rektor", "ketuanya Sekretaris X"."""
        glue, before = self.glue(number), self.groups[number - 1].post
        owned = not glue.strip() and self.grammar["owned"].search(self.line.source, before.start, before.end) is not None
        founded = self.grammar["soft_join"].fullmatch(glue) and self.grammar["founder"].fullmatch(before.head)
        return owned or founded is not None or self.grammar["join"].fullmatch(glue) is not None  # "founder and CEO"

    def _awaits(self, number: int) -> bool:
        """Whether the person of a group and of those joined to it is on the right, and does not get another: "Budi sebagai"."""
        while number + 1 < len(self.groups) and self._is_same(number + 1):
            number += 1
        place, how = self.right(number)
        return place is not None and not (how == "apart" and self.grammar["own_way"].match(self.line.code, place + 1))

    def _is_free(self, number: int) -> bool:
        return all(h.group is not self.groups[number] for h in self.holdings)

    def _add(self, number: int, place: int, rule: str, past: bool = False) -> None:
        thing, group = self.line.things[place], self.groups[number]
        person = self.person(place)
        labelled = LABEL.search(self.line.code, group.end, place) is not None and not told_of(self, number)
        group = with_chief(self, number) if group.post.bound and not group.body else group
        if person is None or (group.post.bound and not (group.body or group.post.body or group.post.elsewhere or labelled)):
            return
        acting = self.grammar["acting"].search(self.line.code[group.end:place].rstrip()) if place > group.place else None
        name = f"{acting.group().strip().capitalize()} {group.post.name}" if acting else None
        group = replace(group, listed=labelled) if labelled else group
        self.holdings.append(Holding(person, group, rule, thing.start if thing else group.post.start, past, name))
        self.groups[number] = group

    def person(self, place: int) -> str | None:
        """The person named or meant at a place."""
        thing = self.line.things[place]
        return thing.entity if isinstance(thing, Mention) else self.subject(place)

    def subject(self, place: int) -> str | None:
        """Whom a pronoun stands for: the first person of the line so far, or the last where it is near, else the one the text
        is about; never who does what is done to it.
        """
        before = [p for p in self.line.told("P") if p < place]
        if is_object(self.line.code, place) and before and ";" not in self.line.code[before[-1]:place]:
            before = before[:-1]
        thing = self.line.things[before[-1 if self.grammar["hanging"].search(self.line.code[:place]) else 0]] if before else None
        return thing.entity if isinstance(thing, Mention) else self.focus

    def enumerated(self, place: int) -> list[int]:
        """The persons named one after the other from a place on."""
        found = [place]
        for following in (p for p in self.people if p > place):
            between = re.sub(r"^\s*\(R(?:[^(),]*\))?", "", self.line.code[found[-1] + 1:following])
            if not self.grammar["more"].fullmatch(between):
                break
            found.append(following)
        return found

    def _several(self, number: int) -> bool:
        """"Dua perawat RS X, A serta B": all of them hold the post."""
        self.groups[number], persons = of_all(self, number)
        for person in persons:
            self.before.add(person)
            self._add(number, person, "roles.several")
        return bool(persons)

    def _handover(self, number: int) -> bool:
        """"Serah terima jabatan direktur dari A kepada B": both hold it, one after the other."""
        code, end = self.line.code, self.groups[number].end
        ways = (self.grammar["handover"], self.grammar["held_before"], self.grammar["handed_by"])
        match = next((match for way in ways if (match := way.match(code, end))), None)
        if not match:
            return False
        self._add(number, match.start("old"), "roles.handover", past=True)
        self._add(number, match.start("new"), "roles.handover")
        return True

    def _respectively(self, number: int) -> bool:
        """"Ketua dan Sekretaris X, A dan B": each person one post, in order; done at the first of the posts."""
        last = last_of(self, number)
        if number and self.grammar["series"].fullmatch(self.glue(number)) or last == number:
            return False
        for n, person in enumerate(one_each(self, last), number):
            self.before.add(person)
            self.done.add(n)
            self._add(n, person, RULE)
        return number in self.done
