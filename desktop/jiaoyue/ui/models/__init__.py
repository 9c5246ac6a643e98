"""Item models of the window's lists and trees, and the words they show."""
