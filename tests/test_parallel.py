"""Work on several processes: order, errors, and no process that stays."""
from __future__ import annotations

import operator
import os
import pickle
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from functools import partial
from multiprocessing import Pipe, active_children
from threading import Thread
from types import ModuleType, SimpleNamespace

import pytest

from kg.errors import ReadError
from kg.parallel import AHEAD, WorkerGone, _serve, _Worker, in_order
from kg.read.addresses import public_form
from tests.waiting import until

PARENT = """
import os, signal, sys, time
from itertools import repeat
from multiprocessing import active_children
from threading import Thread
from kg.parallel import in_order

def interrupt():
    while len(active_children()) < 2:
        time.sleep(0.001)
    os.killpg(0, signal.SIGINT)

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored where the tests run in a shell's background
    found = in_order(time.sleep, repeat(0), 2)
    if sys.argv[1] == "begin":
        Thread(target=interrupt).start()
    try:
        next(found)
        print(*(child.pid for child in active_children()), flush=True)
        for _ in range(600):
            time.sleep(0.1)  # one long sleep might begin just after the interrupt has come
    except KeyboardInterrupt:
        found.close()
        print("interrupted", len(active_children()), flush=True)
"""


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("count", [0, 1, 2, 3 * AHEAD + 5])
def test_results_come_in_the_order_of_the_items(processes, count):
    """Each item has its result, however many processes share them."""
    assert list(in_order(operator.neg, range(count), processes)) == [-number for number in range(count)]
    assert active_children() == []


def test_an_error_is_raised_in_its_place():
    """What comes before it is given, and no process stays; the error tells where in the process it arose."""
    found = in_order(partial(operator.truediv, 1), [1, 2, 0, 4], 2)
    assert [next(found), next(found)] == [1, 0.5]
    with pytest.raises(ZeroDivisionError, match="division by zero") as raised:
        next(found)
    assert "in _outcome" in raised.value.__notes__[0]
    assert active_children() == []


class Stubborn(Exception):
    """One that cannot be made again from its sentence."""

    def __init__(self, first, second):
        super().__init__(f"{first} {second}")


def _fail(item):
    raise Stubborn("two", "words")


@pytest.mark.parametrize(("work", "items", "error", "words"), [
    (operator.neg, [1, memoryview(b"")], TypeError, "memoryview"),
    (memoryview, [b"", b""], TypeError, "memoryview"),
    (pickle.loads, [pickle.dumps(1), b"cno_such_module\nname\n."], ModuleNotFoundError, "no_such_module"),
    (public_form, ["http://a.id/", "http://["], ReadError, "http://.: is no address"),
    (_fail, [1, 2], RuntimeError, "Stubborn: two words"),
])
def test_what_cannot_travel_is_an_error_of_its_place(work, items, error, words):
    """What cannot be pickled, be it item, result or error, or not be read again, is told as such: no process was killed."""
    with pytest.raises(error, match=words):
        list(in_order(work, items, 2))
    assert active_children() == []


def test_items_and_results_may_be_large():
    """Far more than a pipe holds goes both ways at once."""
    items = [bytes([letter]) * 8_000_000 for letter in b"abcd"]
    assert list(in_order(bytes.upper, items, 2)) == [item.upper() for item in items]


def test_no_more_is_taken_than_the_processes_need():
    """Endless items are taken as results are asked for, and leaving off early ends the processes."""
    taken: list[int] = []
    found = in_order(operator.neg, (taken.append(number) or number for number in range(10_000)), 2)
    assert next(found) == 0
    assert len(taken) <= 2 * AHEAD + 1
    found.close()
    assert active_children() == []


def test_leaving_off_does_not_wait_for_what_is_at_work():
    """Items at work, and those that wait for a process, are given up."""
    found = in_order(time.sleep, [0, *[600] * 9], 2)
    next(found)
    began = time.monotonic()
    found.close()
    assert time.monotonic() - began < 60
    assert active_children() == []


