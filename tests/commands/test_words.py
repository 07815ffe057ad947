"""kg ask and kg match."""
from __future__ import annotations

import csv
import json

import pytest
from click.testing import CliRunner, Result

from kg.commands import main
from tests.web.conftest import published


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A data folder with the small graph of the questions' tests."""
    return published(tmp_path_factory.mktemp("data"))


def run(*args: object) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args])


def test_ask(data):
    """The answer is a table; what was understood is told beside it."""
    result = run("ask", "siapa saja yang hadir di", "rakernas aumsos 2025", "--data", data)
    assert result.exit_code == 0
    assert "Agus Salim" in result.stdout
    assert "rakernas aumsos 2025 → Rakernas AUMSOS 2025" in result.stderr


def test_ask_as_data(data):
    """The same as JSON, with the question and its values."""
    told = json.loads(run("ask", "--json", "jabatan iqbal rais", "--data", data).stdout)
    assert (told["question"], told["values"]) == ("person_roles", {"person": "http://kg.localhost/person/iqbal"})
    assert told["rows"][0]["roleLabel"] == "Ketua"


def test_ask_not_understood(data):
    """Nothing is answered, the nearest questions are named, and the exit code says so."""
    result = run("ask", "resep rendang", "--data", data)
    assert result.exit_code == 1
    assert "resep" in result.stderr
    assert "kg query" in result.stderr
    assert result.stdout == ""


def test_match(data, tmp_path):
    """Each row gets the thing its name means; a spreadsheet's semicolons and byte order mark do no harm."""
    table = tmp_path / "staf.csv"
    table.write_text("\ufeffNO;NAMA\n1;Drs. H. IQBAL RAIS, M.M.\n2;Rina Wati, S.Pd.\n3;Bukan Siapa-siapa\n", "utf-8")
    result = run("match", table, "--column", "NAMA", "--kind", "person", "--data", data, "-o", tmp_path / "out.csv")
    assert result.exit_code == 0, result.output
    rows = list(csv.DictReader((tmp_path / "out.csv").read_text("utf-8").splitlines(), delimiter=";"))
    assert [(row["NO"], row["kg_name"], row["kg_sure"]) for row in rows] == [
        ("1", "Iqbal Rais", "true"), ("2", "Rina Wati", "true"), ("3", "", "false")]
    assert "2 of 3" in result.stderr


def test_match_without_the_column(data, tmp_path):
    """A column that is not there is named with those that are."""
    table = tmp_path / "staf.csv"
    table.write_text("NO,NAMA\n1,X\n", "utf-8")
    result = run("match", table, "--column", "NAME", "--data", data)
    assert result.exit_code == 2
    assert "NO, NAMA" in result.stderr
