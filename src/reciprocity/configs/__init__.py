"""Where the shipped configuration lies, and of what groups it is made."""

from pathlib import Path

CONFIGS = Path(__file__).parent
GROUPS = (
    *("network", "population", "favors", "ties", "books", "mechanisms"),
    *("knowledge", "tasks", "projects", "bonds", "gossip", "goals", "events", "circles", "time"),
)
"""Config groups that are part of a scenario: sweeping one sweeps whole files."""
TEXTS = ("name", "results", "network.path", "network.people", "scenario")
"""Keys whose values are paths or free text: on the command line they take the rest of the argument as it is."""
