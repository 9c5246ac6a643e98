"""The detectors, one a module."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiaoyue.proof.detector import Detector

DETECTORS: tuple[Detector, ...] = ()
"""Every detector, the surest first: of two that doubt the same words the earlier one speaks."""
