/// Makes request targets as a shop and its API have them.
struct Site: Sendable {
  private static let pages = [
    "/", "/products", "/cart", "/checkout/shipping", "/checkout/payment", "/account/orders",
    "/help/returns", "/search", "/wishlist", "/robots.txt", "/favicon.ico", "/login",
  ]
  private static let assets = [
    "/static/js/main.", "/static/js/vendor~checkout.", "/static/css/theme.",
    "/static/js/product-gallery.", "/static/fonts/inter-var.", "/static/js/runtime.",
  ]
  private static let endings = [".js", ".css", ".woff2", ".js.map", ".png"]
  private static let resources = [
    "/api/v2/orders/", "/api/v2/products/", "/api/v1/customers/", "/api/v2/baskets/",
    "/api/v3/shipments/", "/api/v1/price-lists/", "/api/v2/sessions/",
  ]
  private static let parts = [
    "", "/items", "/status", "/events", "/recommendations", "/address", "/invoice.pdf",
  ]
  private static let queries = [
    "?page=", "?limit=50&offset=", "?utm_source=newsletter&utm_campaign=spring-2026&cid=",
    "?currency=EUR&locale=de_DE&v=", "?expand=lines,taxes,discounts&revision=", "?ts=",
    "?sort=-created_at&fields=id,state,total,currency,updated_at&cursor=",
  ]
  private static let words = [
    "linen", "oak", "walnut", "steel", "wool", "cotton", "chair", "table", "lamp", "shelf",
    "blue", "green", "small", "large", "garden", "kitchen", "office", "outdoor", "vintage", "set",
  ]

  /// Appends the path and query of one request.
  static func appendTarget(to line: inout LineBuffer, random: inout SplitMix64) {
    switch random.below(10) {
    case 0...1: line.append(random.pick(pages))
    case 2...3:
      line.append(random.pick(assets))
      // A build's assets keep their names for its lifetime.
      line.append(hex: UInt64(random.below(40)) &* 0x9E37_79B1, width: 8)
      line.append(random.pick(endings))
    case 4...5:
      line.append("/product/")
      for _ in 0..<random.within(2...5) {
        line.append(random.pick(words))
        line.append(UInt8(ascii: "-"))
      }
      line.append(number: random.below(40_000))
      appendQuery(to: &line, random: &random)
    default:
      line.append(random.pick(resources))
      appendIdentifier(to: &line, random: &random)
      line.append(random.pick(parts))
      appendQuery(to: &line, random: &random)
    }
  }

  private static func appendQuery(to line: inout LineBuffer, random: inout SplitMix64) {
    guard random.below(3) > 0 else { return }
    line.append(random.pick(queries))
    line.append(number: random.below(100_000))
  }

  /// A UUID from a set of many, so that some come again.
  private static func appendIdentifier(to line: inout LineBuffer, random: inout SplitMix64) {
    var source = SplitMix64(seed: UInt64(random.skewed(below: 200_000, draws: 3)))
    let (high, low) = (source.next(), source.next())
    line.append(hex: high >> 32, width: 8)
    line.append(UInt8(ascii: "-"))
    line.append(hex: high >> 16, width: 4)
    line.append("-4")
    line.append(hex: high, width: 3)
    line.append("-a")
    line.append(hex: low >> 48, width: 3)
    line.append(UInt8(ascii: "-"))
    line.append(hex: low, width: 12)
  }
}
