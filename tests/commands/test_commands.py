"""The command line: what is printed where, and exit codes."""
from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import threading

import networkx as nx
import pytest
from click.testing import CliRunner
from pyoxigraph import RdfFormat, parse

from kg.commands import NAMES, main
from tests.gold.sample import ARTICLES

ARTICLE = ARTICLES / "rakernas-aumsos-dki.txt"


def run(*args: object):
    return CliRunner().invoke(main, [str(arg) for arg in args], catch_exceptions=False)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A data folder with one article, built by the command."""
    data = tmp_path_factory.mktemp("commands") / "kg"
    result = run("build", ARTICLE, "--data", data, "--processes", "1")
    assert result.exit_code == 0, result.stderr
    assert "1 new, 0 changed, 0 unchanged, 0 rejected" in result.stderr
    return data


@pytest.mark.parametrize("name", NAMES)
def test_help_has_an_example(name):
    """Every command explains itself with an example."""
    result = run(name, "--help")
    assert (result.exit_code, f"Example:  kg {name}" in result.stdout) == (0, True)


def test_commands_are_listed():
    """The program lists its commands, the explorer's too where it is installed."""
    result = run("--help")
    assert all(name in result.stdout for name in NAMES)
    assert "..." not in result.stdout.partition("Commands:")[2]


def test_extract_prints_json_lines():
    """One document an article, offsets counting in the text that is printed on request."""
    result = run("extract", ARTICLE, "--with-text")
    document = json.loads(result.stdout)
    span = document["people"][0]["evidence"][0]
    assert document["text"][span["start"]:span["end"]].strip()
    assert (result.exit_code, document["id"], "iri" in document["people"][0]) == (0, "rakernas-aumsos-dki", False)


def test_extract_explains():
    """With --explain each fact comes with its rule and its quote."""
    lines = run("extract", ARTICLE, "--explain").stdout.splitlines()
    assert any(line.startswith("  attendance") for line in lines)
    assert any("“" in line and "[" in line for line in lines)


def test_extract_explains_what_is_no_event(tmp_path):
    """With --explain what was not taken for an event stands last, with what weighs most in that."""
    text = "Musyawarah Cabang III PGRI Tegal digelar Sabtu (3/5/2025) di Aula Bina Bangsa. Musyawarah Cabang III dibuka."
    (tmp_path / "a.txt").write_text(text + " Peserta membahas laporan dengan tertib." * 8 + " Sebelumnya digelar jalan sehat.")
    (tmp_path / "events.toml").write_text("[weights]\nalways = -2.0\n\"named in full\" = 4.0\n")
    told = run("extract", tmp_path / "a.txt", "--explain", "--vocabulary", tmp_path).stdout
    event, quote, why = told.splitlines()[-3:]
    assert (event, quote.endswith("“jalan sehat”")) == ("  no event     jalan sehat", True)
    assert why.lstrip().startswith("weighs -") and "-2.00 always" in why
    plain = run("extract", tmp_path / "a.txt").stdout
    assert [row["name"] for row in json.loads(plain)["events"]][1:] == ["jalan sehat"]


def test_rejected_article_sets_the_exit_code(tmp_path):
    """What cannot be read is named on standard error; the rest is printed; the exit code is 1."""
    (tmp_path / "empty.txt").write_text("")
    result = run("extract", ARTICLE, tmp_path / "empty.txt")
    assert (result.exit_code, len(result.stdout.splitlines()), "empty.txt" in result.stderr) == (1, 1, True)


@pytest.mark.parametrize("command", ["build", "extract"])
def test_other_kinds_beside_articles_are_no_failure(tmp_path, command):
    """Pictures and films in a folder are told of in one line, and the exit code is 0; one that is named is rejected."""
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(ARTICLE, folder)
    for name in ("a.jpg", "b.jpg", "c.mp4"):
        (folder / name).write_bytes(b"\xff\xd8\xff")
    data = ("--data", tmp_path / "kg") if command == "build" else ()
    result = run(command, folder, *data)
    assert (result.exit_code, "rejected: " in result.stderr) == (0, False)
    assert "passed over: files of kinds that articles do not come in (2 .jpg, 1 .mp4).\n" in result.stderr
    result = run(command, folder, folder / "a.jpg", *data)
    assert (result.exit_code, "rejected: " in result.stderr) == (1, True)


