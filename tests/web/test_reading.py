from kg.web.reading import lay_out
from kg.web.statements import entries

TEXT = "Judul\n\nAgus hadir. Rina dan Budi menunggu. Hujan turun."
MARKS = [{"start": "7", "end": "11", "entity": "agus"}, {"start": "19", "end": "23", "entity": "rina"},
         {"start": "28", "end": "32", "entity": "budi"}]
FACT = {"kind": "attendance", "fact": "f1", "subject": "agus", "subjectLabel": "Agus", "value": "rapat", "valueLabel": "Rapat"}
SENTENCES = [(7, 18), (19, 42), (43, 55)]


def told(*places: str) -> list[dict[str, str]]:
    return [{**FACT, "source": f"article#char={place}"} for place in places]


def test_what_was_not_understood_is_told_apart():
    """A sentence that states a fact is an anchor, one with names but no fact is silent, the rest is neither."""
    facts = [fact for entry in entries(told("7,18")) for fact in entry.facts]
    title, block = lay_out(TEXT, "Judul", MARKS, {}, facts, SENTENCES)
    assert title.kind == "title"
    seen = [("".join(piece.text for piece in s.pieces).strip(), s.anchor, s.silent) for s in block.stretches]
    assert [row for row in seen if row[0]] == [
        ("Agus hadir.", "char=7,18", False), ("Rina dan Budi menunggu.", "", True), ("Hujan turun.", "", False)]


def test_a_fact_said_twice_stands_once():
    """Sentences of one fact are rows of one entry; facts of one event stand together, numbered as they stand."""
    other = {**FACT, "fact": "f2", "value": "lain", "valueLabel": "Lain", "source": "article#char=1,2"}
    third = {**FACT, "fact": "f3", "subject": "rina", "source": "article#char=3,4"}
    found = entries([*told("7,18"), other, *told("19,42"), third])
    assert [(e.label, [(f.number, len(f.rows)) for f in e.facts]) for e in found] == [
        ("Rapat", [(1, 2), (2, 1)]), ("Lain", [(3, 1)])]
