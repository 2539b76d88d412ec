import ArgumentModel

extension Elaborator {
  /// Reads a statement or argument up to its relations.
  mutating func readElement(_ index: Int) -> Int {
    placeCount += 1
    let head = readHead(index)
    let node = nodes[index]
    let scope = scopes.last?.kind
    let range = SourceRange(Int(node.start), max(head.end, Int(node.start)))
    var relationLine: SourceRange?
    if case .relation? = scope, isFaultless, head.content.text == nil, head.nameRange == range,
      head.next == Int(node.next)
    {
      relationLine = bareLine(around: range)
    }
    var place = Occurrence(
      head.content.text, tags: head.content.tags, data: head.data, role: role(in: scope),
      section: section, range: range, nameRange: head.nameRange, relationLine: relationLine)
    let endpoint: Relation.Endpoint
    let position: Int
    var undercutTarget: Relation.Endpoint?
    if node.kind == .argument {
      let id = Argument.ID(head.title ?? "")
      position = graph.insert(id)
      endpoint = .argument(id)
      if scopes.isEmpty { precedingArgument = id }
    } else {
      let id = head.title.map { Statement.ID($0) } ?? nextUntitledStatement()
      if case .structure? = scope {
        structure?.add(id, &place)
        undercutTarget = structure?.undercutTarget
      }
      position = graph.insert(id)
      endpoint = .statement(id)
      if scopes.isEmpty { precedingArgument = nil }
    }
    relate(endpoint, at: head.nameRange)
    let kind = Scope.Kind.element(
      endpoint, undercutTarget: undercutTarget ?? endpoint, position: position)
    places.append(place)
    scopes.append(Scope(kind: kind, end: Int(node.next)))
    return head.next
  }

  /// The line around a reference with its line end, if it holds but a relation sign besides.
  private func bareLine(around range: SourceRange) -> SourceRange? {
    let source = document.source
    var start = range.lowerBound
    while start > 0, source[start - 1].isBlank { start -= 1 }
    while start > 0, !source[start - 1].isBlank, !source[start - 1].isLineEnd { start -= 1 }
    while start > 0, source[start - 1].isBlank { start -= 1 }
    guard start == 0 || source[start - 1].isLineEnd else { return nil }
    var end = range.upperBound
    while end < source.count, source[end].isBlank { end += 1 }
    guard end == source.count || source[end].isLineEnd else { return nil }
    if end < source.count {
      let isPair =
        source[end] == Byte.carriageReturn && end + 1 < source.count
        && source[end + 1] == Byte.lineFeed
      end += isPair ? 2 : 1
    }
    return SourceRange(start, end)
  }

  private func role(in scope: Scope.Kind?) -> Occurrence.Role {
    switch scope {
    case .relation?: .relation
    case .list?: .listItem
    case .element?, .structure?, .incomplete?, nil: .topLevel
    }
  }

  /// What a statement or argument says of itself, before its relations.
  struct Head {
    var title: String?
    var content = TextAssembler.Result()
    var data = DataMapping()
    var nameRange: SourceRange?
    /// The offset behind the last part.
    var end = 0
    /// The index of the first relation, or behind the element.
    var next = 0
  }

  mutating func readHead(_ index: Int) -> Head {
    let elementEnd = Int(nodes[index].next)
    var head = Head()
    head.end = Int(nodes[index].start)
    var child = index + 1
    let isReference = child < elementEnd && nodes[child].kind == .reference
    if child < elementEnd, nodes[child].kind == .definition || nodes[child].kind == .reference {
      let name = nodes[child]
      let nameEnd = Int(name.end) - (name.kind == .definition ? 1 : 0)
      head.title = title(Int(name.start) + 1, nameEnd - 1)
      head.nameRange = SourceRange(Int(name.start), nameEnd)
      head.end = Int(name.end)
      child += 1
    }
    let inlineStart = child
    while child < elementEnd, nodes[child].kind != .relation, nodes[child].kind != .data {
      if nodes[child].kind != .comment { head.end = max(head.end, Int(nodes[child].end)) }
      child = Int(nodes[child].next)
    }
    head.content = assembler.assemble(inlineStart..<child)
    if isReference { head.content.text = nil }
    if head.content.textBytes > limits.textBytes { cut(&head, at: inlineStart) }
    if head.nameRange == nil { head.nameRange = firstLine(of: inlineStart..<child) }
    while child < elementEnd, nodes[child].kind != .relation {
      if nodes[child].kind == .data {
        head.data.merge(readData(nodes[child]))
        head.end = Int(nodes[child].end)
      }
      child = Int(nodes[child].next)
    }
    head.next = child
    return head
  }

  private func firstLine(of range: Range<Int>) -> SourceRange? {
    guard let first = range.first else { return nil }
    var end = Int(nodes[first].end)
    for index in range {
      if nodes[index].kind == .lineBreak { break }
      end = max(end, Int(nodes[index].end))
    }
    return SourceRange(Int(nodes[first].start), end)
  }
}
