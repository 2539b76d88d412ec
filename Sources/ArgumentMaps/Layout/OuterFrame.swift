extension LayoutProblem {
  /// Whether the first frame holds all others and all boxes.
  var hasOuterFrame: Bool {
    !borders.isEmpty && borders.dropFirst().allSatisfy { $0.parent != nil }
      && boxes.allSatisfy { $0.frame != nil }
  }

  /// The problem without its first frame, which holds all others.
  var withoutOuterFrame: LayoutProblem {
    let place = { (frame: Int?) in frame.flatMap { $0 == 0 ? nil : $0 - 1 } }
    var inner = self
    inner.borders = borders.dropFirst().map { Border(parent: place($0.parent), title: $0.title) }
    inner.boxes = boxes.map { Box(size: $0.size, frame: place($0.frame)) }
    return inner
  }
}

extension LayoutSolution {
  /// How far Graphviz keeps the title of a frame from its sides, and from its upper edge and what
  /// it holds.
  private static let titleGap = Size(width: 8, height: 4)

  /// The solution with a frame around all of it, before all others; as Graphviz draws one.
  consuming func framed(_ border: LayoutProblem.Border, gap: Double) -> LayoutSolution {
    let (title, free) = (border.title, Self.titleGap)
    let head = title.height + 2 * free.height
    let outer = Size(
      width: max(size.width + 2 * gap, title.width + 2 * free.width),
      height: size.height + 2 * gap + head)
    var framed = self
    framed.move(by: Point(x: (outer.width - framed.size.width) / 2, y: gap + head))
    framed.size = outer
    framed.borders.insert(
      Frame(x: 0, y: 0, width: outer.width, height: outer.height), at: 0)
    framed.titles.insert(
      Point(x: free.width + title.width / 2, y: free.height + title.height / 2), at: 0)
    return framed
  }
}
