/// The names in a page, each given once.
public struct PageNames: Hashable, Sendable {
  private var taken: [String: Int] = [:]

  /// A page in which nothing has a name.
  public init() {}

  /// The name that is wanted, or with `-2`, `-3`, … where it is taken.
  public mutating func take(_ name: String) -> String {
    var number = taken[name, default: 0] + 1
    while number > 1, taken["\(name)-\(number)"] != nil { number += 1 }
    taken[name] = number
    guard number > 1 else { return name }
    taken["\(name)-\(number)"] = 1
    return "\(name)-\(number)"
  }
}
