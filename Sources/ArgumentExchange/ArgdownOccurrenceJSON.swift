import ArgumentModel

/// Writes places of statements and arguments, and structures, in the JSON shape of @argdown/core 2.
final class ArgdownOccurrenceJSON {
  /// The lines of the source, if they are known.
  let lines: LineTable?

  private let graph: ArgumentGraph
  private let relations: ArgdownRelationJSON
  private let hasSections: Bool
  private let hasData: Bool
  /// The steps whose conclusions stand at a place of the source.
  private var conclusions: [Int: (argument: Int, step: Int, index: Int)] = [:]

  /// Prepares a graph; `hasSections` says whether sections are the author's headings.
  init(
    of graph: ArgumentGraph, _ relations: ArgdownRelationJSON, hasSections: Bool,
    _ form: ArgdownJSONForm, _ lines: LineTable?
  ) {
    self.graph = graph
    self.relations = relations
    self.hasSections = hasSections
    self.lines = lines
    hasData = form.hasData
    let arguments = graph.arguments.span
    for place in arguments.indices {
      guard let steps = arguments[place].structure?.steps.span else { continue }
      var index = -1
      for number in steps.indices {
        index += steps[number].premises.count + 1
        if let range = steps[number].conclusion.occurrence.range {
          conclusions[range.lowerBound] = (place, number, index)
        }
      }
    }
  }

  /// Writes a place of a statement, with its inference if it is a conclusion.
  func write(_ occurrence: Occurrence, of statement: Statement.ID, to json: inout JSONWriter) {
    json.object { json in
      write(occurrence, title: statement.title, to: &json)
      write(inferenceAt: occurrence, to: &json)
    }
  }

  /// Writes the structure of an argument as a member, empty if it has none.
  func write(structureOf argument: Argument, at place: Int, to json: inout JSONWriter) {
    json.key("pcs")
    json.array { json in
      var index = -1
      for (number, step) in (argument.structure?.steps ?? []).enumerated() {
        for premise in step.premises {
          index += 1
          write(premise.occurrence, of: premise.statement, to: &json)
        }
        index += 1
        let conclusionIndex = index
        json.object { json in
          write(step.conclusion.occurrence, title: step.conclusion.statement.title, to: &json)
          write(inferenceOf: argument, at: place, number, conclusion: conclusionIndex, to: &json)
        }
      }
    }
  }

  /// Writes what is said at a place, as members.
  func write(
    _ occurrence: Occurrence, title: String, isDescription: Bool = false, to json: inout JSONWriter
  ) {
    let role = occurrence.role
    json.member("type", fixed: "statement")
    if let name = role.argdownName(isDescription: isDescription) {
      json.member("role", fixed: name)
    }
    if role == .topLevel { json.member("isTopLevel", true) }
    json.member("title", title)
    if let text = occurrence.text {
      json.member("text", text.string)
      json.write(marksOf: text)
    } else {
      json.member("text", occurrence.tags.map(\.description).joined(separator: " "))
    }
    json.memberIfAny("tags", occurrence.tags)
    if occurrence.isReference { json.member("isReference", true) }
    if hasData { json.memberIfAny("data", occurrence.data) }
    if hasSections, let section = occurrence.section { json.write(section: section) }
    json.write(occurrence.range, of: lines)
    switch role {
    case .premise(of: let id), .conclusion(of: let id, isMain: _):
      json.member("argumentTitle", id.title)
    case .topLevel, .relation, .listItem: break
    }
  }

  /// Writes the inference of a conclusion.
  ///
  /// Where arguments are exploded, a conclusion that is a premise of the next step keeps its own.
  private func write(inferenceAt occurrence: Occurrence, to json: inout JSONWriter) {
    guard let start = occurrence.range?.lowerBound, let (argument, step, index) = conclusions[start]
    else { return }
    write(
      inferenceOf: graph.arguments[argument], at: argument, step, conclusion: index, to: &json)
  }

  private func write(
    inferenceOf argument: Argument, at place: Int, _ step: Int, conclusion index: Int,
    to json: inout JSONWriter
  ) {
    guard let inference = argument.structure?.steps[step].inference else { return }
    json.key("inference")
    json.object { json in
      json.member("type", fixed: "inference")
      relations.write(of: Bearings.Step(argument: place, step: step), to: &json)
      json.member("inferenceRules", inference.rules)
      if hasData { json.memberIfAny("data", inference.data) }
      json.write(inference.range, of: lines)
      json.member("conclusionIndex", index)
      json.member("argumentTitle", argument.id.title)
    }
  }
}
