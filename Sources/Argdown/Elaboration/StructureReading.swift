import ArgumentModel

extension Elaborator {
  /// Begins a structure; one that comes to no conclusion is read as statements of their own.
  mutating func openStructure(_ index: Int) {
    let node = nodes[index]
    let parts = parts(of: index)
    guard StructureDraft.isComplete(parts) else {
      precedingArgument = nil
      scopes.append(Scope(kind: .incomplete, end: Int(node.next)))
      return
    }
    let range = SourceRange(Int(node.start), Int(node.end))
    if let argument = precedingArgument, let first = graph[argument]?.structure {
      reportSecondStructure(of: argument, at: range, first: first)
      precedingArgument = nil
    }
    let argument = precedingArgument ?? nextUntitledArgument()
    precedingArgument = nil
    graph.insert(argument)
    structure = StructureDraft(of: argument, parts: parts, section: section, range: range)
    scopes.append(Scope(kind: .structure, end: Int(node.next)))
  }

  /// The statements and inferences of a structure, in order.
  func parts(of index: Int) -> [StructureDraft.Part] {
    var parts: [StructureDraft.Part] = []
    var child = index + 1
    while child < Int(nodes[index].next) {
      switch nodes[child].kind {
      case .entry where kindOfElement(inEntry: child) == .statement: parts.append(.entry)
      case .inference: parts.append(.inference)
      default: break
      }
      child = Int(nodes[child].next)
    }
    return parts
  }

  private func kindOfElement(inEntry index: Int) -> SyntaxKind? {
    nodes[(index + 1)..<Int(nodes[index].next)].first { $0.kind != .comment }?.kind
  }

  /// Says that an argument has a structure already; the second one gets an argument of its own.
  private mutating func reportSecondStructure(
    of argument: Argument.ID, at range: SourceRange, first: Structure
  ) {
    diagnostics.append(
      Diagnostic(
        "second-structure", .error, "\(argument) has a premise–conclusion structure already",
        at: range, subjects: [argument.title],
        notes: first.range.map { [Diagnostic.Note("the first one is here", at: $0)] } ?? [],
        help: "give this one an argument of its own: a line `<Title>` above it"))
  }

  mutating func closeStructure() {
    if let draft = structure, let structure = draft.structure {
      _ = graph.attach(structure, to: draft.argument)
    }
    structure = nil
  }

  /// Reads an inference; returns the index of what follows its rules and data.
  mutating func readInference(_ index: Int) -> Int {
    let node = nodes[index]
    var inference = Inference()
    var child = index + 1
    var end = Int(node.start)
    while child < Int(node.next), nodes[child].kind != .relation {
      let part = nodes[child]
      if part.kind == .rule { inference.rules.append(rule(part)) }
      if part.kind == .data { inference.data.merge(readData(part)) }
      if part.kind == .rule || part.kind == .data { end = Int(part.end) }
      child = Int(part.next)
    }
    inference.range = SourceRange(Int(node.start), endOfHyphens(of: index, behind: end))
    structure?.add(inference)
    let target = structure?.undercutTarget
    let kind = target.map { Scope.Kind.element($0, undercutTarget: $0, position: nil) }
    scopes.append(Scope(kind: kind ?? .incomplete, end: Int(node.next)))
    return child
  }

  /// The offset behind the hyphens that close an inference whose last part ends at `offset`.
  private func endOfHyphens(of index: Int, behind offset: Int) -> Int {
    func afterHyphens(_ offset: Int) -> Int {
      offset + document.source[offset...].prefix { $0 == Byte.hyphen }.count
    }
    let opening = Int(nodes[index].start)
    let start = afterHyphens(opening)
    if start > opening + 2 { return start }
    var gap = max(start, offset)
    for child in (index + 1)...Int(nodes[index].next) {
      let isBehind = child == Int(nodes[index].next)
      let gapEnd = Int(isBehind ? nodes[index].end : nodes[child].start)
      guard gap <= gapEnd else { continue }
      let close = (gap..<gapEnd).first { afterHyphens($0) > $0 + 1 }
      if let close { return afterHyphens(close) }
      guard !isBehind, nodes[child].kind == .comment else { break }
      gap = Int(nodes[child].end)
    }
    return max(start, offset)
  }

  /// The name of a rule, with escapes taken away; a backslash at the end of a line escapes nothing.
  private func rule(_ node: SyntaxTree.Node) -> String {
    let name = string(Int(node.start), Int(node.end))
    guard name.utf8.contains(Byte.backslash) else { return name }
    var isEscaped = false
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      isEscaped = scalar == "\\" && !isEscaped
      if !isEscaped { plain.append(scalar) }
    }
    if isEscaped { plain.append("\\") }
    return String(plain)
  }
}
