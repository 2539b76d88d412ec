internal import ArgumentModel

/// A relation to an argument with a structure that nothing in the structure bears out.
struct LooseRelation {
  let relation: Relation
  /// The claim by which the source speaks.
  let source: Int
  let target: Argument.ID
  /// Whether the source is an argument with a structure, too.
  let isFromStructure: Bool

  /// The relations to structures of which the source is no premise, or attacks no statement.
  ///
  /// - Complexity: O(size), and for each relation the size of its target.
  static func all(in input: CheckInput) -> [LooseRelation] {
    let reading = input.reading
    let candidates = input.graph.relations.compactMap { LooseRelation($0, in: reading) }
    guard !candidates.isEmpty else { return [] }
    var rivals: Set<ClaimPair> = []
    for conflict in reading.conflicts where Int(conflict.target) < reading.claimCount {
      rivals.insert(ClaimPair(conflict.source, conflict.target))
      rivals.insert(ClaimPair(conflict.target, conflict.source))
    }
    return candidates.filter { loose in
      let source = Int32(loose.source)
      let steps = reading.steps(of: loose.target)
      if loose.relation.kind == .supports {
        return !steps.contains { reading.network.premises[$0].contains(source) }
      }
      return !steps.contains { step in
        rivals.contains(ClaimPair(source, reading.network.conclusions[step]))
          || reading.network.premises[step].contains { rivals.contains(ClaimPair(source, $0)) }
      }
    }
  }

  private init?(_ relation: Relation, in reading: Reading) {
    guard relation.kind == .supports || relation.kind == .attacks,
      case .argument(let target) = relation.target, reading.graph[target]?.structure != nil,
      relation.source != relation.target, let source = reading.claim(named: relation.source)
    else { return nil }
    self.relation = relation
    self.source = source
    self.target = target
    isFromStructure = relation.source.argument.flatMap { reading.graph[$0]?.structure } != nil
    // A sketch may well bear on the whole.
    guard isFromStructure || relation.source.statement != nil else { return nil }
  }
}
