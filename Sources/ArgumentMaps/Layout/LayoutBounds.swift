/// What Graphviz is trusted with, and how hard it should try.
enum LayoutBounds {
  /// Refuses problems on which the layout would run away or crash.
  static func check(_ problem: LayoutProblem) throws(RenderError) {
  }

  /// Settings that trade quality for time on large problems.
  static func efforts(of problem: LayoutProblem) -> [(String, String)] {
    []
  }
}
