import ArgumentParser

/// Whether clients that look like scanners count, as it was typed.
struct ScannerOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Leave clients that look like scanners out of the failures; they are still listed.")
  var excludeScanners: Bool?
}
