import TLSCensus
import TLSFacts

/// What went wrong with connections of a client, as the log states it: what rules are tried on.
enum Symptom: Hashable, Sendable {
  /// Connections failed, with a cause: `alert:unknown_ca`, `verify:…`, `no_agreement`.
  case failure(String)
  /// Connections came without a ClientHello.
  case noClientHello
  /// Plain HTTP was sent to a TLS port.
  case plaintext

  /// The cause of a failure; nil for what is no failure.
  var cause: String? {
    if case .failure(let cause) = self { cause } else { nil }
  }

  /// The cause, where it is one that stands for many reasons and states none.
  var bucket: String? {
    switch cause {
    case Symptom.noAgreement: cause
    case let cause? where cause == Symptom.unmapped: cause
    default: nil
    }
  }

  /// The alert that the client sent, where the cause is one.
  var alert: TLSAlert? {
    guard let cause, cause.hasPrefix("alert:") else { return nil }
    let name = String(cause.dropFirst("alert:".utf8.count))
    return UInt8(name).map { TLSAlert(number: $0) } ?? Symptom.alerts[name]
  }

  /// The code of `tls_verify_status`, where the cause is one.
  var verifyCode: String? {
    guard let cause, cause.hasPrefix("verify:") else { return nil }
    return String(cause.dropFirst("verify:".utf8.count))
  }

  /// A hello came, nothing was agreed on, and nobody says why.
  static let noAgreement = "no_agreement"
  /// The code of an ALB for every failure that has no other.
  static let unmapped = "verify:UnmappedConnectionError"

  private static let alerts: [String: TLSAlert] = (UInt8.min...UInt8.max)
    .map { TLSAlert(number: $0) }
    .reduce(into: [:]) { alerts, alert in
      if let name = alert.name { alerts[name] = alert }
    }
}

extension ClientPicture {
  /// What went wrong with the client: failures by cause, the largest first, equals by name; then
  /// what is no failure, the larger first.
  var symptoms: [Symptom] {
    var causes: [String: Int] = [:]
    for listener in listeners {
      for (cause, count) in listener.causes { causes[cause, default: 0] += count.all.count }
    }
    let failures = causes.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.precedes($1.key)
    }
    let others = [Symptom.plaintext, .noClientHello]
      .map { symptom in (symptom, listeners.reduce(0) { $0 + $1.count(of: symptom) }) }
      .filter { $0.1 > 0 }
    let isSwapped = others.count == 2 && others[1].1 > others[0].1
    return failures.map { .failure($0.key) } + (isSwapped ? others.reversed() : others).map(\.0)
  }

  /// The listeners with a symptom, those with the most records of it first.
  func listeners(with symptom: Symptom) -> [ListenerPicture] {
    // A sort is stable only where equals are told apart.
    listeners.enumerated().filter { $0.element.count(of: symptom) > 0 }
      .sorted {
        let (left, right) = ($0.element.count(of: symptom), $1.element.count(of: symptom))
        return left != right ? left > right : $0.offset < $1.offset
      }.map(\.element)
  }
}

extension ListenerPicture {
  /// The records with a symptom.
  func records(of symptom: Symptom) -> EventCount? {
    switch symptom {
    case .failure(let cause): causes[cause]?.all
    case .noClientHello: noClientHello
    case .plaintext: plaintext
    }
  }

  /// How many records have a symptom.
  func count(of symptom: Symptom) -> Int { records(of: symptom)?.count ?? 0 }
}
