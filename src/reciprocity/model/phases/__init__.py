"""The phases of a round, one file each. Each file reads as the rule of its phase.

`round.py` holds the order of the phases and plays whole rounds. What several phases share lies in `model/kernels`, and
what they do ahead of time to save waiting for memory in `look_ahead`.

Every phase is a compiled function that changes the world in place. All chance is keyed, so that the outcome depends on
nothing but the world and the round. A phase returns -1 when it is done. If a person who decides in Python has to be
asked first, it notes the question (`kernels/python_decisions.py`), returns the place at which to go on, and is called
again with the answer. Draws that were made before the question are then made again, and come out the same.
"""
