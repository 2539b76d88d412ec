import Argdown
import ArgumentAnalysis
import ArgumentModel

extension ArgumentGraph {
  /// The map that a text in Argdown says.
  init(argdown text: String) { self.init(ArgdownDocument(parsing: text)) }
}

extension Reading {
  /// The steps as sentences: `[p] + [q] => [t] by <A>`.
  var stepSentences: [String] {
    (0..<stepCount).map { step in
      let premises = network.premises[step].map { sentence(for: Int($0)) }
      let by = argument(ofStep: step).map { " by \($0)" } ?? ""
      let backers = network.backers[step].map { " backed by " + sentence(for: Int($0)) }.joined()
      return premises.joined(separator: " + ") + " => "
        + sentence(for: Int(network.conclusions[step])) + by + backers
    }
  }

  /// The conflicts as sentences; a step that is attacked goes by its number.
  var conflictSentences: [String] {
    conflicts.map { conflict in
      let target = Int(conflict.target)
      let object = target < claimCount ? sentence(for: target) : "step \(target - claimCount)"
      return "\(sentence(for: Int(conflict.source))) against \(object)"
    }
  }

  /// The names of the assumed claims.
  var assumed: [String] { network.assumedClaims.map { sentence(for: $0) } }

  private func sentence(for claim: Int) -> String { name(of: claim).description }
}

extension SupportChain {
  /// The chain in one line: `[p] <A> [t]`; side premises in braces, a bare relation as `+`.
  var sentence: String {
    steps.reduce(steps.first?.premise.description ?? "") { line, step in
      let with = step.together.map(\.description).joined(separator: ", ")
      return line + " " + (step.argument?.description ?? "+") + (with.isEmpty ? "" : "{\(with)}")
        + " \(step.conclusion)"
    }
  }
}