def test_articles_that_are_gone_are_told_of(tmp_path):
    """A build says which articles of its folders are no longer there, and --prune takes them out."""
    folder, data = tmp_path / "in", tmp_path / "kg"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        shutil.copy(ARTICLE, folder / name)
    assert "gone" not in run("build", folder, "--data", data).stderr
    (folder / "b.txt").unlink()
    result = run("build", folder, "--data", data)
    assert (result.exit_code, "gone: 1 in the graph whose files are no longer there (b)" in result.stderr) == (0, True)
    assert "1 removed" in run("build", folder, "--data", data, "--prune").stderr
    assert "gone" not in run("build", folder, "--data", data).stderr


def test_output_file_is_whole_or_absent(tmp_path):
    """With -o the documents go to the file; where the folder is missing, one sentence says so with exit code 2."""
    assert run("extract", ARTICLE, "-o", tmp_path / "out.jsonl").exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]
    result = run("extract", ARTICLE, "-o", tmp_path / "no" / "out.jsonl")
    assert (result.exit_code, len(result.stderr.strip().splitlines())) == (2, 1)


def test_facts_have_iris(built):
    """The built documents carry the IRI of each person, organisation and event."""
    document = json.loads(run("facts", "--data", built).stdout)
    rows = [*document["people"], *document["organisations"], *document["events"]]
    assert rows
    assert all(row["iri"].startswith("http://kg.localhost/") for row in rows)
    missing = run("facts", "nothing", "--data", built)
    assert (missing.exit_code, "nothing" in missing.stderr) == (1, True)


def test_nothing_built(tmp_path):
    """Commands on an empty folder say what to do, with exit code 1 and nothing on standard output."""
    for args in (("facts",), ("export",), ("check",), ("query", "article_list"), ("remove", "a1")):
        result = run(*args, "--data", tmp_path)
        assert (result.exit_code, result.stdout, "kg build" in result.stderr) == (1, "", True), args
    assert list(tmp_path.iterdir()) == []


def test_usage_errors():
    """Wrong usage ends with exit code 2."""
    assert run("build").exit_code == 2
    assert run("export", "--format", "excel").exit_code == 2
    assert run("build", ARTICLE, "--processes", "many").exit_code == 2
    assert run("query").exit_code == 2


def test_query_by_name(built):
    """A saved question takes names as parameters, in every table format."""
    result = run("query", "event_attendees", "--event", "rakernas aumsos", "--data", built)
    assert all(name in result.stdout for name in ("Agus Salim", "Iqbal Rais", "Rhomadoni", "Tondi Alfaraby Harahap"))
    rows = list(
        csv.DictReader(
            io.StringIO(run("query", "event_attendees", "--event", "rakernas aumsos", "-f", "csv", "--data", built).stdout)
        )
    )
    assert {row["attendeeLabel"] for row in rows} >= {"Agus Salim", "Iqbal Rais"}
    assert json.loads(run("query", "article_list", "-f", "json", "--data", built).stdout)["rows"]
    assert "Iqbal Rais" in run("query", "article_facts", "--article", "rakernas-aumsos-dki", "--data", built).stdout


