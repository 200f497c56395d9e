"""`python -m reciprocity.plots`, the same as `reciprocity-plot`."""

from reciprocity.plots.command import main

main()
