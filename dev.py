#!/usr/bin/env python3
"""Installs everything this project needs into the clone, and runs it.

usage: python3 dev.py COMMAND [arguments that go on to what is run]

  demo   run `reciprocity`: the default experiment, or what the arguments say
  workshop  open the workshop page: `reciprocity-workshop`, with the arguments; offline after the first time
  test   run the linters and the tests, except those that need minutes each
  slow   run the tests that need minutes each
  check  run the linters only
  bench  run the benchmarks
  engines  play sweeps through Dask, Ray, Slurm and MPI, which are installed beside the rest for it (some minutes)
  faults kill sweeps at 100 random moments and compare what they end with (half an hour)
  fuzz   try input that is wrong, drawn by a seed (--seconds 300 --seed 1)
  prerelease  run the tests that use Mesa with its newest version, pre-releases included
  page   build the page of the workshop from its sources (needs Node 20.11 or newer)
  docs   build the site of the documentation into build/site (docs record FIGURE: note that a figure was made again)
  lock   renew requirements.lock and the lock of the site (with --upgrade: the newest versions)

Starts on any Python from 3.6 on and finds an installed Python 3.12 or newer by itself. All that it installs,
and what the tools keep, lies in the clone's .cache folder; delete that to start over. Standard library only.
"""

import filecmp
import glob
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.abspath(__file__))
CACHE = os.path.join(ROOT, ".cache")
VENV = os.path.join(CACHE, "venv")
PRIVATE_UV = os.path.join(CACHE, "uv")
PRERELEASE, ENGINES = os.path.join(CACHE, "prerelease"), os.path.join(CACHE, "engines")
SITE = os.path.join(CACHE, "docs")
LOG = os.path.join(CACHE, "setup.log")
LOCK = os.path.join(ROOT, "requirements.lock")
SITE_LOCK = os.path.join(ROOT, "docs", "site", "requirements.lock")
STAMP = os.path.join(VENV, "installed")
THE_CLONE = ["--no-deps", "--no-build-isolation", "-e", ROOT]
LINTERS = [["ruff", "check", "."], ["mypy"], ["lint-imports", "--no-logo", "--cache-dir", ".cache/import-linter"]]
COMPILE = """from reciprocity import Scenario
from reciprocity.running.warm_up import compile_for
compile_for([Scenario(mechanisms='all'), Scenario()], quiet=True)"""
NULL = subprocess.DEVNULL
FAVORITES = [13, 12]  # the minor versions that the lock is tested on; without them, any newer one

# Where Pythons live that the PATH may not show: pyenv, uv, asdf, mise, conda, Homebrew, python.org.
HOMES = [os.environ.get("PYENV_ROOT", "~/.pyenv") + "/versions/*", "~/.local/share/uv/python/*", "~/*conda3"]
HOMES += ["~/.asdf/installs/python/*", "~/.local/share/mise/installs/python/*", "/opt/homebrew", "/usr/local"]
HOMES += ["/Library/Frameworks/Python.framework/Versions/*"]

# Prints the version, then 1 for an interpreter the lock has wheels for (CPython, 64 bits, with the global
# interpreter lock), then 1 if it can make a virtual environment (Debian packs that separately).
PROBE = """import sys, sysconfig, importlib.util as util
free = sysconfig.get_config_var('Py_GIL_DISABLED')
fits = sys.implementation.name == 'cpython' and sys.maxsize > 2**32 and not free
print(*sys.version_info[:3], int(fits), int(util.find_spec('ensurepip') is not None))"""


def say(text):
    print("dev.py: " + text, file=sys.stderr, flush=True)


def program(folder, name):
    """The path of a command in a virtual environment."""
    return os.path.join(folder, *(["Scripts", name + ".exe"] if os.name == "nt" else ["bin", name]))


def surroundings():
    """The user's environment, without what would lead our tools out of the clone."""
    env = dict(os.environ, UV_PYTHON_DOWNLOADS="never", UV_COMPILE_BYTECODE="1")
    for name in ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "UV_SYSTEM_PYTHON", "PIP_USER"):
        env.pop(name, None)
    env.setdefault("UV_HTTP_TIMEOUT", "180")
    env.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", os.path.join(CACHE, "hypothesis"))
    # pyenv's shims stand for versions that they then refuse to run.
    folders = env.get("PATH", os.defpath).split(os.pathsep)
    env["PATH"] = os.pathsep.join(folder for folder in folders if os.path.basename(folder) != "shims")
    return env


def output(command, env):
    """What a command prints, or "" when it fails."""
    try:
        return subprocess.check_output(command, env=env, stdin=NULL, stderr=NULL).decode()
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
        return ""


