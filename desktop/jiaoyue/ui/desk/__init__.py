"""The proofreading desk in the window: findings, suggestions, queries, rounds."""
