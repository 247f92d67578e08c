import ArgumentParser
import TLSFacts

/// How an answer is shown that is text or JSON, as it was typed.
struct AnswerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The form of the answer; text by default.", valueName: "FORM"))
  var output: AnswerForm?

  @Option(
    help: ArgumentHelp(
      "Where the answer goes: a file, which is replaced at once, or - for standard output.",
      valueName: "FILE"),
    completion: .file())
  var outputFile = "-"

  @Option(
    help: ArgumentHelp(
      "Whether text is coloured; auto, the default: on a terminal, unless NO_COLOR is set.",
      valueName: "WHEN"))
  var color: ColorChoice?
}

/// The forms that an answer from the catalogue, and the story of a client, come in.
enum AnswerForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// On which type of load balancer, as it was typed.
struct TypeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only policies of this type of balancer.",
      valueName: "TYPE"))
  var type: LoadBalancerType?
}

extension LoadBalancerType: ExpressibleByArgument {}
