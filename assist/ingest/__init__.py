"""The doors: each turns something outside into events and posts them. README.md here is their public schema."""
