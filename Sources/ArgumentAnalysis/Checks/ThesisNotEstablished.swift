internal import ArgumentModel

extension Check {
  /// Finds supported theses that do not follow even from all that is assumed.
  ///
  /// The notes are the frontier: the open claims, empty inferences and circles on which all support
  /// of the thesis gets stuck.
  public static let thesisNotEstablished = Check(
    "thesis-not-established", in: .support, .warning,
    "A thesis does not follow even if all that is assumed is granted.",
    manual: """
      Reasons are given for the thesis, but none of them is complete: each needs a claim that is \
      left open (`#open`), that rests only on itself, or that is inferred from nothing. A path to \
      the thesis is not yet support; a step with one premise missing derives nothing. The notes \
      name the places where support gets stuck.

      Support what is open, or tag it `#given` if readers will grant it; give a circle a reason \
      from outside.

      ```argdown
      [Build it]: We should build the plant. #thesis

      <Need>

      (1) [Demand]: Demand will rise.
      (2) [No other]: Nothing else can meet it. #open
      ----
      (3) [Build it]
      ```
      """
  ) { input in
    let reading = input.reading
    return input.theses.compactMap { thesis in
      guard !input.closure.contains(thesis), !reading.network.reasons[thesis].isEmpty else {
        return nil
      }
      let frontier = Frontier(of: thesis, in: input)
      return Finding(
        "\(reading.words(for: thesis)) does not follow even from all that is assumed",
        at: reading.nameRange(of: thesis), subjects: reading.titles(of: [thesis]),
        notes: frontier.notes.capped(),
        help: "support what is missing, or tag it #given if readers will grant it")
    }
  }
}

/// Where the support of a claim that does not follow gets stuck.
private struct Frontier {
  private(set) var notes: [Diagnostic.Note] = []

  /// Walks down from `target` through what does not follow.
  ///
  /// - Complexity: O(size of the map below `target`).
  init(of target: Int, in input: CheckInput) {
    let reading = input.reading
    let network = reading.network
    var seen: Set<Int> = [target]
    var queue = [target]
    var next = 0
    var circles: Set<Int32> = []
    while next < queue.count {
      let claim = queue[next]
      next += 1
      let steps = network.reasons[claim]
      if steps.isEmpty {
        note("\(reading.words(for: claim)) is open", reading.nameRange(of: claim))
      } else if steps.allSatisfy({ network.premises[Int($0)].isEmpty }) {
        note(
          "\(reading.words(for: claim)) is inferred from no premise", reading.nameRange(of: claim))
      }
      for step in steps {
        for premise in network.premises[Int(step)] where !input.closure.contains(Int(premise)) {
          let circle = input.components.numbers[claim]
          if circle == input.components.numbers[Int(premise)], circles.insert(circle).inserted {
            note(
              "\(reading.words(for: claim)) rests on itself", reading.nameRange(of: claim))
          }
          if seen.insert(Int(premise)).inserted { queue.append(Int(premise)) }
        }
      }
    }
  }

  private mutating func note(_ message: String, _ range: SourceRange?) {
    notes.append(Diagnostic.Note(message, at: range))
  }
}
