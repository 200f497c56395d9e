"""Configuration of a network: what is wrong is said by key."""

import math

import pytest
from helpers.graphs import NETWORK
from pydantic import ValidationError

from reciprocity import networks


@pytest.mark.parametrize(
    ("keys", "where", "says"),
    [
        ({"kind": "ring", "n": 0}, "n", "greater than or equal to 1"),
        ({"kind": "ring", "n": -3}, "n", "greater than or equal to 1"),
        ({"kind": "ring", "n": 2.5}, "n", "valid integer"),
        ({"kind": "ring", "n": "many"}, "n", "valid integer"),
        ({"kind": "ring", "n": True}, "n", "valid integer"),
        ({"kind": "ring", "k": 3}, "k", "must be even"),
        ({"kind": "ring", "n": 8, "k": 8}, "k", "must be below n=8"),
        ({"kind": "ring", "size": 8}, "size", "Extra inputs"),
        ({"kind": "ring", "p": 0.1}, "p", "Extra inputs"),
        ({"kind": "ring", "fields": 0}, "fields", "greater than or equal to 1"),
        ({"kind": "ring", "fields": 251}, "fields", "less than or equal to 250"),
        ({"kind": "ring", "circle_size": 0}, "circle_size", "greater than or equal to 1"),
        ({"kind": "watts_strogatz", "p": 1.1}, "p", "less than or equal to 1"),
        ({"kind": "watts_strogatz", "p": math.nan}, "p", "finite number"),
        ({"kind": "barabasi_albert", "n": 4, "m": 4}, "m", "must be below n=4"),
        ({"kind": "barabasi_albert", "m": 0}, "m", "greater than or equal to 1"),
        ({"kind": "erdos_renyi", "p": 0.1}, None, "exactly one"),
        ({"kind": "erdos_renyi", "mean_degree": None}, None, "exactly one"),
        ({"kind": "erdos_renyi", "n": 5, "mean_degree": 6.0}, None, "only 4 others"),
        ({"kind": "block_model", "p_in": 0.1}, None, "p_in and within: set exactly one"),
        ({"kind": "block_model", "circle_size": 5, "within": 5.0}, None, "only 4 others"),
        ({"kind": "random_regular", "n": 9, "k": 3}, "k", "is odd"),
        ({"kind": "random_regular", "n": 4, "k": 4}, "k", "must be below n=4"),
        ({"kind": "lattice", "n": 10, "rows": 3}, "rows", "must divide n=10"),
        ({"kind": "lattice", "around": 6}, "around", "4 or 8"),
        ({"kind": "complete", "n": 1_000_000}, None, "at most 250,000,000 fit"),
        ({"kind": "lazega", "relation": "love"}, "relation", "'advice', 'cowork' or 'friendship'"),
        ({"kind": "lazega", "n": 10}, "n", "Extra inputs"),
        ({"kind": "davis", "common": 0}, "common", "greater than or equal to 1"),
        ({"kind": "file"}, "path", "missing, name a file of ties"),
        ({"kind": "file", "path": None}, "path", "missing, name a file of ties"),
    ],
)
def test_bad_configuration_names_the_key(keys: dict[str, object], where: str | None, says: str) -> None:
    with pytest.raises(ValidationError) as caught:
        NETWORK.validate_python(keys)
    first = caught.value.errors()[0]
    assert first["loc"] == ((keys["kind"],) if where is None else (keys["kind"], where))
    assert says in first["msg"]


@pytest.mark.parametrize("keys", [{"kind": "star"}, {"n": 5}])
def test_unknown_kind_lists_the_known(keys: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="kind"):
        NETWORK.validate_python(keys)


def test_configuration_is_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        networks.Ring().n = 3
