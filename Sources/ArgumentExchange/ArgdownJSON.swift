public import ArgumentMaps
public import ArgumentModel

extension ArgumentGraph {
  /// The graph and its map in the JSON shape of @argdown/core 2.
  ///
  /// With the lines of its source, everything has its place: lines and columns from 1, columns in
  /// Unicode scalars, ends inclusive. Marks of texts are counted in UTF-16, ends inclusive. Keys
  /// stand in the order of the source. Colours are those that the author gives. Without options and
  /// form, both are as the graph's front matter says.
  ///
  /// - Complexity: O(n) in the size of the graph and the map.
  public func argdownJSON(
    _ options: MapOptions? = nil, form: ArgdownJSONForm? = nil, lines: LineTable? = nil
  ) -> [UInt8] {
    let form = form ?? ArgdownJSONForm(settings: metadata)
    var json = JSONWriter(indent: form.indent, depth: 0)
    write(options, form, lines, to: &json)
    return json.bytes
  }

  /// Hands over the same in pieces of some 64 kB, while it is written; none is empty.
  ///
  /// - Complexity: O(n) in the size of the graph and the map.
  public func writeArgdownJSON(
    _ options: MapOptions? = nil, form: ArgdownJSONForm? = nil, lines: LineTable? = nil,
    to sink: @escaping ([UInt8]) -> Void
  ) {
    let form = form ?? ArgdownJSONForm(settings: metadata)
    var json = JSONWriter(indent: form.indent, to: sink)
    write(options, form, lines, to: &json)
  }

  private func write(
    _ options: MapOptions?, _ form: ArgdownJSONForm, _ lines: LineTable?, to json: inout JSONWriter
  ) {
    let options = options ?? MapOptions(settings: metadata)
    ArgdownJSON(shown(options), options, form, lines).write(to: &json)
    json.finish()
  }
}

/// Writes a graph in the JSON shape of @argdown/core 2.
///
/// A class, as each object of the JSON is written by a closure, which would copy a structure.
private final class ArgdownJSON {
  private let graph: ArgumentGraph
  private let form: ArgdownJSONForm
  private let map: ArgumentMap?
  private let traits: ElementTraits
  private let sectioning: Sectioning
  private let sections: ArgdownSectionJSON
  private let relations: ArgdownRelationJSON
  private let occurrences: ArgdownOccurrenceJSON

  /// Prepares a graph in the shape in which the options show it.
  init(
    _ graph: ArgumentGraph, _ options: MapOptions, _ form: ArgdownJSONForm, _ lines: LineTable?
  ) {
    self.graph = graph
    self.form = form
    // The original leaves conclusions on the way apart.
    var options = options
    options.joinsSteps = false
    let resolved = graph.resolved(movingArgumentRelations: options.movesArgumentRelations)
    traits = ElementTraits(of: graph)
    sectioning = Sectioning(of: graph, traits, options.grouping)
    map =
      form.hasMap
      ? ArgumentMap(unnamed: graph, traits, resolved.places, sectioning, options) : nil
    sections = ArgdownSectionJSON(
      sectioning, areHeadings: options.grouping.groups.isEmpty, form, lines)
    relations = ArgdownRelationJSON(resolved, in: graph, form)
    occurrences = ArgdownOccurrenceJSON(
      of: graph, relations, hasSections: options.grouping.groups.isEmpty, form, lines)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("arguments")
      json.object { json in
        for place in graph.arguments.indices {
          write(graph.arguments[place], at: place, to: &json)
        }
      }
      json.key("statements")
      json.object { json in
        for place in graph.statements.indices {
          write(graph.statements[place], at: place, to: &json)
        }
      }
      relations.writeAll(to: &json)
      if let map {
        json.key("map")
        json.object { json in ArgdownMapJSON(map).write(to: &json) }
      }
      if form.hasSections { sections.write(to: &json) }
      if form.hasTags { writeTags(to: &json) }
    }
  }

  private func write(_ statement: Statement, at place: Int, to json: inout JSONWriter) {
    json.key(statement.id.title)
    json.object { json in
      json.member("type", fixed: "equivalence-class")
      json.member("title", statement.id.title)
      relations.write(ofStatement: place, to: &json)
      json.key("members")
      json.array { json in
        for occurrence in statement.occurrences {
          occurrences.write(occurrence, of: statement.id, to: &json)
        }
      }
      json.memberIfAny("tags", traits.statements[place].tags)
      if form.hasData { json.memberIfAny("data", traits.statements[place].data) }
      json.write(section: sectioning.statements[place])
      statement.occurrences.writeUses(to: &json)
    }
  }

  private func write(_ argument: Argument, at place: Int, to json: inout JSONWriter) {
    let describing = argument.placeBeforeStructure
    json.key(argument.id.title)
    json.object { json in
      json.member("type", fixed: "argument")
      relations.write(ofArgument: place, to: &json)
      json.key("members")
      json.array { json in
        for (number, occurrence) in argument.occurrences.enumerated() {
          json.object { json in
            occurrences.write(
              occurrence, title: argument.id.title, isDescription: true, to: &json)
            if number == describing {
              occurrences.write(structureOf: argument, at: place, to: &json)
            }
          }
        }
      }
      occurrences.write(structureOf: argument, at: place, to: &json)
      json.member("title", argument.id.title)
      json.memberIfAny("tags", traits.arguments[place].tags)
      if form.hasData { json.memberIfAny("data", traits.arguments[place].data) }
      if form.hasSections { json.write(section: sectioning.arguments[place]) }
      json.write(argument.structure?.range, of: occurrences.lines)
    }
  }

  private func writeTags(to json: inout JSONWriter) {
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

extension Argument {
  /// The last place that stands in a paragraph of its own before the structure.
  fileprivate var placeBeforeStructure: Int? {
    guard let structure else { return nil }
    return occurrences.lastIndex { occurrence in
      guard occurrence.role == .topLevel, let range = occurrence.range else { return false }
      return range.upperBound <= structure.range?.lowerBound ?? 0
    }
  }
}
