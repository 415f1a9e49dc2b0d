"""Help that opens inside the program."""
