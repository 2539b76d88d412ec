import ArgumentModel

extension Elaborator {
  /// Whether there is no room for what the node at `index` begins.
  ///
  /// A structure is read whole or not at all.
  func isFull(at index: Int) -> Bool {
    let node = nodes[index]
    switch node.kind {
    case .statement, .argument: return structure == nil && placeCount >= limits.places
    case .structure:
      let room = limits.places - placeCount
      return Int(node.next) - index > room && parts(of: index).count { $0 == .entry } > room
    default: return false
    }
  }

  /// Says that nothing more is read.
  mutating func reportFull(at index: Int) {
    report(
      "the map names claims and arguments at more than \(limits.places) places; what begins here "
        + "is left out", at: SourceRange(Int(nodes[index].start), Int(nodes[index].end)),
      help: "split the map into several")
  }

  /// The title between two offsets, as far as the limits go.
  mutating func title(_ start: Int, _ end: Int) -> String {
    guard end - start > limits.titleBytes else { return string(start, end) }
    report(
      "this title has \(end - start) bytes; only the first \(limits.titleBytes) count",
      at: SourceRange(start, end),
      help: "write a short title, and the words behind a colon: `[Title]: text`")
    return string(start, document.source.characterStart(atOrBefore: start + limits.titleBytes))
  }

  /// Cuts the text of an element, whose first part is the node at `index`, as it is too long.
  mutating func cut(_ head: inout Head, at index: Int) {
    guard let text = head.content.text else { return }
    report(
      "this text has \(text.string.utf8.count) bytes; what is behind the first "
        + "\(limits.textBytes) is left out", at: SourceRange(Int(nodes[index].start), head.end),
      help: "divide it into several claims, or insert empty lines between paragraphs")
    let bytes = Array(text.string.utf8)
    let end = bytes.characterStart(atOrBefore: limits.textBytes)
    head.content.text = MarkedText(
      String(decoding: bytes[..<end], as: UTF8.self),
      marks: text.marks.filter { $0.range.upperBound <= end })
  }

  private mutating func report(_ message: String, at range: SourceRange, help: String) {
    diagnostics.append(Diagnostic("beyond-limit", .error, message, at: range, help: help))
  }
}

extension [UInt8] {
  /// The offset of the character of UTF-8 that an offset lies in, or at which it is.
  fileprivate func characterStart(atOrBefore offset: Int) -> Int {
    var start = offset
    while start > 0, offset - start < 3, start < count, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
