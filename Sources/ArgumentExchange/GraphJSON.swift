public import ArgumentModel

extension ArgumentGraph {
  /// The graph as its author wrote it, in a JSON shape of our own.
  ///
  /// `version`, `mode`, `preferences`, `metadata`, then `sections`, `statements`, `arguments` and `relations` in
  /// the order of the source. Ranges are UTF-8 offsets, `[start, end]`; a graph built in Swift has
  /// none. An end of a relation is `{statement}`, `{argument}` or `{argument, step}`, steps counted
  /// from 0; in a structure, `uses` has the numbers from which each step infers.
  ///
  /// - Complexity: O(n) in the size of the graph.
  public var json: [UInt8] { json(with: nil) }

  /// The graph in the same shape, with `files` at its end if the text comes from several.
  ///
  /// Each file has a `name` and `parts`: the `range` of the text that comes from it, and the `offset`
  /// at which that begins in the file.
  ///
  /// - Complexity: O(n) in the size of the graph.
  public func json(with sourceMap: SourceMap?) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.member("mode", mode.rawValue)
      json.member("preferences", usesPreferences)
      json.key("metadata")
      json.value(.mapping(metadata))
      json.key("sections")
      json.array { json in for section in sections { json.write(section) } }
      json.key("statements")
      json.array { json in for statement in statements { json.write(statement, in: self) } }
      json.key("arguments")
      json.array { json in for argument in arguments { json.write(argument, in: self) } }
      json.key("relations")
      json.array { json in for relation in relations { json.write(relation) } }
      if let sourceMap, sourceMap.files.count > 1 { json.write(sourceMap) }
    }
    json.finish()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ sourceMap: SourceMap) {
    var parts = sourceMap.files.map { _ in [SourceMap.Part]() }
    for part in sourceMap.parts { parts[part.file].append(part) }
    key("files")
    array { json in
      for (file, parts) in zip(sourceMap.files, parts) {
        json.object { json in
          json.member("name", file.name)
          json.key("parts")
          json.array { json in
            for part in parts {
              json.object { json in
                json.member("range", part.range)
                json.member("offset", part.offset)
              }
            }
          }
        }
      }
    }
  }

  fileprivate mutating func write(_ section: Section) {
    object { json in
      json.member("title", section.title.string)
      json.member("level", section.level)
      if let parent = section.parent { json.member("parent", parent.position) }
      json.memberIfAny("tags", section.tags)
      json.memberIfAny("data", section.data)
      json.member("range", section.range)
    }
  }

  fileprivate mutating func write(_ statement: Statement, in graph: ArgumentGraph) {
    object { json in
      json.member("title", statement.id.title)
      if statement.id.isUntitled { json.member("untitled", true) }
      if let text = statement.canonicalOccurrence?.text { json.write(text) }
      json.memberIfAny("tags", statement.tags)
      json.memberIfAny("data", statement.data)
      if let section = statement.section { json.member("section", section.position) }
      json.write(statement.occurrences)
    }
  }

  fileprivate mutating func write(_ argument: Argument, in graph: ArgumentGraph) {
    object { json in
      json.member("title", argument.id.title)
      if argument.id.isUntitled { json.member("untitled", true) }
      if let text = argument.canonicalOccurrence?.text { json.write(text) }
      json.memberIfAny("tags", argument.tags)
      json.memberIfAny("data", argument.data)
      if let section = argument.section { json.member("section", section.position) }
      json.write(argument.occurrences)
      if let structure = argument.structure { json.write(structure) }
    }
  }

  private mutating func write(_ text: MarkedText) {
    member("text", text.string)
    guard !text.marks.isEmpty else { return }
    key("marks")
    array { json in
      for mark in text.marks {
        json.object { json in
          switch mark.kind {
          case .bold: json.member("kind", "bold")
          case .italic: json.member("kind", "italic")
          case .link(let url):
            json.member("kind", "link")
            json.member("url", url)
          case .tag(let tag):
            json.member("kind", "tag")
            json.member("tag", tag.name)
          case .statementMention(let id):
            json.member("kind", "mention")
            json.member("statement", id.title)
          case .argumentMention(let id):
            json.member("kind", "mention")
            json.member("argument", id.title)
          }
          json.member("range", [mark.range.lowerBound, mark.range.upperBound])
        }
      }
    }
  }

  private mutating func write(_ occurrences: [Occurrence]) {
    key("occurrences")
    array { json in
      for occurrence in occurrences {
        json.object { json in
          json.member("role", occurrence.role.name)
          if let argument = occurrence.role.argument { json.member("argument", argument.title) }
          if occurrence.isReference { json.member("reference", true) }
          json.member("range", occurrence.range)
        }
      }
    }
  }

  private mutating func write(_ structure: Structure) {
    key("structure")
    array { json in
      for (step, uses) in zip(structure.steps, structure.usedNumbers) {
        json.object { json in
          json.member("premises", step.premises.map(\.statement.title))
          json.member("rules", step.inference.rules)
          json.member("uses", uses)
          json.memberIfAny("data", step.inference.data)
          json.member("conclusion", step.conclusion.statement.title)
        }
      }
    }
  }

  fileprivate mutating func write(_ relation: Relation) {
    object { json in
      json.key("source")
      json.write(relation.source)
      json.member("kind", relation.kind.rawValue)
      json.key("target")
      json.write(relation.target)
    }
  }

  private mutating func write(_ endpoint: Relation.Endpoint) {
    object { json in
      switch endpoint {
      case .statement(let id): json.member("statement", id.title)
      case .argument(let id): json.member("argument", id.title)
      case .inference(of: let id, step: let step):
        json.member("argument", id.title)
        json.key("step")
        if let step { json.value(step) } else { json.value("last") }
      }
    }
  }

  private mutating func member(_ key: StaticString, _ range: SourceRange?) {
    if let range { member(key, [range.lowerBound, range.upperBound]) }
  }
}

extension Occurrence.Role {
  fileprivate var name: String {
    switch self {
    case .topLevel: "paragraph"
    case .relation: "relation"
    case .listItem: "item"
    case .premise: "premise"
    case .conclusion: "conclusion"
    }
  }

  fileprivate var argument: Argument.ID? {
    switch self {
    case .premise(of: let id), .conclusion(of: let id, isMain: _): id
    case .topLevel, .relation, .listItem: nil
    }
  }
}
