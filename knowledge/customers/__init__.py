"""Who the customer is and what came before, over all systems."""
