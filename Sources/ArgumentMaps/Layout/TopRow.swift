/// The claims that stand side by side at the top of a map that falls apart into several.
///
/// Of each connected part it is the claim that has the deepest grounds; the parts then hang from one
/// line. A map in one piece needs no such row.
struct TopRow {
  /// The places of the boxes, one of each part, in order; empty where there is nothing to align.
  let boxes: [Int]

  /// The number of parts up to which they are aligned; beyond, the layout would take too long.
  private static let parts = 60

  /// - Complexity: O(boxes + lines).
  init(of problem: LayoutProblem) {
    let count = problem.boxes.count
    var neighbours: [[Int]] = Array(repeating: [], count: count)
    for line in problem.lines where line.source != line.target {
      neighbours[line.source].append(line.target)
      neighbours[line.target].append(line.source)
    }
    var isSeen = Array(repeating: false, count: count)
    var parts: [[Int]] = []
    for start in 0..<count where !isSeen[start] && !neighbours[start].isEmpty {
      isSeen[start] = true
      var part = [start]
      var next = 0
      while next < part.count {
        for box in neighbours[part[next]] where !isSeen[box] {
          isSeen[box] = true
          part.append(box)
        }
        next += 1
      }
      parts.append(part)
    }
    guard (2...Self.parts).contains(parts.count) else {
      boxes = []
      return
    }
    let estimate = LayerEstimate(problem)
    boxes = parts.compactMap { part in
      part.min { estimate.layers[$0] > estimate.layers[$1] }.map { estimate.tops[$0] }
    }
  }
}
