/// A walk through XML that finds what no parser would take.
public enum WellFormedness {
  /// The first problem; `nil` for a well-formed document.
  public static func problem(in text: String) -> String? {
    var open: [Substring] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: "<") {
      if let problem = problem(inText: rest[..<start]) { return problem }
      guard let end = rest[start...].firstIndex(of: ">") else { return "a tag without an end" }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else {
          return "</\(tag.dropFirst())> closes nothing"
        }
        continue
      }
      let name = tag.prefix { $0 != " " && $0 != "/" }
      if let problem = problem(inAttributes: tag.dropFirst(name.count)) { return problem }
      if !tag.hasSuffix("/") { open.append(name) }
    }
    return open.last.map { "<\($0)> is not closed" } ?? problem(inText: rest)
  }

  /// The values of all `id` attributes.
  public static func ids(in text: String) -> [String] {
    text.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  private static func problem(inText text: Substring) -> String? {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0 != ";" }
      guard ["amp", "lt", "gt", "quot"].contains(name) else { return "&\(name.prefix(20))" }
    }
    return nil
  }

  private static func problem(inAttributes text: Substring) -> String? {
    var names: Set<Substring> = []
    var rest = text
    while rest.hasPrefix(" ") {
      let name = rest.dropFirst().prefix { $0 != "=" && $0 != " " }
      guard names.insert(name).inserted else { return "\(name) twice" }
      rest = rest.dropFirst(name.count + 1)
      guard rest.hasPrefix("=\"") else { return "\(name) has no value" }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      if let problem = problem(inText: value) { return problem }
      rest = rest.dropFirst(value.count + 2)
      guard rest.hasPrefix("\"") else { return "\(name) has no end" }
      rest = rest.dropFirst()
    }
    return rest.isEmpty || rest == "/" ? nil : "unexpected \(rest.prefix(20))"
  }
}
