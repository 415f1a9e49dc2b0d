"""The demo system: a real connector to a small database of fictional customers, so that everything can be tried."""
