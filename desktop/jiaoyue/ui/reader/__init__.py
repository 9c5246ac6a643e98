"""The reader column: an article as text, with its marks and what is done to them there."""
