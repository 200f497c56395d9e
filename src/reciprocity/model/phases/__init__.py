"""The phases of a round as compiled kernels, one file each; `round.py` has their order and plays whole rounds of them.

Every kernel takes the world and the round, works in place, and is a deterministic function of both: all
chance is keyed. A kernel returns -1 when it is done; if a person who decides in Python has to be asked first,
it notes the question (`kernels/python_decisions.py`) and returns where to go on, and is called again with the
answer. What came before the question is then simply computed again: keyed chance makes that free of side effects.
"""
