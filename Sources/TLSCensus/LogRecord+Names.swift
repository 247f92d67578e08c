import ELBLogs
import TLSFacts

// The names that reports give to what a record states.
extension LogRecord {
  /// The name of the cause; nil where the handshake did not fail.
  var causeName: String? { cause.map { $0.name(causeDetail.repairedText) } }

  /// The canonical protocol version, or what is logged in its place; nil where nothing is.
  var protocolName: String? {
    guard !self.protocol.isEmpty else { return nil }
    let logged = self.protocol.repairedText
    return TLSVersion(anySpelling: logged)?.name ?? logged
  }

  /// The suite as logged; nil where none is.
  var cipherName: String? { cipher.isEmpty ? nil : cipher.repairedText }
}