def test_folders_that_cannot_be_used_are_told(built, tmp_path):
    """A data folder that is a file or holds something else, a base that begins no IRI, a folder of questions that is none."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "articles.db").write_text("no database at all")
    for args, said, code in ((("build", ARTICLE, "--data", tmp_path / "file"), "cannot be written", 1),
                             (("build", ARTICLE, "--data", tmp_path / "new", "--base", "my base"), "base must begin IRIs", 2),
                             (("facts", "--data", tmp_path), "cannot be opened", 1),
                             (("query", "--list", "--queries", tmp_path / "none"), "there is no folder", 2)):
        result = run(*args)
        assert (result.exit_code, said in result.stderr, len(result.stderr.splitlines())) == (code, True, 1), result.stderr
    assert not (tmp_path / "new").exists()


def test_what_the_system_refuses_is_one_sentence(built, monkeypatch):
    """A full disk, say, ends a command with a sentence and not with a traceback."""
    def full(*_args, **_given):
        raise OSError(28, "No space left on device", "/somewhere")
    monkeypatch.setattr("kg.commands.facts.Catalogue", full)
    result = run("facts", "--data", built)
    assert result.exit_code == 1
    assert result.stderr.startswith("kg: /somewhere: No space left on device;")


def test_a_damaged_store_is_built_anew(built, tmp_path):
    """Where files of the store are gone, the program says what to do, and that helps."""
    data = tmp_path / "kg"
    shutil.copytree(built, data)
    for file in data.glob("store/0*/*.sst"):
        file.unlink()
    broken = run("query", "article_list", "--data", data)
    assert (broken.exit_code, "kg build --rebuild" in broken.stderr) == (1, True)
    assert run("build", "--rebuild", "--data", data).exit_code == 0
    assert "Empat Nama" in run("query", "article_list", "--data", data).stdout


def test_tables_speak_one_language(built):
    """A table for reading says values in the language of its heads; files keep the names that programs know."""
    asked = ("query", "event_attendees", "--event", "rakernas aumsos", "--data", built)
    table, file = run(*asked).stdout, run(*asked, "-f", "csv").stdout
    assert "  peserta  " in table
    assert "hadir" in table
    assert "participant" not in table
    assert "https://w3id.org/orgkg#participant" in file
    assert "Status: present, absent, announced" in run("query", "--list", "event_attendees").stdout


def test_query_errors(built):
    """Unknown questions, names and parameters are said in one sentence, with what comes near."""
    for args, said, code in ((("event_attendes",), "near", 2), (("event_attendees", "--evnt", "x"), "no parameter", 2),
                             (("event_attendees",), "needs a value", 2),
                             (("event_attendees", "--event", "rakernas zzz"), "nothing is named", 1)):
        result = run("query", *args, "--data", built)
        assert (result.exit_code, said in result.stderr, len(result.stderr.splitlines())) == (code, True, 1), args


def test_own_sparql(built, tmp_path):
    """SPARQL of one's own works from text and file, with the graph's prefixes known; graphs come as Turtle."""
    assert run("query", "--sparql", "ASK { ?e a kg:Event }", "--data", built).stdout == "true\n"
    path = tmp_path / "q.rq"
    path.write_text("CONSTRUCT { ?e a kg:Event } WHERE { ?e a kg:Event }")
    assert list(parse(run("query", "--file", path, "--data", built).stdout.encode(), RdfFormat.TURTLE))
    assert run("query", "--sparql", "SELECT", "--data", built).exit_code == 1


@pytest.mark.parametrize(("sparql", "said"), [("SELECT ?s { FILTER(2 > }", "error at 1:2"),
                                              ("ASK {\n  ?s eh:x ?o }", "error at 2:11: declare eh: with PREFIX"),
                                              ("PREFIX a: <http://a/> DELETE WHERE { ?s a:b ?o }", "only reads")])
def test_own_sparql_that_is_wrong(built, sparql, said):
    """An error stands where one's own text has it; an undeclared prefix and an update are called so."""
    result = run("query", "--sparql", sparql, "--data", built)
    assert (result.exit_code, said in result.stderr, len(result.stderr.splitlines())) == (1, True, 1), result.stderr


