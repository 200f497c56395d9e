"""The simulation itself: its state, how it starts, one round after another, and its face in Mesa."""
