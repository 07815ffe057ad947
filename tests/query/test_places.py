import threading

from kg.query.places import Places
from tests.waiting import until


def test_the_last_to_come_is_the_first():
    """Of those who wait, the newest gets the place that is left."""
    places, got = Places(1), []
    assert places.take(0)

    def wait(name: int) -> None:
        if places.take(10):
            got.append(name)
            places.leave()

    threads = [threading.Thread(target=wait, args=(name,)) for name in range(3)]
    for name, thread in enumerate(threads, 1):
        thread.start()
        until(lambda name=name: len(places._waiting) >= name)
    places.leave()
    for thread in threads:
        thread.join()
    assert got == [2, 1, 0]


def test_who_gives_up_takes_no_place():
    """After the time is over there is one less to wait, and the place goes to whoever asks next."""
    places = Places(1)
    assert places.take(0)
    assert not places.take(0.01)
    places.leave()
    assert places.take(0)
    assert not places.take(0)
