"""The house: few names at its top, few floors, and no two files that know each other."""

import ast
import tomllib
from pathlib import Path

import networkx

import reciprocity

PACKAGE = Path(reciprocity.__file__).parent
ROOT = Path(__file__).parents[2]
RIDDLES = {"cast", "turn", "tenure", "face", "places", "endowment", "texts", "ending", "evenings", "willing", "works"}


def module_of(path: Path) -> str:
    return ".".join(("reciprocity", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")


FILES = {module_of(path): path for path in PACKAGE.rglob("*.py")}


def imported(module: str) -> set[str]:
    """The files of the package that one names in any import, those for a type checker too."""
    found = set()
    for node in ast.walk(ast.parse(FILES[module].read_bytes())):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in FILES else node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name for name in found if name in FILES} - {module}


def test_at_the_top_there_are_at_most_16_names():
    names = {path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()}
    assert len(names) <= 16, sorted(names)


def test_imports_have_at_most_9_layers():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    assert len(contract["layers"]) <= 9
    assert "exclude_type_checking_imports" not in settings["tool"]["importlinter"]
    listed = {name.strip() for layer in contract["layers"] for name in layer.replace("|", ":").split(":")}
    assert listed == {name.split(".")[1] for name in FILES if "." in name} - {"__main__"}


def test_no_two_files_know_each_other():
    """Not in a type annotation either. The front door hands on names, and knows everybody."""
    graph = networkx.DiGraph([(one, other) for one in FILES if one != "reciprocity" for other in imported(one)])
    rings = [sorted(ring) for ring in networkx.strongly_connected_components(graph) if len(ring) > 1]
    assert rings == []


def test_no_module_is_called_by_a_riddle():
    assert not RIDDLES & {name.rpartition(".")[2] for name in FILES}


def test_only_what_looks_ahead_fetches_memory():
    """A phase reads as its rule; what it fetches ahead lies in a file of the same name, and phases are short."""
    phases, ahead = "reciprocity.model.phases.", "reciprocity.model.phases.look_ahead."
    fetching = {name for name in FILES if "reciprocity.model.kernels.prefetching" in imported(name)}
    assert fetching == {name for name in FILES if name.startswith(ahead)}
    assert {name.removeprefix(ahead) for name in fetching} < {name.removeprefix(phases) for name in FILES}
    for name, path in FILES.items():
        if name.startswith(phases):
            assert len(path.read_text(encoding="utf-8").splitlines()) <= 250, name


def test_public_names_are_objects_and_modules_are_modules():
    import types

    import reciprocity.running.sweep as module

    assert isinstance(module, types.ModuleType)
    assert callable(reciprocity.sweep) and callable(reciprocity.run) and type(reciprocity) is types.ModuleType