def test_own_prefixes_overrule_those_known(built):
    """A prefix that a query declares means what it says there."""
    sparql = "PREFIX kg: <http://elsewhere/> ASK { ?e a kg:Event }"
    assert run("query", "--sparql", sparql, "--data", built).stdout == "false\n"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("nquads", RdfFormat.N_QUADS),
        ("trig", RdfFormat.TRIG),
        ("turtle", RdfFormat.TURTLE),
        ("ntriples", RdfFormat.N_TRIPLES),
        ("rdfxml", RdfFormat.RDF_XML),
        ("jsonld", RdfFormat.JSON_LD),
    ],
)
def test_export_rdf(built, name, kind):
    """Each RDF format reads back with as many triples."""
    count = len(run("export", "--data", built).stdout.splitlines())
    assert len(set(parse(run("export", "-f", name, "--data", built).stdout_bytes, kind))) == count


def test_export_table_and_networks(built, tmp_path):
    """The table has names and quotes; the networks open in networkx with kinds and labels."""
    rows = list(csv.DictReader(io.StringIO(run("export", "-f", "csv", "--data", built).stdout)))
    assert {row["kind"] for row in rows} >= {"role", "attendance", "priority", "claim"}
    assert all(row["quote"] and row["article_iri"] for row in rows)
    for name, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        path = tmp_path / f"g.{name}"
        run("export", "-f", name, "-o", path, "--data", built)
        graph = read(path)
        assert {data["kind"] for _, data in graph.nodes(data=True)} >= {"person", "organisation", "event"}
        assert graph.number_of_edges() > 5
    ids = re.findall('<edge [^>]*id="([^"]*)"', (tmp_path / "g.graphml").read_text("utf-8"))
    assert len(ids) == len(set(ids)) == graph.number_of_edges()


def test_check_passes(built):
    """A graph as built keeps to the shapes."""
    result = run("check", "--data", built)
    assert (result.exit_code, result.stdout) == (0, "")


def test_check_fails_on_a_misquote(tmp_path):
    """A graph whose text no longer holds a quote fails the check, one line a fault."""
    from kg.build import build_read
    from kg.settings import read_settings
    from kg.store import Writer
    from tests.readings import reading

    settings = read_settings({}, data=tmp_path)
    build_read([reading()], settings)
    with Writer(tmp_path) as writer:
        writer.store.update('DELETE { GRAPH ?g { ?e <http://www.w3.org/ns/oa#exact> ?x } } '
                            'INSERT { GRAPH ?g { ?e <http://www.w3.org/ns/oa#exact> "other words" } } '
                            'WHERE { GRAPH ?g { ?e <http://www.w3.org/ns/oa#exact> ?x } }')
        writer.publish()
    result = run("check", "--data", tmp_path)
    assert (result.exit_code, "the text holds" in result.stdout, "faults" in result.stderr) == (1, True, True)


def test_diff_between_generations(tmp_path):
    """What came and went between two builds, with the article behind it."""
    from kg.build import build_read, remove
    from kg.settings import read_settings
    from tests.readings import reading

    settings = read_settings({}, data=tmp_path)
    build_read([reading("a1"), reading("a2")], settings)
    remove(["a2"], settings)
    result = run("diff", "1", "2", "--data", tmp_path)
    lines = result.stdout.splitlines()
    assert lines[0] == "http://kg.localhost/article/a2"
    assert {line[2] for line in lines[1:] if not line.startswith("      ")} == {"-"}
    assert run("diff", tmp_path, tmp_path).stdout == ""
    assert run("diff", "nowhere", tmp_path).exit_code == 2


