extension LayoutSolution {
  /// Moves the ends of lines apart along the sides of their boxes, so that no two arrow heads lie
  /// on each other and none hits a corner.
  ///
  /// Graphviz aims every line at the middle of its box. Ends keep the order in which the lines
  /// arrive; only the last piece of a line is bent.
  ///
  /// - Complexity: O(n log n) in the number of lines.
  mutating func spreadEnds(of problem: LayoutProblem) {
    var ends: [[LineEnd]] = Array(repeating: [], count: 4 * boxes.count)
    var sides: [BoxSide] = []
    for (position, line) in problem.lines.enumerated() where line.source != line.target {
      guard let last = lines[position].indices.last else { continue }
      for isStart in [true, false] {
        let end = LineEnd(line: position, curve: isStart ? 0 : last, isStart: isStart)
        let box = isStart ? line.source : line.target
        let frame = Frame(around: boxes[box], of: problem.boxes[box].size)
        guard let point = self[end].tip(atStart: isStart) else { continue }
        let side = BoxSide(
          box: box, of: frame, at: point,
          towards: self[end].point(at: 2 * problem.arrowLength, fromStart: isStart),
          corner: problem.arrowLength)
        if ends[side.number].isEmpty { sides.append(side) }
        ends[side.number].append(end)
      }
    }
    for side in sides { spread(ends[side.number], along: side, of: problem) }
  }

  /// The curve at the end of a line.
  private subscript(end: LineEnd) -> Curve { lines[end.line][end.curve] }

  private mutating func spread(_ ends: [LineEnd], along side: BoxSide, of problem: LayoutProblem) {
    let frame = Frame(around: boxes[side.box], of: problem.boxes[side.box].size)
    let range = side.range(of: frame)
    let inset = { (distance: Double) in
      let inset = min(distance, (range.upperBound - range.lowerBound) / 4)
      return (range.lowerBound + inset)...(range.upperBound - inset)
    }
    let room = (line: inset(3), head: inset(problem.arrowLength))
    let gap = 1.3 * problem.arrowLength
    let wish = { (item: ArrivingEnd) -> Double in
      let range = item.hasHead ? room.head : room.line
      return min(max(item.place, range.lowerBound), range.upperBound)
    }
    if ends.count == 1 {
      let item = arriving(ends[0], on: side, isAlone: true, of: problem)
      return bend(item, to: wish(item), on: side, of: frame, in: problem)
    }
    let found = ends.map { arriving($0, on: side, isAlone: false, of: problem) }
      .sorted { ($0.place, $0.end.line) < ($1.place, $1.end.line) }
    let places = found.map(wish).sorted().spread(by: gap, within: room.line)
    for (item, place) in zip(found.untangled(within: gap), places) {
      bend(item, to: place, on: side, of: frame, in: problem)
    }
  }

  private func arriving(
    _ end: LineEnd, on side: BoxSide, isAlone: Bool, of problem: LayoutProblem
  ) -> ArrivingEnd {
    let curve = self[end]
    let tip = curve.tip(atStart: end.isStart) ?? boxes[side.box]
    let slant = {
      side.slant(from: tip, to: curve.point(at: 12 * problem.arrowLength, fromStart: end.isStart))
    }
    return ArrivingEnd(
      end: end, place: side.place(of: tip), depth: side.depth(of: tip),
      slant: isAlone ? 0 : slant(), hasHead: curve.hasHead(atStart: end.isStart))
  }

  private mutating func bend(
    _ item: ArrivingEnd, to place: Double, on side: BoxSide, of frame: Frame,
    in problem: LayoutProblem
  ) {
    let depth = side.depth(of: frame) - item.depth
    // At a corner an end may have lain on the other side; arrow heads end a little before theirs.
    let vector = side.vector(along: place - item.place, across: abs(depth) > 1.5 ? depth : 0)
    lines[item.end.line][item.end.curve].move(
      by: vector, atStart: item.end.isStart, within: 12 * problem.arrowLength,
      joints: 1.3 * problem.arrowLength)
  }
}

/// An end of a line as it comes to the side of a box.
private struct ArrivingEnd {
  let end: LineEnd
  /// Where on the side.
  let place: Double
  /// How far down or right, across the side.
  let depth: Double
  /// From how far on: less than 0 from before the place, more from behind it; 0 for a lone end.
  let slant: Double
  /// Whether there is an arrow head.
  let hasHead: Bool
}

extension [ArrivingEnd] {
  /// Sorted ends, those that nearly touch in the order in which their lines arrive.
  fileprivate func untangled(within gap: Double) -> [ArrivingEnd] {
    var sorted: [ArrivingEnd] = []
    var start = startIndex
    for next in indices.map({ $0 + 1 }) {
      if next < endIndex, self[next].place - self[next - 1].place < gap { continue }
      sorted += self[start..<next].sorted { ($0.slant, $0.end.line) < ($1.slant, $1.end.line) }
      start = next
    }
    return sorted
  }
}

/// One end of a line.
private struct LineEnd {
  let line: Int
  /// The piece of the line that has the end.
  let curve: Int
  let isStart: Bool
}

/// A side of a box.
private struct BoxSide {
  let box: Int
  /// Whether the side is the upper or lower one.
  let isHorizontal: Bool
  /// Whether the side is the upper or left one.
  let isFirst: Bool

