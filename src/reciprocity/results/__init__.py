"""A results folder: written whole or not at all, read table by table, with its provenance.

Only this package imports pyarrow.
"""