def quietly(command, env):
    """Runs a command with its words in the log; returns whether it succeeded."""
    with open(LOG, "a") as log:
        print("\n$ " + " ".join(command), file=log, flush=True)
        return subprocess.call(command, cwd=ROOT, env=env, stdin=NULL, stdout=log, stderr=log) == 0


def find_python(uv, env):
    """The path of the installed Python that suits best."""
    names = ["python3.%d" % minor for minor in range(12, 20)] + ["python3", "python"]
    found = [sys.executable] + [shutil.which(name, path=env["PATH"]) for name in names]
    for home in HOMES:
        found += sorted(glob.glob(os.path.join(os.path.expanduser(home), "bin", "python3*")))
    if uv:
        found.append(output([uv, "python", "find", "--no-project", ">=3.12"], env).strip())
    best = ()
    for place, python in enumerate(found):
        if not re.search(r"python[\d.]*(\.exe)?$", python or "") or python.startswith(CACHE + os.sep):
            continue
        facts = output([python, "-c", PROBE], env) or "0 0 0 0 0"
        major, minor, micro, fits, has_venv = map(int, facts.split())
        if fits and (major, minor) >= (3, 12):
            tested = FAVORITES.index(minor) if minor in FAVORITES else len(FAVORITES) + minor
            this = (not has_venv, tested, place, python, "%d.%d.%d" % (major, minor, micro))
            best = min(best or this, this)
    if not best:
        hints = "Debian 13, Ubuntu 24.04: apt install python3-venv; macOS: brew install python; or pyenv"
        sys.exit("dev.py: no Python 3.12 or newer found; install one and try again (%s)" % hints)
    say("Python %s (%s)" % (best[4], best[3]))
    return best[3]


def find_uv(env):
    """The user's own uv, else the private one made earlier, else None."""
    for uv in (shutil.which("uv", path=env["PATH"]), program(PRIVATE_UV, "uv")):
        version = re.match(r"uv (\d+)\.(\d+)", output([uv, "--version"], env)) if uv else None
        if version and (int(version.group(1)), int(version.group(2))) >= (0, 5):
            return uv
    return None


def make_uv(python, env):
    """Installs uv into .cache/uv; returns its path, or None when it cannot be had."""
    say("making a private uv in .cache/uv (there is none on the PATH)")
    for maker in (python, sys.executable):
        made = quietly([maker, "-m", "venv", "--clear", PRIVATE_UV], env)
        if made and quietly([program(PRIVATE_UV, "python"), "-m", "pip", "install", "uv>=0.5"], env):
            return find_uv(env)
    return None


def tools():
    """Finds Python and uv (None if it cannot be had), and the environment to call them in."""
    os.makedirs(CACHE, exist_ok=True)
    open(LOG, "w").close()
    env = surroundings()
    uv = find_uv(env)
    python = find_python(uv, env)
    uv = uv or make_uv(python, env)
    if uv and uv.startswith(CACHE):  # who has no uv may have told pip where packages are
        pip = output([program(PRIVATE_UV, "python"), "-m", "pip", "config", "list"], env)
        settings = dict(re.findall(r"^(?:global|install|:env:)\.(index-url|cert)='(.*)'", pip, re.M))
        for key, name in (("index-url", "UV_DEFAULT_INDEX"), ("cert", "SSL_CERT_FILE")):
            if key in settings:
                env.setdefault(name, settings[key])
        env.setdefault("UV_CACHE_DIR", os.path.join(CACHE, "uv-cache"))
    return python, uv, env


def set_up():
    """Brings .cache/venv in line with the lock; costs next to nothing when it is."""
    wanted = ROOT  # a moved environment is of no use: its commands name their old place
    for name in (LOCK, os.path.join(ROOT, "pyproject.toml")):
        with open(name, "rb") as file:
            wanted += "\n" + hashlib.sha256(file.read()).hexdigest()
    start, inner, there = time.time(), program(VENV, "python"), ""
    if os.path.exists(STAMP) and os.path.exists(inner):
        with open(STAMP) as stamp:
            there = stamp.read()
    if there == wanted:
        return
    python, uv, env = tools()
    say("installing the locked packages into .cache/venv (about a minute the first time)")
    if there.startswith(ROOT + "\n"):
        os.remove(STAMP)
    else:
        shutil.rmtree(VENV, ignore_errors=True)
    if not (uv and install_with_uv(uv, python, inner, env)):
        say("uv cannot do it here; trying pip, which takes a little longer")
        install_with_pip(python, inner, env)
    with open(STAMP, "w") as stamp:
        stamp.write(wanted)
    say("installed in %.0f s" % (time.time() - start))


