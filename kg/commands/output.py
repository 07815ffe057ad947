"""Where commands write: standard output, or a file that appears only when it is whole; and what they say beside it."""
from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath
from typing import BinaryIO

import click

from kg.errors import SettingError


def terminal_width() -> int:
    """The characters that a line on standard output has, 0 where that is no terminal."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def _umask() -> int:
    """The permissions that new files of this process are made without; the system tells them only by setting them."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


@contextmanager
def writing(path: Path | None) -> Iterator[BinaryIO]:
    """A binary stream to a file, or to standard output where `path` is None. A failure leaves the file as it was.

    What is no plain file (a device, a pipe) is written to as it stands; a link stays one, a file keeps its permissions.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    if path.exists() and not path.is_file():
        with path.open("wb") as stream:
            yield stream
        return
    path = path.resolve()
    try:
        handle = tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False)  # noqa: SIM115
    except OSError as error:
        raise SettingError(f"{path} cannot be written ({error.strerror}); choose another file with -o.") from None
    try:
        with handle:
            yield handle  # type: ignore[misc]
        os.chmod(handle.name, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        os.replace(handle.name, path)
    finally:
        Path(handle.name).unlink(missing_ok=True)


def tell_passed(sources: Sequence[str]) -> None:
    """How many files of which kinds lie beside the articles, in one line, where there are any."""
    if sources:
        kinds = Counter(PurePath(source).suffix.lower() for source in sources)
        told = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0])))
        click.echo(f"passed over: files of kinds that articles do not come in ({told}).", err=True)
