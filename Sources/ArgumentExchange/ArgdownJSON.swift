public import ArgumentMaps
public import ArgumentModel

extension ArgumentGraph {
  /// The graph and its map in the JSON shape of @argdown/core 2.
  ///
  /// With the lines of its source, everything has its place: lines and columns from 1, columns in
  /// Unicode scalars, ends inclusive. Marks of texts are counted in UTF-16, ends inclusive. Keys
  /// stand in the order of the source. Colours are those that the author gives.
  ///
  /// - Complexity: O(n) in the size of the graph and the map.
  public func argdownJSON(
    _ options: MapOptions? = nil, lines: LineTable? = nil
  ) -> [UInt8] {
    var json = JSONWriter()
    write(options, lines, to: &json)
    return json.bytes
  }

  /// Hands over the same in pieces of some 64 kB, while it is written; none is empty.
  ///
  /// - Complexity: O(n) in the size of the graph and the map.
  public func writeArgdownJSON(
    _ options: MapOptions? = nil, lines: LineTable? = nil, to sink: @escaping ([UInt8]) -> Void
  ) {
    var json = JSONWriter(to: sink)
    write(options, lines, to: &json)
  }

  private func write(_ options: MapOptions?, _ lines: LineTable?, to json: inout JSONWriter) {
    let options = options ?? MapOptions(settings: metadata)
    ArgdownJSON(shown(options), options, lines).write(to: &json)
    json.finish()
  }
}

/// Writes a graph in the JSON shape of @argdown/core 2.
///
/// A class, as each object of the JSON is written by a closure, which would copy a structure.
private final class ArgdownJSON {
  private let graph: ArgumentGraph
  private let map: ArgumentMap
  private let lines: LineTable?
  private let relations: [Relation]
  private let bearings: Bearings
  private let sectioning: Sectioning
  /// Whether the sections are the author's headings.
  private let hasHeadings: Bool
  /// The sections directly within each, and those within none, the last.
  private var inner: [[Int]]
  /// The steps whose conclusions stand at a place of the source.
  private var steps: [Int: (argument: Int, step: Int, index: Int)] = [:]
  /// The place of each step's conclusion in its structure, from 0.
  private var conclusions: [Bearings.Step: Int] = [:]

