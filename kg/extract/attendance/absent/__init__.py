"""Who was missing, and who stood in for whom."""
