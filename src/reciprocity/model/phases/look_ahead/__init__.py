"""What phases do ahead of the turn, so that nobody waits for memory; one file for each phase that does so.

The files in `model/phases` hold the rules. The files here hold nothing that decides a result: without them a run would
end the same, only later. They do two things some acts before the act itself:

- They *prefetch* what the act will read (`kernels/prefetching.py`). That takes several steps, because the address of
  one thing stands in another: first the row of the person, some acts later their contacts, then the book of the contact
  whom they will ask, then the contact's own book of the tie.
- They *choose ahead* to whom somebody will turn, because otherwise it would not be known what to prefetch. The choice
  is made by the same function of `model/kernels` as at the turn itself, and is noted in `World.pick` or
  `World.scratch`. Where something that it depends on may change until the turn, the phase chooses again.

A phase calls `look_ahead(w, p, count)` once for each place `p` of its loop over the `count` acts in `World.acts`. Where
choices are made ahead, its loop begins LEAD places before the first act, so that the first acts find theirs made.
The numbers at the top of each file say how many acts ahead each step is taken. They were found by measuring.
"""
