import Argdown
import ArgumentModel

/// How fast text becomes a graph.
enum Notation {
  /// What reading a document takes: medians of several rounds.
  struct Figures {
    let bytes: Int
    let parse: Double
    let elaborate: Double
    /// Bytes of the tree for each byte of the source.
    let treeSize: Double

    /// Megabytes a second from bytes to tree.
    var parseSpeed: Double { Double(bytes) / 1e6 / parse }
    /// Megabytes a second from bytes to graph.
    var speed: Double { Double(bytes) / 1e6 / (parse + elaborate) }
  }

  /// Reads a document `rounds` times.
  static func measure(_ source: [UInt8], rounds: Int) -> Figures {
    var parse: [Double] = []
    var elaborate: [Double] = []
    var nodes = 0
    let clock = ContinuousClock()
    for _ in 0..<rounds {
      let start = clock.now
      let document = ArgdownDocument(parsing: source)
      let middle = clock.now
      let graph = ArgumentGraph(document)
      let end = clock.now
      parse.append((middle - start).seconds)
      elaborate.append((end - middle).seconds)
      nodes = document.nodeCount
      precondition(document.diagnostics.isEmpty && !graph.statements.isEmpty)
    }
    return Figures(
      bytes: source.count, parse: parse.median, elaborate: elaborate.median,
      treeSize: Double(nodes * 16) / Double(source.count))
  }
}
