import itertools

from hypothesis import given
from hypothesis import strategies as st
from kg.web.picture import ROW, draw

NEAR = st.lists(st.integers(0, 99).map(str), unique=True, max_size=30)


@given(NEAR, st.data())
def test_every_name_has_a_row_of_its_own(near, data):
    """Everything is shown once, inside the picture, and no two names of a column share a row."""
    opened = {iri: [f"{iri}-{n}" for n in range(data.draw(st.integers(0, 12)))]
              for iri in data.draw(st.lists(st.sampled_from(near), unique=True, max_size=4) if near else st.just([]))}
    picture = draw("m", near, opened, lambda iri: 0)
    assert next(spot.iri for spot in picture.spots) == "m"
    assert sorted(spot.iri for spot in picture.spots) == sorted(["m", *near, *(i for found in opened.values() for i in found)])
    for spot in picture.spots:
        assert 0 < spot.x < picture.width and 0 < spot.y < picture.height
        assert spot.opened == (spot.iri in opened or spot.iri == "m")
    rows = sorted((spot.side, spot.parent == "m", spot.y) for spot in picture.spots[1:])
    for (side, first, y), (other_side, other_first, other_y) in itertools.pairwise(rows):
        assert (side, first) != (other_side, other_first) or other_y - y >= ROW - 0.2