def install_with_uv(uv, python, inner, env):
    if not os.path.exists(VENV) and not quietly([uv, "venv", "--no-project", "--python", python, VENV], env):
        return False
    sync = [uv, "pip", "sync", "--python", inner, "--require-hashes", LOCK]
    # From the cache if it has all: that needs no network, and the hashes say whether it is right.
    done = quietly(sync + ["--offline"], env) or quietly(sync, env)
    return done and quietly([uv, "pip", "install", "--python", inner] + THE_CLONE, env)


def install_with_pip(python, inner, env):
    if not quietly([python, "-m", "venv", VENV], env):
        sys.exit("dev.py: %s cannot make virtual environments; install python3-venv and try again" % python)
    pip = [inner, "-m", "pip", "install"]
    if not quietly(pip + ["--require-hashes", "-r", LOCK], env) or not quietly(pip + THE_CLONE, env):
        sys.exit("dev.py: installing failed; check network and disk, then try again (see .cache/setup.log)")


def begin(command, folder):
    """Starts a command of the environment at the user's terminal."""
    env = surroundings()
    path = program(VENV, command[0])
    env.update(VIRTUAL_ENV=VENV, PATH=os.path.dirname(path) + os.pathsep + env["PATH"])
    # Ctrl-C reaches the command too, which ends in its own way; we only wait for it.
    signal.signal(signal.SIGINT, lambda *_: None)
    return subprocess.Popen([path] + command[1:], cwd=folder, env=env)


def run(command, folder):
    """Runs a command of the environment at the user's terminal; returns its exit code."""
    code = begin(command, folder).wait()
    return code if code >= 0 else 128 - code


def run_all(commands, first=None):
    """Runs every command, whatever the others say, the last one when `first` is done; returns 1 if one failed."""
    failed, meanwhile = [], first and begin(first, ROOT)
    for command in commands:
        if meanwhile and command is commands[-1]:
            say("compiling the model, if it is not yet")
            meanwhile.wait()
        say(" ".join(command))
        code = run(command, ROOT)
        if code == 130:
            return code
        if code:
            failed.append(command[0])
    if failed:
        say("failed: " + ", ".join(failed))
    return 1 if failed else 0


def renew_lock(arguments):
    _, uv, env = tools()
    if not uv:
        sys.exit("dev.py: the lock needs uv, which could not be installed; install it and try again")
    common = ["--universal", "--python-version", "3.12", "--generate-hashes", "--quiet"]
    common += ["--custom-compile-command", "python3 dev.py lock"] + arguments
    model = ["pyproject.toml", "--extra", "dev", "--output-file", LOCK]
    # What both have is the same in both: the site's environment takes the model's packages from the other.
    site = ["--group", "docs", "--constraint", LOCK, "--output-file", SITE_LOCK]
    return max(subprocess.call([uv, "pip", "compile"] + what + common, cwd=ROOT, env=env) for what in (model, site))


def beside(place):
    """Makes an environment that takes what it lacks from the locked one; returns its Python, and what to call it in."""
    env, site = surroundings(), "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    inner, locked = program(place, "python"), program(VENV, "python")
    if not quietly([locked, "-m", "venv", "--clear", place], env):
        sys.exit("dev.py: cannot make a virtual environment in %s (see .cache/setup.log)" % place)
    with open(os.path.join(output([inner, "-c", site], env).strip(), "locked.pth"), "w") as path:
        path.write(output([locked, "-c", site], env))
    env["PYTHONPATH"] = os.path.join(ROOT, "src")
    return inner, env


def build_site(arguments):
    """Builds the site of the documentation, with Sphinx in an environment of its own."""
    stamp, wanted = os.path.join(SITE, "installed"), ""
    for name in (STAMP, SITE_LOCK):
        with open(name, "rb") as file:
            wanted += hashlib.sha256(file.read()).hexdigest()
    there = ""
    if os.path.exists(stamp):
        with open(stamp) as file:
            there = file.read()
    if there != wanted:
        _, uv, known = tools()
        say("installing what builds the site into .cache/docs")
        inner, env = beside(SITE)
        install = ["install", "--require-hashes", "-r", SITE_LOCK]
        with_uv = [uv, "pip", install[0], "--python", inner] + install[1:]
        if not (uv and quietly(with_uv, known)) and not quietly([inner, "-m", "pip"] + install, env):
            sys.exit("dev.py: Sphinx cannot be installed; check the network and try again (see .cache/setup.log)")
        with open(stamp, "w") as file:
            file.write(wanted)
    env = dict(surroundings(), PYTHONPATH=os.path.join(ROOT, "src"))
    build = os.path.join("docs", "site", "build.py")
    return subprocess.call([program(SITE, "python"), build] + arguments, cwd=ROOT, env=env)


