/// About how many layers the lines of a problem cross, if each box lies as high as it can, and
/// boxes that stand side by side as high as the lowest of them.
struct LayerEstimate {
  /// The sum of what the lines cross: 1 for a line to the next layer.
  private(set) var crossings = 0

  /// Walks from what bears on nothing; circles are cut where the walk meets them.
  ///
  /// - Complexity: O(boxes + lines).
  init(_ problem: LayoutProblem) {
    let count = problem.boxes.count
    var sources: [[(box: Int, layers: Int)]] = Array(repeating: [], count: count)
    var waiting = Array(repeating: 0, count: count)
    for line in problem.lines where line.source != line.target {
      sources[line.target].append((line.source, line.layers))
      waiting[line.source] += 1
    }
    var layers = Array(repeating: 0, count: count)
    var isDone = Array(repeating: false, count: count)
    let starts = (0..<count).filter { waiting[$0] == 0 } + Array(0..<count)
    for start in starts where !isDone[start] {
      isDone[start] = true
      var ready = [start]
      while let target = ready.popLast() {
        for (source, below) in sources[target] where !isDone[source] {
          layers[source] = max(layers[source], layers[target] + below)
          waiting[source] -= 1
          guard waiting[source] == 0 else { continue }
          isDone[source] = true
          ready.append(source)
        }
      }
    }
    for rank in problem.ranks {
      let lowest = rank.map { layers[$0] }.max() ?? 0
      for box in rank { layers[box] = lowest }
    }
    for line in problem.lines { crossings += abs(layers[line.source] - layers[line.target]) }
  }
}
