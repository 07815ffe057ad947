"""Where the name of a body begins: at words of the vocabulary, or at capitals that their surroundings make a body."""
from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.bodies.abbreviated import bracketed, in_address, long_form
from kg.extract.bodies.ends.holders import graduates
from kg.extract.bodies.knowledge import Knowing, Knowledge
from kg.extract.bodies.reading.english import English
from kg.extract.bodies.starts.firms import Firms
from kg.extract.bodies.starts.headed import Headed
from kg.extract.bodies.starts.led import Led
from kg.extract.bodies.starts.media import Media
from kg.extract.bodies.starts.sections import of_board
from kg.extract.bodies.words import ACRONYM, Phrase, capitals
from kg.extract.lexicon import PERHAPS, fold_name
from kg.extract.page import EDGE, Token

ROMAN = re.compile(r"(?:[IVXLCM]+|I[IV]{1,2}[A-E])$")
"""A number in Roman figures, of a class with its letter ("Kelas IIB")."""

SHORT = ("national", "movements", "local", "levels", "heads")
"""Kinds of short names in capitals that may follow the short name of their unit ("YPLP PGRI")."""

RULED = ("", "levels")
"""Kinds of bodies that have a "Pengurus" of a territory."""


class Starts(Knowing):
    """Finds the beginnings of names in the tokens of a block; `undone` are short names that the page gives to no body."""

    def __init__(self, known: Knowledge, undone: frozenset[str]) -> None:
        super().__init__(known)
        self.posts = known.posts
        self.english, self.undone, self.abroad, self.short = known.english, undone, English(known), known.short
        self.media, self.led, self.firms = Media(known), Led(known), Firms(known)
        self.headed = Headed(known)
        self.reported: set[int] = set()
        self.foreign = False
        self.grouped: dict[int, tuple[str, ...]] = {}

    def candidates(self, tokens: Sequence[Token]) -> list[int]:
        """The tokens at which a name can begin: the first words of phrases, capitals that tell of a body by themselves, and any
        capitals after some words; `at` is then asked for those."""
        phrases, reporting, telling, introducing = (
            self.words.phrases, self.words.reporting, self.words.telling, self.words.introducing)
        told = [i for i, token in enumerate(tokens) if token.folded in reporting]
        self.reported, self.foreign = {*[i + 1 for i in told], *[i + 2 for i in told]}, self.abroad.may_stand_in(tokens)
        self.grouped = {} if self.english else self.firms.groups(tokens)
        return [i for i, token in enumerate(tokens) if token.folded in phrases or token.capital and (
            self.foreign or telling(token.text) or i in self.reported or i in self.grouped
            or tokens[i - 1].text in introducing or tokens[i - 1].folded in self.words.english_fields)]

    def at(self, tokens: Sequence[Token], i: int) -> Phrase | None:
        """What begins at a candidate: words of the vocabulary, or capitals that their surroundings make a body."""
        if i in self.reported and (medium := self.media.at(tokens, i)):
            return Phrase(medium, "acronym")
        phrase = self.words.at(tokens, i)
        if phrase is None:
            found = self._unlisted(tokens, i) if tokens[i].capital else None
        else:
            found = None if self.territories.within(tokens, i) else self._judged(tokens, i, phrase)  # "Kota Tanjung Balai"
        return None if found is None or tokens[i].text in self.undone or in_address(tokens, i) else found

    def _unlisted(self, tokens: Sequence[Token], i: int) -> Phrase | None:
        """Capitals that no list has: an office, a wing, a firm, a name in English, or an unknown short name."""
        if tokens[i].text in self.words.heading and (headed := self.headed.at(tokens, i)):
            return headed
        if i in self.grouped:
            return Phrase(self.grouped[i], "acronym")
        before = tokens[i - 1].text
        if before in self.words.house_posts and self._house(tokens, i):
            return Phrase((tokens[i].text, tokens[i + 1].text), "movements")
        posted = before in self.words.posts or before in self.words.trade_posts
        firm = self.firms.at(tokens, i) if posted or tokens[i - 1].folded in self.words.english_fields else ()
        if firm and firm[-1] in self.words.centres:
            return Phrase(firm, "units")
        firm = firm or self.foreign and self.abroad.at(tokens, i) or (self.led.at(tokens, i) if self.english else ())
        short = not firm and self._acronym(tokens, i)
        return Phrase(firm or (tokens[i].text,), "acronym") if firm or short else None

    def _house(self, tokens: Sequence[Token], i: int) -> bool:
        """True for an Arabic name of two words before a holder or a territory: "Pengasuh | Darul Falah, KH Ali Badawi"."""
        after = tokens[i + 2]
        degree = graduates(tokens, i + 2) or tokens[i + 3].text in self.words.degrees
        held = after.text == "," and tokens[i + 3].capital and not degree or after.text in self.words.personal
        return self.known.paired(tokens, i + 1) and (held or self.territories.opens(tokens, i + 2))

    def _judged(self, tokens: Sequence[Token], i: int, phrase: Phrase) -> Phrase | None:
        """The words of the vocabulary as the beginning that they are here, None where they are none."""
        if self.english:
            unit = phrase.kind == "units" and not phrase.text.isupper()
            whole = self.abroad.whole(tokens, i) if unit else self.abroad.at(tokens, i)
            phrase = Phrase(whole, "acronym") if len(whole) > len(phrase.words) else phrase
        after = i + len(phrase.words)
        if phrase.kind == "movements" and tokens[i - 1].capital and after == i + 1 and (
                self._given(tokens[i - 1]) and self._given(tokens[i])):
            return None  # "Syarif Hidayatullah"
        after = self._past_bracket(tokens, i, after) if phrase.kind == "common" else after
        opens = tokens[after].capital
        if self._office(phrase):
            if tokens[i - 1].folded in self.words.places_before and not self._of_territory(tokens, after):
                return None  # "di Kantor | Kementerian Sosial": its own seat
            phrase = Phrase(phrase.words[:1], "units")  # an office of a ministry: its parent begins at once
        if opens and self._ends_post(tokens, i, phrase):
            return None  # "Pengawas SD | Wagiman", "Pembina Pramuka | SDN 1 Bae"
        if opens and tokens[after].text in self.short.get(phrase.text.casefold(), ()):
            return None  # "Kepala Sekolah | SDN 2 Klaten": the noun is said beside the kind
        if opens and phrase.text in self.words.managers and self.words.kind_at(tokens, after) not in RULED:
            return None
        if phrase.kind == "heads" and self.words.kind_at(tokens, i - 1) == "sections" and (
                self.words.kind_at(tokens, after) in RULED):
            return None  # "Ketua Bidang Jamiyyah | PW Persis": a section by its field
        if phrase.kind == "levels" and phrase.words[0] in self.words.branch_posts and tokens[after].text in self.words.firms:
            return None  # "Pimpinan Cabang | Bank Jateng": whoever leads it
        if phrase.kind == "levels" and phrase.text in self.words.branch and not self._branch(tokens, i):
            return None
        if phrase.kind == "common":
            named = opens and tokens[after].text not in self.words.stops and (
                phrase.words in self.words.legal_forms or not self._movements(tokens, after))
            kind = self.words.usual_kind(phrase)
            led = kind == "heads" or tokens[i - 1].text.capitalize() in self.words.officials
            return Phrase(phrase.words, kind) if named and led else None
        if not (tokens[i].capital or phrase.kind == "agencies") and tokens[i].text not in "'’‘":  # "kementerian kesehatan"
            return None
        return self._organ(tokens, i, phrase) if phrase.kind == "organs" else phrase

    def _ends_post(self, tokens: Sequence[Token], i: int, phrase: Phrase) -> bool:
        """True for the end of a post over schools of a kind or over what is done in one."""
        school = tokens[i].text.isupper() and phrase.words[0] in self.words.numbered or (
            phrase.kind == "movements" and self.words.kind_at(tokens, i + len(phrase.words)) == "heads")
        return school and f"{tokens[i - 1].folded} {tokens[i].folded}" in self.posts and not of_board(self.words, tokens, i)

    def _office(self, phrase: Phrase) -> bool:
        """True for the word for an office and the ministry or agency whose it is."""
        whose = phrase.words[1:]
        return phrase.words[0] in self.words.offices and phrase.kind == "units" and (
            whose in self.words.parent_heads or " ".join(whose) in self.words.nationwide)

    def _of_territory(self, tokens: Sequence[Token], i: int) -> bool:
        """True where a territory ends the run of capital words that goes on at a token."""
        k = i
        while tokens[k].capital or tokens[k].text in self.words.joints:
            if self.territories.opens(tokens, k):
                return True
            k += 1
        return False

    def _organ(self, tokens: Sequence[Token], i: int, phrase: Phrase) -> Phrase:
        """The word for an organ that begins a body's own name: "Lembaga Pendidikan (LP) Ma'arif NU"."""
        after = self._past_bracket(tokens, i, i + len(phrase.words))
        named = tokens[after].capital and tokens[after].text not in self.words.stops and not (
            self.words.at(tokens, after) or tokens[after].text.isupper())
        return Phrase(phrase.words, "agencies") if named else phrase

    def _past_bracket(self, tokens: Sequence[Token], i: int, after: int) -> int:
        """The token after the short form in brackets of the words from `i` to `after`, `after` where none stands there."""
        inside = bracketed(tokens, after)
        return after + len(inside) + 2 if inside and (long_form(tokens, after, i) == i or self.words.headed(inside)) else after

    def _movements(self, tokens: Sequence[Token], i: int) -> bool:
        """True for the bare name of a movement: "rumah sakit Muhammadiyah" is any of its hospitals."""
        phrase = self.words.at(tokens, i)
        after = i + len(phrase.words) if phrase else i
        return phrase is not None and phrase.kind == "movements" and not tokens[after].capital

    def _branch(self, tokens: Sequence[Token], i: int) -> bool:
        """True for a branch word that begins a name ("Cabang Sofifi", "Ketua Ranting IBI"), not a post or a level of its own."""
        before = tokens[i - 1]
        return self.words.kind_at(tokens, i + 1) != "levels" and before.text not in self.words.branch_posts and (
            not before.capital or before.text in self.words.posts)

    def _apposed(self, tokens: Sequence[Token], i: int) -> bool:
        """True for the one word after a post that follows a name, at the end of an item or bracket ("…, Presidium Mafindo")."""
        end = tokens[i + 1].text in "\n)];"
        further = tokens[i - 2].text in self.words.joining and not self._personal(tokens[i])
        joined = further or tokens[i - 2].text in ",(–-"
        if i > 2 and self._holds(tokens, i - 2):
            return False  # "Ketua Wahyu Pratama, Sekretaris Sunarmi, …"
        return (end or joined and tokens[i + 1].text in ".,") and joined and tokens[i].folded not in self.words.fields and (
            fold_name(tokens[i].text) not in self.lexicon.posts)

    def _holds(self, tokens: Sequence[Token], mark: int) -> bool:
        """True where a post and its holder stand before a mark or a joint of a list."""
        k = mark - (tokens[mark - 1].text == ",")
        while k and tokens[k - 1].capital and tokens[k - 1].text not in self.words.leaders:
            k -= 1
        return 0 < k < mark and tokens[k - 1].text in self.words.leaders

    def _given(self, token: Token) -> bool:
        word = fold_name(token.text)
        return token.text.istitle() and word in self.lexicon.given and self.lexicon.begins_name(word)

    def _personal(self, token: Token) -> bool:
        word = fold_name(token.text)
        return self.lexicon.known(word) or self.lexicon.begins_name(word) or self.lexicon.is_ordinary(word)

    def _introduced(self, tokens: Sequence[Token], i: int) -> bool:
        """True for one word between a post and the name of its holder ("Direktur Puspas, RD Martin", "Ketua Pokja Hj. Ani")."""
        word, lexicon = fold_name(tokens[i].text), self.lexicon
        if tokens[i + 1].text in self.words.personal and tokens[i + 2].text == ".":
            if word in self.words.fields or word in lexicon.posts or tokens[i].text in self.words.officials:
                return False
        elif tokens[i + 1].text != "," or not tokens[i + 2].capital:
            return False
        return len(word) > 3 and not lexicon.is_ordinary(word) and word not in lexicon.both and lexicon.likely([word]) == 0

    def _acronym(self, tokens: Sequence[Token], i: int) -> bool:
        """True for an unknown short name that a territory or a branch follows, or that a post precedes."""
        text, before = tokens[i].text, tokens[i - 1].text
        posted = self._posted(tokens, i)
        if not (posted or before in self.words.members or capitals(text) or self.words.makes["office"].match(text)):
            return False
        if text in self.words.stops or text in self.words.not_bodies and not self._of_place(tokens, i):
            return False
        if text in self.words.territories or tokens[i].folded in self.words.gatherings or self.territories.at(tokens, i):
            return False
        if tokens[i].folded in self.words.reporting or tokens[i].folded in self.posts:
            return False  # "Pemimpin Redaksi Padang Ekspres", "KRPH Wedi"
        if before in self.words.sectional or before in self.words.buildings or (
                before.casefold().startswith(tuple(self.words.of_all))):
            return False  # "PCNA se-Kulon Progo"
        if text.isupper() and self._order(tokens, i):
            return False
        if self._degree(tokens, i):
            return False  # "Romo Darma, OFM memimpin misa"
        if posted and not graduates(tokens, i + 1) and (self._apposed(tokens, i) or self._introduced(tokens, i)):
            return True
        if tokens[i + 1] is EDGE or tokens[i + 1].text == "." and tokens[i + 2] is not EDGE and len(text) < 3:
            return False
        if text.isupper() and tokens[i + 1].text.isupper() and len(tokens[i + 1].text) > 3 and (
                self.words.kind_at(tokens, i + 1) not in SHORT or self.lexicon.is_ordinary(fold_name(text))):
            return False
        located = self.territories.placed(tokens, i + 1)
        if text.isupper() and 2 < len(text) < 9 and not ROMAN.match(text) and self._acts(tokens, i):
            return True
        if posted and len(text) > 3 and self._unit(tokens, i):
            return True
        if ACRONYM.match(text) and not ROMAN.match(text):
            member = before in self.words.members and len(text) > 3
            return posted or member or located or len(text) > 2 and tokens[i + 1].capital and (
                self._parent(tokens, i + 1) or text.isupper() and self.words.at(tokens, i + 1) is not None and (
                    (tokens[i + 1].text,) in self.words.parent_heads))
        led = posted or before in self.words.members
        return led and located and not text.isupper() and text.casefold() not in self.words.fields

    def _of_place(self, tokens: Sequence[Token], i: int) -> bool:
        """True for the kind of a body between a post and its territory, which else names none ("Ketua PPK Kecamatan Loli")."""
        led = tokens[i - 1].text in self.words.leaders
        return led and tokens[i].text in self.words.types and self.territories.placed(tokens, i + 1)

    def _degree(self, tokens: Sequence[Token], i: int) -> bool:
        """True for a degree after a comma or right after a likely name ("Pnt Drs Jemmy Rumimpunu MAP menyampaikan")."""
        if i < 2 or tokens[i].text not in self.words.degrees:
            return False
        who = [fold_name(token.text) for token in tokens[i - 2:i] if token.text.istitle()]
        return tokens[i - 1].text == "," and tokens[i - 2].text.istitle() or len(who) == 2 and self.lexicon.likely(who) >= PERHAPS

    def _order(self, tokens: Sequence[Token], i: int) -> bool:
        """True for the religious order after the name of a member ("Suster Maria Goretti PBHK")."""
        first = i - 1 - (tokens[i - 1].text == ",")
        k = first
        while k >= 0 and first - k < 6 and (tokens[k].capital or tokens[k].text == "."):
            if tokens[k].text in self.words.religious:
                return k < first
            k -= 1
        return False

    def _posted(self, tokens: Sequence[Token], i: int) -> bool:
        """True right after a post ("Ketua", "Koordinator Nasional")."""
        before, first = tokens[i - 1].text, tokens[i - 2].text
        leaders = self.words.leaders
        if before in self.words.general:
            led = first in leaders
        elif before in leaders or first in leaders and before in self.words.post_ends:
            led = True
        else:
            led = tokens[i].text.isupper() and before.capitalize() in leaders  # "yang juga ketua TPID"
        return led and not any(  # "Ketua Panitia Pelaksana Pramana": an event
            token.folded in self.words.committees for token in tokens[max(0, i - 2):i])

    def _acts(self, tokens: Sequence[Token], i: int) -> bool:
        """True for a short name in capitals that does something, or that people belong to."""
        before = tokens[i - 1].text
        if self.lexicon.known(fold_name(tokens[i].text)) or before.isupper() and len(before) > 1:
            return False
        return before.casefold() in self.words.companions or bool(self.words.makes["active"].match(tokens[i + 1].text))

    def _unit(self, tokens: Sequence[Token], i: int) -> bool:
        """True for an unknown word before the name of a whole ("Direktur Puspas Keuskupan Ruteng")."""
        word = fold_name(tokens[i].text)
        if word in self.words.fields or word in self.lexicon.posts or self.lexicon.is_ordinary(word) or self.lexicon.known(word):
            return False
        return tokens[i + 1].capital and tokens[i + 1].text not in self.words.stops and self._parent(tokens, i + 1)

    def _parent(self, tokens: Sequence[Token], i: int) -> bool:
        """True where the name of a body begins that has units."""
        phrase = self.words.at(tokens, i)
        return phrase is not None and (phrase.kind in ("levels", "units", "defined") or phrase.words in self.words.parent_heads)
