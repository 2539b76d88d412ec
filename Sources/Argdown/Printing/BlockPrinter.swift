import ArgumentModel

/// Prints one block of a document that is free of faults.
///
/// The nodes are walked from front to back; how deep a relation stands is the number of relations
/// that are open. What stands on a line is printed in the other files of this folder.
struct BlockPrinter {
  let document: ArgdownDocument
  let source: [UInt8]
  let nodes: [SyntaxTree.Node]
  let options: FormattingOptions
  let traits: TextTraits

  var output: [UInt8] = []
  /// The column behind what was printed last.
  var column = 0
  /// The offset in the source behind what was printed last.
  var end = 0
  /// Where the sign of the line stands whose statement or argument is yet to come.
  var signStart: Int?
  /// Whether equals signs at the head of the block would be read as front matter.
  var escapesFrontMatter = false
  /// Whether printing the block anew might change what it means.
  var isRisky = false
  /// Comments on lines of their own above the line to come.
  private var comments: [SyntaxTree.Node] = []
  /// The ends of the relations that are open.
  private var relationEnds: [Int] = []
  /// The number of the last entry or item.
  private var number = 0

  init(_ document: ArgdownDocument, _ options: FormattingOptions, _ traits: TextTraits) {
    self.document = document
    self.options = options
    self.traits = traits
    source = document.source
    nodes = document.tree.nodes
  }

  /// The block at `block` as text; `nil` if it had better stay as it is.
  mutating func print(_ block: Int) -> [UInt8]? {
    let blockEnd = Int(nodes[block].next)
    var listKind = SyntaxKind.unorderedList
    var index = block
    while index < blockEnd, !isRisky {
      while let last = relationEnds.last, last <= index { relationEnds.removeLast() }
      let node = nodes[index]
      switch node.kind {
      case .frontMatter, .include:
        output += Array(source[Int(node.start)..<Int(node.end)]).withLineFeeds
        index += 1
      case .structure: index += 1
      case .orderedList, .unorderedList:
        listKind = node.kind
        index += 1
      case .heading:
        let level = source[Int(node.start)...].prefix { $0 == Byte.numberSign }.count
        beginLine(String(repeating: "#", count: level) + " ", at: node)
        index = printHead(index)
      case .entry:
        number += 1
        beginLine("(\(number)) ", at: node)
        index += 1
      case .item:
        number += 1
        beginLine(listKind == .orderedList ? "\(number). " : "* ", at: node)
        index += 1
      case .relation:
        relationEnds.append(Int(node.next))
        let sign = RelationSymbol(rawValue: node.detail)?.sign ?? ""
        beginLine(String(repeating: "  ", count: relationEnds.count) + sign + " ", at: node)
        index += 1
      case .inference: index = printInference(index)
      case .statement, .argument: index = printHead(index)
      case .comment:
        printComment(node)
        index += 1
      default: isRisky = true
      }
    }
    return isRisky || signStart != nil || !comments.isEmpty ? nil : output
  }

  /// Begins a line, below the comments that stand above it.
  mutating func beginLine(_ sign: String, at node: SyntaxTree.Node) {
    if signStart != nil { isRisky = true }
    let indentation = Array(sign.utf8.prefix { $0 == Byte.space })
    for comment in comments {
      output.append(Byte.lineFeed)
      output += indentation + source[Int(comment.start)..<Int(comment.end)].asComment
    }
    comments = []
    if !output.isEmpty { output.append(Byte.lineFeed) }
    output += sign.utf8
    column = sign.utf8.count
    signStart = Int(node.start)
    end = Int(node.start)
  }

  /// Prints a comment at the end of its line, or keeps it for a line of its own.
  mutating func printComment(_ node: SyntaxTree.Node) {
    let next = source[Int(node.end)...].first { !$0.isBlank }
    guard signStart == nil, next?.isLineEnd ?? true else {
      isRisky = true
      return
    }
    if comments.isEmpty, !hasLineEnd(end, Int(node.start)) {
      let isGlued = !source[Int(node.start) - 1].isBlank
      if !isGlued || source[Int(node.start) - 1].mayPrecedeBlank { output.append(Byte.space) }
      output += source[Int(node.start)..<Int(node.end)].asComment
      end = Int(node.end)
    } else {
      comments.append(node)
    }
  }

  /// Prints an inference without the undercuts below it; returns the index of what follows.
  private mutating func printInference(_ index: Int) -> Int {
    let node = nodes[index]
    beginLine("", at: node)
    var rules: [ArraySlice<UInt8>] = []
    var data: [[UInt8]] = []
    var child = index + 1
    while child < Int(node.next), nodes[child].kind == .rule || nodes[child].kind == .data {
      let part = source[Int(nodes[child].start)..<Int(nodes[child].end)]
      if nodes[child].kind == .rule {
        if part.last == Byte.backslash { isRisky = true }
        rules.append(part)
      } else {
        data.append(Array(part).withLineFeeds)
      }
      end = Int(nodes[child].end)
      child += 1
    }
    let hyphens: [UInt8] = [Byte.hyphen, Byte.hyphen]
    let list = Array(rules.joined(separator: [Byte.comma, Byte.space]))
    let words = (list.isEmpty ? [] : [list]) + data
    output += hyphens
    for word in words { output += [Byte.space] + word }
    output += words.isEmpty ? hyphens : [Byte.space] + hyphens
    signStart = nil
    while child < Int(node.next), nodes[child].kind == .comment {
      let following = child + 1 < Int(node.next) ? Int(nodes[child + 1].start) : Int(node.end)
      // Hyphens behind a comment: it stands within the inference.
      let gap = source[Int(nodes[child].end)..<max(following, Int(nodes[child].end))]
      if gap.contains(Byte.hyphen) { isRisky = true }
      printComment(nodes[child])
      child += 1
    }
    if child < Int(node.next), nodes[child].kind != .relation { isRisky = true }
    return child
  }

  func hasLineEnd(_ start: Int, _ end: Int) -> Bool {
    start < end && source[start..<end].contains { $0.isLineEnd }
  }
}

extension RelationSymbol {
  /// The sign as it is printed.
  var sign: String {
    switch self {
    case .outgoingSupport: "+"
    case .outgoingAttack: "-"
    case .outgoingUndercut: "_"
    case .incomingSupport: "+>"
    case .incomingAttack: "->"
    case .incomingUndercut: "_>"
    case .contradiction: "><"
    }
  }
}
