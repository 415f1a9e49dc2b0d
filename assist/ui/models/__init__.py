"""What lists show: Qt models over frozen values."""
