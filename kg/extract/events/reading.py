"""Reading one name of an event: its kind, edition, what or whose it is, and its year."""
from __future__ import annotations

from dataclasses import replace

from kg.extract.bodies.abbreviated import bracketed, long_form
from kg.extract.events.block import Block
from kg.extract.events.joined import coordinated, joined
from kg.extract.events.naming import Naming
from kg.extract.events.numbers import ROMAN, YEAR, number_at, with_year
from kg.extract.events.spelt import shortened, spelt_out
from kg.extract.eventwords import UNKNOWN, Kind
from kg.extract.page import Token

ENDING = ("ends", "holding", "habits_after", "such")
DESCRIBED = 4
"""Small words that may describe an event after its kind."""


class EventReader:
    """Reads namings in the tokens of one block."""

    def __init__(self, block: Block) -> None:
        self.tokens, self.words, self.names = block.tokens, block.words, block.names
        self.bodies, self.dates, self.headline = block.bodies, block.dates, block.headline

    def read(self, i: int, kind: Kind) -> Naming:
        """The naming that begins at token `i` with a kind."""
        naming = Naming(i, i + len(kind.words), kind, i + len(kind.words))
        if kind.verb:
            return self._doing(naming)
        naming = self._bracket(naming)
        naming = self._numbered(naming)
        if which := self._which(naming):
            return which
        naming = self._numbered(self._bracket(self._spelt(self._described(naming))))
        naming = self._other(with_year(self._reach(self._led(naming)), self.tokens, self.words))
        follows = self.token(naming.last)
        return replace(naming, definite=follows is not None and self.words.small("this", follows) and not naming.proper)

    def _which(self, naming: Naming) -> Naming | None:
        """One of a series by its place alone: "Edisi kedua"."""
        token, edition = self.token(naming.last), self.words.among("editions", self.tokens[naming.first])
        if token is None or not edition or not self.words.among("ordinals", token):
            return None
        return replace(naming, last=naming.last + 1, other=token.folded)

    def _doing(self, naming: Naming) -> Naming:
        """A verb with what is done to: "melantik pengurus FKUB"; only the verb is sure."""
        if not self.words.doing(naming.kind):
            return naming
        done = self._described(naming)
        return replace(done, described=naming.kind_end, unowned=0, tail=(), bodies=(), proper=False)

    def token(self, j: int) -> Token | None:
        """The token at `j`, None past the end."""
        return self.tokens[j] if j < len(self.tokens) else None

    def _bracket(self, naming: Naming) -> Naming:
        inside = bracketed(self.tokens, naming.last)
        if naming.bracket or not inside or not (inside[0].capital or self.words.at(self.tokens, naming.last + 1)):
            return naming
        own = long_form(self.tokens, naming.last, naming.first) in (None, naming.first)  # not "Pelatihan Dapur Umum (DU)"
        close, tail = naming.last + len(inside) + 2, (*naming.tail, *(t.folded for t in inside[own:]))
        return replace(naming, last=close, bracket=(naming.last, close) if own else None, tail=tail)

    def _spelt(self, naming: Naming) -> Naming:
        """The whole of a name that the abbreviation after it spells, though it holds words that end names."""
        end = 0 if naming.bracket or self.headline else spelt_out(self.tokens, naming.first, naming.last, self.words)
        more = tuple(token.folded for token in self.tokens[naming.last:end])
        return replace(naming, last=end, described=0, proper=True, tail=(*naming.tail, *more)) if end else naming

    def _numbered(self, naming: Naming) -> Naming:
        """An edition: "XII", "ke-2", "Angkatan III"."""
        token = self.token(naming.last)
        own = naming.last == naming.kind_end and not naming.kind.key.startswith(UNKNOWN)
        counted = not own and self.words.among("no_editions", self.tokens[naming.last - 1])
        if token is None or naming.edition is not None or counted:
            return naming
        if self.words.among("series", token):
            value, length = self._number(naming.last + 1)
            if length and value is None:
                which = f"{token.text} {self.tokens[naming.last + 1].text}".casefold()
                return replace(naming, last=naming.last + 2, other=which)
            if length:
                last = naming.last + 1 + length
                return replace(naming, last=last, edition=value, tail=(*naming.tail, token.folded), numbered=last)
        value, length = self._years(naming, token) or self._number(naming.last)
        small = length == 1 and token.folded in self.words.lists["ordinals"]
        last = naming.last + length
        return replace(naming, last=last, edition=value, numbered=last) if length and not small else naming

    def _years(self, naming: Naming, token: Token) -> tuple[int | None, int] | None:
        """The bare number of an anniversary before whose it is: "HUT 50 Golkar"."""
        follows = self.token(naming.last + 1)
        bare = naming.last == naming.kind_end and token.text.isdigit() and len(token.text) < len("1000")
        whose = follows is not None and follows.capital and naming.kind.key in self.words.lists["commemorations"]
        return (int(token.text), 1) if bare and whose else None

    def _number(self, j: int) -> tuple[int | None, int]:
        return number_at(self.tokens, j, self.words)

    def _described(self, naming: Naming) -> Naming:
        """What or whose the event is: capitals, a body, or a few small words."""
        j, tail, bodies, small, proper = naming.last, [*naming.tail], [], 0, False
        capital, unowned = self.tokens[naming.first].capital, 0
        limit = 0 if self.headline else self._level(naming) if naming.kind.named else DESCRIBED
        while (token := self.token(j)) is not None:
            if j in self.dates and not self._weekly(j) and not self._compound(j):
                break
            if j in self.bodies:
                end = self._territory(self.bodies[j][0])
                bodies.append(self.bodies[j][1])
                tail += [t.folded for t in self.tokens[j:end]]
                j, proper, unowned = end, True, j
                break
            if self._inducted(token, naming):
                break
            if length := joined(self.tokens, j, self.words):
                tail += [t.folded for t in self.tokens[j + 1:j + length]]
                j += length
            elif token.word and token.capital and (not self._stops(j) or self._gathered(j, naming)):
                unowned = unowned or (j if self.words.among("organs", token) else 0)
                tail.append(token.folded)
                proper, j = proper or small == 0, j + 1
            elif (proper or capital and token.text in ("on", "of", "for")) and self._joins(j, token) or (
                    capital and j == naming.kind_end and self._shortened(j)):
                tail.append(token.folded)
                j += 1
            elif j == naming.kind_end and self._occasion(j) or small and self._kept(j):
                j += 1
            elif not proper and small < limit and (self._describes(j, naming) or small and self._coordinated(j)):
                tail.append(token.folded)
                small, j = small + 1, j + 1
            else:
                break
        while j > naming.last and self.words.among("ends", self.tokens[j - 1]) and not self._kept(j - 1):
            j -= 1
        small = naming.last if j > naming.last and not proper else 0
        return replace(naming, last=j, tail=tuple(tail), proper=proper, bodies=tuple(bodies), described=small,
                       unowned=unowned if unowned > naming.last else naming.last if unowned else 0)

    def _territory(self, end: int) -> int:
        """The token after the territory whose kind ends a body's name: "Jambore PKK Tingkat Provinsi" Kalimantan Barat."""
        if self.tokens[end - 1].text in self.names.territories:
            while end < len(self.tokens) and self.tokens[end].word and self.tokens[end].capital and end not in self.bodies:
                end += 1
        return end

    def _led(self, naming: Naming) -> Naming:
        """The naming of a journey with where it leads: "kaji banding ke RSUD Garut"."""
        token, j = self.token(naming.last), naming.last + 1
        journey = naming.kind.key in self.words.lists["journeys"] and not self.headline
        if token is None or not journey or not self.words.small("to", token):
            return naming
        end = self.bodies.get(j, (j, ""))[0]
        while (follows := self.token(end)) is not None and j not in self.bodies and follows.capital and not self._stops(end):
            end += 1
        if end == j:
            return naming
        own = [t.folded for t in self.tokens[j:end] if not t.text.isupper() and t.text not in self.names.territories]
        goal = frozenset(own or [t.folded for t in self.tokens[j:end]])
        return replace(naming, last=end, goal=goal, described=naming.core)

    def _shortened(self, j: int) -> bool:
        """The rest of a name that is abbreviated after it: "Rapat Kerja dan Konsultasi Provinsi (Rakerkonprov)"."""
        joint = self.tokens[j].text == "&" or self.words.small("and", self.tokens[j])
        more = joint and shortened(self.tokens, j + 1, self.bodies)
        return more and not self.words.at(self.tokens, j + 1)

    def _weekly(self, j: int) -> bool:
        """A day of the Javanese week as the name of a gathering ("Pengajian Ahad Pon")."""
        follows = self.token(j + 1)
        return follows is not None and follows.text in self.words.lists["market_days"]

    def _inducted(self, token: Token, naming: Naming) -> bool:
        """An official who is inducted, and no group."""
        official = naming.kind.key in self.words.lists["inductions"] and token.text in self.names.officials
        return official and not self.words.among("collectives", token)

    def _stops(self, j: int) -> bool:
        token = self.tokens[j]
        follows = self.token(j + 1)
        if follows is not None and follows.text in self.words.lists["market_days"] or self._compound(j):
            return False
        if self.words.among("series", token):
            return self._number(j + 1)[1] > 0
        if ROMAN.match(token.text) and self.words.among("no_editions", self.tokens[j - 1]):
            return False
        if token.text.istitle() and token.folded in self.words.grammar["year"] and follows is not None and (
                follows.word and follows.capital and not self.words.among("no_calendar", follows)):
            return False  # "Resepsi Tahun Emas"
        if ROMAN.match(token.text) or token.text in self.names.stops or self.headline and token.text in self.names.headline:
            return True
        if token.text in self.words.lists["ends"] or self.words.among("holding", token):
            return True
        return bool(self.words.ordinal.match(token.text))

    def _kept(self, j: int) -> bool:
        """A word that ends other names but may end this one: "pengurus baru"."""
        follows = self.token(j + 1)
        named = follows is not None and follows.capital and j + 1 not in self.dates  # "gedung baru Puskesmas Garut"
        new = self.words.among("fresh", self.tokens[j]) and (named or self.words.among("collectives", self.tokens[j - 1]))
        days = self.words.small("day", self.tokens[j]) and self.words.among("several", self.tokens[j - 1])  # "tahlil tujuh hari"
        return new or days or self._compound(j)

    def _occasion(self, j: int) -> bool:
        """Capitals for what is commemorated follow: "Aksi memperingati Hari Tani Nasional"."""
        follows = self.token(j + 1)
        return self.words.among("commemorating", self.tokens[j]) and follows is not None and follows.capital and not self.headline

    def _gathered(self, j: int, naming: Naming) -> bool:
        """Officials of many places who come together: "Rapat Koordinasi Kepala Puskesmas"."""
        token, follows = self.tokens[j], self.token(j + 1)
        return j == naming.kind_end and token.text in self.names.officials and follows is not None and (
            self.words.among("gathered", follows))

    def _compound(self, j: int) -> bool:
        """A word that ends other names but here belongs to what is told: "Guru Sekolah Minggu", "Kapolres Cup"."""
        token, before, follows = self.tokens[j], self.tokens[j - 1], self.token(j + 1)
        if token.capital and self.words.among("sundays", token):
            return before.capital and self.words.among("schools", before)
        if token.text in self.names.officials and self.words.among("trophies", before):
            return True
        return token.text in self.names.officials and follows is not None and self.words.among("cups", follows)

    def _joins(self, j: int, token: Token) -> bool:
        follows = self.token(j + 1)
        if token.text not in self.names.joints and not self.words.among("name_joints", token) or follows is None:
            return False
        return follows.word and follows.capital and not self._stops(j + 1) and self.words.at(self.tokens, j + 1) is None and (
            j + 1 not in self.bodies) and not self.words.among("place_joints", token) and follows.text not in self.names.posts

    def _describes(self, j: int, naming: Naming) -> bool:
        """A small word that goes on with the description: no verb, no pronoun, nothing that ends it."""
        token, follows = self.tokens[j], self.token(j + 1)
        text = token.text
        figure = text.replace(".", "").isdigit() and len(text) < 6 and not YEAR.match(text) and j not in self.dates
        if figure and follows is not None and follows.word and not follows.capital and not self.words.among("ends", follows):
            return True
        if not token.word or token.capital or any(self.words.among(name, token) for name in ENDING):
            return False
        joint = self.words.among("results", token) and follows is not None and self.words.among("joint_work", follows)
        if self.another(j) or text.endswith(self.words.affixes["its"]) or joint:
            return False
        teaching = j == naming.kind_end and naming.kind.key in self.words.lists["taught"]
        taught = teaching and text.startswith(self.words.affixes["active"]) and not self.words.among("says", token)
        last = follows is None or not follows.word or self.words.among("ends", follows)
        adjective = last and text.startswith(self.words.affixes["happening"])
        return taught or adjective or not self.words.verb.match(text) or text in self.words.lists["nouns"]

    def _level(self, naming: Naming) -> int:
        """One small word after a kind that is a name, for its level: "Musrenbang kecamatan"."""
        token = self.token(naming.last)
        level = token is not None and not token.capital and self.words.among("reaches", token)
        return int(token is not None and level and not self.words.among("outside", token))

    def _coordinated(self, j: int) -> bool:
        """Joined to its like, and no event by itself: "pelatihan pengemasan dan pemasaran"."""
        return coordinated(self.tokens, j, self.words) and self.words.at(self.tokens, j + 1) is None

    def another(self, j: int) -> int:
        """How many tokens at `j` mean another event of the kind ("berikutnya")."""
        first = self.tokens[j].folded if j < len(self.tokens) else None
        return next((len(phrase) for phrase in self.words.others if first == phrase[0] and (
            tuple(t.folded for t in self.tokens[j:j + len(phrase)]) == phrase)), 0)

    def _reach(self, naming: Naming) -> Naming:
        """The naming with "tingkat kabupaten" after it."""
        token, follows = self.token(naming.last), self.token(naming.last + 1)
        named = naming.proper or naming.kind.named and self.tokens[naming.first].capital
        if token is None or follows is None or not self.words.among("level_words", token) or not (follows.word and named):
            return naming
        return replace(naming, last=self._territory(naming.last + 2), unowned=naming.unowned or naming.last,
                       tail=naming.tail or (follows.folded,))

    def _other(self, naming: Naming) -> Naming:
        """Another event of the kind: "berikutnya", "next", "yang sama pada Juli 2024", "Rakerwil Agustus 2024"."""
        token = self.token(naming.last)
        more = self.another(naming.last + 1) if token is not None and self.words.among("editions", token) else 0
        if length := self.another(naming.last) or more + bool(more):
            last = naming.last + length
            words = " ".join(t.text for t in self.tokens[naming.last:last])
            last = self.dates.get(last, (last, ""))[0] if words.endswith(tuple(self.words.lists["on_day"])) else last
            return replace(naming, last=last, other=words.casefold(), described=0)
        before = self.tokens[naming.first - 1] if naming.first else None
        if before is not None and self.words.among("others_before", before):
            return replace(naming, first=naming.first - 1, other=before.folded)
        follows = self.token(naming.last)
        stated = follows is not None and self.words.among("on_day", follows) and not self.tokens[naming.first].capital
        end, value = self.dates.get(naming.last + stated, (0, ""))
        if end and (len(value) == len("2024-08") or stated and len(value) == len("2024")):
            if stated and naming.tail:
                return replace(naming, year=value[:4], other=value, described=0)
            return replace(naming, last=end, year=value[:4], other=value, described=naming.core)
        return naming
