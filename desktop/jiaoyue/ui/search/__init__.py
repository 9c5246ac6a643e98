"""What helps a person to search the library: completing, the way to write it, the concordance."""
