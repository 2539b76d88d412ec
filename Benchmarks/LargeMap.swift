import ArgumentAnalysis
import ArgumentModel
import Glibc

/// What the analysis of large maps takes, time and memory.
enum LargeMap {
  /// Seconds of each stage, and the peak memory of this process so far in MiB.
  struct Figures {
    var build = 0.0
    var read = 0.0
    var closure = 0.0
    var components = 0.0
    var evaluate = 0.0
    var memory = 0.0
  }

  /// Builds and analyses a map of as many claims as inferences.
  static func measure(claims: Int) -> Figures {
    var figures = Figures()
    let clock = ContinuousClock()
    func timed<Value>(_ place: WritableKeyPath<Figures, Double>, _ stage: () -> Value) -> Value {
      let start = clock.now
      let value = stage()
      figures[keyPath: place] = (clock.now - start).seconds
      return value
    }
    let graph = timed(\.build) { Self.graph(ofClaims: claims) }
    let reading = timed(\.read) { Reading(graph) }
    let closure = timed(\.closure) { reading.network.closure }
    let components = timed(\.components) { Components(of: reading.network) }
    _ = timed(\.evaluate) { Evaluation(reading) }
    precondition(closure.order.count >= claims && components.count >= claims)
    var usage = rusage()
    unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    figures.memory = Double(usage.ru_maxrss) / 1024
    return figures
  }

  /// Each claim is concluded by an inference from two later ones, but for those behind the last,
  /// which are given; every tenth is attacked.
  private static func graph(ofClaims count: Int) -> ArgumentGraph {
    var random = SplitMix64(seed: UInt64(count))
    var graph = ArgumentGraph()
    for number in 0..<count {
      let premises = (0..<2).map { _ in
        Premise(claim(number + 1 + Int(random.next() % 1000)), Occurrence())
      }
      let conclusion = Conclusion(claim(number), Occurrence(MarkedText("It is so.")))
      let step = Structure.Step(
        premises: premises, inference: Inference(rules: []), conclusion: conclusion)
      graph.insert(Structure([step]), of: Argument.ID("Reason \(number)"))
      guard number % 10 == 0 else { continue }
      let attacker = claim(Int(random.next() % UInt64(count)))
      graph.insert(Relation(.statement(attacker), .attacks, .statement(claim(number))))
    }
    return graph
  }

  private static func claim(_ number: Int) -> Statement.ID { Statement.ID("Claim \(number)") }
}
