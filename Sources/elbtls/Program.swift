import ArgumentParser
import Dispatch

/// The entry point.
@main
struct Program {
  static func main() {
    // A reader that has seen enough (`| head`) must not end the process with a signal.
    SystemCalls.ignoreBrokenPipes()
    // Parsed once before anything concurrent begins: `--version`, `--help` and mistakes need no
    // threads, and so answer in a few milliseconds.
    do {
      _ = try ELBTLS.parseAsRoot()
    } catch {
      ELBTLS.exit(withError: error)
    }
    Task {
      await ELBTLS.main(nil)
      ELBTLS.exit()
    }
    dispatchMain()
  }
}
