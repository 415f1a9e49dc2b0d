"""Small building blocks that every window uses."""
