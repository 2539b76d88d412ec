/// A place on the drawing, in points from its top left corner.
public struct Point: Hashable, Sendable {
  /// The distance from the left.
  public var x: Double
  /// The distance from the top.
  public var y: Double

  /// Creates a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// Moves the place so much further right and down.
  mutating func move(by distance: Point) {
    x += distance.x
    y += distance.y
  }
}

/// A width and a height, in points.
public struct Size: Hashable, Sendable {
  /// The width.
  public var width: Double
  /// The height.
  public var height: Double

  /// Creates a size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle on the drawing, in points, y down.
public struct Frame: Hashable, Sendable {
  /// The top left corner.
  public var origin: Point
  /// The size.
  public var size: Size

  /// Creates a rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    origin = Point(x: x, y: y)
    size = Size(width: width, height: height)
  }

  /// The right edge.
  public var maxX: Double { origin.x + size.width }

  /// The bottom edge.
  public var maxY: Double { origin.y + size.height }

  /// The middle.
  public var center: Point {
    Point(x: origin.x + size.width / 2, y: origin.y + size.height / 2)
  }
}

/// A line of cubic Bézier pieces, with the tips of its arrow heads.
public struct Curve: Hashable, Sendable {
  /// The first point and then, for each piece, two handles and an end: 3n + 1 points.
  public var points: [Point]
  /// The tip of an arrow head before the first point, if there is one.
  public var startTip: Point?
  /// The tip of an arrow head behind the last point, if there is one.
  public var endTip: Point?

  /// Creates a curve.
  public init(_ points: [Point], startTip: Point? = nil, endTip: Point? = nil) {
    self.points = points
    self.startTip = startTip
    self.endTip = endTip
  }

  /// Moves the curve so much further right and down.
  mutating func move(by distance: Point) {
    for place in points.indices { points[place].move(by: distance) }
    startTip?.move(by: distance)
    endTip?.move(by: distance)
  }
}
