"""Standing beside other windows: one interface, one file per window system. No Qt here; a window is its native id."""
