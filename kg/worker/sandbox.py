"""What a worker gives up before it sees a stranger's query: sockets, new programs, and memory beyond its share.

Linux on x86-64 and ARM64 refuses sockets by a seccomp filter; elsewhere `confine` says what it could not do.
"""
from __future__ import annotations

import ctypes
import os
import struct
import sys

_ARCHITECTURES = {"x86_64": (0xC000003E, (41, 53, 42, 59, 322)), "aarch64": (0xC00000B7, (198, 199, 203, 221, 281))}
"""Audit number, and the numbers of socket, socketpair, connect, execve, execveat."""

_LOAD, _EQUAL, _HIGHER, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | 13, 0x80000000
_NO_NEW_PRIVILEGES, _SECCOMP, _FILTER, _X32 = 38, 22, 2, 0x40000000


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def confine(memory_mb: int) -> tuple[str, ...]:
    """Give up what a query does not need; what could not be given up ("sockets", "memory")."""
    missing = () if _limit_memory(memory_mb) else ("memory",)
    return missing if _refuse_sockets() else (*missing, "sockets")


def _limit_memory(memory_mb: int) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    import resource

    with open("/proc/self/statm", encoding="ascii") as statm:
        now = int(statm.read().split()[0]) * resource.getpagesize()
    share = now + memory_mb * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (share, share))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return True


def _refuse_sockets() -> bool:
    known = _ARCHITECTURES.get(os.uname().machine) if sys.platform.startswith("linux") else None
    if known is None:
        return False
    code = _filter(*known)
    library = ctypes.CDLL(None, use_errno=True)
    program = _Program(len(code) // 8, code)
    confined = library.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) == 0 and library.prctl(_SECCOMP, _FILTER, ctypes.byref(program)) == 0
    return bool(confined)


def _filter(audit: int, refused: tuple[int, ...]) -> bytes:
    """A BPF program: another architecture or the x32 table dies, the refused calls fail, the rest pass."""
    steps = [(_LOAD, 0, 0, 4), (_EQUAL, 1, 0, audit), (_RETURN, 0, 0, _KILL), (_LOAD, 0, 0, 0),
             (_HIGHER, len(refused) + 1, 0, _X32)]
    steps += [(_EQUAL, len(refused) - index, 0, number) for index, number in enumerate(refused)]
    steps += [(_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _REFUSE)]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
