internal import ArgumentModel

extension Check {
  /// Finds maps with more than eight times as many claims on one side of the thesis as on the other.
  ///
  /// Claims count that are at most two relations away from a thesis.
  public static let oneSided = Check(
    "one-sided", in: .dialectic, .note, isOptIn: true,
    "Nearly all that bears on the thesis stands on one side.",
    manual: """
      Of the claims that bear on a thesis directly, or on what bears on it, more than eight times \
      as many speak for it as against it, or the other way round. What attacks an objection counts \
      as for the thesis. Such a map may be right; it may also be the work of somebody who looked in \
      one direction only. So the check is off unless it is asked for.

      Look for what the other side would say.

      ```argdown
      [Solar]: Solar will be the cheapest source of power. #thesis
        + [a]: Prices fall.
        + [b]: Land is cheap.
        + [c]: The sun shines.
        + [d]: Batteries get cheaper.
        + [e]: Nothing moves in it.
        + [f]: It is quickly built.
        + [g]: Banks like it.
        + [h]: Roofs are free.
        + [i]: It makes no noise.
        - [j]: Winters are dark.
      ```
      """
  ) { input in
    let sides = Sides(of: input.theses, in: input.reading)
    guard let thesis = input.theses.first, sides.isLopsided else { return [] }
    let names = input.theses.map { input.reading.words(for: $0) }.joined(upTo: 3)
    return [
      Finding(
        "\(sides.pro) claims speak for \(names), and \(sides.con) against",
        at: input.reading.nameRange(of: thesis),
        subjects: input.reading.titles(of: input.theses.prefix(3)),
        help: "look for what the other side would say")
    ]
  }
}

/// How many claims near the theses speak for them, and how many against.
private struct Sides {
  private(set) var pro = 0
  private(set) var con = 0

  /// Whether one side has more than eight times as many as the other.
  var isLopsided: Bool { pro > 8 * max(con, 1) || con > 8 * max(pro, 1) }

  /// Walks at most two relations away from the theses; a claim may stand on both sides.
  init(of theses: [Int], in reading: Reading) {
    let network = reading.network
    var seen = Set(theses.map { [$0, 1] })
    var layer = theses.map { (claim: $0, sign: 1) }
    for _ in 0..<2 {
      var next: [(claim: Int, sign: Int)] = []
      for (claim, sign) in layer {
        let steps = network.reasons[claim].map { Int($0) }
        let gates = [claim] + steps.map { network.gate(ofStep: $0) }
        let nearer =
          steps.flatMap { network.premises[$0] }.map { (claim: Int($0), sign: sign) }
          + gates.flatMap { network.attackers[$0] }.map { (claim: Int($0), sign: -sign) }
        for near in nearer where seen.insert([near.claim, near.sign]).inserted {
          next.append(near)
          if near.sign > 0 { pro += 1 } else { con += 1 }
        }
      }
      layer = next
    }
  }
}
