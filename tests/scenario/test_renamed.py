"""Whoever still has an old name in a file is told the new one, in one line, wherever it stands."""

from pathlib import Path

import pytest
import yaml

from reciprocity import Scenario, run, strategies, sweep
from reciprocity.claims.claim import claims
from reciprocity.commands import summary
from reciprocity.configs.renamed import KEYS, METRICS, first_key, first_metric, new_key
from reciprocity.errors import InputError
from reciprocity.metrics import METRICS as TODAY

ROOT = Path(__file__).parents[2]
OF_SCENARIOS = [key for key in KEYS if "*" not in key and not key.startswith("claim.")]
TINY = {"network": {"kind": "ring", "n": 10, "k": 2}, "rounds": 3}


@pytest.mark.parametrize("old", OF_SCENARIOS)
def test_an_old_key_is_refused_with_its_new_name(old):
    new = KEYS[old]
    with pytest.raises(InputError, match=rf"^{old}: this key is called {new} now; write that$"):
        Scenario(**{old: 0.5})
    node, _, name = new.partition(".")
    assert name in type(getattr(Scenario(), node)).model_fields, "the new name is there"


def test_an_old_key_is_refused_in_sweeps_interventions_rows_and_claims(tmp_path):
    with pytest.raises(InputError, match=r"books\.error: this key is called .*books\.misperception now"):
        sweep(TINY, {"books.error": [0, 0.1]}, results=None)
    with pytest.raises(InputError, match=r"intervention\.set\.books\.error: this key is called .*misperception now"):
        Scenario(intervention={"round": 9, "set": {"books.error": 0.1}})
    with pytest.raises(InputError, match=r"strategies\.ledger\.share: this key is called .*share_knowledge now"):
        run(TINY | {"strategies": {"ledger": {"share": 0.5}}})
    (tmp_path / "mine.yaml").write_text('source: "me"\n')
    with pytest.raises(InputError, match=r"mine\.yaml: source: this key is called reference now"):
        strategies(tmp_path)
    (tmp_path / "claim").mkdir()
    text = (ROOT / "configs" / "claim" / "C05.yaml").read_text(encoding="utf-8").replace("reference:", "source:")
    (tmp_path / "claim" / "C05.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"C05\.yaml: source: this key is called reference now"):
        claims("C05", tmp_path)


def test_an_old_key_in_a_stored_folder_is_refused_with_its_new_name(tmp_path):
    sweep(TINY, {}, replicates=1, results=tmp_path, workers=1)
    path = tmp_path / "scenario.yaml"
    kept = yaml.safe_load(path.read_text())
    kept["favors"]["specialised"] = kept["favors"].pop("specialized")
    path.write_text(yaml.safe_dump(kept))
    with pytest.raises(InputError, match=r"favors\.specialised: this key is called favors\.specialized now"):
        Scenario.of(tmp_path)


def test_an_old_metric_is_refused_with_its_new_name():
    assert set(METRICS.values()) <= set(TODAY)
    with pytest.raises(InputError, match="optimize=joint: no such metric; it is called projects_payoff now"):
        summary.check_metric("joint")


def test_first_names_are_found_again():
    assert all(new_key(old) == new and first_key(new) == old for old, new in KEYS.items())
    assert all(first_metric(new) == old for old, new in METRICS.items())
    assert new_key("sweep.gossip.fade") == "sweep.gossip.lifetime"
    assert new_key("strategies.ledger.share") == "strategies.ledger.share_knowledge"
    assert (new_key("bonds.fade"), first_key("bonds.fade"), new_key("favors.need")) == (None, "bonds.fade", None)
