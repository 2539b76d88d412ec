import ArgumentModel

/// Walks a syntax tree from front to back and inserts what it finds into a graph.
struct Elaborator {
  private(set) var graph = ArgumentGraph()
  private(set) var diagnostics: [Diagnostic] = []

  private let document: ArgdownDocument
  private let nodes: [SyntaxTree.Node]
  private var assembler: TextAssembler
  private var scopes: [Scope] = []
  private var section: Section.ID?
  private var untitled = 0
  /// The argument that stands directly before, if one does, at the level of the document.
  private var precedingArgument: Argument.ID?

  init(_ document: ArgdownDocument) {
    self.document = document
    nodes = document.tree.nodes
    assembler = TextAssembler(document, shortcodes: Shortcodes(), keepsTags: true)
  }

  /// What encloses the nodes being read.
  private struct Scope {
    let kind: Kind
    /// The index of the node behind it.
    let end: Int

    enum Kind {
      case list
      case relation(RelationSymbol)
      /// A statement or argument, or an inference, to which relations may be attached below.
      case element(Relation.Endpoint, undercutTarget: Relation.Endpoint, place: Occurrence?)
      case structure(StructureDraft)
    }
  }

  mutating func run() {
    var index = 1
    while index < nodes.count {
      leaveScopes(endingBefore: index)
      index = visit(index)
    }
    leaveScopes(endingBefore: nodes.count)
  }

  /// Reads the node at `index`; returns the index of the next node to read.
  private mutating func visit(_ index: Int) -> Int {
    let node = nodes[index]
    let end = Int(node.next)
    switch node.kind {
    case .frontMatter: readFrontMatter(node)
    case .heading: readHeading(index)
    case .statement, .argument: return readElement(index)
    case .relation:
      let symbol = RelationSymbol(rawValue: node.detail) ?? .outgoingSupport
      scopes.append(Scope(kind: .relation(symbol), end: end))
      return index + 1
    case .structure:
      openStructure(index)
      return index + 1
    case .inference: return readInference(index)
    case .orderedList, .unorderedList:
      precedingArgument = nil
      scopes.append(Scope(kind: .list, end: end))
      return index + 1
    case .entry, .item: return index + 1
    default: break
    }
    return end
  }

  private mutating func leaveScopes(endingBefore index: Int) {
    while let scope = scopes.last, scope.end <= index {
      scopes.removeLast()
      switch scope.kind {
      case .structure(let draft): closeStructure(draft)
      case .element(.statement(let id), _, place: let place?): graph.insert(place, of: id)
      case .element(.argument(let id), _, place: let place?): graph.insert(place, of: id)
      case .element, .list, .relation: break
      }
    }
  }
}

// MARK: - Statements and arguments

extension Elaborator {
  /// Reads a statement or argument up to its relations.
  private mutating func readElement(_ index: Int) -> Int {
    let head = readHead(index)
    let node = nodes[index]
    let scope = scopes.last?.kind
    var place = Occurrence(
      head.content.text, tags: head.content.tags, data: head.data, role: role(in: scope),
      section: section, range: SourceRange(Int(node.start), max(head.end, Int(node.start))),
      nameRange: head.nameRange)
    let endpoint: Relation.Endpoint
    var undercutTarget: Relation.Endpoint?
    if node.kind == .argument {
      let id = Argument.ID(head.title ?? "")
      graph.insert(id)
      endpoint = .argument(id)
      if scopes.isEmpty { precedingArgument = id }
    } else {
      let id = head.title.map { Statement.ID($0) } ?? nextUntitledStatement()
      if case .structure(var draft)? = scope, let structureScope = scopes.popLast() {
        place.role = draft.add(id, &place)
        undercutTarget = draft.undercutTarget
        scopes.append(Scope(kind: .structure(draft), end: structureScope.end))
      }
      graph.insert(id)
      endpoint = .statement(id)
      if scopes.isEmpty { precedingArgument = nil }
    }
    relate(endpoint, at: head.nameRange)
    let kind = Scope.Kind.element(
      endpoint, undercutTarget: undercutTarget ?? endpoint, place: place)
    scopes.append(Scope(kind: kind, end: Int(node.next)))
    return head.next
  }

  private func role(in scope: Scope.Kind?) -> Occurrence.Role {
    switch scope {
    case .relation?: .relation
    case .list?: .listItem
    case .element?, .structure?, nil: .topLevel
    }
  }

