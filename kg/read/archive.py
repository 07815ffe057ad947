"""Archives (.zip) of articles, read member by member, without trust in what the archive says about itself."""
from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from kg.errors import ReadError
from kg.read.limits import ARCHIVE_BYTES, ARCHIVE_MEMBERS, ARCHIVE_RATIO, FILE_BYTES, check_size
from kg.read.report import Report
from kg.read.sources import passed_over, shown

CHUNK = 1 << 16
RATIO_FROM = 1_000_000


def members(data: bytes, source: str, report: Report) -> Iterator[tuple[str, bytes]]:
    """(path, content) of the files in an archive, by path; those that cannot be read are reported.

    Raises ReadError where the archive is broken, empty or too large.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise ReadError(source, "is no archive that can be opened; pack it anew.") from None
    with archive:
        files = [info for info in archive.infolist() if not info.is_dir() and not _hidden(info.filename)]
        if not files:
            raise ReadError(source, "is an archive without articles.")
        if len(files) > ARCHIVE_MEMBERS:
            raise ReadError(source, f"holds {len(files)} files, more than {ARCHIVE_MEMBERS}; split it.")
        left = ARCHIVE_BYTES
        for info in sorted(files, key=lambda info: info.filename):
            try:
                content = _unpacked(archive, info, f"{source}!{shown(info.filename)}", left)
            except ReadError as error:
                report(error)
                continue
            left -= len(content)
            yield info.filename, content


def _hidden(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    folders = [part for part in path.parts[:-1] if part not in (".", "..")]
    return passed_over(path.name) or any(part.startswith((".", "__MACOSX")) for part in folders)


def _unpacked(archive: zipfile.ZipFile, info: zipfile.ZipInfo, source: str, left: int) -> bytes:
    if info.flag_bits & 1:
        raise ReadError(source, "is locked by a password; pack it without one.")
    out = bytearray()
    try:
        with archive.open(info) as member:
            while chunk := member.read(CHUNK):
                out += chunk
                check_size(len(out), FILE_BYTES, source)
                if len(out) > left:
                    raise ReadError(source, f"makes the archive unpack to more than {ARCHIVE_BYTES / 1e6:.0f} MB; split it.")
                if len(out) > RATIO_FROM and len(out) > ARCHIVE_RATIO * max(info.compress_size, 1):
                    raise ReadError(source, "unpacks to far more than its packed size allows of text; it is not read.")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
        raise ReadError(source, "is damaged in the archive; pack it anew.") from None
    return bytes(out)
