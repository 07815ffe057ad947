"""Work on several processes: order, errors, and no process that stays."""
from __future__ import annotations

import operator
import os
import signal
import subprocess
import sys
import time
from functools import partial
from multiprocessing import active_children

import pytest

from kg.parallel import AHEAD, WorkerKilled, in_order

PARENT = """
import os, time
from itertools import repeat
from multiprocessing import active_children
from kg.parallel import in_order
if __name__ == "__main__":
    found = in_order(time.sleep, repeat(0), 2)
    next(found)
    print(*(child.pid for child in active_children()), flush=True)
    time.sleep(600)
"""


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2, 3 * AHEAD + 5])
def test_results_come_in_the_order_of_the_items(processes, count):
    """Each item has its result, however many processes share them."""
    assert list(in_order(operator.neg, range(count), processes)) == [-number for number in range(count)]
    assert active_children() == []


def test_an_error_is_raised_in_its_place():
    """What comes before it is given, and no process stays."""
    found = in_order(partial(operator.truediv, 1), [1, 2, 0, 4], 2)
    assert [next(found), next(found)] == [1, 0.5]
    with pytest.raises(ZeroDivisionError, match="division by zero"):
        next(found)
    assert active_children() == []


def test_no_more_is_taken_than_the_processes_need():
    """Endless items are taken as results are asked for, and leaving off early ends the processes."""
    taken: list[int] = []
    found = in_order(operator.neg, (taken.append(number) or number for number in range(10_000)), 2)
    assert next(found) == 0
    assert len(taken) <= 2 * AHEAD + 1
    found.close()
    assert active_children() == []


def test_a_killed_process_is_told():
    """Where one is gone its item's place raises, after what the others finish before it."""
    found = in_order(time.sleep, [0, 1, 1, 1], 2)
    assert next(found) is None
    active_children()[0].kill()
    with pytest.raises(WorkerKilled):
        list(found)
    assert active_children() == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the numbers of processes are asked as POSIX has it")
def test_processes_end_with_their_parent(tmp_path):
    """A parent that is killed leaves none behind."""
    script = tmp_path / "parent.py"
    script.write_text(PARENT)
    parent = subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    children = [int(number) for number in parent.stdout.readline().split()]
    assert len(children) == 2
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    until = time.monotonic() + 60
    while any(map(_runs, children)):
        assert time.monotonic() < until
        time.sleep(0.05)


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
