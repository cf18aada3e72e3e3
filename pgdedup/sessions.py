"""Several sessions of the database at one piece of work."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg


@contextmanager
def beside(
    helpers: Sequence[psycopg.Connection[Any]],
    work: Callable[[psycopg.Connection[Any]], object],
    over: threading.Event,
) -> Iterator[None]:
    """Let each helper do ``work`` in a thread of its own while the block runs.

    Leaves the block when all have ended. Where one fails, ``over`` is set, which the
    others are to look at between two steps, and its error is raised here. Where the
    block fails, the statements of the helpers are cancelled.
    """
    failed: list[BaseException] = []

    def help_out(conn: psycopg.Connection[Any]) -> None:
        try:
            work(conn)
        except Exception as error:
            failed.append(error)
            over.set()

    threads = [threading.Thread(target=help_out, args=[each]) for each in helpers]
    for thread in threads:
        thread.start()
    try:
        yield
    except BaseException:
        over.set()
        for each, thread in zip(helpers, threads, strict=True):
            # Again, since it may be between two steps.
            while thread.is_alive():
                each.cancel()
                thread.join(0.1)
        raise
    finally:
        for thread in threads:
            thread.join()
    if failed:
        raise failed[0]
