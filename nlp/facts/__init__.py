"""What was told, what is asked, and whether it was told before."""
