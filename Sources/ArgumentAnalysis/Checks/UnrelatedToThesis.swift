internal import ArgumentModel

extension Check {
  /// Finds claims that bear on no thesis, not even by way of objections and replies.
  ///
  /// What follows from a thesis, or what it speaks against, concerns it, too. One finding for all
  /// such claims that are connected with each other; a single one is an `orphan`, and an argument
  /// that leads to nothing is `argument-without-conclusion`.
  public static let unrelatedToThesis = Check(
    "unrelated-to-thesis", in: .structure, .warning,
    "Claims bear on no thesis of the map.",
    manual: """
      These claims support or attack each other, but no chain of reasons, objections and replies \
      leads from them to a thesis, and none comes from it. A reader will ask what they are for. \
      Often the last relation was forgotten, or a title is misspelt.

      Say how the last of them bears on the thesis, tag it `#thesis` if the map argues for it, or \
      move them out of the map.

      ```argdown
      [Build it]: We should build the plant. #thesis
        + [Water]: The river carries enough water.

      [Trout]: There are trout in the river.
        + [Anglers]: Anglers catch them every day.
      ```
      """
  ) { input in
    let reading = input.reading
    let links = input.links
    let concerned = links.claims(borneOnBy: input.theses + reading.aimlessGists)
    let isRelated = links.claims(
      bearingOn: concerned.indices.filter { concerned[$0] })
    var sets = DisjointSets(count: reading.claimCount)
    for link in links.sources.indices {
      let (source, target) = (Int(links.sources[link]), Int(links.targets[link]))
      if !isRelated[source], !isRelated[target] { sets.unite(source, target) }
    }
    var groups: [Int: [Int]] = [:]
    for claim in 0..<reading.claimCount where !isRelated[claim] {
      groups[sets.root(of: claim), default: []].append(claim)
    }
    return groups.values.filter { group in
      // A single one may bear on what concerns the thesis, or be an orphan.
      group.count > 1
        || !(links.outgoing[group[0]].isEmpty && links.incoming[group[0]].isEmpty)
    }.map { $0.sorted { reading.place(of: $0) < reading.place(of: $1) } }
      .sorted { reading.place(of: $0[0]) < reading.place(of: $1[0]) }
      .map { group in
        let ends = group.filter { links.outgoing[$0].isEmpty }
        let last = ends.first ?? group[0]
        return Finding(
          "\(reading.list(of: group)) \(group.count == 1 ? "leads" : "lead") to no thesis",
          at: reading.nameRange(of: last), subjects: reading.titles(of: [last]),
          notes: group.filter { $0 != last }.map {
            Diagnostic.Note("\(reading.words(for: $0)) is here", at: reading.nameRange(of: $0))
          }.capped(),
          help: "say how \(reading.words(for: last)) bears on a thesis, or tag it #thesis")
      }
  }
}
