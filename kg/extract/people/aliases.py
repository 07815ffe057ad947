"""Other names that an article itself explains: "X alias Y", "X (Y)", "Y, sapaan akrabnya", "Y yang bernama lengkap X"."""
from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.lexicon import fold_name
from kg.extract.openers import Finder, Openers
from kg.extract.page import Page
from kg.extract.people.runs import Run
from kg.extract.people.ties import Group, Groups, cut_from
from kg.languages import Pack, Patterns

NEAR = 90
"""So many characters may lie between a name and another name of the same person."""

SHARED = 3
"""So many first letters must a name in brackets share with the name before it."""

BRACKET = re.compile(r"\s*\(\s*[“\"]?")
"""An opening bracket right after a name."""

LEADING = {
    "before": r"(?<!\w)(?:{~people.called}|{~people.proper})\s*[:,]?\s*[“\"‘']?$",
    "proper": r"(?<!\w){~people.proper}\s*:?\s*$",
}
"""What stands before another name, and before a proper one."""

SAID = {
    "after": r"[”\"’']?\s*(?:,|-+|[–—])?\s*{~people.nickname_after}",
    "of": r",?\s*{~people.nickname_of}\s+(?=[A-Z])",
}
"""What stands after another name, and between another name and the proper one."""


@dataclass(frozen=True)
class Aliases:
    """The words of a language pack that join two names of one person, and the page they are looked for on."""

    page: Page
    leading: Finder
    said: Patterns
    either: frozenset[str]
    posts: frozenset[str]

    def explained(self, run: Run, last: int) -> bool:
        """Whether the words around a run say that it is another name of somebody; the run before it ends at `last`."""
        between = self.page.text[max(last, run.start - NEAR):run.start]
        if between.strip() in self.either or BRACKET.fullmatch(between):
            return bool(run.prefixes)
        follows = self.said["after"].match(self.page.text, run.end) or self.said["of"].match(self.page.text, run.end)
        return follows is not None or self._leads("before", run.start, last)

    def is_proper(self, run: Run) -> bool:
        """Whether the words before a run say that it is the proper name of somebody who was named otherwise."""
        return self._leads("proper", run.start)

    def _leads(self, name: str, before: int, last: int = 0) -> bool:
        """Whether such words stand right before an offset; they begin near it, and not before the last name."""
        return self.leading.search(name, max(last, before - NEAR), before) is not None

    def group(self, run: Run, groups: Groups) -> Group | None:
        """The person of whom a run is another name by the article's words, None where it says no such thing."""
        text = self.page.text
        if match := self.said["of"].match(text, run.end):
            proper = fold_name(text[match.end():match.end() + NEAR])
            return next((group for group in groups.all for name in group.names if proper.startswith(" ".join(name))), None)
        end, last = groups.last(run.start)
        if last is None:
            return None
        between = text[end:run.start]
        either = between.strip() in self.either and run.prefixes
        if either or self._leads("before", run.start, end) or self.bracketed(run, groups):
            return last
        if self.said["after"].match(text, run.end):
            return cut_from(run, groups.alike(run)) or last
        return cut_from(run, groups.alike(run)) if run.prefixes else None

    def bracketed(self, run: Run, groups: Groups) -> Group | None:
        """The person named right before the brackets that a run fills, where it has a title or the name's first letters, or is
        the first letters of all its words ("Jusuf Karim (JK)")."""
        end, last = groups.last(run.start)
        text = self.page.text
        if last is None or not BRACKET.fullmatch(text, end, run.start) or text[run.end:run.end + 1] != ")" or (
                run.key in self.posts):
            return None
        again = len(re.findall(rf"(?<!\w){re.escape(text[run.start:run.end])}(?!\w)", text)) > 1  # the article calls him so
        again = again or any("".join([word[0] for word in name]) == run.key for name in last.names)
        return last if again or run.prefixes or cut_from(run, [last], SHARED) else None


def aliases(page: Page, pack: Pack) -> Aliases:
    """The other names of a page."""
    openers = pack.once("people.aliases.leading", lambda made_from: Openers(
        {name: made_from.pattern(template) for name, template in LEADING.items()}))
    return Aliases(page, Finder(openers, page, page.text), pack.kept("people.aliases", SAID),
                   frozenset(pack.words("people", "either")),
                   pack.once("people.posts", lambda made_from: frozenset(map(fold_name, made_from.words("posts", "heads")))))
