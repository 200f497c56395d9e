"""`python -m reciprocity` is the command `reciprocity`."""

from reciprocity.cli import main

if __name__ == "__main__":
    main()
