"""Request Tracker 5: users, tickets, their correspondence and comments (REST 2)."""
