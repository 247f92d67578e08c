"""Run by `make test-benchmarks`."""
