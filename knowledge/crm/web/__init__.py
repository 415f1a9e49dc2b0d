"""How systems are spoken to over the network: requests, what answers mean, rates, and reading what is in them."""
