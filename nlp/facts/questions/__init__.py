"""How agents ask: patterns, and the answer that a wh-question expects."""