def test_an_error_of_the_items_ends_the_processes():
    """Where no further item can be had its error is raised."""
    with pytest.raises(ZeroDivisionError):
        list(in_order(operator.neg, (1 // (3 - number) for number in range(9)), 2))
    assert active_children() == []


def test_a_process_that_does_not_start_leaves_no_other(monkeypatch):
    """Where the system gives only one of two, that one ends too."""
    start, started = _Worker.__init__, []

    def refuse(self, work):
        if started:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        start(self, work)
        started.append(self.process)

    monkeypatch.setattr(_Worker, "__init__", refuse)
    with pytest.raises(BlockingIOError):
        list(in_order(operator.neg, [1, 2, 3], 2))
    assert not started[0].is_alive()
    assert active_children() == []


def test_a_killed_process_is_told():
    """Where processes are gone the place of the item that they had raises, whether they were killed at work or before."""
    found = in_order(time.sleep, [0, 0, 60, 60], 2)
    assert next(found) is None
    for child in active_children():  # of one alone it would be chance whether its item comes before one that takes long
        child.kill()
    with pytest.raises(WorkerGone) as gone:
        list(found)
    assert gone.value.killed
    assert active_children() == []


def test_a_process_that_cannot_go_to_work_is_not_told_as_killed(monkeypatch):
    """Where it cannot even read what it is to do, it ended by itself."""
    monkeypatch.setitem(sys.modules, "only_here", module := ModuleType("only_here"))
    module.Work = type("Work", (), {"__module__": "only_here", "__call__": operator.neg})
    with pytest.raises(WorkerGone) as gone:
        list(in_order(module.Work(), [1, 2, 3], 2))
    assert not gone.value.killed
    assert active_children() == []


@pytest.mark.parametrize("sent", [0, 2, 4, 1000])
def test_a_process_that_is_killed_as_it_sends_is_told(sent):
    """Whatever of the result has come, nothing in its head or a part of it, there is none."""
    worker = _Worker.__new__(_Worker)
    worker._pipe, theirs = Pipe()
    whole = len(body := pickle.dumps(("a" * 5000, None))).to_bytes(4, "big") + body
    os.write(theirs.fileno(), whole[:sent])
    theirs.close()
    worker.process = SimpleNamespace(sentinel=worker._pipe)
    with pytest.raises(WorkerGone):
        worker.ask("item")


def test_a_worker_ends_quietly_whatever_its_parent_left():
    """A parent that is killed before it has read a result leaves the line in a state of its own, which is no error."""
    ours, theirs = Pipe()
    ours.send("item")
    served = Thread(target=_serve, args=(theirs, str.upper))
    served.start()
    until(ours.poll)
    ours.close()
    served.join(60)
    assert not served.is_alive()


@pytest.fixture
def script(tmp_path):
    """A program that works on two processes, in a group of its own."""
    path = tmp_path / "parent.py"
    path.write_text(PARENT)
    with ExitStack() as running:
        def run(when):
            parent = running.enter_context(subprocess.Popen([sys.executable, path, when], stdout=subprocess.PIPE,
                                                            stderr=subprocess.PIPE, text=True, start_new_session=True))
            running.callback(parent.kill)
            return parent
        yield run


def test_processes_end_with_their_parent(script):
    """A parent that is killed leaves none behind."""
    parent = script("later")
    children = [int(number) for number in parent.stdout.readline().split()]
    assert len(children) == 2
    parent.kill()
    until(lambda: not any(map(_runs, children)))


@pytest.mark.parametrize("when", ["begin", "later"])
def test_an_interrupt_is_the_parents_alone(script, when):
    """Ctrl-C reaches the whole group; the processes, begun or about to, end without a word of their own."""
    parent = script(when)
    if when == "later":
        parent.stdout.readline()
        os.killpg(parent.pid, signal.SIGINT)
    said, errors = parent.communicate(timeout=60)
    assert said.splitlines()[-1] == "interrupted 0"
    assert errors == ""


def _runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
