/// A file of answers of the AWS CLI: one JSON document, or several one after the other.
public struct AWSFile: Sendable {
  /// The name of the file, for messages.
  public let name: String
  /// The answers, in the order of the file.
  let answers: [AWSAnswer]

  /// What a file is expected to hold.
  public enum Content: Sendable {
    /// Security policies.
    case policies
    /// Listeners and what they need.
    case listeners
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - name: The name of the file.
  ///   - bytes: All of its bytes.
  ///   - content: What it is expected to hold.
  ///   - decode: Decodes one JSON document, as Foundation's `JSONDecoder` does.
  /// - Throws: `AWSFileError` where it is not JSON that the AWS CLI prints, or has nothing of what is
  ///   expected.
  public init(
    name: String, bytes: [UInt8], expecting content: Content,
    decode: ([UInt8]) throws -> AWSAnswer
  ) throws(AWSFileError) {
    self.name = name
    func fault(_ problem: String, at offset: Int) -> AWSFileError {
      let line = 1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
      return AWSFileError(file: name, line: line, problem: problem, remedy: content.remedy)
    }
    let documents: JSONDocuments
    do { documents = try JSONDocuments(bytes) } catch {
      throw fault(error.problem, at: error.offset)
    }
    var answers: [AWSAnswer] = []
    for range in documents.ranges {
      do { answers.append(try decode(Array(bytes[range]))) } catch {
        throw fault(AWSFile.problem(of: error), at: range.lowerBound)
      }
    }
    let hasContent = answers.contains {
      switch content {
      case .policies: $0.holdsPolicies
      case .listeners: $0.isKnown
      }
    }
    guard hasContent else {
      throw AWSFileError(
        file: name, line: nil, problem: "holds no \(content.keys)", remedy: content.remedy)
    }
    self.answers = answers
  }

  private static func problem(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "is not JSON" }
    let context =
      switch error {
      case .typeMismatch(_, let context), .valueNotFound(_, let context),
        .keyNotFound(_, let context), .dataCorrupted(let context):
        context
      @unknown default: DecodingError.Context(codingPath: [], debugDescription: "is not JSON")
      }
    let path = context.codingPath.reduce(into: "") { path, key in
      if let index = key.intValue {
        path += "[\(index)]"
      } else {
        path += (path.isEmpty ? "" : ".") + key.stringValue
      }
    }
    let words =
      context.debugDescription.hasSuffix(".")
      ? String(context.debugDescription.dropLast()) : context.debugDescription
    return "is not what the AWS CLI prints (\(path.isEmpty ? "" : path + ": ")\(words))"
  }
}

extension AWSFile.Content {
  /// The keys of which a file must hold one.
  var keys: String {
    switch self {
    case .policies: "SslPolicies or PolicyDescriptions"
    case .listeners: "Listeners, LoadBalancerDescriptions or PolicyDescriptions"
    }
  }

  /// What makes such a file.
  var remedy: String {
    switch self {
    case .policies:
      "write one with aws elbv2 describe-ssl-policies --output json > policies.json"
    case .listeners:
      "write one with aws elbv2 describe-listeners --load-balancer-arn ARN --output json "
        + "> listeners.json"
    }
  }
}

/// What keeps a file from being read as answers of the AWS CLI.
public struct AWSFileError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file; nil where it is about all of them.
  public let file: String?
  /// The line, from 1, where the bad document begins; nil where it is about the whole.
  public let line: Int?
  /// What is wrong, and what was expected.
  public let problem: String
  /// What to do next.
  public let remedy: String

  /// All of it in one line, `FILE:LINE: problem; remedy`.
  public var description: String {
    let place = file.map { "\($0)\(line.map { ":\($0)" } ?? ""): " } ?? ""
    return "\(place)\(problem); \(remedy)"
  }
}