  /// Prepares a graph in the shape in which the options show it.
  init(_ graph: ArgumentGraph, _ options: MapOptions, _ lines: LineTable?) {
    self.graph = graph
    self.lines = lines
    relations = graph.resolvedRelations(movingArgumentRelations: options.movesArgumentRelations)
    // The original leaves conclusions on the way apart.
    var options = options
    options.joinsSteps = false
    map = ArgumentMap(unnamed: graph, relations, options)
    bearings = Bearings(relations, in: graph)
    sectioning = Sectioning(of: graph, options.grouping)
    hasHeadings = options.grouping.groups.isEmpty
    inner = Array(repeating: [], count: sectioning.sections.count + 1)
    for (place, section) in sectioning.sections.enumerated() {
      inner[section.parent?.position ?? sectioning.sections.count].append(place)
    }
    for (place, argument) in graph.arguments.enumerated() {
      var index = -1
      for (number, step) in (argument.structure?.steps ?? []).enumerated() {
        index += step.premises.count + 1
        conclusions[Bearings.Step(argument: argument.id, step: number)] = index
        if let range = step.conclusion.occurrence.range {
          steps[range.lowerBound] = (place, number, index)
        }
      }
    }
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("arguments")
      json.object { json in
        for place in graph.arguments.indices { write(argument: place, to: &json) }
      }
      json.key("statements")
      json.object { json in
        for place in graph.statements.indices { write(statement: place, to: &json) }
      }
      write(relations: relations.indices, to: &json)
      json.key("map")
      json.object { json in ArgdownMapJSON(map).write(to: &json) }
      json.key("sections")
      json.array { json in
        for section in inner[sectioning.sections.count] { write(section: section, to: &json) }
      }
      json.key("tags")
      json.object { json in
        for (position, tag) in graph.tags.enumerated() {
          json.key(tag.name)
          json.object { json in
            json.member("tag", tag.name)
            json.member("occurrenceIndex", position)
          }
        }
      }
    }
  }

  private func write(statement place: Int, to json: inout JSONWriter) {
    let statement = graph.statements[place]
    json.key(statement.id.title)
    json.object { json in
      json.member("type", "equivalence-class")
      json.member("title", statement.id.title)
      write(relations: bearings.ofStatements[place], to: &json)
      json.key("members")
      json.array { json in
        for occurrence in statement.occurrences {
          write(occurrence, of: statement.id, to: &json)
        }
      }
      json.memberIfAny("tags", statement.tags)
      json.memberIfAny("data", statement.data)
      write(section: sectioning.statements[place], to: &json)
      for flag in statement.occurrences.useFlags { json.member(flag, true) }
    }
  }

  private func write(argument place: Int, to json: inout JSONWriter) {
    let argument = graph.arguments[place]
    let describing = argument.structure.flatMap { structure in
      argument.occurrences.lastIndex { occurrence in
        guard occurrence.role == .topLevel, let range = occurrence.range else { return false }
        return range.upperBound <= structure.range?.lowerBound ?? 0
      }
    }
    json.key(argument.id.title)
    json.object { json in
      json.member("type", "argument")
      write(relations: bearings.ofArguments[place], to: &json)
      json.key("members")
      json.array { json in
        for (number, occurrence) in argument.occurrences.enumerated() {
          json.object { json in
            write(occurrence, title: argument.id.title, isDescription: true, to: &json)
            if number == describing { write(structureOf: argument, to: &json) }
          }
        }
      }
      write(structureOf: argument, to: &json)
      json.member("title", argument.id.title)
      json.memberIfAny("tags", argument.tags)
      json.memberIfAny("data", argument.data)
      write(section: sectioning.arguments[place], to: &json)
      write(argument.structure?.range, to: &json)
    }
  }

  private func write(structureOf argument: Argument, to json: inout JSONWriter) {
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
          write(inferenceOf: argument, number, conclusion: conclusionIndex, to: &json)
        }
      }
    }
  }

  /// Writes a place of a statement, with its inference if it is a conclusion.
  private func write(
    _ occurrence: Occurrence, of statement: Statement.ID, to json: inout JSONWriter
  ) {
    json.object { json in
      write(occurrence, title: statement.title, to: &json)
      write(inferenceAt: occurrence, to: &json)
    }
  }

  /// Writes the inference of a conclusion.
  ///
  /// Where arguments are exploded, a conclusion that is a premise of the next step keeps its own.
  private func write(inferenceAt occurrence: Occurrence, to json: inout JSONWriter) {
    guard let start = occurrence.range?.lowerBound, let (argument, step, index) = steps[start]
    else { return }
    write(inferenceOf: graph.arguments[argument], step, conclusion: index, to: &json)
  }

  private func write(
    inferenceOf argument: Argument, _ step: Int, conclusion index: Int, to json: inout JSONWriter
  ) {
    guard let inference = argument.structure?.steps[step].inference else { return }
    json.key("inference")
    json.object { json in
      json.member("type", "inference")
      let step = Bearings.Step(argument: argument.id, step: step)
      write(relations: bearings.ofInferences[step] ?? [], to: &json)
      json.member("inferenceRules", inference.rules)
      json.memberIfAny("data", inference.data)
      write(inference.range, to: &json)
      json.member("conclusionIndex", index)
      json.member("argumentTitle", argument.id.title)
    }
  }

  private func write(
    _ occurrence: Occurrence, title: String, isDescription: Bool = false, to json: inout JSONWriter
  ) {
    json.member("type", "statement")
    if let role = occurrence.role.argdownName(isDescription: isDescription) {
      json.member("role", role)
    }
    if occurrence.role == .topLevel { json.member("isTopLevel", true) }
    json.member("title", title)
    json.member(
      "text",
      occurrence.text?.string ?? occurrence.tags.map(\.description).joined(separator: " "))
    if let text = occurrence.text { json.write(marksOf: text) }
    json.memberIfAny("tags", occurrence.tags)
    if occurrence.isReference { json.member("isReference", true) }
    json.memberIfAny("data", occurrence.data)
    if hasHeadings, let section = occurrence.section { write(section: section, to: &json) }
    write(occurrence.range, to: &json)
    switch occurrence.role {
    case .premise(of: let id), .conclusion(of: let id, isMain: _):
      json.member("argumentTitle", id.title)
    case .topLevel, .relation, .listItem: break
    }
  }

  private func write(relations places: some Sequence<Int>, to json: inout JSONWriter) {
    json.key("relations")
    json.array { json in for place in places { write(relations[place], to: &json) } }
  }

  private func write(_ relation: Relation, to json: inout JSONWriter) {
    json.object { json in
      json.member("type", "relation")
      json.member("relationType", relation.kind.argdownName)
      json.member("from", relation.source.title)
      json.member("fromType", relation.source.argdownType)
      json.member("to", relation.target.title)
      json.member("toType", relation.target.argdownType)
      if case .inference(of: let id, step: let step?) = relation.target,
        let index = conclusions[Bearings.Step(argument: id, step: step)]
      {
        json.member("conclusionIndex", index)
      }
    }
  }

  /// Sections nest at most as deep as headings have levels; the writer's own depth follows.
  private func write(section place: Int, to json: inout JSONWriter) {
    let section = sectioning.sections[place]
    json.object { json in
      json.member("type", "section")
      json.member("id", section.id.argdownName)
      json.member("level", section.level)
      json.member("title", section.title.string)
      json.key("children")
      json.array { json in for child in inner[place] { write(section: child, to: &json) } }
      json.memberIfAny("tags", section.tags)
      json.write(marksOf: section.title)
      if hasHeadings { json.memberIfAny("data", section.data) }
      json.member("isGroup", sectioning.isGroup[place])
      if sectioning.isClosed[place] { json.member("isClosed", true) }
      if let parent = section.parent { json.member("parent", parent.argdownName) }
      write(section.range, to: &json)
    }
  }

  private func write(section: Section.ID?, to json: inout JSONWriter) {
    json.key("section")
    if let section { json.value(section.argdownName) } else { json.null() }
  }

  /// Writes where something stands, if the lines are known.
  private func write(_ range: SourceRange?, to json: inout JSONWriter) {
    guard let lines, let range else { return }
    let start = lines.position(at: range.lowerBound)
    let end = lines.position(at: max(range.lowerBound, range.upperBound - 1))
    json.member("startLine", start.line)
    json.member("startColumn", start.column)
    json.member("endLine", end.line)
    json.member("endColumn", end.column)
  }
}
