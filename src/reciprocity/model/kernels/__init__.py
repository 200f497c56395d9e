"""Rules that several phases share, one file for each: books, requests, choosing a contact, opinions, the log and more.

The kernels take the same arguments everywhere:

- `w` is the `World`, that is, all arrays of the run. Kernels change it in place.
- `t` is the round, from 1 on, and `tally` holds the counts of this round, (strategies, counters) int32.
- `i`, `j` and `x` are people and `c` is a circle, each by its number.
- `slot` is one side of a tie: the place at which a person keeps the book of the tie with one contact.
- `k` is 0 for what serves a need and 1 for a request beyond need; it selects the key of a draw.
- `p` is the place of an act, or of a person, in the list of those who act in this phase.
"""
