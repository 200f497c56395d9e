"""How functions are compiled, where compiled code is kept, and what is said meanwhile."""
