/// What is to be laid out: boxes of fixed size, lines between them, frames around them.
struct LayoutProblem {
  /// A box.
  struct Box {
    let size: Size
    /// The frame directly around the box.
    let frame: Int?
  }

  /// A line from a box to a box.
  struct Line {
    let source: Int
    let target: Int
    /// The number of layers that the source lies below the target, at least.
    var layers = 1
    /// Whether the line has an arrow head at its source, too.
    let isDouble: Bool
  }

  /// A frame around boxes and frames; it stands after the frame around it and is not empty.
  struct Border {
    let parent: Int?
    /// The room that its title takes at its upper edge.
    let title: Size
  }

  var boxes: [Box]
  var lines: [Line]
  var borders: [Border]
  /// The boxes in the order in which they are laid out from scratch: each once, what is said first
  /// on the left.
  var order: [Int]
  /// The boxes that stand side by side, in sets; each box in one at most.
  var ranks: [[Int]] = []
  /// The gap between neighbouring boxes, in points.
  var boxGap: Double
  /// The gap between a box and what it bears on, in points.
  var rankGap: Double
  /// The gap between a frame and what it holds, in points.
  var borderGap: Double
  /// The length of an arrow head, in points.
  var arrowLength: Double
  /// Where lines run.
  var direction = MapStyle.Direction.upward
  /// The course of lines.
  var shape = MapStyle.LineShape.spline
  /// Whether fewer crossings are looked for across all frames at once, when each is in order.
  var searchesAcrossFrames = true
}

/// Where things lie, y down, in the order of the `LayoutProblem`.
struct LayoutSolution {
  var size: Size
  /// The middles of the boxes.
  var boxes: [Point]
  /// The lines, each in one or more pieces.
  var lines: [[Curve]]
  /// The frames.
  var borders: [Frame]
  /// The middles of the frames' titles.
  var titles: [Point]

  /// Moves everything so much further right and down.
  mutating func move(by distance: Point) {
    for place in boxes.indices { boxes[place].move(by: distance) }
    for place in titles.indices { titles[place].move(by: distance) }
    for place in borders.indices { borders[place].origin.move(by: distance) }
    for line in lines.indices {
      for place in lines[line].indices { lines[line][place].move(by: distance) }
    }
  }
}
