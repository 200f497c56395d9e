"""Keyed chance, from which all random numbers come, and compilation: how it is done, announced and kept on disk."""
