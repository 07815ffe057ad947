"""All names of bodies on a page: read twice, the second time with what the page itself teaches."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from kg.extract.bodies.abbreviated import bracketed, long_form
from kg.extract.bodies.datelines import is_credit, is_dateline
from kg.extract.bodies.ends.cutting import Ends
from kg.extract.bodies.found import Block, Found, Name
from kg.extract.bodies.gatherings import is_gathering, is_sitting, of_leaders
from kg.extract.bodies.houses import is_hall, is_programme
from kg.extract.bodies.knowledge import Knowledge
from kg.extract.bodies.lessons import Lessons, only_ones, other_shorts
from kg.extract.bodies.reading.name import Reader
from kg.extract.bodies.starts.finding import Starts
from kg.extract.bodies.starts.media import Media
from kg.extract.bodies.starts.sections import housed, in_hand
from kg.extract.bodies.words import ROMAN, Phrase
from kg.extract.eventwords import event_words
from kg.extract.lexicon import fold_name
from kg.extract.numerals import YEAR
from kg.extract.page import Page, Span, Token, bounded
from kg.extract.quotations import QUOTES
from kg.languages import Pack

NEAR = 7
"""Tokens from the word for a gathering to whose it is at most."""

BEFORE = 4
"""Words before a body of the longer name that it stands in."""


class Names:
    """Finds the names of one page."""

    def __init__(self, page: Page, pack: Pack) -> None:
        blocks = ((page.words(b.start, b.end), b) for b in page.shown)
        self.blocks = [(bounded(tokens), block) for tokens, block in blocks if not is_credit(tokens)]
        self.known = Knowledge.of(page, pack)
        self.gatherings, self.media = event_words(pack), Media(self.known)
        elsewhere = {short for short, word in pack.table("bodies", "elsewhere").items() if word in page.text}
        shorts = other_shorts((tokens for tokens, _ in self.blocks), self.known.words, self._is_gathering)
        self.undone = shorts | elsewhere

    def _is_gathering(self, tokens: Sequence[Token], i: int) -> bool:
        """True where the name of a gathering begins at token `i`, and that of a body with fewer words, or none."""
        gathering, body = self.gatherings.at(tokens, i), self.known.words.at(tokens, i)
        return gathering is not None and (body is None or len(gathering.words) > len(body.words))

    def find(self) -> list[Found]:
        """The names in the order of the text."""
        read = self._scan([[]] * len(self.blocks))
        lessons = Lessons(self.known, [Block(tokens, names) for (tokens, _), names in zip(self.blocks, read, strict=True)])
        taught = {phrase.words: phrase for phrase in lessons.phrases()}
        if new := [phrase for phrase in taught.values() if not self.known.words.has(phrase)]:
            self.known = self.known.with_phrases(new)
            read = self._scan(read, [frozenset(map(str.casefold, phrase.words)) for phrase in new])
        if only := only_ones(chain.from_iterable(read), self.known.words):
            self.known = self.known.with_only(only)
            read = self._scan(read, [frozenset([word.casefold()]) for word in only])
        return Ends(self.known).cut(list(chain.from_iterable(read)))

    def _scan(self, before: Sequence[list[Found]], taught: Sequence[frozenset[str]] = ()) -> list[list[Found]]:
        """The names of each block; as read before where the words of none of the phrases stand in it that were taught since."""
        starts, ends = Starts(self.known, self.undone), Ends(self.known)
        told = [not taught or any(map({token.folded for token in tokens}.issuperset, taught)) for tokens, _ in self.blocks]
        return [list(self._block(tokens, block, starts, ends)) if changed else found
                for (tokens, block), found, changed in zip(self.blocks, before, told, strict=True)]

    def _block(self, tokens: Sequence[Token], block: Span, starts: Starts, ends: Ends) -> Iterator[Found]:
        headline = block.kind == "title" or block.kind == "heading" and _in_capitals(tokens)
        reader = Reader(tokens, self.known.words, self.known.territories, headline, self.known.english)
        last = 0
        for i in starts.candidates(tokens):
            phrase = starts.at(tokens, i) if i >= last else None
            gathering = self.gatherings.at(tokens, i) if phrase else None
            longer = len(gathering.words) if gathering and phrase and len(gathering.words) > len(phrase.words) else 0
            longer = longer or (len(phrase.words) if phrase and of_leaders(tokens, i, phrase.words, self.gatherings) else 0)
            if passed := longer or 2 * (phrase is not None and is_sitting(tokens, i, self.gatherings)):
                last = i + passed
                continue
            if phrase and self._of_council(tokens, i, phrase):
                phrase = Phrase(phrase.words, "units")
            if phrase and (phrase.kind in ("sections", "organs") or in_hand(self.known, tokens, i, phrase)):
                last = i + len(phrase.words)
                if phrase.words[-1] in self.known.words.congregations and not self.known.posted(tokens, i):
                    last -= 1  # "Majelis | Jemaat GPIB Immanuel"
                continue
            name = reader.read(i, phrase) if phrase else None
            if name is None:
                continue
            if not self._passing(tokens, name) and not (block.kind == "paragraph" and is_dateline(tokens, name)):
                yield Found(tokens, name, ends.sure(tokens, name, headline), headline)
            last = name.last

    def _of_council(self, tokens: Sequence[Token], i: int, phrase: Phrase) -> bool:
        """True for a commission of a named council that acts itself ("Komisi IV DPRD Malang memanggil …"), not in a post."""
        after = i + len(phrase.words)
        if phrase.words[0] not in self.known.words.commissions or self.known.posted(tokens, i):
            return False
        council = tokens[after].text in self.known.words.councils and self.known.territories.opens(tokens, after + 1)
        return council or f"{tokens[after].text} {tokens[after + 1].text}" in self.known.words.high_councils

    def _passing(self, tokens: Sequence[Token], name: Name) -> bool:
        """True for talk of any body of a kind, for media, and for a movement's name at the end of another name."""
        before = tokens[name.first - 1]
        words, own = self.known.words, name.words(tokens)
        if tokens[name.first - 1 - (before.text == ".")].text in words.no_body_after:
            return True
        if name.last == name.head + 1 and tokens[name.head].text in words.self_called:
            return True
        if self.gatherings.among("ahead", tokens[name.first]) and self.gatherings.at(tokens, name.first + 1) is not None:
            return True  # "PRA MUSYDA"
        if housed(self.known, tokens, name.first - 1) or self._of_field(tokens, name):
            return True
        if is_programme(words, tokens, name, self.known.posts) or is_hall(words, tokens, name, self.known.english):
            return True
        if self._dated(tokens, name) or is_gathering(tokens, name, self.gatherings):
            return True
        if self._counted(tokens, name) or self._of_longer(tokens, name) or self._ends_gathering(tokens, name):
            return True
        if name.head + 1 < name.last and tokens[name.head].text == "/" and words.at(tokens, name.head + 1) is not None:
            return True  # "SMP/MTs" are of any of both kinds
        themed = self._quoted(tokens, name) or self._of_theme(tokens, name)
        if themed or self._degree(tokens, name) or own[-1] in words.campaigns:
            return True
        numbered = name.last == name.head + 1 and ROMAN.match(tokens[name.head].text)
        if numbered and before.folded in words.gatherings:
            return True  # "Sidang Klasis XVI"
        further = name.last > name.head + 1 and len(name.parts) == 1 and not self.known.territories.opens(tokens, name.head)
        if tokens[name.first].text in words.people and (name.last == name.head or further):
            return True  # "1.120 Pramuka penggalang" are scouts, as are "Pramuka Mahir Tingkat Dasar"
        if name.last == name.first + 1 and tokens[name.first].text.isupper() and name.kind == "units" and (
                before.text.isupper() and name.end in ",-–—"):
            return True  # the end of a town's name in a dateline: "PANGKALAN BALAI, 3 Mei"
        if tokens[name.first].text in words.forces and before.text in words.stops - words.posts:
            return True  # but "Kepala Polri"
        if self._idle_medium(tokens, name) or self._collective(tokens, name):
            return True
        return name.kind == "movements" and name.last == name.head and self._embedded(tokens, name, before)

    def _idle_medium(self, tokens: Sequence[Token], name: Name) -> bool:
        """True for a medium that neither reports nor sends anybody ("Maria Bria dari | Radio Gema Kudus")."""
        words, i = self.known.words, name.first
        if words.media.isdisjoint(name.words(tokens)) or self.media.reports(tokens, i):
            return False
        station = name.kind == "national" and name.head > i + 1  # "Radio Republik Indonesia"
        sent = tokens[i - 1].folded in words.sources and tokens[i - 2].capital
        return not (station or sent or tokens[i].text in words.unions)  # "Ikatan Wartawan Online"

    def _of_field(self, tokens: Sequence[Token], name: Name) -> bool:
        """True for the short name in brackets of a minister's field ("Menteri Energi dan Sumber Daya Mineral (ESDM)"), and for
        the last word of one ("Menteri Koperasi dan UKM")."""
        words, before = self.known.words, tokens[name.first - 1].text
        last = before in words.joints and tokens[name.first].folded in words.fields
        if not last and not (before == "(" and name.last == name.first + 1 and tokens[name.first].text.isupper()):
            return False
        k = start = name.first - 1 - (not last)
        while k > 0 and (tokens[k].folded in words.fields or tokens[k].text in words.joints):
            k -= 1
        return k < start and tokens[k].text in words.no_body_after

    def _of_longer(self, tokens: Sequence[Token], name: Name) -> bool:
        """True inside the name of a paper that the bracket after it shortens: "Rencana Kerja Pemerintah Daerah (RKPD)"."""
        texts = [token.text for token in tokens[name.head:name.last + 1]]
        if "(" not in texts:
            return False
        k = name.head + texts.index("(")
        inside = bracketed(tokens, k)
        if len(inside) != 1 or not inside[0].text.isupper() or long_form(tokens, k, name.first) is not None:
            return False
        start = long_form(tokens, k, max(0, name.first - BEFORE))
        if start is None or self.known.words.at(tokens, start) is not None or self.known.posted(tokens, name.first):
            return False
        return all(t.capital or t.text in self.known.words.joints for t in tokens[start:name.first])

    def _ends_gathering(self, tokens: Sequence[Token], name: Name) -> bool:
        """True for words that end the name of a kind of gatherings: "Sidang | Majelis Pekerja Lengkap (MPL)", and a movement in
        the name of one for many: "Kejurnas | Tapak Suci | Antar Pelajar"."""
        if name.kind in ("movements", "national") and tokens[name.last].text in self.known.words.among_all:
            return name.first > 0 and tokens[name.first - 1].capital and tokens[name.last + 1].capital
        outer = self.gatherings.at(tokens, name.first - 1) if name.first else None
        last = name.brackets[0][0] if name.brackets else name.last
        return outer is not None and name.first - 1 + len(outer.words) >= last

    def _counted(self, tokens: Sequence[Token], name: Name) -> bool:
        """True for a number of bodies of a kind: "15 PMI Kecamatan", "sembilan Kelompok Pengelola Hutan Adat"."""
        before, words = tokens[name.first - 1], self.known.words
        bare = name.last in self._ends_at(name, name.head)
        rooted = bare or name.last in self._ends_at(name, name.parts[-1].end)  # "20 Pimpinan Anak Cabang (PAC) GP Ansor"
        every = rooted and self._of_level(tokens, name)
        if before.text in words.leaders and (bare or every) and (
                tokens[name.first - 2].folded in words.many or self._counts(tokens, name.first - 2)):
            return True  # "para Kepala KUA"
        counted = self._counts(tokens, name.first - 1)
        some = counted or self.gatherings.among("several", before) or before.folded in words.each
        if some and (tokens[name.first].text in words.group_heads or every):
            return True
        if counted and (tokens[name.first].text in words.vague or name.kind == "levels" and not self._named_after(tokens, name)):
            return True
        return counted and name.last == name.head + 1 and tokens[name.head].text in words.territories | words.regions

    @staticmethod
    def _ends_at(name: Name, head: int) -> set[int]:
        """The token and that after the bracket that stands there, if any."""
        return {head, *[closing for opening, closing, _ in name.brackets if opening == head]}

    def _of_level(self, tokens: Sequence[Token], name: Name) -> bool:
        """True for the board of a level, not for those who lead ("segenap | pengurus LP Ma'arif NU")."""
        return name.kind == "levels" and tokens[name.first].text not in self.known.words.leaders

    @staticmethod
    def _counts(tokens: Sequence[Token], k: int) -> bool:
        """True for a number that is no year, and not of an edition ("Rakerda 2024 Yayasan X", "Wisuda ke-3 Yayasan Y")."""
        number, joined = tokens[k].text, tokens[k - 1].text == "-" and tokens[k - 1].end == tokens[k].start
        return number.isdigit() and not number.startswith("0") and not joined and not YEAR.match(number)

    def _degree(self, tokens: Sequence[Token], name: Name) -> bool:
        """True for a title of a profession after another title of somebody (", M.Si., IPM, …")."""
        k = name.first
        titled = tokens[k - 1].text == "," and tokens[k - 2].text == "."
        return titled and " ".join(token.text for token in tokens[k:name.last]) in self.known.words.degrees

    def _quoted(self, tokens: Sequence[Token], name: Name) -> bool:
        """True inside a theme or a heading in quotation marks (“… bertema "Pramuka Berdaya"”)."""
        opening = next((k for k in range(name.first - 1, max(-1, name.first - 12), -1) if tokens[k].text in QUOTES), None)
        if not opening or tokens[opening].text == "”" or tokens[opening].start + 1 != tokens[opening + 1].start:
            return False
        before = tokens[opening - 1]
        told = before.folded in self.known.words.titled_by or before.folded in self.known.words.themed_by
        return told or self._talked_of(tokens, opening)

    def _talked_of(self, tokens: Sequence[Token], k: int) -> bool:
        """True where a gathering for talk stands right before token `k`, with words in capitals: "Seminar Pengasuhan"."""
        first = k - 1
        while first > k - NEAR and first > 0 and tokens[first].capital and not self.gatherings.at(tokens, first):
            first -= 1
        kind = self.gatherings.at(tokens, first) if first >= 0 else None
        return kind is not None and not kind.verb and kind.key in self.gatherings.lists["on_themes"]

    def _of_theme(self, tokens: Sequence[Token], name: Name) -> bool:
        """True inside a theme without marks ("dengan tema Kiprah Sekolah Kita Menuju Unggul")."""
        k = name.first - 1
        while k > 0 and (tokens[k].capital or tokens[k].text in self.known.words.joints):
            k -= 1
        return 0 <= k < name.first - 1 and tokens[k].folded in self.known.words.themed_by

    def _named_after(self, tokens: Sequence[Token], name: Name) -> bool:
        """True where a territory ends the name of a branch."""
        return any(self.known.territories.opens(tokens, k) for k in range(name.head, name.last))

    def _dated(self, tokens: Sequence[Token], name: Name) -> bool:
        """True for a short name with a year, which is a plan or a prize ("UMP 2026")."""
        short = name.last == name.first + 1 and tokens[name.first].text.isupper() and YEAR.match(name.end) is not None
        return short and not self.known.posted(tokens, name.first)

    def _collective(self, tokens: Sequence[Token], name: Name) -> bool:
        """True for "PCNU se-Jawa Timur", "pengurus PMI kecamatan", "Dinas Kesehatan setempat"."""
        end = name.end.casefold()
        after = tokens[name.last + 1].text if end in self.known.words.places_before else ""
        many = after.isdigit() and not (YEAR.match(after) or tokens[name.last + 3].text.isdigit())  # not "from 18 to 20 May"
        if many and not (self.gatherings.small("ordinal", tokens[name.last]) and any(
                self.gatherings.at(tokens, k) for k in range(max(0, name.first - NEAR), name.first))):
            return True  # not "Sidang Sinode GMIM ke 35"
        bare = name.kind in ("agencies", "movements", "national") and name.last == name.head or (
            self._of_level(tokens, name) and name.last == name.parts[-1].end and not self.known.posted(tokens, name.first))
        before = tokens[name.first - 1]
        if bare and (before.folded in self.known.words.folk or before.text in self.known.words.listing and (
                tokens[name.first - 2].capital)):
            return False  # "warga Muhammadiyah se-cabang", "Fatayat dan IPPNU se-Kudus"
        if end.startswith(tuple(self.known.words.of_all)) or f"{end}-" in self.known.words.of_all or (
                end in self.known.words.nearby and name.kind == "agencies"):
            return True
        return bare and end in self.known.words.collective

    def _embedded(self, tokens: Sequence[Token], name: Name, before: Token) -> bool:
        """True for a movement's name at the end of a longer name, which may be a person's ("Rafi Hidayatullah")."""
        words = self.known.words
        if before.text == ")" and self.gatherings.at(tokens, name.first - 2):
            return True  # "Pendidikan dan Latihan Dasar (Diklatsar) Banser"
        if not before.capital or before.text in words.officials | words.post_ends or before.text in words.stops:
            return False
        mark = tokens[name.first - 2].text
        sentence = mark in "\n!?”\"" or mark == "." and len(tokens[name.first - 3].text) > 3
        lexicon = self.known.lexicon
        other = self.known.posted(tokens, name.first) and (
            before.text.isupper() and len(before.text) > 2 or lexicon.is_ordinary(fold_name(before.text)))
        return not (sentence or other or ROMAN.match(before.text) or before.folded in words.endings)


def _in_capitals(tokens: Sequence[Token]) -> bool:
    """True where half of the words of a line begin with a capital, as those of a headline do."""
    words = [token for token in tokens if token.word]
    return 2 * sum(token.capital for token in words) >= len(words)
