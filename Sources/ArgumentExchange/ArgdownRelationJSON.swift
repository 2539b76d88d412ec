import ArgumentModel

/// Writes relations in the JSON shape of @argdown/core 2: all of a graph, and those of each element.
///
/// Each stands in the whole list and at both its ends, and is put into bytes once.
final class ArgdownRelationJSON {
  private let bearings: Bearings
  /// The relations as they stand in statements and arguments, one behind the other.
  private var written: JSONWriter
  /// Where each of them ends.
  private var ends: [Int] = []

  /// Statements and arguments, in which relations stand, are members of a member.
  private static let depth = 4

  init(_ resolved: ResolvedRelations, in graph: ArgumentGraph, _ form: ArgdownJSONForm) {
    bearings = Bearings(resolved.places, in: graph)
    let conclusions = graph.conclusionNumbers
    written = JSONWriter(indent: form.indent, depth: Self.depth)
    let relations = resolved.relations.span
    ends.reserveCapacity(relations.count)
    written.reserveCapacity(256 * relations.count)
    for place in relations.indices {
      let conclusion = resolved.places[place].conclusion(conclusions)
      written.piece { json in json.write(relations[place], conclusion: conclusion) }
      ends.append(written.bytes.count)
    }
  }

  /// Writes all relations as a member.
  func writeAll(to json: inout JSONWriter) { write(ends.indices, to: &json) }

  /// Writes the relations of a statement as a member.
  func write(ofStatement place: Int, to json: inout JSONWriter) {
    write(bearings.ofStatements[place], to: &json)
  }

  /// Writes the relations of an argument as a member.
  func write(ofArgument place: Int, to json: inout JSONWriter) {
    write(bearings.ofArguments[place], to: &json)
  }

  /// Writes the relations of an inference as a member.
  func write(of step: Bearings.Step, to json: inout JSONWriter) {
    write(bearings.ofInferences[step] ?? [], to: &json)
  }

  private func write(_ places: some Sequence<Int>, to json: inout JSONWriter) {
    json.key("relations")
    json.array { json in
      for place in places {
        let range = (place == 0 ? 0 : ends[place - 1])..<ends[place]
        json.value(written: written.bytes.span.extracting(range), atDepth: Self.depth)
      }
    }
  }
}

extension PlacedRelation {
  /// The number of the conclusion of the inference that is the target.
  fileprivate func conclusion(_ numbers: [[Int]]) -> Int? {
    guard let targetStep, case .argument(let place) = target,
      numbers[place].indices.contains(targetStep)
    else { return nil }
    return numbers[place][targetStep]
  }
}

extension ArgumentGraph {
  /// For each argument the number of each step's conclusion in its structure, from 0.
  fileprivate var conclusionNumbers: [[Int]] {
    let arguments = arguments.span
    return arguments.indices.map { place in
      guard let steps = arguments[place].structure?.steps.span else { return [] }
      var number = -1
      return steps.indices.map { step in
        number += steps[step].premises.count + 1
        return number
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ relation: Relation, conclusion: Int?) {
    object { json in
      json.member("type", fixed: "relation")
      json.member("relationType", fixed: relation.kind.argdownName)
      json.member("from", relation.source.title)
      json.member("fromType", fixed: relation.source.argdownType)
      json.member("to", relation.target.title)
      json.member("toType", fixed: relation.target.argdownType)
      if let conclusion { json.member("conclusionIndex", conclusion) }
    }
  }
}
