import ArgumentParser
import TLSFacts

/// Two policies to compare, ready: every argument checked and turned into a value.
struct DifferencePlan {
  var from: SecurityPolicy
  var to: SecurityPolicy
  var output: AnswerPlan

  /// Checks the arguments. Where a name means several policies, those are taken that a type of
  /// balancer offers both of.
  ///
  /// - Throws: `ValidationError`, also where the type has to be named.
  init(
    from: String, to: String, type: LoadBalancerType?, in catalogue: PolicyCatalogue,
    output: AnswerOptions, file: ConfigurationOptions
  ) throws {
    let before = try catalogue.named(from, on: type)
    let after = try catalogue.named(to, on: type)
    let pairs = before.flatMap { policy in after.map { (policy, $0) } }
    let onOneType = pairs.filter { !Set($0.types).isDisjoint(with: $1.types) }
    guard let pair = (onOneType.isEmpty ? pairs : onOneType).first,
      pairs.count == 1 || onOneType.count == 1
    else {
      throw ValidationError(
        "types of load balancer have different policies of these names; "
          + "add --type application, network or classic")
    }
    (self.from, self.to) = pair
    self.output = try AnswerPlan(output, file)
  }
}
