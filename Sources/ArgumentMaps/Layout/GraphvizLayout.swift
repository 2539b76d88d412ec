import CGraphviz
import Synchronization

/// The one door to Graphviz: places boxes, lines and frames with its layered layout `dot`.
///
/// Graphviz neither measures text nor draws here; it gets boxes of fixed size and hands back
/// positions. It keeps global state, so that one layout runs at a time in a process. Where it draws
/// frames it loses 15 to 40 kB of memory per layout: whoever draws without end should do so
/// in processes that are replaced from time to time.
enum GraphvizLayout {
  /// Lays out a problem that `LayoutBounds` has let pass; equal problems get equal solutions.
  ///
  /// A frame around everything is kept from Graphviz, to which it would mean much work: a search among
  /// all lines for each of them.
  static func solve(_ problem: LayoutProblem) throws(RenderError) -> LayoutSolution {
    guard !problem.boxes.isEmpty else {
      return LayoutSolution(
        size: Size(width: 0, height: 0), boxes: [], lines: [], borders: [], titles: [])
    }
    if problem.hasOuterFrame {
      return try solve(problem.withoutOuterFrame).framed(problem.borders[0], gap: problem.borderGap)
    }
    return try engine.withLock { (engine) throws(RenderError) in try engine.solve(problem) }
  }

  /// The version of the library, as it calls itself.
  static var version: String { engine.withLock { (engine) in engine.version } }

  private static let engine = Mutex(Engine())
}

/// Graphviz's context, made at the first use and kept for the life of the process.
@safe
private struct Engine: ~Copyable {
  private var context: OpaquePointer?

  init() {
    unsafe agseterrf { (text) in
      if let text = unsafe text, unsafe Engine.complaint.utf8.count < 500 {
        unsafe Engine.complaint += String(cString: text)
      }
      return 0
    }
    _ = agseterr(AGERR)
    unsafe context = argmap_layout_context() ?? gvContext()
  }

  deinit { if let context = unsafe context { _ = unsafe gvFreeContext(context) } }

  var version: String {
    guard let context = unsafe context, let text = unsafe gvcVersion(context) else { return "" }
    return unsafe String(cString: text)
  }

  /// What Graphviz said of the running layout, in fragments; read and written under the lock.
  nonisolated(unsafe) static var complaint = ""

  mutating func solve(_ problem: LayoutProblem) throws(RenderError) -> LayoutSolution {
    guard let context = unsafe context else { throw .layoutFailed("no Graphviz context") }
    _ = agreseterrors()
    unsafe Engine.complaint = ""
    guard var drawing = Drawing(), drawing.insert(problem) else {
      throw .layoutFailed("Graphviz made no graph")
    }
    let status = unsafe argmap_lay_out(context, drawing.graph)
    defer { _ = unsafe gvFreeLayout(context, drawing.graph) }
    let complaint = unsafe Engine.complaint
    guard status == 0, agerrors() == 0, complaint.isEmpty else {
      throw .layoutFailed(complaint.isEmpty ? "Graphviz gave no reason" : complaint.firstLine)
    }
    var solution = drawing.solution
    solution.spreadEnds(of: problem)
    solution.drawFlatLines(of: problem)
    return solution
  }
}

/// A problem as Graphviz's objects, released together.
@safe
private struct Drawing: ~Copyable {
  let graph: UnsafeMutablePointer<Agraph_t>
  private var nodes: [UnsafeMutablePointer<Agnode_t>] = unsafe []
  /// The edges; none for a line between boxes that stand side by side.
  private var edges: [UnsafeMutablePointer<Agedge_t>?] = unsafe []
  private var clusters: [UnsafeMutablePointer<Agraph_t>] = unsafe []

  deinit { unsafe argmap_close_graph(graph) }

  init?() {
    guard let graph = unsafe argmap_open_graph("map") else { return nil }
    unsafe self.graph = unsafe graph
  }

  /// Builds the graph; false if Graphviz refuses an object.
  ///
  /// Edges run from the target down to the source and are drawn backwards: Graphviz counts layers
  /// from where edges start, so that theses stand on the top line, in each part of a map.
  /// Lines between boxes of one rank are kept from Graphviz, which need not come to an end on
  /// them where there are groups.
  mutating func insert(_ problem: LayoutProblem) -> Bool {
    declare(problem)
    for (position, border) in problem.borders.enumerated() {
      let parent = unsafe border.parent.map { unsafe clusters[$0] } ?? graph
      guard let cluster = unsafe argmap_add_subgraph(parent, "cluster\(position)") else {
        return false
      }
      unsafe clusters.append(cluster)
      unsafe argmap_set_html(cluster, "label", border.title.table)
    }
    // Graphviz starts from this order when it looks for one with few crossings.
    var made: [UnsafeMutablePointer<Agnode_t>?] = unsafe Array(
      repeating: nil, count: problem.boxes.count)
    for position in problem.order {
      guard let node = unsafe argmap_add_node(graph) else { return false }
      unsafe made[position] = node
    }
    unsafe nodes = unsafe made.compactMap(\.self)
    for (position, box) in problem.boxes.enumerated() {
      let node = unsafe nodes[position]
      unsafe argmap_set(node, "width", inches(box.size.width))
      unsafe argmap_set(node, "height", inches(box.size.height))
      if let frame = box.frame { unsafe argmap_include(clusters[frame], node) }
    }
    for (position, rank) in problem.ranks.enumerated() {
      let parent = unsafe problem.boxes[rank[0]].frame.map { unsafe clusters[$0] } ?? graph
      guard let set = unsafe argmap_add_subgraph(parent, "rank\(position)") else { return false }
      unsafe argmap_set(set, "rank", "same")
      for box in rank { unsafe argmap_include(set, nodes[box]) }
    }
    let isFlat = problem.flatLines
    for (position, line) in problem.lines.enumerated() {
      if isFlat[position] {
        unsafe edges.append(nil)
        continue
      }
      let edge = unsafe argmap_add_edge(graph, nodes[line.target], nodes[line.source])
      guard let edge = unsafe edge else { return false }
      unsafe edges.append(edge)
      if line.layers > 1 { unsafe argmap_set(edge, "minlen", "\(line.layers)") }
      if line.isDouble { unsafe argmap_set(edge, "dir", "both") }
    }
    return true
  }

