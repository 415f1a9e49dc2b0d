"""The sentence to say instead of a hit: made of the agent's own words, never of facts he did not give."""
