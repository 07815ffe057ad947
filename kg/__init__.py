"""kg reads organisations' news and answers who did what, where and when, with the sentence that says so."""

__version__ = "0.1.0"