  /// Sets what holds for all; a size that nothing fits has Graphviz press everything together, as it
  /// does within frames.
  private func declare(_ problem: LayoutProblem) {
    // A line between neighbours needs room for its arrow heads.
    let room = problem.flatLines.contains(true) ? 3.5 * problem.arrowLength : 0
    let boxGap = max(problem.boxGap, room)
    var ofGraph = [
      ("rankdir", problem.direction.reversed), ("nodesep", inches(boxGap)),
      ("ranksep", inches(problem.rankGap)),
      ("margin", "\(Int(problem.borderGap))"), ("label", ""),
      ("labelloc", problem.direction == .downward ? "b" : "t"), ("labeljust", "l"),
      ("splines", problem.shape.name), ("ratio", "compress"), ("size", "1,1"),
    ]
    if !problem.ranks.isEmpty { ofGraph.append(("rank", "")) }
    ofGraph += LayoutBounds.efforts(of: problem)
    for (name, value) in ofGraph { unsafe argmap_declare(graph, AGRAPH, name, value) }
    let ofNodes = [
      ("shape", "box"), ("fixedsize", "true"), ("label", ""), ("width", "1"), ("height", "1"),
    ]
    for (name, value) in ofNodes { unsafe argmap_declare(graph, AGNODE, name, value) }
    var ofEdges = [("dir", "back"), ("arrowsize", decimal(problem.arrowLength / 10))]
    if problem.lines.contains(where: { $0.layers > 1 }) { ofEdges.append(("minlen", "1")) }
    for (name, value) in ofEdges { unsafe argmap_declare(graph, AGEDGE, name, value) }
  }

  /// What Graphviz found, turned so that y runs down.
  var solution: LayoutSolution {
    let bounds = unsafe argmap_bounds(graph)
    let turn = { (point: pointf) in Point(x: point.x - bounds.LL.x, y: bounds.UR.y - point.y) }
    return LayoutSolution(
      size: Size(width: bounds.UR.x - bounds.LL.x, height: bounds.UR.y - bounds.LL.y),
      boxes: unsafe nodes.map { turn(unsafe argmap_node_position($0)) },
      lines: unsafe edges.map { unsafe curves(of: $0, turn) },
      borders: unsafe clusters.map { (cluster) in
        let box = unsafe argmap_bounds(cluster)
        let corner = turn(pointf(x: box.LL.x, y: box.UR.y))
        return Frame(
          x: corner.x, y: corner.y, width: box.UR.x - box.LL.x, height: box.UR.y - box.LL.y)
      },
      titles: unsafe clusters.map { turn(unsafe argmap_label_position($0)) })
  }

  /// The pieces of a line, turned to run from its source to its target.
  private func curves(
    of edge: UnsafeMutablePointer<Agedge_t>?, _ turn: (pointf) -> Point
  ) -> [Curve] {
    guard let edge = unsafe edge, let splines = unsafe argmap_edge_splines(edge) else { return [] }
    return (0..<Int(unsafe splines.pointee.size)).reversed().map { (position) in
      let bezier = unsafe splines.pointee.list[position]
      return Curve(
        (0..<Int(unsafe bezier.size)).reversed().map { turn(unsafe bezier.list[$0]) },
        startTip: unsafe bezier.eflag == 0 ? nil : turn(bezier.ep),
        endTip: unsafe bezier.sflag == 0 ? nil : turn(bezier.sp))
    }
  }
}

extension MapStyle.Direction {
  /// The direction of Graphviz's edges, which run from what is supported to what supports it.
  fileprivate var reversed: String {
    switch self {
    case .upward: "TB"
    case .downward: "BT"
    case .rightward: "RL"
    case .leftward: "LR"
    }
  }
}

extension MapStyle.LineShape {
  /// Graphviz's word.
  fileprivate var name: String {
    switch self {
    case .spline: "true"
    case .curved: "curved"
    case .polyline: "polyline"
    case .straight: "line"
    }
  }
}

extension Size {
  /// An empty table of this size, which Graphviz need not measure.
  fileprivate var table: String {
    """
    <TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" FIXEDSIZE="TRUE" \
    WIDTH="\(Int(width.rounded(.up)))" HEIGHT="\(Int(height.rounded(.up)))"><TR><TD></TD></TR>\
    </TABLE>
    """
  }
}

extension String {
  fileprivate var firstLine: String {
    String(split(separator: "\n", maxSplits: 1).first ?? "")
  }
}

private func inches(_ points: Double) -> String { decimal(points / 72) }

private func decimal(_ value: Double) -> String {
  var bytes: [UInt8] = []
  bytes.append(decimal: value, places: 5)
  return String(decoding: bytes, as: UTF8.self)
}