def test_diff_tells_causes(tmp_path, monkeypatch):
    """A new article, a changed one, a correction, a decision and another program each stand behind what they changed."""
    from dataclasses import replace

    from kg.build import build, build_read
    from kg.settings import read_settings
    from tests.readings import reading

    def causes(before: int, after: int) -> set[str]:
        lines = run("diff", before, after, "--data", tmp_path).stdout.splitlines()
        return {line.strip().removeprefix("because: ") for line in lines if line.strip().startswith("because: ")}

    settings = read_settings({}, data=tmp_path, processes=1)
    build_read([reading("a1")], settings)
    build_read([reading("a2")], settings)
    assert causes(1, 2) == {"the article is new"}
    build_read([replace(reading("a2"), article=replace(reading("a2").article, title="Judul lain"),
                        document=replace(reading("a2").document, roles=()))], settings)
    assert causes(2, 3) == {"the article changed"}
    place = ("correct", "a1", "event", "Rakernas", "start", "2025-06-26", "2025-06-27", "--who", "me", "--data", tmp_path)
    assert run(*place).exit_code == 0
    build([], settings)
    assert causes(3, 4) == {"correction made: Rakernas, start: 2025-06-26 → 2025-06-27 (me)"}
    assert run("decide", "different", "a1:Iqbal Rais", "a2:Iqbal Rais", "--who", "me", "--data", tmp_path).exit_code == 0
    build([], settings)
    assert causes(4, 5) == {"decision made: different, a1:Iqbal Rais and a2:Iqbal Rais (me)"}
    monkeypatch.setattr("kg.build.judgements.program_digest", lambda *_: "another")
    held = reading("a1")
    build_read([replace(held, document=replace(held.document, priorities=()))], settings)
    assert {cause[:11] for cause in causes(5, 6)} == {"the program"}


def test_remove(tmp_path):
    """An article is taken out by its id; an unknown one is named with exit code 1."""
    from kg.build import build_read
    from kg.settings import read_settings
    from tests.readings import reading

    build_read([reading("a1"), reading("a2")], read_settings({}, data=tmp_path))
    assert run("remove", "a2", "--data", tmp_path).exit_code == 0
    assert run("remove", "a2", "--data", tmp_path).exit_code == 1
    assert [json.loads(line)["id"] for line in run("facts", "--data", tmp_path).stdout.splitlines()] == ["a1"]


def test_identity_commands(tmp_path):
    """Why two people are two, the open pairs, a decision that joins them at the next build, and a correction."""
    from dataclasses import replace

    from kg.build import build_read
    from kg.model import Document, Person
    from kg.settings import read_settings
    from tests.readings import reading

    other = replace(reading("a2"), document=Document("a2", "Lain", "2025-07-01", people=(Person("p1", "Iqbal Rais", ("H.",)),)))
    build_read([reading("a1"), other], read_settings({}, data=tmp_path))
    asked = run("why-same", "a1:Iqbal Rais", "a2:Iqbal Rais", "--data", tmp_path)
    assert (asked.exit_code, "the names agree" in asked.stdout, "they are two" in asked.stdout) == (0, True, True)
    assert run("why-same", "Iqbal Rais", "a2:Iqbal Rais", "--data", tmp_path).exit_code == 1
    assert "“Rakernas dibuka Ketua PWM Jawa Tengah Drs. H. Iqbal Rais. Fokus: kaderisasi.”" in asked.stdout
    unknown = run("why-same", "a1:Iqbal Rias", "a2:Iqbal Rais", "--data", tmp_path)
    assert (unknown.exit_code, "Nearest: Iqbal Rais" in unknown.stderr) == (1, True)
    assert run("review", "--data", tmp_path).exit_code == 0
    assert run("decide", "same", "a1:Iqbal Rais", "a2:Iqbal Rais", "--who", "me", "--data", tmp_path).exit_code == 0
    place = ("correct", "a1", "event", "Rakernas", "locality")
    assert run(*place, "Depok", "Bogor", "--who", "me", "--data", tmp_path).exit_code == 0
    assert run(*place, "Bandung", "Bogor", "--data", tmp_path).exit_code == 1
    rebuilt = run("build", "--data", tmp_path)
    assert (rebuilt.exit_code, "correction applied" in rebuilt.stderr) == (0, True)
    iris = {json.loads(line)["people"][0]["iri"] for line in run("facts", "--data", tmp_path).stdout.splitlines()}
    assert len(iris) == 1


def test_conflicts(tmp_path):
    """Where two articles give other days for one event, both stand with their words."""
    from dataclasses import replace

    from kg.build import build_read
    from kg.settings import read_settings
    from tests.readings import reading

    held = reading("a2")
    event = replace(held.document.events[0], start="2025-06-27")
    build_read([reading("a1"), replace(held, document=replace(held.document, events=(event,)))], read_settings({}, data=tmp_path))
    result = run("conflicts", "--data", tmp_path)
    assert (result.exit_code, "2025-06-26" in result.stdout, "2025-06-27" in result.stdout) == (0, True, True)


