"""Properties that are made when first asked for and kept: as functools.cached_property, without the lock that it takes."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


def with_dict(of: type[T]) -> type[T]:
    """A class as it is. mypyc leaves one with a decorator that it does not know an ordinary class, whose objects keep what is
    put into their `__dict__`; those of all others have none when compiled."""
    return of


class cached_property(Generic[T]):
    """A property of an object that is made once, at most twice where two threads ask at the same time, of a class `with_dict`."""

    name: str

    def __init__(self, make: Callable[[Any], T]) -> None:
        self.make, self.__doc__ = make, make.__doc__

    def __set_name__(self, of: type, name: str) -> None:
        self.name = name

    def __get__(self, held: Any, of: type | None = None) -> T:
        """The value, which stands in for this from now on."""
        value: T = self.make(held)
        held.__dict__[self.name] = value
        return value
