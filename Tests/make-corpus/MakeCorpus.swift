import Foundation
import LogCorpus

/// Writes generated logs, and the truth about them.
@main
struct MakeCorpus {
  static func main() {
    do {
      try run(Options(Array(CommandLine.arguments.dropFirst())))
    } catch let mistake as Options.Mistake {
      FileHandle.standardError.write(Data("\(mistake)\n".utf8))
      exit(64)
    } catch {
      FileHandle.standardError.write(Data("make-corpus: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func run(_ options: Options) throws {
    let truth: Truth
    switch (options.command, options.folder) {
    case ("sample", let folder?): truth = try writeSample(to: folder)
    case ("folder", let folder?): truth = try writeCorpus(options.plan, to: folder)
    case ("month", let folder?):
      let written = try writeMonth(options.month, to: folder)
      truth = written.truth
      if let file = options.storiesFile {
        try written.month.json.write(to: URL(fileURLWithPath: file))
      }
    case ("crowd", _):
      return try streamCrowd(options.plan) { piece in
        try FileHandle.standardOutput.write(contentsOf: Data(piece))
      }
    default:
      truth = try streamCorpus(options.plan) { piece in
        try FileHandle.standardOutput.write(contentsOf: Data(piece))
      }
    }
    if let file = options.truthFile { try truth.json.write(to: URL(fileURLWithPath: file)) }
  }
}
