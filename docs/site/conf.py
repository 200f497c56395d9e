"""How Sphinx reads this repository's Markdown: the pages as they lie, from the clone's root, so that their links hold.

`python3 dev.py docs` calls it by way of build.py, which see.
"""

import re
import tomllib
from pathlib import Path

from sphinx import addnodes

ROOT = Path(__file__).parents[2]

project = "reciprocity"
author = "the authors of reciprocity"
release = version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
root_doc = "docs/site/index"
language = "en"

include_patterns = [
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "CODE_OF_CONDUCT.md",
    "SECURITY.md",
    "docs/*.md",
    "docs/*/*.md",
    "experiments/*/README.md",
    "findings/README.md",
]
exclude_patterns = [".cache", ".git", "build", "src", "tests", "results", "configs", "**/.ipynb_checkpoints"]

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
myst_enable_extensions = ["colon_fence"]  # no dollar signs for formulas: MathJax would come from another host
myst_heading_anchors = 6
suppress_warnings = ["myst.header", "misc.highlighting_failure"]  # heads that jump a level; excerpts of code
pygments_style, pygments_dark_style = "a11y-high-contrast-light", "a11y-high-contrast-dark"

nb_execution_mode = "force"  # what was played by other code is not true of this one
nb_execution_timeout = 240
nb_execution_raise_on_error = False  # build.py names all notebooks that are broken
nb_merge_streams = True
nb_ipywidgets_js: dict[str, dict[str, str]] = {}  # it would be fetched from another host

autodoc_typehints = "description"
autodoc_member_order = "bysource"
default_role = "code"  # docstrings name code as Markdown does
napoleon_numpy_docstring, napoleon_use_ivar = False, True
html_show_copyright = False

html_theme = "furo"
html_title = f"reciprocity {release}"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0a5c99", "color-brand-content": "#0a5c99"},
    "dark_css_variables": {"color-brand-primary": "#7cc1f2", "color-brand-content": "#7cc1f2"},
}


def _folders(app, doctree):
    """Lead a link to a folder to its README, if it has one; a folder without one is no page, and its name is text."""
    for link in list(doctree.findall(addnodes.pending_xref)):
        if link.get("reftype") != "myst" or link.get("refdomain"):
            continue
        name, place = app.env.relfn2path(link["reftarget"].rstrip("/"), app.env.docname)
        if Path(place).is_dir() and f"{name}/README" in app.env.found_docs:
            link["refdomain"], link["reftarget"], link["reftargetid"] = "doc", f"{name}/README", None
        elif Path(place).is_dir():
            link.replace_self(link.children)


def _plain_bars(app, what, name, obj, options, lines):
    """Let bars of a docstring be bars, as in |a - b|; reStructuredText would put something in their place."""
    for place, line in enumerate(lines):
        lines[place] = "".join(
            part if part.startswith("`") else part.replace("|", "\\|") for part in re.split("(`[^`]*`)", line)
        )


def setup(app):
    """Tell Sphinx of what is ours."""
    app.connect("autodoc-process-docstring", _plain_bars)
    app.connect("doctree-read", _folders)
    return {"parallel_read_safe": True}
