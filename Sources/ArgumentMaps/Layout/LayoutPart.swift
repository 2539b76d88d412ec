/// A part of a problem that nothing joins to the rest: no line, no frame, no row.
struct LayoutPart {
  /// The part as a problem of its own.
  var problem: LayoutProblem
  /// The boxes, lines and frames of the part among those of the whole, in order.
  private(set) var boxes: [Int] = []
  private(set) var lines: [Int] = []
  private(set) var borders: [Int] = []

  /// Takes a problem apart; the parts stand in the order of their first boxes.
  ///
  /// - Complexity: O(boxes + lines + frames), nearly.
  static func parts(of whole: LayoutProblem) -> [LayoutPart] {
    let frames = whole.boxes.count
    var sets = DisjointSets(count: frames + whole.borders.count)
    for (position, box) in whole.boxes.enumerated() {
      if let frame = box.frame { sets.join(position, frames + frame) }
    }
    for (position, border) in whole.borders.enumerated() {
      if let parent = border.parent { sets.join(frames + position, frames + parent) }
    }
    for line in whole.lines { sets.join(line.source, line.target) }
    for rank in whole.ranks { for box in rank { sets.join(rank[0], box) } }

    var parts: [LayoutPart] = []
    var numbers: [Int: Int] = [:]
    var places = Array(repeating: 0, count: frames + whole.borders.count)
    func number(of element: Int) -> Int {
      let root = sets.root(of: element)
      if let number = numbers[root] { return number }
      numbers[root] = parts.count
      parts.append(LayoutPart(problem: whole.emptied))
      return parts.count - 1
    }
    let partOfBox = whole.boxes.indices.map { number(of: $0) }
    for (position, border) in whole.borders.enumerated() {
      let part = number(of: frames + position)
      places[frames + position] = parts[part].borders.count
      parts[part].borders.append(position)
      parts[part].problem.borders.append(
        LayoutProblem.Border(
          parent: border.parent.map { places[frames + $0] }, title: border.title))
    }
    for (position, box) in whole.boxes.enumerated() {
      let part = partOfBox[position]
      places[position] = parts[part].boxes.count
      parts[part].boxes.append(position)
      parts[part].problem.boxes.append(
        LayoutProblem.Box(size: box.size, frame: box.frame.map { places[frames + $0] }))
    }
    for box in whole.order { parts[partOfBox[box]].problem.order.append(places[box]) }
    for (position, line) in whole.lines.enumerated() {
      let part = partOfBox[line.source]
      parts[part].lines.append(position)
      parts[part].problem.lines.append(
        LayoutProblem.Line(
          source: places[line.source], target: places[line.target], layers: line.layers,
          isDouble: line.isDouble))
    }
    for rank in whole.ranks {
      parts[partOfBox[rank[0]]].problem.ranks.append(rank.map { places[$0] })
    }
    return parts
  }
}

extension LayoutProblem {
  /// The problem with nothing to be laid out.
  fileprivate var emptied: LayoutProblem {
    var problem = self
    problem.boxes = []
    problem.lines = []
    problem.borders = []
    problem.ranks = []
    problem.order = []
    return problem
  }
}

extension LayoutSolution {
  /// Puts the parts of a problem beside and below each other.
  init(joining parts: [(part: LayoutPart, solution: LayoutSolution)], of problem: LayoutProblem) {
    let gap = 2 * problem.boxGap
    let frames = Shelves.places(for: parts.map(\.solution.size), gap: gap)
    let nowhere = Point(x: 0, y: 0)
    self.init(
      size: Size(
        width: frames.map(\.maxX).max() ?? 0, height: frames.map(\.maxY).max() ?? 0),
      boxes: Array(repeating: nowhere, count: problem.boxes.count),
      lines: Array(repeating: [], count: problem.lines.count),
      borders: Array(
        repeating: Frame(x: 0, y: 0, width: 0, height: 0), count: problem.borders.count),
      titles: Array(repeating: nowhere, count: problem.borders.count))
    for ((part, solution), frame) in zip(parts, frames) {
      var moved = solution
      moved.move(by: frame.origin)
      for (place, position) in part.boxes.enumerated() { boxes[position] = moved.boxes[place] }
      for (place, position) in part.lines.enumerated() { lines[position] = moved.lines[place] }
      for (place, position) in part.borders.enumerated() {
        borders[position] = moved.borders[place]
        titles[position] = moved.titles[place]
      }
    }
  }
}

/// Places for rectangles on a sheet that is a little wider than high, in their order.
private enum Shelves {
  /// The least width of a sheet, in points: what stands side by side anyway is not stacked.
  private static let leastWidth = 1_600.0
  /// How much wider than high a sheet should be.
  private static let ratio = 1.6

  /// Puts each rectangle as high, then as far left, as those before it let it.
  ///
  /// - Complexity: O(n · k²) for k rectangles side by side.
  static func places(for sizes: [Size], gap: Double) -> [Frame] {
    let area = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
    let widest = sizes.map(\.width).max() ?? 0
    let width = max(widest, leastWidth, (area * ratio).squareRoot()) + gap
    var skyline: [(x: Double, y: Double)] = [(0, 0)]
    return sizes.map { size in
      let needed = size.width + gap
      var best: (x: Double, y: Double) = (0, .infinity)
      for (position, start) in skyline.enumerated() where start.x + needed <= width {
        let under = skyline[position...].prefix { $0.x < start.x + needed }
        let y = under.map(\.y).max() ?? 0
        if y < best.y { best = (start.x, y) }
      }
      let end = best.x + needed
      let after = skyline.last { $0.x <= end }?.y ?? 0
      skyline.removeAll { $0.x >= best.x && $0.x < end }
      let place = skyline.firstIndex { $0.x > best.x } ?? skyline.count
      skyline.insert((best.x, best.y + size.height + gap), at: place)
      if end < width, place + 1 == skyline.count || skyline[place + 1].x > end {
        skyline.insert((end, after), at: place + 1)
      }
      return Frame(x: best.x, y: best.y, width: size.width, height: size.height)
    }
  }
}

/// Which elements belong together, found by joining two at a time.
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var root = element
    while parents[root] != root { root = parents[root] }
    var next = element
    while parents[next] != root { (next, parents[next]) = (parents[next], root) }
    return root
  }

  mutating func join(_ first: Int, _ second: Int) {
    let roots = (root(of: first), root(of: second))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }
}
