import Argdown
import ArgumentAnalysis
import ArgumentMaps
import ArgumentModel

/// The stages from bytes to picture, timed one by one in this process.
enum Stages {
  static let names = [
    "parse", "elaborate", "read", "evaluate", "select", "measure", "lay out", "write",
  ]

  /// The median seconds of each stage for a map; `nil` if it cannot be laid out.
  static func time(_ source: [UInt8], rounds: Int) -> [Double]? {
    var samples = names.map { _ in [Double]() }
    for _ in 0..<rounds {
      guard let times = once(source) else { return nil }
      for (stage, seconds) in times.enumerated() { samples[stage].append(seconds) }
    }
    return samples.map(\.median)
  }

  private static func once(_ source: [UInt8]) -> [Double]? {
    var times: [Double] = []
    func timed<Value>(_ stage: () -> Value) -> Value {
      let clock = ContinuousClock()
      let start = clock.now
      let value = stage()
      times.append((clock.now - start).seconds)
      return value
    }
    let document = timed { ArgdownDocument(parsing: source) }
    let graph = timed { ArgumentGraph(document) }
    let reading = timed { Reading(graph) }
    _ = timed { Verdicts(Evaluation(reading)) }
    let map = timed { ArgumentMap(of: graph) }
    let measured = timed { MeasuredMap(map) }
    guard let layout = timed({ try? measured.laidOut() }) else { return nil }
    _ = timed { layout.svg() }
    return times
  }
}
