/// The nodes of a document in the order of their beginnings, parents before children.
///
/// A flat array: sixteen bytes a node, no references, no recursion. The children of a node follow
/// it up to the node that its `next` names.
struct SyntaxTree: Hashable, Sendable {
  /// One node; offsets are UTF-8 offsets of the source.
  struct Node: Hashable, Sendable {
    var kind: SyntaxKind
    /// The raw value of a `RelationSymbol`; 0 for any other kind.
    var detail: UInt8 = 0
    var start: Int32
    var end: Int32
    /// The index behind the last descendant.
    var next: Int32
  }

  private(set) var nodes: [Node] = []
  /// The indices of the nodes that are still open, outermost first.
  private var open: [Int32] = []

  /// The offset behind what was read last: open nodes end there when they are closed.
  var end = 0 {
    didSet { settled = nodes.count }
  }

  /// The number of nodes up to `end`; those behind are comments, which belong to no node that
  /// ends before them.
  private var settled = 0

  /// Makes room for as many nodes.
  mutating func reserveCapacity(_ count: Int) { nodes.reserveCapacity(count) }

  /// The number of open nodes.
  var depth: Int { open.count }

  /// Begins a node; what is added until it is closed is below it.
  mutating func open(_ kind: SyntaxKind, at start: Int, detail: UInt8 = 0) {
    open.append(Int32(nodes.count))
    nodes.append(Node(kind: kind, detail: detail, start: Int32(start), end: 0, next: 0))
    end = max(end, start)
  }

  /// Ends the innermost open node behind what was read last.
  mutating func close() {
    let index = Int(open.removeLast())
    nodes[index].end = max(nodes[index].start, Int32(end))
    nodes[index].next = Int32(settled)
  }

  /// Adds nodes of another tree, each with all that is below it.
  ///
  /// `shift` is how much further behind their text stands here.
  mutating func append(_ other: ArraySlice<Node>, shift: Int) {
    let distance = nodes.count - other.startIndex
    nodes.reserveCapacity(nodes.count + other.count)
    for node in other {
      nodes.append(
        Node(
          kind: node.kind, detail: node.detail, start: node.start + Int32(shift),
          end: node.end + Int32(shift), next: node.next + Int32(distance)))
    }
    settled = nodes.count
  }

  /// The tree with the nodes of a kind, which have none below them, made nodes that are skipped.
  func leavingOut(_ kind: SyntaxKind) -> SyntaxTree {
    var tree = self
    for index in nodes.indices where nodes[index].kind == kind { tree.nodes[index].kind = .skipped }
    return tree
  }

  /// Ends open nodes until `depth` are left.
  mutating func close(toDepth depth: Int) {
    while open.count > depth { close() }
  }

  /// Adds a node without children.
  mutating func add(_ kind: SyntaxKind, _ start: Int, _ end: Int) {
    nodes.append(
      Node(kind: kind, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
    if kind != .comment { self.end = end }
  }

  /// Adds the end of a line of text before the comments from the `first`th node on.
  mutating func addLineBreak(_ start: Int, _ end: Int, before first: Int) {
    let comments = Array(nodes[first...])
    nodes.removeLast(comments.count)
    add(.lineBreak, start, comments.first.map { Int($0.start) } ?? end)
    for comment in comments { add(.comment, Int(comment.start), Int(comment.end)) }
  }

  /// Turns an open emphasis that nothing closes into the text of its marker.
  ///
  /// The nodes below it become its successors.
  mutating func dissolveInnermost(markerLength: Int) {
    let index = Int(open.removeLast())
    nodes[index].kind = .text
    nodes[index].end = nodes[index].start + Int32(markerLength)
    nodes[index].next = Int32(index + 1)
  }

  /// The kind of the innermost open node.
  var innermostKind: SyntaxKind? { open.last.map { nodes[Int($0)].kind } }
}
