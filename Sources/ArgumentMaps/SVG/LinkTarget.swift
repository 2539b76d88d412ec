import ArgumentModel

/// Which addresses a picture links to.
enum LinkTarget {
  /// The address without surrounding space, if it is of a harmless sort: a page, a mail address, a
  /// place within the document, or relative.
  static func checked(_ url: String) -> String? {
    let scalars = url.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    let address = String(String.UnicodeScalarView(scalars))
    guard !address.isEmpty else { return nil }
    let head = address.prefix { !"/?#:".contains($0) }
    guard address[head.endIndex...].hasPrefix(":") else { return address }
    return ["http", "https", "mailto"].contains(head.lowercased()) ? address : nil
  }

  /// The first harmless address that data gives: `{url: …}`, else of `{links: […]}`.
  static func first(of data: DataMapping) -> String? {
    if data.isEmpty { return nil }
    let links = data["links"].map { $0.sequence ?? [$0] } ?? []
    return ([data["url"]] + links).lazy.compactMap { $0?.string.flatMap(checked) }.first
  }

  /// The address that a template gives a box, if it is a harmless one.
  static func filled(_ template: String, for node: MapNode) -> String? {
    checked(
      template.replacing("{id}", with: node.slug).replacing("{sort}", with: node.sort)
        .replacing("{title}", with: percentEncoded(node.subject.title)))
  }

  /// A text in which all but letters, digits and `-._~` are written as bytes (RFC 3986).
  private static func percentEncoded(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += byte < 16 ? "%0" : "%"
        encoded += String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }

  /// Whether an address is one of the web rather than of a file.
  static func isWeb(_ url: String) -> Bool {
    let head = url.prefix { !"/?#:".contains($0) }
    return url[head.endIndex...].hasPrefix("://") && ["http", "https"].contains(head.lowercased())
  }
}
