"""The windows over the window; none of them stands in the way of the text."""
