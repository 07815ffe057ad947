"""Every question of the library gives the rows in rows/<name>.json on the sample corpus as a perfect reader reads it.

python -m tests.query.test_sample_rows --update      writes them anew; read the difference before it is committed
"""
from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from kg.query import Library, NameIndex, Question, ask, load_library, read_names
from kg.query.results import text
from kg.settings import Settings
from kg.store import open_store
from tests.gold.sample import build_sample

ROWS = Path(__file__).parent / "rows"
MOST = 25
"""Rows kept of a long answer, beside their number."""

RAKERNAS = "Rapat Kerja Nasional ke-2 Amal Usaha Sosial Muhammadiyah"
GIVEN: dict[str, dict[str, str]] = {
    "article_facts": {"article": "Empat Nama, Empat Arah Kerja: Catatan Rombongan Jakarta dari Rakernas AUMSOS"},
    "article_list": {"since": "2025-12"},
    "attendance_absences": {"since": "2025-12"},
    "attendance_by_body": {"since": "2025-06", "until": "2025-06"},
    "event_attendees_of_both": {"event": RAKERNAS, "other": "Silaturahmi Nasional Amal Usaha Sosial Muhammadiyah"},
    "event_calendar": {"since": "2025-12", "until": "2026-02"},
    "event_editions": {"series": "Khitanan Massal"},
    "network_pairs": {"since": "2026-02"},
    "organisation_parts": {"organisation": "Persatuan Wanita Beriman"},
    "organisation_shared_people": {"organisation": "Lembaga Amil Zakat Bakti Sejahtera Jawa Tengah"},
    "priority_holders": {"priority": "mengubah AUM Sosial agar melayani keluarga urban"},
    "priority_list": {"since": "2025-12"},
    "role_holders": {"role": "Sekretaris Umum"},
}
"""Values by question where the examples of its front matter would not show enough, or too much, of the corpus."""

LIBRARY: Library = load_library()


def given(question: Question) -> dict[str, str]:
    """The values that a question is asked with: GIVEN, or the examples of what it requires."""
    return GIVEN.get(question.name) or {p.name: p.example for p in question.parameters if p.required}


def answer(question: Question, engine: Any, names: NameIndex) -> dict[str, Any]:
    """What is compared: values given, number of rows, and the first of them by column, a label where there is one."""
    table = ask(question, given(question), engine, names).table
    shown = [c.name for c in question.columns if c.name not in ("quote", "source")]
    rows = [{name: text(row.get(name + "Label")) or text(row.get(name)) for name in shown} for row in table.rows]
    return {"given": given(question), "count": len(rows), "rows": rows[:MOST]}


@pytest.fixture(scope="module")
def engine(sample_graph: Settings):
    return open_store(sample_graph)


@pytest.fixture(scope="module")
def names(engine):
    return read_names(engine)


@pytest.mark.parametrize("name", sorted(LIBRARY))
def test_rows(name, engine, names):
    """A question's rows on the sample corpus are those that were read by eye."""
    held = ROWS / f"{name}.json"
    assert held.is_file(), "write it with: python -m tests.query.test_sample_rows --update"
    assert answer(LIBRARY[name], engine, names) == json.loads(held.read_text("utf-8"))


def test_no_rows_without_their_question():
    """Every file of rows belongs to a question."""
    assert {path.stem for path in ROWS.glob("*.json")} == set(LIBRARY)


def update() -> None:
    """Write the rows of all questions."""
    ROWS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        engine = open_store(build_sample(Path(folder)))
        names = read_names(engine)
        for name, question in LIBRARY.items():
            found = answer(question, engine, names)
            (ROWS / f"{name}.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__" and "--update" in sys.argv:
    update()
