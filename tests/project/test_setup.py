"""What a newcomer relies on before the model runs: commands, locks, the wheel's contents."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "reciprocity"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
LOCK = ROOT / "requirements.lock"
LOCK_NAMES = ("*.lock", "*requirements*.txt", "package-lock.json", "npm-shrinkwrap.json", "pylock*.toml")
SKIPPED = {".git", ".venv", ".cache", "node_modules", "build", "dist", "results"}


def committed_locks():
    """Lock files anywhere in the clone, without uv's own, which is not committed."""
    found = []
    for folder, folders, _ in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in SKIPPED]
        found += [path for pattern in LOCK_NAMES for path in Path(folder).glob(pattern)]
    return sorted(path for path in found if path.name != "uv.lock")


def pins():
    """{name: (version, number of hashes)} of the lock."""
    found = {}
    for block in re.split(r"\n(?=\w)", LOCK.read_text()):
        if pin := re.match(r"([\w.-]+)==([^\s;]+)", block):
            found[canonicalize_name(pin[1])] = (pin[2], block.count("--hash=sha256:"))
    return found


def readme_commands():
    """The command lines in the README's code blocks, in order."""
    blocks = re.findall(r"^```\w*\n(.*?)^```", (ROOT / "README.md").read_text(), re.M | re.S)
    return [line.removeprefix("$ ").strip() for block in blocks for line in block.splitlines()]


def test_lock_files_name_no_address():
    locks = committed_locks()
    assert LOCK in locks
    address = re.compile(r"//|@|--(?:extra-)?index|--find-links|--trusted|\bfile:|\w\.(?:org|com|net|io)\b")
    # What npm's lock may have: the first half of a package's name, as in "@preact/signals", and digests in base 64.
    scope = re.compile(r"(?<=[\"/])@[\w-]+(?=/)|(?<=\"sha512-)[\w+/=]+(?=\")")
    texts = {path.name: scope.sub("x", path.read_text()) for path in locks}
    named = [(name, hit[0]) for name, text in texts.items() if (hit := address.search(text))]
    assert named == []


def test_lock_covers_what_is_declared():
    declared = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["dev"]
    locked = pins()
    for requirement in map(Requirement, declared):
        version, _ = locked.get(canonicalize_name(requirement.name), (None, 0))
        assert version, f"{requirement.name} is not in requirements.lock; run: python3 dev.py lock"
        assert requirement.specifier.contains(version), f"{requirement} but {version} in the lock"


def test_every_pin_has_hashes():
    assert [name for name, (_, hashes) in pins().items() if hashes == 0] == []


def test_extra_and_group_dev_are_alike():
    assert PROJECT["project"]["optional-dependencies"]["dev"] == PROJECT["dependency-groups"]["dev"]


def test_each_dependency_has_its_reason():
    text = (ROOT / "docs" / "dependencies.md").read_text()
    for requirement in map(Requirement, PROJECT["project"]["dependencies"]):
        bounds = re.search(rf"^\| {requirement.name} \| (\S+) \|", text, re.M)
        assert bounds, f"docs/dependencies.md does not say what {requirement.name} is for"
        assert Requirement(requirement.name + bounds[1]).specifier == requirement.specifier


def test_readme_starts_with_demo_and_test():
    ours = [command for command in readme_commands() if "dev.py" in command]
    assert ours[:2] == ["python3 dev.py demo", "python3 dev.py test"]


def test_dev_offers_every_command_the_readme_names():
    command = [sys.executable, ROOT / "dev.py", "--help"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    offered = set(re.findall(r"^  (\w+)   ?\w", shown, re.M))
    named = set(re.findall(r"python3 dev\.py (\w+)", (ROOT / "README.md").read_text()))
    assert {"demo", "test"} <= named <= offered


def test_dev_refuses_an_unknown_command():
    assert subprocess.run([sys.executable, ROOT / "dev.py", "tset"], capture_output=True).returncode == 2


def test_dev_starts_on_old_pythons_with_nothing_installed():
    tree = ast.parse((ROOT / "dev.py").read_text(), feature_version=(3, 6))
    imports = [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    names = {alias.name for node in imports for alias in node.names}
    assert all(isinstance(node, ast.Import) for node in imports) and names <= sys.stdlib_module_names


def test_ci_runs_the_readme_test_command_and_installs_nothing_else():
    """Of what is not Python, the README names the browser, and CI installs that alone."""
    script, readme = ROOT / ".ci" / "run", (ROOT / "README.md").read_text(encoding="utf-8")
    text = script.read_text(encoding="utf-8")
    assert re.findall(r"^(?:exec )?(python3? .*|uv .*|pip .*)", text, re.M) == ["python3 dev.py test"]
    assert "python3 dev.py test\n" in readme
    installed = re.findall(r"apt-get install ([^|&]*?)(?: \|\|)?$", text, re.M)
    assert [word for words in installed for word in words.split() if not word.startswith("-")] == ["chromium"]
    assert "apt install chromium" in readme
    assert not re.search(r"\b(curl|wget|npm|npx|playwright install)\b", text)
    assert os.access(script, os.X_OK)


@pytest.mark.parametrize("builder", [WheelBuilder, SdistBuilder])
def test_configs_and_data_travel(builder):
    carried = {Path(file.path).resolve() for file in builder(str(ROOT)).recurse_included_files()}
    for folder, pattern in ((ROOT / "configs", "*.yaml"), (PACKAGE / "networks" / "data", "*.csv"), (PACKAGE, "*.py")):
        files = {path.resolve() for path in folder.rglob(pattern)}
        assert files, f"no {pattern} in {folder}"
        assert files <= carried


def test_the_command_is_declared():
    assert PROJECT["project"]["scripts"] == {
        "reciprocity": "reciprocity.commands.reciprocity:main",
        "reciprocity-calibrate": "reciprocity.commands.calibrate:main",
        "reciprocity-compare": "reciprocity.commands.compare:main",
        "reciprocity-evolve": "reciprocity.commands.evolve:main",
        "reciprocity-explain": "reciprocity.commands.explain:main",
        "reciprocity-fit": "reciprocity.commands.fit:main",
        "reciprocity-plot": "reciprocity.commands.plot:main",
        "reciprocity-watch": "reciprocity.commands.watch:main",
        "reciprocity-workshop": "reciprocity.commands.workshop:main",
    }


def test_every_module_has_a_layer():
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    layers = [layer for contract in contracts for layer in contract["layers"]]
    placed = set(re.findall(r"\w+", " ".join(layers)))
    modules = {path.stem for path in PACKAGE.glob("*.py")}
    packages = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    unplaced = (modules | packages) - placed - {"__init__", "__main__"}
    assert not unplaced, f"give {unplaced} a layer in pyproject.toml"
