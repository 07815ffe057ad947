"""Where the name of a body begins: at words of the vocabulary, or at capitals that their surroundings make a body."""
from __future__ import annotations

from collections.abc import Sequence

from kg.extract.bodies.abbreviated import bracketed, in_address, long_form
from kg.extract.bodies.ends.holders import graduates
from kg.extract.bodies.knowledge import Knowing, Knowledge
from kg.extract.bodies.reading.english import English
from kg.extract.bodies.starts.acronyms import Acronyms
from kg.extract.bodies.starts.firms import Firms
from kg.extract.bodies.starts.headed import Headed
from kg.extract.bodies.starts.led import Led
from kg.extract.bodies.starts.media import Media
from kg.extract.bodies.starts.sections import of_board
from kg.extract.bodies.words import Phrase
from kg.extract.lexicon import fold_name
from kg.extract.page import Token

RULED = ("", "levels")
"""Kinds of bodies that have a "Pengurus" of a territory."""


class Starts(Knowing):
    """Finds the beginnings of names in the tokens of a block; `undone` are short names that the page gives to no body."""

    def __init__(self, known: Knowledge, undone: frozenset[str]) -> None:
        super().__init__(known)
        self.posts = known.posts
        self.english, self.undone, self.abroad, self.short = known.english, undone, English(known), known.short
        self.media, self.led, self.firms = Media(known), Led(known), Firms(known)
        self.headed, self.acronyms = Headed(known), Acronyms(known)
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
        if self._inside_post(tokens, i):
            return None
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
        if before in self.words.posts and tokens[i].text in self.words.post_ends:
            return None  # "Ketua | Tanfidziyah Ranting NU"
        if before in self.words.house_posts and self._house(tokens, i):
            return Phrase((tokens[i].text, tokens[i + 1].text), "movements")
        posted = before in self.words.posts or before in self.words.trade_posts or before in self.words.businesses
        firm = self.firms.at(tokens, i) if posted or tokens[i - 1].folded in self.words.english_fields else ()
        if firm and firm[-1] in self.words.centres:
            return Phrase(firm, "units")
        firm = firm or self.foreign and self.abroad.at(tokens, i) or (self.led.at(tokens, i) if self.english else ())
        short = not firm and self.acronyms.is_body(tokens, i)
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
        if phrase.kind == "levels" and phrase.text in self.words.branch and not self._branch(tokens, i, after):
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

    def _inside_post(self, tokens: Sequence[Token], i: int) -> bool:
        """True for the second, in capitals, or third word of a post: "Direktur | PD Pontren", "Direktur GTK | Madrasah"."""
        return any(tokens[k].text.isupper() and k and " ".join([t.folded for t in tokens[k - 1:k + 2]]) in self.posts
                   for k in (i - 1, i))

    def _ends_post(self, tokens: Sequence[Token], i: int, phrase: Phrase) -> bool:
        """True for the end of a post over schools of a kind or over what is done in one."""
        school = tokens[i].text.isupper() and phrase.words[0] in self.words.numbered or (
            phrase.kind == "movements" and self.words.kind_at(tokens, i + len(phrase.words)) == "heads")
        section = phrase.kind == "units" and tokens[i - 1].text in self.words.sectional  # "Kasat Polairud | Polres Talise"
        return (school or section) and f"{tokens[i - 1].folded} {tokens[i].folded}" in self.posts and (
            section or not of_board(self.words, tokens, i))

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

    def _branch(self, tokens: Sequence[Token], i: int, after: int) -> bool:
        """True for a branch word that begins a name ("Cabang Sofifi", "Ketua Ranting IBI", "Katib Syuriyah Ranting NU"), no post
        or a level of its own."""
        before, first = tokens[i - 1], tokens[i - 2]
        ends = before.text in self.words.post_ends and first.text not in self.words.branch_posts
        whole = before.folded in self.posts or ends and (first.folded in self.posts or first.text in self.words.posts)
        return self.words.kind_at(tokens, after) != "levels" and before.text not in self.words.branch_posts and (
            not before.capital or before.text in self.words.posts or whole)

    def _given(self, token: Token) -> bool:
        word = fold_name(token.text)
        return token.text.istitle() and word in self.lexicon.given and self.lexicon.begins_name(word)
