import ArgumentModel

/// Walks a syntax tree from front to back and inserts what it finds into a graph.
///
/// Scopes and relations are read here; what stands in them in the other files of this folder.
struct Elaborator {
  var graph = ArgumentGraph()
  var diagnostics: [Diagnostic] = []

  let document: ArgdownDocument
  let nodes: [SyntaxTree.Node]
  /// The settings of the front matter and of the configuration, as far as they hold.
  var settings: DataMapping
  /// The front matter with the places of its keys.
  var frontMatter = SettingsText()
  var options = ElaborationOptions()
  let configuration: DataMapping
  var assembler: TextAssembler
  var scopes: [Scope] = []
  /// The structure that is being read, if one is: structures do not nest.
  var structure: StructureDraft?
  var section: Section.ID?
  /// What the open statements and arguments say where they stand; inserted when they end.
  var places: [Occurrence] = []
  /// The argument that stands directly before, if one does, at the level of the document.
  var precedingArgument: Argument.ID?
  /// The data read so far, without what is at fault, by how it is written.
  var knownData: [ArraySlice<UInt8>: DataMapping] = [:]
  private var untitled = 0
  /// The limits that hold here; alone, as an elaborator is copied now and then.
  let limits: (places: Int, textBytes: Int, titleBytes: Int)
  /// The statements and arguments read so far, wherever they stand.
  var placeCount = 0
  /// Whether the whole document is UTF-8.
  let isUTF8: Bool
  /// Whether the notation is without any fault, so that each line means what it seems to mean.
  let isFaultless: Bool

  init(
    _ document: ArgdownDocument, configuration: DataMapping = [:], within limits: Limits = .standard
  ) {
    self.document = document
    self.limits = (limits.places, limits.textBytes, limits.titleBytes)
    self.configuration = configuration
    settings = configuration
    nodes = document.tree.nodes
    isUTF8 = !document.diagnostics.contains { $0.slug == "invalid-utf8" }
    isFaultless = document.diagnostics.isEmpty
    assembler = TextAssembler(document, shortcodes: Shortcodes(), keepsTags: true)
    if !configuration.isEmpty { apply(configuration) }
  }

  /// What encloses the nodes being read.
  struct Scope {
    let kind: Kind
    /// The index of the node behind it.
    let end: Int

    enum Kind {
      case list
      case relation(RelationSymbol)
      /// A statement or argument at its position in the graph, or an inference without one, to
      /// which relations may be attached below.
      case element(Relation.Endpoint, undercutTarget: Relation.Endpoint, position: Int?)
      case structure
      /// A structure without conclusion, or what is no part of its structure: relates to nothing.
      case incomplete
    }
  }

  mutating func run() {
    var index = 1
    while index < nodes.count {
      leaveScopes(endingBefore: index)
      if isFull(at: index) {
        reportFull(at: index)
        break
      }
      index = visit(index)
    }
    leaveScopes(endingBefore: nodes.count)
    diagnostics.sortBySource()
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
      case .structure: closeStructure()
      case .element(.statement, _, position: let position?):
        graph.insert(places.removeLast(), ofStatementAt: position)
      case .element(.argument, _, position: let position?):
        graph.insert(places.removeLast(), ofArgumentAt: position)
      case .element, .list, .relation, .incomplete: break
      }
    }
  }

  mutating func nextUntitledStatement() -> Statement.ID {
    untitled += 1
    return Statement.ID(untitled: untitled)
  }

  mutating func nextUntitledArgument() -> Argument.ID {
    untitled += 1
    return Argument.ID(untitled: untitled)
  }

  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: document.source[start..<end], as: UTF8.self)
  }
}

// MARK: - Relations

extension Elaborator {
  /// Inserts the relation whose lower end is `child`, if it stands in one.
  mutating func relate(_ child: Relation.Endpoint, at childRange: SourceRange?) {
    guard scopes.count >= 2, case .relation(let symbol) = scopes[scopes.count - 1].kind,
      case .element(let parent, let undercutTarget, position: _) = scopes[scopes.count - 2].kind
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
}
