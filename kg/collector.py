"""The collector of cycles in processes that are ours from beginning to end: of the command line, and of the workers of a pool;
and in any process while it reads an article."""
from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SOME, TIMES = 20_000, 5
"""Objects more than before that make it look for cycles among the new ones, and how many such looks make one among older ones.
At Python's 700 and 10 a third of the time until the first article is read goes into looking through what stays anyway."""


FEW, OFTEN = 2_000, 10
"""The same once what stays is there: the few objects that are new are still in the processor's cache when they are looked
through."""


def sweep_seldom() -> None:
    """Let it look seldom, for a process that begins or does not live long; we make hardly any cycles."""
    gc.set_threshold(SOME, TIMES, TIMES)


def settle() -> None:
    """Where it looks seldom: what is there by now stays and is looked through no more, what comes is looked through soon."""
    if gc.get_threshold()[0] == SOME:
        gc.freeze()
        gc.set_threshold(FEW, OFTEN, OFTEN)


@contextmanager
def unswept() -> Iterator[None]:
    """No looking for cycles in the meantime, where nearly all that is made is needed to the end of it: while an article was read
    it took 2 to 6 % of the time. Of threads that do so at once the first to begin lets the collector go on."""
    held = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if held:
            gc.enable()
