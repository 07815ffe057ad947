import threading
from collections.abc import Callable

from kg.web.threads import Threads

from tests.waiting import until


class Task:
    """Notes which thread does it, and then waits until it may end."""

    def __init__(self, work: Callable[[], object] = lambda: None) -> None:
        self.work, self.by, self.cancelled = work, "", False
        self.begun, self.may_end, self.done = threading.Event(), threading.Event(), threading.Event()

    def service(self) -> None:
        """Do it."""
        self.by = str(threading.get_ident())
        self.begun.set()
        self.may_end.wait(10)
        self.done.set()
        self.work()

    def cancel(self) -> None:
        """Give it up."""
        self.cancelled = True


def test_at_once_and_then_in_order():
    """As many tasks run at once as there may be threads; the rest wait, the first come first."""
    threads, order = Threads(2), []
    tasks = [Task(lambda number=number: order.append(number)) for number in range(5)]
    for task in tasks:
        threads.add_task(task)
    assert all(task.begun.wait(10) for task in tasks[:2])
    assert not any(task.begun.is_set() for task in tasks[2:])
    for task in tasks[2:]:
        task.may_end.set()
    tasks[0].may_end.set()
    assert all(task.done.wait(10) for task in tasks[2:])
    assert not tasks[1].done.is_set()
    assert order[:3] == [0, 2, 3]
    tasks[1].may_end.set()


def test_the_thread_that_worked_last_goes_first():
    """One task after another is done by one thread, and no more threads are started than are needed."""
    threads, seen = Threads(8), set()
    for _ in range(20):
        task = Task()
        task.may_end.set()
        threads.add_task(task)
        assert task.done.wait(10)
        until(lambda: threads._resting)
        seen.add(task.by)
    assert len(seen) == 1


def test_a_failure_costs_no_thread(caplog):
    """A task that raises is logged, and its thread does the next one."""
    threads, broken, next_one = Threads(1), Task(lambda: 1 / 0), Task()
    for task in (broken, next_one):
        task.may_end.set()
        threads.add_task(task)
    assert next_one.done.wait(10)
    assert next_one.by == broken.by
    assert "could not be answered" in caplog.text


def test_shutdown_gives_up_what_waits():
    """Tasks that no thread has begun are told so."""
    threads, running, waiting = Threads(1), Task(), Task()
    threads.add_task(running)
    threads.add_task(waiting)
    threads.shutdown()
    assert waiting.cancelled
    assert not running.cancelled
    running.may_end.set()
