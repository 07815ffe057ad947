"""Reading one name of an event: its kind, edition, what or whose it is, and its year."""
from __future__ import annotations

from kg.extract.bodies.abbreviated import bracketed, long_form
from kg.extract.events.block import Block
from kg.extract.events.kinds.series import place_in_series
from kg.extract.events.naming import Naming
from kg.extract.events.numbers import number_at, number_before, with_year
from kg.extract.events.reading.ends import NameEnds
from kg.extract.events.reading.honoured import honoured
from kg.extract.events.reading.joined import joined
from kg.extract.events.spelt import spelt_out
from kg.extract.eventwords import UNKNOWN, Kind
from kg.extract.numerals import YEAR
from kg.extract.page import EDGE, Token
from kg.extract.quotations import OPENING

DESCRIBED = 4
"""Small words that may describe an event after its kind."""


class EventReader:
    """Reads namings in the tokens of one block."""

    def __init__(self, block: Block) -> None:
        self.block, self.tokens, self.words, self.names = block, block.tokens, block.words, block.names
        self.bodies, self.dates, self.headline, self.ends = block.bodies, block.dates, block.headline, NameEnds(block)
        self.latest: Naming | None = None

    def read(self, i: int, kind: Kind) -> Naming:
        """The naming that begins at token `i` with a kind."""
        if self.latest is None or self.latest.first != i or self.latest.kind is not kind:
            self.latest = self._read(i, kind)
        return self.latest

    def _read(self, i: int, kind: Kind) -> Naming:
        naming = Naming(i, i + len(kind.words), kind, i + len(kind.words), number_before(self.tokens, i, self.words))
        if kind.verb:
            return self._doing(naming)
        naming = self._bracket(naming)
        if which := self._which(naming):
            return which
        naming = self._numbered(naming)
        naming = self._owned(self._further(self._again(self._numbered(self._bracket(self._spelt(self._described(naming)))))))
        if whose := honoured(self.block, naming.last, kind.key):
            return self._honouring(naming, whose)
        naming = self._other(with_year(self._numbered(self._reach(self._led(naming))), self.tokens, self.words))
        follows, after = self.tokens[naming.last], self.tokens[naming.last + 1]
        if after is not EDGE and self.words.among("times_over", follows):  # "Peringatan kali ini"
            follows = after
        return naming._replace(definite=self.words.small("this", follows) and not naming.proper)

    def _honouring(self, naming: Naming, whose: int) -> Naming:
        """The naming with the person whose memory it keeps, who is a person by himself, and the number and year after them."""
        value, length = (None, 0) if naming.edition is not None else self._number(whose)
        tail = tuple(token.folded for token in self.tokens[naming.last:whose] if token.word)
        return naming._replace(whose=whose + length, edition=value if length else naming.edition, tail=(*naming.tail, *tail))

    def _further(self, naming: Naming) -> Naming:
        """The naming with what goes on after its short form in brackets: "Hari Kesatuan Gerak (HKG) PKK ke-53"."""
        last, follows = naming.last, self.tokens[naming.last]
        if self.tokens[last - 1].text != ")" or not follows.capital or self.headline:
            return naming
        if self.words.at(self.tokens, last):
            return naming
        if naming.last in self.bodies and not self._number(self.bodies[naming.last][0])[1]:
            return naming
        more = self._described(naming._replace(proper=True))
        unowned = naming.unowned or naming.last if more.last > naming.last else naming.unowned
        return self._numbered(more._replace(described=naming.described, proper=naming.proper or more.last > naming.last,
                                      unowned=unowned))

    def _which(self, naming: Naming) -> Naming | None:
        """One of a series by its place alone: "Edisi kedua"."""
        first, token = self.tokens[naming.first], self.tokens[naming.last]
        if self.words.among("waves", first) and naming.kind_end == naming.first + 1:
            end = naming.kind_end + place_in_series(self.block, naming.kind_end)
            return naming._replace(last=end, other=" ".join(t.folded for t in self.tokens[naming.kind_end:end]))
        if not self.words.among("editions", first) or not self.words.among("ordinals", token):
            return None
        return naming._replace(last=naming.last + 1, other=token.folded)

    def _doing(self, naming: Naming) -> Naming:
        """A verb with what is done to: "melantik pengurus FKUB"; only the verb is sure."""
        if not self.words.doing(naming.kind):
            return naming
        follows = self.tokens[naming.last]
        directly = self.words.among("directly", follows)  # "meninjau langsung pasar"
        done = self._described(naming._replace(last=naming.last + directly))
        if done.last == naming.last + directly:
            done = naming
        return done._replace(described=naming.kind_end, unowned=0, tail=(), bodies=(), proper=False)

    def another(self, j: int) -> int:
        """How many tokens at `j` mean another event of the kind ("berikutnya")."""
        return self.ends.another(j)

    def _bracket(self, naming: Naming) -> Naming:
        inside = bracketed(self.tokens, naming.last)
        if naming.bracket or not inside or not (inside[0].capital or self.words.at(self.tokens, naming.last + 1)):
            return naming
        marked = naming.first + self.words.among("commemoration", self.tokens[naming.first])
        own = long_form(self.tokens, naming.last, naming.first) in (None, naming.first, marked)  # not "Pelatihan Dapur Umum (DU)"
        close, tail = naming.last + len(inside) + 2, (*naming.tail, *(t.folded for t in inside[own:]))
        return naming._replace(last=close, bracket=(naming.last, close) if own else None, tail=tail)

    def _again(self, naming: Naming) -> Naming:
        """The naming with its short form and its number in brackets once more: "Kongres Pelajar XIV (KP XIV)"."""
        inside = bracketed(self.tokens, naming.last)
        twice = len(inside) == 2 and naming.numbered == naming.last and inside[1].text == self.tokens[naming.last - 1].text
        return self._bracket(naming) if twice else naming

    def _spelt(self, naming: Naming) -> Naming:
        """The whole of a name that the abbreviation after it spells, though it holds words that end names."""
        end = 0 if naming.bracket or self.headline else spelt_out(self.tokens, naming.first, naming.last, self.words)
        more = tuple(token.folded for token in self.tokens[naming.last:end])
        return naming._replace(last=end, described=0, proper=True, tail=(*naming.tail, *more)) if end else naming

    def _numbered(self, naming: Naming) -> Naming:
        """An edition: "XII", "ke-2", "Angkatan III"."""
        token = self.tokens[naming.last]
        own = naming.last == naming.kind_end and not naming.kind.key.startswith(UNKNOWN)
        counted = not own and self.words.among("no_editions", self.tokens[naming.last - 1])
        if naming.edition is not None or counted:
            return naming
        if self.words.among("series", token):
            value, length = self._number(naming.last + 1)
            if length:
                last = naming.last + 1 + length
                return naming._replace(last=last, edition=value, tail=(*naming.tail, token.folded), numbered=last)
        if self.words.small("which", token) and naming.last == naming.kind_end:
            value, length = self._number(naming.last + 1)  # "miladnya yang ke-52"
            last = naming.last + 1 + length
            if length and self.tokens[naming.last + 1].folded not in self.words.ordinals:
                return naming._replace(last=last, edition=value, numbered=last)
            return naming
        value, length = self._years(naming, token) or self._grade(naming, token) or self._number(naming.last)
        small = length == 1 and token.folded in self.words.lists["ordinals"]
        last = naming.last + length
        return naming._replace(last=last, edition=value, numbered=last) if length and not small else naming

    def _grade(self, naming: Naming, token: Token) -> tuple[int, int] | None:
        """The bare figure of a grade of training: "Taruna Melati 2"."""
        if len(token.text) > 1 or not token.text.isdigit() or not self.tokens[naming.first].capital:
            return None
        kinds = [self.block.kinds[k] for k in range(naming.first, naming.last) if k in self.block.kinds
                 and k + len(self.block.kinds[k].words) == naming.last]
        return (int(token.text), 1) if any(kind.key in self.words.lists["siblings"] for kind in kinds) else None

    def _years(self, naming: Naming, token: Token) -> tuple[int | None, int] | None:
        """The bare number of an anniversary before whose it is, or its years: "HUT 50 Golkar", "Jubileum 75 Tahun"."""
        follows = self.tokens[naming.last + 1]
        figure = token.text.isdigit() and len(token.text) < len("1000")
        titled = self.tokens[naming.first - 1].text in OPENING  # a title tells no other event
        if figure and not titled and follows.text.istitle() and (
                follows.folded in self.words.grammar["year"]) and (
                self.tokens[naming.last - 1].capital and not naming.kind.key.startswith(UNKNOWN)):  # "Reuni Akbar 35 Tahun"
            return int(token.text), 2
        bare = figure and naming.last == naming.kind_end
        if not bare or naming.kind.key not in self.words.lists["commemorations"]:
            return None
        if follows.folded in self.words.grammar["year"]:
            return int(token.text), 2
        return (int(token.text), 1) if follows.capital else None

    def _number(self, j: int) -> tuple[int | None, int]:
        follows = self.tokens[j + 1]
        if follows.capital and follows.folded in self.block.names.after_i and self.tokens[j].text == "I":
            return None, 0  # "Notulen rapat | I Ketut Purna"
        return number_at(self.tokens, j, self.words)

    def _described(self, naming: Naming) -> Naming:
        """What or whose the event is: capitals, a body, or a few small words."""
        j, tail, bodies, small, proper, unowned = naming.last, [*naming.tail], [], 0, False, 0
        capital = self.tokens[naming.first].capital
        bare = self.headline or naming.first and self.tokens[naming.first - 1].folded == "the"  # "the workshop brought together"
        limit = 0 if bare else self.ends.level(naming) if naming.kind.named else DESCRIBED
        while (token := self.tokens[j]) is not EDGE and not self.ends.others(j, naming.first):
            if j in self.bodies:
                end = self.ends.territory(self.bodies[j][0])
                bodies.append(self.bodies[j][1])
                tail += [t.folded for t in self.tokens[j:end]]
                j, proper, unowned = end, True, unowned or j
                if not self.ends.goes_on(end, naming.first):
                    break
            elif self.ends.inducted(token, naming):
                break
            elif length := joined(self.tokens, j, self.words):
                tail += [t.folded for t in self.tokens[j + 1:j + length]]
                j += length
            elif token.capital and (not self.ends.stops(j) or self.ends.gathered(j, naming)):
                unowned = unowned or (j if self.words.among("organs", token) else 0)
                tail.append(token.folded)
                proper, j = proper or small == 0, j + 1
            elif (proper or capital and token.text in ("on", "of", "for")) and self.ends.joins(j, token) or (
                    capital and j == naming.kind_end and self._goes_on(j, token, naming)):
                tail.append(token.folded)
                j += 1
            elif j == naming.kind_end and self.ends.occasion(j) or small and self.ends.kept(j):
                j += 1
            elif not proper and small < limit and (self.ends.describes(j, naming) or small and self.ends.coordinated(j)):
                tail.append(token.folded)
                small, j = small + 1, j + 1
            else:
                break
        while j > naming.last and self.ends.hangs(j - 1):
            j -= 1
        small = naming.last if j > naming.last and not proper else 0
        return naming._replace(last=j, tail=tuple(tail), proper=proper, bodies=tuple(bodies), described=small,
                       unowned=unowned if unowned > naming.last else naming.last if unowned or self._inducts(naming, j) else 0)

    def _inducts(self, naming: Naming, j: int) -> bool:
        """The name of who is inducted stands up to token `j`: "Pelantikan Yogi Astawa"."""
        induction = naming.kind.key in self.words.lists["inductions"] and j > naming.last + 1 and naming.last not in self.bodies
        return induction and self.tokens[naming.last].capital and self.block.is_person(naming.last, j)

    def _goes_on(self, j: int, token: Token, naming: Naming) -> bool:
        """The rest of a name after "dan": of one that is abbreviated, or of a long kind ("Simulasi Gempa dan Tsunami")."""
        long = len(naming.kind.words) > 1 and self.words.small("and", token)
        return self.ends.shortened(j) or long and self.ends.joins(j, token)

    def _owned(self, naming: Naming) -> Naming:
        """The naming with whose it is after its number: "Upacara HUT ke-80 Republik Indonesia"."""
        end = naming.last
        if self.headline or naming.numbered != end or end in self.dates:
            return naming
        if end in self.bodies:
            whose, end = [self.bodies[end][1]], self.ends.territory(self.bodies[end][0])
        else:
            whose = []
            while self.tokens[end].capital and not self.ends.stops(end) and (
                    end not in self.bodies and end not in self.dates and self.words.at(self.tokens, end) is None):
                end += 1
            if end == naming.last or self.block.is_person(naming.last, end):
                return naming
        tail = (*naming.tail, *(t.folded for t in self.tokens[naming.last:end]))
        return naming._replace(last=end, tail=tail, bodies=(*naming.bodies, *whose), unowned=naming.unowned or naming.last)

    def _led(self, naming: Naming) -> Naming:
        """The naming of a journey with where it leads: "kaji banding ke RSUD Garut"."""
        token, j = self.tokens[naming.last], naming.last + 1
        journey = naming.kind.key in self.words.lists["journeys"] and not self.headline
        if not journey or not self.words.small("to", token):
            return naming
        end = self.bodies.get(j, (j, ""))[0]
        while j not in self.bodies and self.tokens[end].capital and not self.ends.stops(end):
            end += 1
        if end == j:
            return naming
        own = [t.folded for t in self.tokens[j:end] if not t.text.isupper() and t.text not in self.names.territories]
        goal = frozenset(own or [t.folded for t in self.tokens[j:end]])
        return naming._replace(last=end, goal=goal, described=naming.core)

    def _reach(self, naming: Naming) -> Naming:
        """The naming with "tingkat kabupaten" after it."""
        token, follows = self.tokens[naming.last], self.tokens[naming.last + 1]
        named = naming.proper or naming.kind.named and self.tokens[naming.first].capital
        if not self.words.among("level_words", token) or not (follows.word and (named or self.words.among("reaches", follows))):
            return naming
        return naming._replace(last=self.ends.territory(naming.last + 2), unowned=naming.unowned or naming.last,
                       tail=naming.tail or (follows.folded,))

    def _in_year(self, j: int) -> int:
        """The token after "pada tahun 2016" at token `j`, 0 where it does not stand there."""
        k, token = j + 1, self.tokens[j]
        if not self.words.among("on_day", token):
            return 0
        k += self.words.small("year", self.tokens[k])
        end, value = self.dates.get(k, (0, ""))
        return end if len(value) == len("2016") else 0

    def _other(self, naming: Naming) -> Naming:
        """Another event of the kind: "berikutnya", "next", "yang sama pada Juli 2024", "Rakerwil Agustus 2024"."""
        token = self.tokens[naming.last]
        more = self.ends.another(naming.last + 1) if self.words.among("editions", token) else 0
        if length := self.ends.another(naming.last) or more + bool(more):
            last = naming.last + length
            words = " ".join(t.text for t in self.tokens[naming.last:last])
            if words.endswith(tuple(self.words.lists["on_day"])):
                return naming._replace(last=self.dates.get(last, (last, ""))[0], other=words.casefold(), described=0)
            end = self._in_year(last)
            return naming._replace(last=end or last, other=words.casefold(), described=last if end else 0)
        which, before = self.tokens[naming.first - 2], self.tokens[naming.first - 1]
        token, year = self.tokens[naming.last], self.tokens[naming.last + 1]
        if self.words.small("year", token) and YEAR.match(year.text) and (
                self.block.hosted(naming.first)):  # "tuan rumah sidang tahun 2026"
            return naming._replace(last=naming.last + 2, year=year.text, other=year.text, described=0)
        if self.words.among("others_before", before):
            return naming._replace(first=naming.first - 1, other=before.folded)
        if self.words.among("spans_before", before) and self.words.among("others_before", which):  # "last year's conference"
            return naming._replace(first=naming.first - 2, other=which.folded)
        follows = self.tokens[naming.last]
        stated = self.words.among("on_day", follows) and not self.tokens[naming.first].capital
        end, value = self.dates.get(naming.last + stated, (0, ""))
        if end and (len(value) == len("2024-08") or stated and len(value) == len("2024")):
            if stated and naming.tail:
                return naming._replace(year=value[:4], other=value, described=0)
            return naming._replace(last=end, year=value[:4], other=value, described=naming.core,
                                   unowned=naming.unowned or naming.last)
        return naming
