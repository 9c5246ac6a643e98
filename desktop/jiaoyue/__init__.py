"""校阅 Jiaoyue: read, proofread and annotate OCR'd Chinese newspapers."""

__version__ = "0.1.0"
