"""Who is compared: a file each.

A file says what its contestant is asked, and of which corpora. Those that are Python packages are
programs, too: `python -m rivals.NAME` runs them.
"""
