extension LayoutProblem {
  /// For each box the set of those beside which it stands.
  private var rankOfBoxes: [Int?] {
    var sets: [Int?] = Array(repeating: nil, count: boxes.count)
    for (position, rank) in ranks.enumerated() { for box in rank { sets[box] = position } }
    return sets
  }

  /// For each line the set of boxes side by side to which both its ends belong.
  fileprivate var rankOfLines: [Int?] {
    let sets = rankOfBoxes
    return lines.map { line in
      line.source != line.target && sets[line.source] == sets[line.target]
        ? sets[line.source] : nil
    }
  }

  /// For each line whether it joins two boxes that stand side by side.
  var flatLines: [Bool] { rankOfLines.map { $0 != nil } }
}

extension LayoutSolution {
  /// Draws the lines between boxes that stand side by side: straight to a neighbour, in a bow
  /// over what stands between.
  mutating func drawFlatLines(of problem: LayoutProblem) {
    for (position, rank) in problem.rankOfLines.enumerated() {
      guard let rank else { continue }
      lines[position] = [
        curve(for: problem.lines[position], over: problem.ranks[rank], of: problem)
      ]
    }
  }

  private func curve(
    for line: LayoutProblem.Line, over row: [Int], of problem: LayoutProblem
  ) -> Curve {
    let isTurned = problem.direction.isHorizontal
    let boxes = isTurned ? boxes.map(\.turned) : boxes
    let curve = Self.curve(for: line, over: row, of: problem, boxes) {
      let size = problem.boxes[$0].size
      return isTurned ? Size(width: size.height, height: size.width) : size
    }
    return isTurned ? curve.turned : curve
  }

  /// The curve where layers lie above each other.
  private static func curve(
    for line: LayoutProblem.Line, over row: [Int], of problem: LayoutProblem, _ boxes: [Point],
    _ sizeOf: (Int) -> Size
  ) -> Curve {
    let source = boxes[line.source]
    let target = boxes[line.target]
    let isRightward = source.x < target.x
    let between = (min(source.x, target.x)...max(source.x, target.x))
    let blocked = row.filter {
      $0 != line.source && $0 != line.target && between.contains(boxes[$0].x)
    }
    let size = (source: sizeOf(line.source), target: sizeOf(line.target))
    let length = problem.arrowLength
    guard !blocked.isEmpty else {
      let sign = isRightward ? 1.0 : -1.0
      let start = Point(x: source.x + sign * size.source.width / 2, y: source.y)
      let tip = Point(x: target.x - sign * size.target.width / 2, y: target.y)
      return Curve.straight(from: start, to: tip, arrow: length, isDouble: line.isDouble)
    }
    let highest =
      (blocked + [line.source, line.target]).map {
        boxes[$0].y - sizeOf($0).height / 2
      }.min() ?? source.y
    let start = Point(x: source.x, y: source.y - size.source.height / 2)
    let tip = Point(x: target.x, y: target.y - size.target.height / 2)
    let peak = highest - 1.3 * length
    let first = line.isDouble ? Point(x: start.x, y: start.y - length) : start
    return Curve(
      [
        first, Point(x: start.x, y: peak), Point(x: tip.x, y: peak),
        Point(x: tip.x, y: tip.y - length),
      ],
      startTip: line.isDouble ? start : nil, endTip: tip)
  }
}

extension Point {
  /// The point mirrored at the diagonal.
  fileprivate var turned: Point { Point(x: y, y: x) }
}

extension Curve {
  fileprivate var turned: Curve {
    Curve(points.map(\.turned), startTip: startTip?.turned, endTip: endTip?.turned)
  }

  /// A straight line with its arrow heads, shortened where there is no room for them.
  fileprivate static func straight(
    from start: Point, to tip: Point, arrow: Double, isDouble: Bool
  ) -> Curve {
    let room = abs(tip.x - start.x) / (isDouble ? 3 : 2)
    let share = min(arrow, room) / max(abs(tip.x - start.x), 0.01)
    let point = { (part: Double) in
      Point(x: start.x + (tip.x - start.x) * part, y: start.y + (tip.y - start.y) * part)
    }
    let first = isDouble ? share : 0
    let last = 1 - share
    return Curve(
      [
        point(first), point(first + (last - first) / 3), point(last - (last - first) / 3),
        point(last),
      ], startTip: isDouble ? start : nil, endTip: tip)
  }
}
