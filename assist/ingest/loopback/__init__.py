"""The live door on this computer: HTTP and WebSocket on 127.0.0.1 for softphones, telephone systems and the browser."""
