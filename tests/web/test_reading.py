import re
from collections import defaultdict

from kg.web import create_app
from kg.web.explorer import lines
from kg.web.reading import lay_out
from kg.web.statements import entries
from kg.web.wrapping import unwrapped

from kg.graph.vocabulary import PROV
from kg.store import open_store

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


def test_the_title_is_marked_too():
    """What a title names and states has its anchors there as everywhere; a title is never told to be silent."""
    marks = [{"start": "0", "end": "4", "entity": "agus"}]
    facts = [fact for entry in entries(told("0,10")) for fact in entry.facts]
    (title, _body) = lay_out("Agus hadir\n\nHujan turun.", "Agus hadir", marks, {}, facts, [(0, 10)])
    assert (title.kind, title.stretches[0].anchor, title.stretches[0].pieces[0].entity) == ("title", "char=0,10", "agus")
    (title, _body) = lay_out("Agus hadir\n\nHujan turun.", "Agus hadir", marks, {}, [], [(0, 10)])
    assert [(stretch.silent, stretch.pieces[0].entity) for stretch in title.stretches] == [(False, "agus")]


def test_a_sentence_over_two_lines_stands_together():
    """A page whose lines were broken by hand loses no sentence: the lines that one goes over are one paragraph."""
    text = "Agus Salim dan Rina\nWati hadir.\nHujan turun."
    marks = [{"start": "0", "end": "10", "entity": "agus"}, {"start": "15", "end": "24", "entity": "rina"}]
    facts = [fact for entry in entries(told("0,31")) for fact in entry.facts]
    first, second = lay_out(text, "", marks, {}, facts, [(0, 31), (32, 44)])
    assert [(piece.text, piece.anchors) for piece in first.stretches[0].pieces if piece.entity] == [
        ("Agus Salim", ("char=0,10",)), ("Rina Wati", ("char=15,24",))]
    assert first.stretches[0].anchor == "char=0,31" and "Hujan" in second.stretches[0].pieces[0].text


def test_a_fact_said_twice_stands_once():
    """Sentences of one fact are rows of one entry; facts of one event stand together, numbered as they stand."""
    other = {**FACT, "fact": "f2", "value": "lain", "valueLabel": "Lain", "source": "article#char=1,2"}
    third = {**FACT, "fact": "f3", "subject": "rina", "source": "article#char=3,4"}
    found = entries([*told("7,18"), other, *told("19,42"), third])
    assert [(e.label, [(f.number, len(f.rows)) for f in e.facts]) for e in found] == [
        ("Rapat", [(1, 2), (2, 1)]), ("Lain", [(3, 1)])]


def test_all_evidence_of_the_sample_has_its_place(sample_graph):
    """Every sentence and name that the graph points to is an anchor on the page of its article, and stands there once."""
    store, places = open_store(sample_graph), defaultdict(set)
    for row in lines(store.query(f"SELECT DISTINCT ?place {{ GRAPH ?g {{ ?fact {PROV.wasDerivedFrom} ?place }} }}")):
        article, _mark, place = row["place"].removeprefix(sample_graph.base).partition("#")
        places[article].add(place)
    app = create_app(sample_graph)
    for article, wanted in places.items():
        found = re.findall(r'\bid="(char=[^"]+)"', app.test_client().get(article, headers={"Accept": "text/html"}).text)
        assert wanted <= set(found), article
        assert len(found) == len(set(found)), article
    app.extensions["kg"].workers.close()


AGENDA = "Sambutan Ketua Panitia, Agus Salim\nSambutan Kepala Dinas Koperasi,\nRina Wati\nDoa oleh Budi"
TIMED = "09.45 Sambutan Ketua Panitia Agus Salim\n10.00 Doa oleh Budi"
PROSE = ("Agus Salim membuka rapat yang digelar di balai\ndesa bersama Rina Wati dan semua pengurus yang\nhadir dari "
         "enam belas ranting di kabupaten.\n")


def test_lines_that_were_broken_by_hand_stay_lines():
    """An agenda without full stops stays one below the other though one sentence goes over it; what only the width broke is one
    line, and so are two lines of which the first was full."""
    for text in (AGENDA, TIMED):
        assert unwrapped(text, [(0, len(text))]) == text
    assert unwrapped(PROSE, [(0, len(PROSE) - 1)]) == PROSE.replace("\n", " ", 2)
    short = PROSE + "Rapat\nditutup."
    assert unwrapped(short, [(len(PROSE), len(short))]) == short
    facts = [fact for entry in entries(told(f"0,{len(AGENDA)}")) for fact in entry.facts]
    (block,) = lay_out(AGENDA, "", [], {}, facts)
    assert block.stretches[0].pieces[0].text == AGENDA


def test_what_stands_around_an_article_is_folded():
    """Of a page that was copied whole, menus and links are folded; the title below them is the title, a line alone is only told
    apart, and what names something or is a long sentence stays in sight."""
    menu, body = "Beranda\nProfil\nCari\nKontak\n", "Judul\nAgus hadir.\nBaca juga: Harga gabah\nHujan turun.\n"
    text = f"{menu}{body}Tags\nblora\nRina\n{'Hujan masih turun ' * 9}deras.\nKirim\nNama\nEmail\nRedaksi"
    lines, at = [], 0
    for line in text.split("\n"):
        lines.append((at, at + len(line)))
        at += len(line) + 1
    names = [{"start": str(text.index(name)), "end": str(text.index(name) + 4), "entity": name} for name in ("Agus", "Rina")]
    around = [lines[n] for n in (0, 1, 2, 3, 6, 8, 9, 10, 11, 12, 13, 14, 15)]
    blocks = lay_out(text, "Judul", names, {}, [], (), around)
    kinds = [block.kind for block in blocks]
    assert kinds == ["fold", "title", "paragraph", "around", "paragraph", "around", "around", "paragraph", "paragraph", "fold"]
    assert [len(block.lines) for block in blocks if block.lines] == [4, 4]
    assert [block.kind for block in lay_out(menu, "", [], {}, [], (), lines[:4])] == ["around"] * 4
