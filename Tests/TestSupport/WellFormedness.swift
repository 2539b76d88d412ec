/// A walk through XML that finds what no parser would take.
public enum WellFormedness {
  private typealias Bytes = ArraySlice<UInt8>

  /// The first problem; `nil` for a well-formed document.
  public static func problem(in text: String) -> String? {
    var open: [Bytes] = []
    var rest = Array(text.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      if let problem = problem(inText: rest[..<start]) { return problem }
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else {
        return "a tag without an end"
      }
      let tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      if tag.first == UInt8(ascii: "?") { continue }
      if tag.first == UInt8(ascii: "/") {
        guard open.popLast()?.elementsEqual(tag.dropFirst()) ?? false else {
          return "<\(words(tag))> closes nothing"
        }
        continue
      }
      let name = tag.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
      if let problem = problem(inAttributes: tag.dropFirst(name.count)) { return problem }
      if tag.last != UInt8(ascii: "/") { open.append(name) }
    }
    return open.last.map { "<\(words($0))> is not closed" } ?? problem(inText: rest)
  }

  /// The values of all `id` attributes.
  public static func ids(in text: String) -> [String] {
    text.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  private static let entities = ["amp", "lt", "gt", "quot"].map { Array($0.utf8) }

  private static func problem(inText text: Bytes) -> String? {
    var rest = text
    while let sign = rest.firstIndex(of: UInt8(ascii: "&")) {
      rest = rest[(sign + 1)...]
      let name = rest.prefix { $0 != UInt8(ascii: ";") }
      guard name.endIndex < rest.endIndex, entities.contains(where: name.elementsEqual) else {
        return "&\(words(name.prefix(20)))"
      }
    }
    return nil
  }

  private static func problem(inAttributes text: Bytes) -> String? {
    var names: Set<Bytes> = []
    var rest = text
    while rest.first == UInt8(ascii: " ") {
      let name = rest.dropFirst().prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: " ") }
      guard names.insert(name).inserted else { return "\(words(name)) twice" }
      rest = rest.dropFirst(name.count + 1)
      guard rest.starts(with: "=\"".utf8) else { return "\(words(name)) has no value" }
      let value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
      if let problem = problem(inText: value) { return problem }
      rest = rest.dropFirst(value.count + 2)
      guard rest.first == UInt8(ascii: "\"") else { return "\(words(name)) has no end" }
      rest = rest.dropFirst()
    }
    return rest.isEmpty || rest.elementsEqual("/".utf8)
      ? nil : "unexpected \(words(rest.prefix(20)))"
  }

  private static func words(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }
}
