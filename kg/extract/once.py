"""What is made when first asked for and kept: properties, as functools.cached_property without the lock that it takes, and what
functions tell."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

K = TypeVar("K")
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


class _Told(dict[K, T]):
    """What a function tells of what it was asked."""

    def __init__(self, tell: Callable[[K], T], most: int) -> None:
        super().__init__()
        self.tell, self.most = tell, most

    def __missing__(self, asked: K) -> T:
        if len(self) >= self.most:
            self.clear()
        told = self[asked] = self.tell(asked)
        return told


def kept(most: int) -> Callable[[Callable[[K], T]], Callable[[K], T]]:
    """Keeps what a function of one thing tells, and forgets all of it where that is too much: as functools.lru_cache, which takes
    twice as long to find what it keeps, since it notes what was asked last."""
    def keep(tell: Callable[[K], T]) -> Callable[[K], T]:
        return _Told(tell, most).__getitem__
    return keep
