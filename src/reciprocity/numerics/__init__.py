"""Compiled code and keyed chance: how functions are compiled, where the code is kept, and every random number."""
