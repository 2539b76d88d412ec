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
}
