internal import ArgumentModel

extension Check {
  /// Finds claims that help a thesis by one chain and hurt it by another.
  ///
  /// Told is the claim at which the chains part, not what leads to it. A claim that does both to
  /// one and the same claim, directly, is `supports-and-attacks`. Of more than 20 theses, the first
  /// 20 are looked at.
  public static let mixedPolarity = Check(
    "mixed-polarity", in: .structure, .note,
    "A claim helps a thesis by one chain and hurts it by another.",
    manual: """
      From this claim one chain of reasons, objections and replies leads to the thesis in its \
      favour, another one against it: an objection to an objection helps, an objection to a reason \
      hurts. That can be right, and worth knowing: a concession often has two sides. It can also \
      be a slip in one of the signs. Told is the claim at which the two chains part.

      Check both chains. Of a map with more than 20 theses, the first 20 are looked at.

      ```argdown
      [Rise]: The tax should rise. #thesis
        + [Revenue]: It brings revenue.
          + [Few leave]: Few will leave the country.
        - [Unfair]: It is unfair.
          + [Few leave]
      ```
      """
  ) { input in
    let reading = input.reading
    let theses = input.theses.prefix(thesisLimit)
    return theses.flatMap { thesis -> [Finding] in
      let chains = SignedChains(to: thesis, in: input.links)
      let partings = chains.partings
      return partings.prefix(partingLimit).map { claim in
        let name = reading.words(for: claim)
        let target = reading.words(for: thesis)
        let (helping, hurting) = (
          chains.links(from: claim, .plus), chains.links(from: claim, .minus)
        )
        let shared = zip(helping.reversed(), hurting.reversed()).prefix { $0 == $1 }.count
        return Finding(
          "\(name) both helps and hurts \(target)", at: reading.nameRange(of: claim),
          subjects: reading.titles(of: [claim, thesis]),
          notes: [
            Diagnostic.Note(
              "it helps by \(reading.chain(helping.dropLast(shared), of: input.links))"),
            Diagnostic.Note(
              "it hurts by \(reading.chain(hurting.dropLast(shared), of: input.links))"),
          ] + leftOut("theses", input.theses.count, limit: thesisLimit)
            + leftOut("such claims", partings.count, limit: partingLimit),
          help: "if one of the two chains is a slip, correct its sign",
          trail: reading.trail(helping, of: input.links)
            + reading.trail(hurting, of: input.links))
      }
    }
  }

  private static let thesisLimit = 20
  private static let partingLimit = 100

  private static func leftOut(_ what: String, _ count: Int, limit: Int) -> [Diagnostic.Note] {
    guard count > limit else { return [] }
    return [Diagnostic.Note("only the first \(limit) of \(count) \(what) are looked at")]
  }
}

/// The shortest chains of links from every claim to one target, in its favour and against it.
struct SignedChains {
  /// What a chain does to its target: the product of the signs of its links.
  enum Sign: Int32 {
    case plus = 0
    case minus = 1
  }

  private let target: Int
  private let network: SignedNetwork
  /// The first link of the shortest chain, twice per claim: of a plus, then of a minus.
  private var firstLinks: [Int32]

  /// Walks from the target against the links.
  ///
  /// - Complexity: O(size of the map).
  init(to target: Int, in network: SignedNetwork) {
    self.target = target
    self.network = network
    firstLinks = [Int32](repeating: -2, count: 2 * network.outgoing.count)
    firstLinks[2 * target] = -1
    var queue = [Int32(2 * target)]
    var next = 0
    while next < queue.count {
      let (claim, sign) = (Int(queue[next]) / 2, queue[next] % 2)
      next += 1
      for link in network.incoming[claim] {
        let change: Int32 = network.isAttack(Int(link)) ? 1 : 0
        let place = 2 * network.sources[Int(link)] + (sign ^ change)
        guard firstLinks[Int(place)] == -2 else { continue }
        firstLinks[Int(place)] = link
        queue.append(place)
      }
    }
  }

  /// Whether a chain of that sign leads from the claim to the target; the empty one is a plus.
  func leads(from claim: Int, _ sign: Sign) -> Bool {
    firstLinks[2 * claim + Int(sign.rawValue)] != -2
  }

  private func isMixed(_ claim: Int) -> Bool {
    leads(from: claim, .plus) && leads(from: claim, .minus)
  }

  /// The claims with chains of both signs of which nothing that they bear on has both.
  ///
  /// The shortest chains from them are simple: no claim on them has chains of both signs.
  var partings: [Int] {
    (0..<network.outgoing.count).filter { claim in
      guard claim != target, isMixed(claim) else { return false }
      let links = network.outgoing[claim].map { Int($0) }
      guard !links.contains(where: { isMixed(Int(network.targets[$0])) }) else { return false }
      let helped = links.filter { !network.isAttack($0) }.map { network.targets[$0] }
      return !links.contains { network.isAttack($0) && helped.contains(network.targets[$0]) }
    }
  }

  /// The links of the shortest chain of that sign.
  func links(from claim: Int, _ sign: Sign) -> [Int] {
    var links: [Int] = []
    var place = 2 * claim + Int(sign.rawValue)
    while firstLinks[place] >= 0 {
      let link = Int(firstLinks[place])
      links.append(link)
      place = 2 * Int(network.targets[link]) + (network.isAttack(link) ? place % 2 ^ 1 : place % 2)
    }
    return links
  }
}
