"""What the scripts of this folder share. Python's standard library is all that it needs."""
