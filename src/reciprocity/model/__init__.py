"""The simulation itself: its state, how it starts, and one round after another, over arrays and without Mesa."""
