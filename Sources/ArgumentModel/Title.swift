/// What a statement or an argument is called: the shared shape of their identifiers.
///
/// Titles are compared byte for byte. A title that the author did not write is made up
/// ("Untitled 1") and never equals a written one.
struct Title: Hashable, Sendable {
  let text: String
  let isWritten: Bool

  static func == (left: Title, right: Title) -> Bool {
    let (mine, theirs) = (left.text.utf8.span, right.text.utf8.span)
    guard left.isWritten == right.isWritten else { return false }
    return unsafe mine.bytes.isEqual(to: theirs.bytes)
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

extension RawSpan {
  /// Whether two stretches of memory hold the same bytes; eight are compared at a time.
  fileprivate func isEqual(to other: RawSpan) -> Bool {
    guard byteCount == other.byteCount else { return false }
    var offset = 0
    while offset + 8 <= byteCount {
      let mine = unsafe unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let theirs = unsafe other.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if mine != theirs { return false }
      offset += 8
    }
    while offset < byteCount {
      let mine = unsafe unsafeLoad(fromByteOffset: offset, as: UInt8.self)
      let theirs = unsafe other.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
      if mine != theirs { return false }
      offset += 1
    }
    return true
  }
}
