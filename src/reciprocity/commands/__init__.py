"""One file a command that a person types, the help, the exit codes and the closing summary."""
