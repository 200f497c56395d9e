"""`python -m reciprocity.plots`, the same as `reciprocity-plot`."""

import sys

from reciprocity.plots.command import main

sys.exit(main())
