"""The reply box: checked while the agent types."""
