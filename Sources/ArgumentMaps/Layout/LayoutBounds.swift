/// What Graphviz is trusted with, and how hard it should try.
///
/// The time of a layered layout grows with the places at which lines cross layers. These are
/// estimated from the longest paths, too low where support runs in circles; hence effort is saved
/// early. Beyond the bounds Graphviz has crashed or run on for minutes; of the maps tried within
/// them, a debate of 1,500 claims took six seconds, one of 300 claims in a tangle of circles four,
/// ordinary maps of 1,000 claims a tenth to one.
enum LayoutBounds {
  /// The number of boxes of a whole map.
  static let boxesInAll = 20_000
  /// The number of boxes of a part.
  static let boxes = 8_000
  /// The number of places at which lines start, cross a layer, or end.
  static let crossings = 25_000
  /// The number of frames within each other.
  static let depth = 40
  /// The number of crossings from which on time is saved.
  static let saving = 400

  /// Refuses maps on whose parts the layout would run away or crash.
  ///
  /// - Complexity: O(boxes + lines + frames).
  static func check(_ parts: [LayoutPart]) throws(RenderError) {
    let count = parts.reduce(0) { $0 + $1.boxes.count }
    if count > boxesInAll {
      throw .tooLarge("\(count) boxes where \(boxesInAll) is the limit")
    }
    for part in parts { try check(part.problem) }
  }

  private static func check(_ problem: LayoutProblem) throws(RenderError) {
    if problem.boxes.count > boxes {
      throw .tooLarge(
        "\(problem.boxes.count) boxes hang together where \(boxes) is the limit")
    }
    let found = LayerEstimate(problem).crossings
    if found > crossings {
      throw .tooLarge(
        "\(problem.lines.count) lines cross \(found) layers where \(crossings) is the limit")
    }
    var depths: [Int] = []
    for border in problem.borders { depths.append((border.parent.map { depths[$0] } ?? 0) + 1) }
    if let deepest = depths.max(), deepest > depth {
      throw .tooLarge("\(deepest) groups within each other where \(depth) is the limit")
    }
  }

  /// Settings that trade quality for time on large problems, and time for quality on small ones:
  /// fewer rounds of improvement, or more, which leave fewer crossings.
  static func efforts(of problem: LayoutProblem) -> [(String, String)] {
    let last = problem.searchesAcrossFrames ? [] : [("remincross", "false")]
    guard LayerEstimate(problem).crossings > saving else { return [("mclimit", "4")] + last }
    return [("nslimit", "0.5"), ("nslimit1", "0.5"), ("mclimit", "0.1")] + last
  }
}
