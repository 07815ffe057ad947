import socket

import pytest
from click.testing import CliRunner
from kg.web.serve import listen

from kg.commands import main
from kg.errors import SettingError
from kg.settings import Settings
from tests.web.conftest import published


def test_a_taken_port_is_told(tmp_path):
    """A port that is taken is named in one sentence, with the way out."""
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(SettingError, match="taken; choose another with --port"):
        listen(Settings(port=taken.getsockname()[1]))


def test_loopback_unless_told_otherwise():
    """Without a host, only this machine can connect; port 0 takes a free one."""
    with listen(Settings(port=0)) as handle:
        assert handle.getsockname()[0] == "127.0.0.1"
        assert handle.getsockname()[1] > 0


@pytest.mark.parametrize("host", ["no such host", "203.0.113.7"])
def test_an_impossible_address_is_told(host):
    """An address that is not this machine's is refused in one sentence."""
    with pytest.raises(SettingError, match="cannot listen on"):
        listen(Settings(host=host, port=0))


def test_nothing_built(tmp_path):
    """Serving an empty folder says how to build."""
    result = CliRunner().invoke(main, ["serve", "--data", str(tmp_path), "--port", "0"])
    assert result.exit_code == 1
    assert "kg build" in result.output


def test_a_table_of_coordinates_that_cannot_be_read_is_told_at_once(tmp_path):
    """The server does not start to fail at each page that would show a place."""
    result = CliRunner().invoke(main, ["serve", "--data", str(published(tmp_path)), "--port", "0"],
                                env={"KG_COORDINATES": str(tmp_path / "none.csv")})
    assert (result.exit_code, "the coordinates in" in result.output) == (2, True)
