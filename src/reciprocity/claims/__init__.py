"""What networkers assert, as files: played, judged and written down. Run by `reciprocity claim=C08` or `claims=all`."""
