"""The columns to the left and right of the text."""
