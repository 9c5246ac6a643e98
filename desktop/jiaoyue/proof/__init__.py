"""Proofreading: detectors point at what may be wrong in a page; a person decides."""
