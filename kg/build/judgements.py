"""People's decisions and corrections in a data folder, and what became of each."""
from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kg import __version__
from kg.build.fingerprint import READING_ROOMS, program_digest
from kg.export.causes import Basis
from kg.model import Document
from kg.resolve.corrections import Correction, apply, read_corrections
from kg.resolve.decisions import Decision, read_decisions
from kg.settings import Settings


@dataclass
class Judgements:
    """People's decisions and corrections in a data folder, and what became of each in this build."""

    decisions: tuple[Decision, ...] = ()
    corrections: tuple[Correction, ...] = ()
    outcomes: list[tuple[Correction, str]] = field(default_factory=list)
    stale: list[Decision] = field(default_factory=list)

    @classmethod
    def of(cls, settings: Settings) -> Judgements:
        """Those of the settings' data folder. Raises DecisionError."""
        folder = settings.data / "decisions"
        return cls(read_decisions(folder), read_corrections(folder))

    def corrected(self, document: Document) -> Document:
        """The document with its corrections."""
        return apply(document, self.corrections)[0] if any(row.article == document.id for row in self.corrections) else document

    def by_article(self) -> dict[str, str]:
        """Article id → what tells its corrections from others."""
        names = sorted({row.article for row in self.corrections})
        return {name: _digest([row for row in self.corrections if row.article == name]) for name in names}

    def look(self, document_of: Callable[[str], Document | None]) -> None:
        """Note what becomes of each correction; `document_of` gives documents as read, None for an article that is not there."""
        self.outcomes = [outcome for name in self.by_article() if (document := document_of(name)) is not None
                         for outcome in apply(document, self.corrections)[1]]

    def basis(self, settings: Settings) -> Basis:
        """What a graph built with them rests on beside its articles."""
        return Basis(settings.base, __version__, program_of(settings), self.decisions, self.corrections)

    def digest(self) -> str:
        """What tells one set of judgements from another."""
        return _digest([*self.decisions, *self.corrections])


def program_of(settings: Settings) -> str:
    """What tells one version of the rules behind a graph from another."""
    return program_digest(settings, *READING_ROOMS, "kg.resolve", "kg.graph")


def _digest(rows: Iterable[object]) -> str:
    return hashlib.sha256(repr(list(rows)).encode()).hexdigest()[:16]
