/// The course of a path as SVG writes it, to a tenth of a point: steps from where the last one ended.
///
/// A step starts where the last one, rounded, ended, so that what rounding takes does not add up.
struct PathData {
  /// A place in tenths of a point.
  private struct Place: Hashable {
    var x = 0
    var y = 0
  }

  /// The value of the attribute `d`.
  private(set) var bytes: [UInt8] = []
  private var pen = Place()
  private var start = Place()

  /// Starts an empty path with room for so many points.
  init(roomFor points: Int) { bytes.reserveCapacity(16 + 10 * points) }

  /// Starts a stroke.
  mutating func move(to point: Point) {
    pen = Self.place(point)
    start = pen
    bytes.append(UInt8(ascii: "M"))
    append(pen.x)
    append(pen.y)
  }

  /// Draws a straight line.
  mutating func line(to point: Point) { line(to: Self.place(point)) }

  private mutating func line(to end: Place) {
    bytes.append(UInt8(ascii: "l"))
    step(to: end)
    pen = end
  }

  /// Draws a cubic Bézier piece; a straight line where the piece does not leave it.
  mutating func curve(_ first: Point, _ second: Point, to point: Point) {
    let (first, second, end) = (Self.place(first), Self.place(second), Self.place(point))
    if isStraight(first, second, end) { return line(to: end) }
    bytes.append(UInt8(ascii: "c"))
    step(to: first)
    step(to: second)
    step(to: end)
    pen = end
  }

  /// Goes back to where the stroke started.
  mutating func close() {
    bytes.append(UInt8(ascii: "z"))
    pen = start
  }

  /// Appends how far a place lies from the pen.
  private mutating func step(to place: Place) {
    append(place.x - pen.x)
    append(place.y - pen.y)
  }

  /// Whether the handles lie between the ends, and nearer to the line between them than is seen.
  private func isStraight(_ first: Place, _ second: Place, _ end: Place) -> Bool {
    let vector = { [pen] (place: Place) in
      (x: Double(place.x - pen.x), y: Double(place.y - pen.y))
    }
    let (x, y) = vector(end)
    let length = x * x + y * y
    let isNear = { (handle: (x: Double, y: Double)) in
      let distance = handle.x * y - handle.y * x
      return distance * distance <= 2 * length && 0...length ~= handle.x * x + handle.y * y
    }
    return length > 0 && isNear(vector(first)) && isNear(vector(second))
  }

  /// Appends a number of tenths, apart from the one before it.
  private mutating func append(_ tenths: Int) {
    if tenths >= 0, let last = bytes.last, Self.digits ~= last {
      bytes.append(UInt8(ascii: " "))
    }
    bytes.append(tenths: tenths, isBare: true)
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// The nearest tenths; 0 for what is not finite or lies beyond any drawing.
  private static func place(_ point: Point) -> Place {
    let tenths = { (length: Double) in
      length.magnitude < 1e9 ? Int((length * 10).rounded()) : 0
    }
    return Place(x: tenths(point.x), y: tenths(point.y))
  }
}
