internal import ArgumentModel

extension Check {
  /// Finds maps of which it is open which of several claims they argue for.
  ///
  /// Claims in parts that nothing connects are `disconnected`; of claims that contradict or attack
  /// each other only the first counts, for they are answers to one question.
  public static let multipleTheses = Check(
    "multiple-theses", in: .structure, .note,
    "The map argues for several claims and does not say which is its thesis.",
    manual: """
      Several claims have something that bears on them and bear on nothing themselves, and none is \
      tagged `#thesis`. Each of them is taken for a thesis. Often one of them is a step on the way \
      to another, and the relation that says so is missing.

      Tag the thesis, or theses, with `#thesis`; relate the others to it. If the front matter \
      names a `thesis` and other statements are tagged, the tags count; this is a warning.

      ```argdown
      [Build it]: We should build the plant.
        + [Water]: The river carries enough water.

      [Fish suffer]: The fish will suffer.
        + [Water]
      ```
      """
  ) { input in
    let reading = input.reading
    switch input.thesisOrigin {
    case .sinks: return byPart(input).filter { $0.count > 1 }.map { finding(on: $0, in: reading) }
    case .tagged:
      let declared = reading.claims(titled: reading.declaredTitles)
      guard !declared.isEmpty, Set(declared) != Set(input.theses) else { return [] }
      let others = input.theses.filter { !declared.contains($0) }
      let place = others.first ?? declared[0]
      return [
        Finding(
          "the front matter names \(reading.list(of: declared)) as thesis, but "
            + "\(reading.list(of: input.theses)) \(input.theses.count == 1 ? "is" : "are") tagged",
          at: reading.nameRange(of: place), subjects: reading.titles(of: [place]),
          help: "drop one of the two declarations; the tags count", severity: .warning)
      ]
    case .asked, .declared, .first: return []
    }
  }

  /// The theses of each part, in the order of the text, without rivals of earlier ones.
  private static func byPart(_ input: CheckInput) -> [[Int]] {
    let reading = input.reading
    var isRival = [Bool](repeating: false, count: reading.claimCount)
    var groups: [[Int]] = []
    var positions: [Int32: Int] = [:]
    for thesis in input.theses.sorted(by: { reading.place(of: $0) < reading.place(of: $1) })
    where !isRival[thesis] {
      for link in input.links.outgoing[thesis] where input.links.isAttack(Int(link)) {
        isRival[Int(input.links.targets[Int(link)])] = true
      }
      let root = input.parts.roots[thesis]
      if let position = positions[root] {
        groups[position].append(thesis)
      } else {
        positions[root] = groups.count
        groups.append([thesis])
      }
    }
    return groups
  }

  private static func finding(on theses: [Int], in reading: Reading) -> Finding {
    let places = theses.dropFirst(2).map {
      Diagnostic.Note("\(reading.words(for: $0)) is another", at: reading.nameRange(of: $0))
    }
    let first = Diagnostic.Note(
      "\(reading.words(for: theses[0])) is the first of them", at: reading.nameRange(of: theses[0]))
    return Finding(
      "the map argues for \(reading.list(of: theses)) and does not say which is its thesis",
      at: reading.nameRange(of: theses[1]), subjects: reading.titles(of: theses),
      notes: ([first] + places).capped(), help: "tag the thesis with #thesis, or relate them")
  }
}
