"""The embedded store or a remote engine, the catalogue of articles, and snapshots."""