def test_conflicts_of_posts(tmp_path):
    """Two articles that give one post to two people at one time disagree; one that corrects outranks the other."""
    from dataclasses import replace

    from kg.build import build_read
    from kg.model import Person, Role
    from kg.settings import read_settings
    from tests.readings import reading, span

    first, second, third = reading("a1"), reading("a2"), reading("a3", published="2031-01-01")
    words = span("Iqbal Rais")
    held = [
        replace(row, document=replace(row.document, title=title, people=(Person("p1", name, evidence=words),),
                                      roles=(Role("p1", "Ketua", "o1", start, end, False, words),)))
        for row, title, name, start, end in ((first, "Pelantikan", "Iqbal Rais", "2022", "2027"),
                                             (second, "Ralat: Ketua PWM", "Agus Salim", None, None),
                                             (third, "Kabar", "Budi Santoso", "2027", None))
    ]
    held = [replace(row, article=replace(row.article, title=row.document.title)) for row in held]
    build_read(held, read_settings({}, data=tmp_path))
    lines = run("conflicts", "--data", tmp_path).stdout.splitlines()
    start = next(number for number, line in enumerate(lines) if line.endswith(": Ketua"))
    assert [line.split("  ")[1] for line in lines[start + 1:start + 5:2]] == ["Iqbal Rais (2022–2027)", "Agus Salim"]
    assert [line.rpartition("[")[2] for line in lines[start + 1:start + 5:2]] == ["corrected]", "correction: this rules]"]
    assert "Budi Santoso" not in "".join(lines)


def test_demo_wants_a_new_folder(tmp_path):
    """The demo never writes into a folder that holds something."""
    (tmp_path / "x").write_text("")
    result = run("demo", "--data", tmp_path)
    assert (result.exit_code, "not empty" in result.stderr) == (2, True)


@pytest.mark.parametrize("there", [True, False])
def test_a_stopped_demo_leaves_nothing_behind(tmp_path, monkeypatch, there):
    """Where the demo is interrupted while it builds, its folder is as it was before, and so is the folder for passing files."""
    import tempfile

    def stopped(_paths, settings, _bar):
        (settings.data / "store").mkdir(parents=True)
        (settings.data / "articles.db").write_text("half")
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.commands.demo.build", stopped)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = tmp_path / "demo"
    if there:
        folder.mkdir()
    for args in ((), ("--data", folder)):
        assert run("demo", *args).exit_code == 1
    assert [path.name for path in tmp_path.rglob("*")] == (["demo"] if there else [])


def test_demo_takes_a_free_port():
    """Where the usual port is taken the demo takes another, and says which when it serves."""
    import socket

    from kg.commands.demo import _free_port
    from kg.settings import read_settings

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert _free_port(read_settings({}, port=port)) == "0"
    assert _free_port(read_settings({}, port=port)) == str(port)


def test_an_output_keeps_links_permissions_and_pipes(built, tmp_path):
    """A new file may be read by whom the system lets, an old one by whom it was; a link leads on, a pipe gets the bytes."""
    new, link, pipe = tmp_path / "new.nq", tmp_path / "link.nq", tmp_path / "pipe"
    assert run("export", "--data", built, "-o", new).exit_code == 0
    (tmp_path / "plain").write_text("")
    assert new.stat().st_mode == (tmp_path / "plain").stat().st_mode
    new.chmod(0o640)
    link.symlink_to(new.name)
    assert run("export", "--data", built, "-o", link).exit_code == 0
    assert (link.is_symlink(), new.stat().st_mode & 0o777) == (True, 0o640)
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    assert run("export", "--data", built, "-o", pipe).exit_code == 0
    reader.join()
    assert (got, pipe.is_fifo()) == ([new.read_bytes()], True)


