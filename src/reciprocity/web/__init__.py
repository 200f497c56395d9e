"""The workshop page: a local server, one room, and the runs that the room looks at."""
