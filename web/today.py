"""What has happened by today, and what is still to come; dates are days, months or years."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

T = TypeVar("T")


def today() -> str:
    """The day of the request, on this machine's calendar."""
    return date.today().isoformat()


def coming(start: str) -> bool:
    """Whether all of a date lies after today; one that is not known does not."""
    return start > today()[:len(start)]


def newest(start: str) -> tuple[int, int]:
    """What puts dates in the order in which readers ask for them: what has happened, the newest first; then what is to come, the
    soonest first; then what has no date."""
    number = int(start.replace("-", "").ljust(8, "0") or "0")
    return (2, 0) if not start else (1, number) if coming(start) else (0, -number)


def told_apart(found: Iterable[T], start: Callable[[T], str]) -> tuple[list[T], list[T]]:
    """What has happened or has no date, as it comes, and what is to come, the soonest first."""
    told = list(found)
    return [one for one in told if not coming(start(one))], sorted((one for one in told if coming(start(one))), key=start)
