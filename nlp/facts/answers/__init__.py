"""How customers tell: patterns, facts stated by themselves, and facts told in reply to a question."""