def test_files_of_the_user_that_are_not_utf8_are_told(built, tmp_path):
    """A query, a question, a vocabulary and decisions in another encoding are named, with what to do."""
    (tmp_path / "decisions").mkdir()
    shutil.copy(built / "articles.db", tmp_path / "articles.db")
    for name in ("own_query.rq", "bodies.toml", "decisions/identity.tsv"):
        (tmp_path / name).write_bytes("verdict\tBénin".encode("cp1252"))
    for args in (("query", "--file", tmp_path / "own_query.rq", "--data", built), ("query", "--list", "--queries", tmp_path),
                 ("extract", ARTICLE, "--vocabulary", tmp_path), ("facts", "--data", tmp_path)):
        result = run(*args)
        assert (result.exit_code, "save it as UTF-8" in result.stderr, len(result.stderr.splitlines())) == (2, True, 1), args


def test_a_vocabulary_that_is_not_there_is_told_though_nothing_is_read(built, tmp_path):
    """A misspelt folder or model is no reason to think that nothing has changed."""
    for option in ("--vocabulary", "--tagger"):
        result = run("build", ARTICLE, "--data", built, option, tmp_path / "none")
        assert (result.exit_code, "there is no" in result.stderr) == (2, True)


@pytest.mark.parametrize(("variable", "value"), [
    ("PROCESSES", "-3"), ("PROCESSES", "many"), ("PORT", "99999"), ("QUERY_ROWS", "0"), ("QUERY_SECONDS", "-1"),
    ("QUERY_WORKERS", "0"), ("PRIVATE_ADDRESSES", "2"),
])
def test_settings_out_of_bounds_are_told(built, monkeypatch, variable, value):
    """A number that makes no sense is refused with its variable and its bounds, an empty value is the default."""
    monkeypatch.setenv(f"KG_{variable}", value)
    result = run("query", "article_list", "--data", built)
    assert (result.exit_code, f"KG_{variable}" in result.stderr) == (2, True)
    monkeypatch.setenv(f"KG_{variable}", "")
    assert run("query", "article_list", "--data", built).exit_code == 0


def test_a_cut_result_is_told(built, monkeypatch):
    """Rows that are left out are no secret, and standard output stays free of it."""
    monkeypatch.setenv("KG_QUERY_ROWS", "2")
    result = run("query", "--sparql", "SELECT ?s { ?s a kg:Evidence }", "-f", "csv", "--data", built)
    assert (result.exit_code, len(result.stdout.splitlines()), "only the first 2 rows" in result.stderr) == (0, 3, True)


def test_a_table_of_a_spreadsheet_is_matched_in_its_encoding(built, tmp_path):
    """Names of a table in Windows-1252 come back as they were."""
    (tmp_path / "staf.csv").write_bytes("NAMA;KOTA\nIqbal Rais;Kota “Café”\n".encode("cp1252"))
    result = run("match", tmp_path / "staf.csv", "--column", "NAMA", "--kind", "person", "--data", built)
    assert (result.exit_code, "Kota “Café”;http://kg.localhost/person/iqbal-rais" in result.stdout) == (0, True)


def test_a_data_folder_that_a_failing_disk_spoilt_is_told(built, tmp_path):
    """A name of a generation that is none counts as no graph, which the next build makes; a damaged database is named."""
    data = tmp_path / "kg"
    shutil.copytree(built, data)
    for spoilt in (b"\xff\xfe", b"\0\0\0", b"foo\n"):
        (data / "store" / "CURRENT").write_bytes(spoilt)
        assert "holds no graph yet" in run("query", "article_list", "--data", data).stderr
        assert run("build", "--data", data).exit_code == 0
        assert "Empat Nama" in run("query", "article_list", "--data", data).stdout
    with (data / "articles.db").open("r+b") as file:
        file.seek(4096)
        file.write(b"x" * (data / "articles.db").stat().st_size)
    result = run("facts", "--data", data)
    assert (result.exit_code, "another folder" in result.stderr, len(result.stderr.splitlines())) == (1, True, 1)