  /// The side on which a point lies; at a corner, the side along which its line runs on.
  init(
    box: Int, of frame: Frame, at point: Point, towards away: @autoclosure () -> Point,
    corner: Double
  ) {
    self.box = box
    let above = point.y - frame.origin.y
    let left = point.x - frame.origin.x
    let rise = min(above, frame.maxY - point.y)
    let reach = min(left, frame.maxX - point.x)
    if max(rise, reach) < corner {
      let away = away()
      isHorizontal = abs(away.x - point.x) > abs(away.y - point.y)
    } else {
      isHorizontal = rise < reach
    }
    isFirst = isHorizontal ? above < frame.size.height / 2 : left < frame.size.width / 2
  }

  /// The place of the side among those of all boxes.
  var number: Int { 4 * box + (isHorizontal ? 2 : 0) + (isFirst ? 1 : 0) }

  /// How much a line runs along the side for each point that it runs away from it.
  func slant(from tip: Point, to away: Point) -> Double {
    let (x, y) = (away.x - tip.x, away.y - tip.y)
    return isHorizontal ? x / max(abs(y), 0.1) : y / max(abs(x), 0.1)
  }

  func place(of point: Point) -> Double { isHorizontal ? point.x : point.y }

  func range(of frame: Frame) -> ClosedRange<Double> {
    isHorizontal ? frame.origin.x...frame.maxX : frame.origin.y...frame.maxY
  }

  func depth(of point: Point) -> Double { isHorizontal ? point.y : point.x }

  func depth(of frame: Frame) -> Double {
    isHorizontal
      ? isFirst ? frame.origin.y : frame.maxY : isFirst ? frame.origin.x : frame.maxX
  }

  func vector(along: Double, across: Double) -> Point {
    isHorizontal ? Point(x: along, y: across) : Point(x: across, y: along)
  }
}

extension [Double] {
  /// Sorted places moved apart as little as may be, to both sides alike, within a stretch.
  fileprivate func spread(by gap: Double, within room: ClosedRange<Double>) -> [Double] {
    let gap = Swift.min(gap, (room.upperBound - room.lowerBound) / Double(Swift.max(count - 1, 1)))
    var up = self
    for place in indices.dropFirst() { up[place] = Swift.max(self[place], up[place - 1] + gap) }
    var down = self
    for place in indices.dropLast().reversed() {
      down[place] = Swift.min(self[place], down[place + 1] - gap)
    }
    return indices.map { place in
      let middle = (up[place] + down[place]) / 2
      let least = Swift.max(middle, room.lowerBound + Double(place) * gap)
      return Swift.min(least, room.upperBound - Double(count - 1 - place) * gap)
    }
  }
}

extension Frame {
  fileprivate init(around middle: Point, of size: Size) {
    self.init(
      x: middle.x - size.width / 2, y: middle.y - size.height / 2, width: size.width,
      height: size.height)
  }
}

extension Curve {
  /// Where the curve ends, its arrow head included.
  fileprivate func tip(atStart isStart: Bool) -> Point? {
    isStart ? startTip ?? points.first : endTip ?? points.last
  }

  /// The first of some points on the curve that lies at least so far from an end; else the other
  /// end.
  fileprivate func point(at distance: Double, fromStart isStart: Bool) -> Point {
    let last = points.count - 1
    guard last >= 0 else { return Point(x: 0, y: 0) }
    let place = { (position: Int) in points[isStart ? position : last - position] }
    let origin = place(0)
    for start in stride(from: 0, to: last - 2, by: 3) {
      let piece = (place(start), place(start + 1), place(start + 2), place(start + 3))
      for step in 1...8 {
        let point = Self.point(on: piece, at: Double(step) / 8)
        let (x, y) = (point.x - origin.x, point.y - origin.y)
        if x * x + y * y >= distance * distance { return point }
      }
    }
    return place(last)
  }

  /// A point of a cubic piece (Bernstein).
  private static func point(
    on piece: (Point, Point, Point, Point), at part: Double
  ) -> Point {
    let rest = 1 - part
    let (first, second) = (rest * rest * rest, 3 * rest * rest * part)
    let (third, fourth) = (3 * rest * part * part, part * part * part)
    let mix = { (one: Double, two: Double, three: Double, four: Double) in
      one * first + two * second + three * third + four * fourth
    }
    return Point(
      x: mix(piece.0.x, piece.1.x, piece.2.x, piece.3.x),
      y: mix(piece.0.y, piece.1.y, piece.2.y, piece.3.y))
  }

  /// Whether there is an arrow head at an end.
  fileprivate func hasHead(atStart isStart: Bool) -> Bool {
    (isStart ? startTip : endTip) != nil
  }

  /// Moves an end with its arrow head; joints near it give way, the less the farther they are.
  fileprivate mutating func move(
    by vector: Point, atStart isStart: Bool, within reach: Double, joints limit: Double
  ) {
    guard points.count >= 4 else { return }
    let end = isStart ? 0 : points.count - 1
    let origin = points[end]
    for joint in stride(from: 0, to: points.count, by: 3) {
      if joint != end, joint == 0 || joint == points.count - 1 { continue }
      let (x, y) = (points[joint].x - origin.x, points[joint].y - origin.y)
      let share = joint == end ? 1 : max(0, 1 - (x * x + y * y).squareRoot() / reach)
      guard share > 0 else { continue }
      let bound = joint == end ? Double.infinity : limit
      let move = Point(
        x: min(max(vector.x * share, -bound), bound), y: min(max(vector.y * share, -bound), bound))
      for position in max(joint - 1, 0)...min(joint + 1, points.count - 1) {
        points[position] = points[position].moved(by: move)
      }
    }
    if isStart {
      startTip = startTip?.moved(by: vector)
    } else {
      endTip = endTip?.moved(by: vector)
    }
  }
}

extension Point {
  fileprivate func moved(by vector: Point) -> Point { Point(x: x + vector.x, y: y + vector.y) }
}
