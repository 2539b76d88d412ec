import ArgumentModel

/// A block or comment at the level of the document, or what belongs to none.
struct DocumentPart {
  enum Kind {
    /// A block by the index of its node.
    case block(Int)
    case comment
    /// Bytes that the tree does not hold: the signs of relations without a parent.
    case loose
  }

  let kind: Kind
  let start: Int
  let end: Int
  /// Whether something is wrong with it.
  var isFaulty = false

  var isComment: Bool { if case .comment = kind { true } else { false } }
}

extension ArgdownDocument {
  /// The parts of the document in the order of the source; all between them is white space.
  var parts: [DocumentPart] {
    var parts: [DocumentPart] = []
    var end = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = 1
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      addLooseParts(from: end, to: Int(node.start), to: &parts)
      let kind = node.kind == .comment ? DocumentPart.Kind.comment : .block(index)
      let isFaulty = tree.nodes[index..<Int(node.next)].contains { $0.kind == .skipped }
      parts.append(
        DocumentPart(kind: kind, start: Int(node.start), end: Int(node.end), isFaulty: isFaulty))
      end = max(end, Int(node.end))
      index = Int(node.next)
    }
    addLooseParts(from: end, to: source.count, to: &parts)
    markFaults(in: &parts)
    return parts
  }

  /// Adds what stands on each line of a stretch.
  private func addLooseParts(from start: Int, to end: Int, to parts: inout [DocumentPart]) {
    var offset = start
    while offset < end {
      if source[offset].isWhitespace {
        offset += 1
        continue
      }
      let first = offset
      var last = offset
      while offset < end, !source[offset].isLineEnd {
        if !source[offset].isBlank { last = offset }
        offset += 1
      }
      parts.append(DocumentPart(kind: .loose, start: first, end: last + 1, isFaulty: true))
    }
  }

  /// Finds the part in which each diagnostic lies: the last one that begins no later.
  private func markFaults(in parts: inout [DocumentPart]) {
    var index = -1
    for diagnostic in diagnostics {
      let offset = diagnostic.range?.lowerBound ?? 0
      while index + 1 < parts.count, parts[index + 1].start <= offset { index += 1 }
      if index >= 0 { parts[index].isFaulty = true }
    }
  }

  /// The offset from which on nothing can be told apart: an open brace, or front matter without
  /// end, may reach over all that follows.
  var endOfOrder: Int? {
    for diagnostic in diagnostics {
      guard let range = diagnostic.range else { continue }
      if diagnostic.slug == "front-matter" { return 0 }
      guard diagnostic.slug == "unclosed-data" else { continue }
      let next = source[range.lowerBound...].first { $0 != Byte.leftBrace && !$0.isBlank }
      if next?.isLineEnd ?? true { return range.lowerBound }
    }
    return nil
  }
}
