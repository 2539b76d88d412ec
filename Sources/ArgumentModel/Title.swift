/// What a statement or an argument is called: the shared shape of their identifiers.
///
/// Titles are compared byte for byte. A title that the author did not write is made up
/// ("Untitled 1") and never equals a written one.
struct Title: Hashable, Sendable {
  let text: String
  let isWritten: Bool

  static func == (left: Title, right: Title) -> Bool {
    left.isWritten == right.isWritten && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    let bytes = text.utf8.span
    unsafe bytes.bytes.withUnsafeBytes { (buffer) in unsafe hasher.combine(bytes: buffer) }
    hasher.combine(isWritten)
  }

  static func < (left: Title, right: Title) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
      || (left.text.utf8.elementsEqual(right.text.utf8) && !left.isWritten && right.isWritten)
  }
}
