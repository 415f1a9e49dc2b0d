"""Rule files as people write them: read, and what is wrong with them told by line."""