def try_prerelease(arguments):
    """Tests with the newest Mesa in an environment of its own, which takes everything else from the locked one."""
    inner, env = beside(PRERELEASE)
    if not quietly([inner, "-m", "pip", "install", "--pre", "--upgrade", "mesa"], env):
        sys.exit("dev.py: Mesa's newest version cannot be installed; check the network (see .cache/setup.log)")
    say("Mesa " + output([inner, "-c", "import mesa; print(mesa.__version__)"], env).strip())
    tests = [os.path.join("tests", "model", name) for name in ("test_mesa.py", "test_person.py")]
    return subprocess.call([inner, "-m", "pytest"] + tests + arguments, cwd=ROOT, env=env)


def try_engines(arguments):
    """Tests what plays runs elsewhere in an environment of its own, which takes everything else from the locked one."""
    inner, env = beside(ENGINES)
    say("installing Dask, Ray, MPI and Dask's jobs of Slurm into .cache/engines")
    if not quietly([inner, "-m", "pip", "install", "distributed", "ray", "dask-jobqueue", "mpi4py", "mpich"], env):
        sys.exit("dev.py: the engines cannot be installed; check the network (see .cache/setup.log)")
    env["PATH"] = os.path.dirname(inner) + os.pathsep + env["PATH"]
    return subprocess.call([inner, "-m", "pytest", os.path.join("tests", "engines")] + arguments, cwd=ROOT, env=env)


def build_page():
    """Builds src/reciprocity/web/page into web/static. Only who changes the page needs this, and Node."""
    env = surroundings()
    page = os.path.join(ROOT, "src", "reciprocity", "web", "page")
    place = os.path.join(CACHE, "page")
    node, npm = (shutil.which(name, path=env["PATH"]) for name in ("node", "npm"))
    if not (node and npm):
        sys.exit("dev.py: the page is built with Node, which is not installed; install Node 20.11 or newer, with npm")
    os.makedirs(place, exist_ok=True)
    lock, modules = os.path.join(page, "package-lock.json"), os.path.join(place, "node_modules")
    stamp = os.path.join(modules, "installed.json")
    if not (os.path.exists(stamp) and filecmp.cmp(lock, stamp, shallow=False)):
        for name in ("package.json", "package-lock.json"):
            shutil.copy(os.path.join(page, name), place)
        if subprocess.call([npm, "ci", "--no-audit", "--no-fund", "--loglevel", "error"], cwd=place, env=env):
            sys.exit("dev.py: npm could not install the parts of the page; check the network and try again")
        shutil.copy(lock, stamp)
    return subprocess.call([node, os.path.join(page, "build.mjs"), modules], cwd=ROOT, env=env)


def main():
    name, arguments = (sys.argv + ["--help"])[1], sys.argv[2:]
    # The longest files come first (tests/conftest.py), so that all processes end at about the same time.
    tests = ["pytest", "-n", "auto", "--maxprocesses", "4", "--dist", "loadfile", "--no-loadscope-reorder"]
    slow, tests = tests + ["-m", "slow"] + arguments, tests + ["-m", "not slow"] + arguments
    bench = ["python", os.path.join("benchmarks", "run.py")] + arguments
    faults = ["python", os.path.join("tests", "tools", "kills.py")] + arguments
    fuzz = ["python", os.path.join("tests", "tools", "fuzzing.py")] + arguments
    commands = {"test": LINTERS + [tests], "slow": [slow], "check": LINTERS}
    commands.update(bench=[bench], faults=[faults], fuzz=[fuzz])
    if name == "lock":
        return renew_lock(arguments)
    if name == "page":
        return build_page()
    if name not in ("demo", "workshop", "prerelease", "engines", "docs") and name not in commands:
        print(__doc__.strip())
        return 0 if name in ("-h", "--help") else 2
    set_up()
    if name == "docs":
        return build_site(arguments)
    if name == "prerelease":
        return try_prerelease(arguments)
    if name == "engines":
        return try_engines(arguments)
    commands_of_users = {"demo": "reciprocity", "workshop": "reciprocity-workshop"}
    if name in commands_of_users:  # in the user's folder: paths are read from there, and results go there
        return run([commands_of_users[name]] + arguments, os.getcwd())
    # Else each process of the tests would compile the model, or wait for the one that does.
    everything = name == "test" and not arguments
    return run_all(commands[name], ["python", "-c", COMPILE] if everything else None)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except OSError as error:
        sys.exit("dev.py: %s; make it readable and writable, free disk space, and try again" % error)
    except KeyboardInterrupt:
        sys.exit(130)
