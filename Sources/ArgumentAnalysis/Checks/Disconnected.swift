internal import ArgumentModel

extension Check {
  /// Finds maps that fall into parts, each with a thesis of its own, that nothing connects.
  ///
  /// A part without a thesis is `unrelated-to-thesis`, a single claim an `orphan`.
  public static let disconnected = Check(
    "disconnected", in: .structure, .note,
    "The map falls into parts that nothing connects.",
    manual: """
      No relation and no premise leads from one part of the map to the other, and each part argues \
      for something. They may be maps of their own; or the claim is missing that brings them \
      together, or a title is spelt in two ways.

      Say how the parts bear on each other, or keep them in maps of their own. What leads to no \
      thesis at all is reported as `unrelated-to-thesis`.

      ```argdown
      [Build it]: We should build the plant.
        + [Water]: The river carries enough water.

      [Save energy]: Every household should save energy.
        + [Prices]: Energy will become dearer.
      ```
      """
  ) { input in
    let reading = input.reading
    let sizes = input.parts.sizes
    var seen: Set<Int32> = []
    let firsts = input.theses.sorted { reading.place(of: $0) < reading.place(of: $1) }
      .filter {
        sizes[Int(input.parts.roots[$0])] > 1 && seen.insert(input.parts.roots[$0]).inserted
      }
    guard firsts.count > 1 else { return [] }
    let notes = firsts.map { thesis in
      let others = sizes[Int(input.parts.roots[thesis])] - 1
      return Diagnostic.Note(
        "\(reading.words(for: thesis)) with \(others) more", at: reading.nameRange(of: thesis))
    }
    return [
      Finding(
        "the map falls into \(firsts.count) parts that nothing connects",
        at: reading.nameRange(of: firsts[1]), subjects: reading.titles(of: firsts),
        notes: notes.capped(), help: "say how they bear on each other, or make maps of their own")
    ]
  }
}