  private mutating func nextUntitledStatement() -> Statement.ID {
    untitled += 1
    return Statement.ID(untitled: untitled)
  }

  /// Inserts the relation whose lower end is `child`, if it stands in one.
  private mutating func relate(_ child: Relation.Endpoint, at childRange: SourceRange?) {
    guard scopes.count >= 2, case .relation(let symbol) = scopes[scopes.count - 1].kind,
      case .element(let parent, let undercutTarget, place: _) = scopes[scopes.count - 2].kind
    else { return }
    let ranges = childRange.map { [$0] } ?? []
    if case .inference = parent, symbol != .outgoingUndercut { return }
    switch symbol {
    case .outgoingSupport: graph.insert(Relation(child, .supports, parent, ranges: ranges))
    case .outgoingAttack: graph.insert(Relation(child, .attacks, parent, ranges: ranges))
    case .outgoingUndercut:
      graph.insert(Relation(child, .undercuts, undercutTarget, ranges: ranges))
    case .incomingSupport: graph.insert(Relation(parent, .supports, child, ranges: ranges))
    case .incomingAttack: graph.insert(Relation(parent, .attacks, child, ranges: ranges))
    case .incomingUndercut: graph.insert(Relation(parent, .undercuts, child, ranges: ranges))
    case .contradiction:
      guard child.statement != nil else { return }
      graph.insert(Relation(parent, .contradicts, child, ranges: ranges))
    }
  }

  /// What a statement or argument says of itself, before its relations.
  private struct Head {
    var title: String?
    var content = TextAssembler.Result()
    var data = DataMapping()
    var nameRange: SourceRange?
    /// The offset behind the last part.
    var end = 0
    /// The index of the first relation, or behind the element.
    var next = 0
  }

  private mutating func readHead(_ index: Int) -> Head {
    let elementEnd = Int(nodes[index].next)
    var head = Head()
    head.end = Int(nodes[index].start)
    var child = index + 1
    if child < elementEnd, nodes[child].kind == .definition || nodes[child].kind == .reference {
      let name = nodes[child]
      let nameEnd = Int(name.end) - (name.kind == .definition ? 1 : 0)
      head.title = string(Int(name.start) + 1, nameEnd - 1)
      head.nameRange = SourceRange(Int(name.start), nameEnd)
      head.end = Int(name.end)
      child += 1
    }
    let inlineStart = child
    while child < elementEnd, nodes[child].kind != .relation, nodes[child].kind != .data {
      head.end = max(head.end, Int(nodes[child].end))
      child = Int(nodes[child].next)
    }
    head.content = assembler.assemble(inlineStart..<child)
    if nodes[index + 1].kind == .reference, index + 1 < elementEnd { head.content.text = nil }
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

  private func string(_ start: Int, _ end: Int) -> String {
    String(decoding: document.source[start..<end], as: UTF8.self)
  }
}

// MARK: - Structures

extension Elaborator {
  private mutating func openStructure(_ index: Int) {
    let argument = precedingArgument ?? nextUntitledArgument()
    precedingArgument = nil
    graph.insert(argument)
    let node = nodes[index]
    var parts: [StructureDraft.Part] = []
    var child = index + 1
    while child < Int(node.next) {
      switch nodes[child].kind {
      case .entry where nodes[child + 1].kind == .statement: parts.append(.entry)
      case .inference: parts.append(.inference)
      default: break
      }
      child = Int(nodes[child].next)
    }
    let draft = StructureDraft(
      of: argument, parts: parts, section: section,
      range: SourceRange(Int(node.start), Int(node.end)))
    scopes.append(Scope(kind: .structure(draft), end: Int(node.next)))
  }

  private mutating func nextUntitledArgument() -> Argument.ID {
    untitled += 1
    return Argument.ID(untitled: untitled)
  }

  private mutating func closeStructure(_ draft: StructureDraft) {
    guard let structure = draft.structure else { return }
    guard !graph.attach(structure, to: draft.argument) else { return }
    let first = graph[draft.argument]?.structure?.range
    diagnostics.append(
      Diagnostic(
        "second-structure", .error, "\(draft.argument) has a premise–conclusion structure already",
        at: draft.range, subjects: [draft.argument.title],
        notes: first.map { [Diagnostic.Note("the first one is here", at: $0)] } ?? [],
        help: "give this one an argument of its own: a line `<Title>` above it"))
  }

