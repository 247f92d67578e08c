import ArgumentParser
import TLSFacts

// Names of policies, versions and suites, as they were typed. A mistake is one of usage, in the
// words of the catalogue.

extension PolicyCatalogue {
  /// The policies of a name.
  ///
  /// - Throws: `ValidationError`, which names the nearest ones.
  func named(_ name: String, on type: LoadBalancerType?) throws -> [SecurityPolicy] {
    do throws(UnknownPolicyName) {
      return try find(name, on: type)
    } catch {
      throw ValidationError(error.description)
    }
  }
}

extension CipherSuite {
  /// The suite of a name or a code point.
  ///
  /// - Throws: `ValidationError`, which names the nearest ones.
  static func typed(_ text: String) throws -> CipherSuite {
    do throws(UnknownCipherSuite) {
      return try find(text)
    } catch {
      throw ValidationError(error.description)
    }
  }
}

extension TLSVersion {
  /// The version of a name, in any spelling that AWS uses.
  ///
  /// - Throws: `ValidationError`, which names the option.
  static func typed(_ text: String, for option: String) throws -> TLSVersion {
    guard let version = TLSVersion(anySpelling: text) else {
      let names = allCases.map(\.name).joined(separator: ", ")
      throw ValidationError("\(option) '\(text)' is no protocol version; choose from \(names)")
    }
    return version
  }
}
