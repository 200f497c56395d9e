"""`python -m reciprocity` is the command `reciprocity`."""

from reciprocity.commands.reciprocity import main

if __name__ == "__main__":
    main()