  /// Reads an inference; returns the index of what follows its rules and data.
  private mutating func readInference(_ index: Int) -> Int {
    let node = nodes[index]
    var inference = Inference()
    var child = index + 1
    var end = Int(node.start)
    while child < Int(node.next), nodes[child].kind != .relation {
      let part = nodes[child]
      if part.kind == .rule { inference.rules.append(rule(part)) }
      if part.kind == .data { inference.data.merge(readData(part)) }
      end = max(end, Int(part.end))
      child = Int(part.next)
    }
    while end < document.source.count, !document.source[end].isLineEnd { end += 1 }
    while end > Int(node.start), document.source[end - 1].isBlank { end -= 1 }
    inference.range = SourceRange(Int(node.start), end)
    guard case .structure(var draft)? = scopes.last?.kind, let scope = scopes.popLast() else {
      return Int(node.next)
    }
    draft.add(inference)
    scopes.append(Scope(kind: .structure(draft), end: scope.end))
    let endpoint = draft.undercutTarget ?? .argument(draft.argument)
    let kind = Scope.Kind.element(endpoint, undercutTarget: endpoint, place: nil)
    scopes.append(Scope(kind: kind, end: Int(node.next)))
    return child
  }

  /// The name of a rule, with escapes taken away.
  private func rule(_ node: SyntaxTree.Node) -> String {
    let name = string(Int(node.start), Int(node.end))
    guard name.contains("\\") else { return name }
    var isEscaped = false
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      isEscaped = scalar == "\\" && !isEscaped
      if !isEscaped { plain.append(scalar) }
    }
    return String(plain)
  }
}

// MARK: - Headings, data, front matter

extension Elaborator {
  private mutating func readHeading(_ index: Int) {
    precedingArgument = nil
    let node = nodes[index]
    let head = readHead(index)
    let level = document.source[Int(node.start)...].prefix { $0 == Byte.numberSign }.count
    section = graph.insertSection(
      head.content.text ?? "", level: level, tags: head.content.tags, data: head.data,
      range: SourceRange(Int(node.start), Int(node.end)))
  }

  private mutating func readData(_ node: SyntaxTree.Node) -> DataMapping {
    let bytes = document.source[Int(node.start)..<Int(node.end)]
    let inner = bytes.dropFirst().dropLast()
    let isBlock = inner.first { !$0.isBlank }?.isLineEnd ?? false
    return readYAML(isBlock ? inner : bytes, what: "this data")
  }

  private mutating func readFrontMatter(_ node: SyntaxTree.Node) {
    var bytes = document.source[Int(node.start)..<Int(node.end)]
    while bytes.first == Byte.equals { bytes.removeFirst() }
    while bytes.last == Byte.equals { bytes.removeLast() }
    graph.metadata = readYAML(bytes, what: "the front matter")
    let model = graph.metadata["model"]?.mapping
    if model?["mode"]?.string == "strict" { graph.mode = .strict }
    var shortcodes = Shortcodes()
    for entry in model?["shortcodes"]?.mapping?.entries ?? [] {
      guard let character = entry.value.mapping?["unicode"]?.string else { continue }
      shortcodes.define(entry.key, as: character)
    }
    assembler = TextAssembler(
      document, shortcodes: shortcodes, keepsTags: model?["removeTagsFromText"] != .bool(true))
  }

  private mutating func readYAML(_ bytes: ArraySlice<UInt8>, what: String) -> DataMapping {
    do {
      switch try YAMLReader.read(Array(bytes)) {
      case .mapping(let mapping): return mapping
      case .null: return [:]
      default:
        diagnostics.append(
          Diagnostic(
            "invalid-data", .error, "\(what) is no list of keys with values",
            at: SourceRange(bytes.startIndex, bytes.endIndex), help: "write `{key: value}`"))
      }
    } catch {
      let offset = min(bytes.startIndex + error.offset, max(bytes.endIndex - 1, bytes.startIndex))
      diagnostics.append(
        Diagnostic(
          "invalid-data", .error, "\(what) is no valid YAML: \(error.message)",
          at: SourceRange(offset, min(offset + 1, bytes.endIndex)),
          help: "quote a value that has a colon, a comma or a bracket: `{key: \"a: b\"}`"))
    }
    return [:]
  }
}
