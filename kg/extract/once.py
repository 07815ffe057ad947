"""Properties that are made when first asked for and kept: as functools.cached_property, without the lock that it takes."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class cached_property(Generic[T]):
    """A property of an object that is made once, at most twice where two threads ask at the same time."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self.make, self.name, self.__doc__ = make, make.__name__, make.__doc__

    def __get__(self, held: Any, of: type | None = None) -> T:
        """The value, which stands in for this from now on."""
        value: T = self.make(held)
        held.__dict__[self.name] = value
        return value
