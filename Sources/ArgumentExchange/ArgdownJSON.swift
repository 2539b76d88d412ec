public import ArgumentMaps
public import ArgumentModel

extension ArgumentGraph {
  /// The graph and its map in the JSON shape of @argdown/core 2, without colours and positions.
  ///
  /// - Complexity: O(n) in the size of the graph and the map.
  public func argdownJSON(with map: ArgumentMap) -> [UInt8] {
    var json = JSONWriter()
    ArgdownJSON(self, map).write(to: &json)
    return json.bytes + [0x0A]
  }
}

/// Writes a graph in the JSON shape of @argdown/core 2.
private struct ArgdownJSON {
  private let graph: ArgumentGraph
  private let map: ArgumentMap
  private let relations: [Relation]

  init(_ graph: ArgumentGraph, _ map: ArgumentMap) {
    self.graph = graph
    self.map = map
    relations = graph.resolvedRelations
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("arguments")
      json.object { json in for argument in graph.arguments { write(argument, to: &json) } }
      json.key("statements")
      json.object { json in for statement in graph.statements { write(statement, to: &json) } }
      json.key("relations")
      json.array { json in for relation in relations { write(relation, to: &json) } }
      json.key("map")
      json.object { json in
        ArgdownMapJSON(map).write(to: &json)
      }
      json.key("sections")
      json.array { json in
        for section in graph.sections where section.parent == nil { write(section, to: &json) }
      }
      json.key("tags")
      json.object { json in
        for (position, tag) in tags.enumerated() {
          json.key(tag.name)
          json.object { json in
            json.member("tag", tag.name)
            json.member("occurrenceIndex", position)
          }
        }
      }
    }
  }

  private var tags: [Tag] {
    var seen: Set<Tag> = []
    let all =
      graph.sections.flatMap(\.tags) + graph.statements.flatMap(\.tags)
      + graph.arguments.flatMap(\.tags)
    return all.filter { seen.insert($0).inserted }
  }

  private func write(_ statement: Statement, to json: inout JSONWriter) {
    json.key(statement.id.title)
    json.object { json in
      json.member("type", "equivalence-class")
      json.member("title", statement.id.title)
      json.key("members")
      json.array { json in
        for occurrence in statement.occurrences {
          json.object { json in write(occurrence, title: statement.id.title, to: &json) }
        }
      }
      json.memberIfAny("tags", statement.tags)
      json.memberIfAny("data", statement.data)
    }
  }

  private func write(_ argument: Argument, to json: inout JSONWriter) {
    json.key(argument.id.title)
    json.object { json in
      json.member("type", "argument")
      json.key("members")
      json.array { json in
        for occurrence in argument.occurrences {
          json.object { json in
            write(occurrence, title: argument.id.title, isDescription: true, to: &json)
          }
        }
      }
      json.key("pcs")
      json.array { json in
        if let structure = argument.structure { write(structure, of: argument, to: &json) }
      }
      json.member("title", argument.id.title)
      json.memberIfAny("tags", argument.tags)
      json.memberIfAny("data", argument.data)
    }
  }

  private func write(_ structure: Structure, of argument: Argument, to json: inout JSONWriter) {
    var number = 0
    for step in structure.steps {
      for premise in step.premises {
        number += 1
        json.object { json in
          write(premise.occurrence, title: premise.statement.title, to: &json)
        }
      }
      number += 1
      let conclusionIndex = number - 1
      json.object { json in
        write(step.conclusion.occurrence, title: step.conclusion.statement.title, to: &json)
        json.key("inference")
        json.object { json in
          json.member("type", "inference")
          json.member("inferenceRules", step.inference.rules)
          json.memberIfAny("data", step.inference.data)
          json.member("conclusionIndex", conclusionIndex)
          json.member("argumentTitle", argument.id.title)
        }
      }
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
    let tags = occurrence.tags.map(\.description).joined(separator: " ")
    json.member("text", occurrence.text?.string ?? tags)
    json.memberIfAny("tags", occurrence.tags)
    if occurrence.isReference { json.member("isReference", true) }
    json.memberIfAny("data", occurrence.data)
    switch occurrence.role {
    case .premise(of: let id), .conclusion(of: let id, isMain: _):
      json.member("argumentTitle", id.title)
    case .topLevel, .relation, .listItem: break
    }
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
        let structure = graph[id]?.structure
      {
        let before = structure.steps[...step].reduce(0) { $0 + $1.premises.count + 1 }
        json.member("conclusionIndex", before - 1)
      }
    }
  }

  /// Sections nest at most as deep as headings have levels; the writer's own depth follows.
  private func write(_ section: Section, to json: inout JSONWriter) {
    json.object { json in
      json.member("type", "section")
      json.member("id", "s\(section.id.position + 1)")
      json.member("level", section.level)
      json.member("title", section.title.string)
      json.key("children")
      json.array { json in
        for child in graph.sections where child.parent == section.id { write(child, to: &json) }
      }
      json.memberIfAny("tags", section.tags)
      json.memberIfAny("data", section.data)
    }
  }
}

extension Occurrence.Role {
  fileprivate func argdownName(isDescription: Bool) -> String? {
    if isDescription { return "argument-description" }
    return switch self {
    case .topLevel: "top-level-statement"
    case .relation: "relation-statement"
    case .listItem: nil
    case .premise: "premise"
    case .conclusion(of: _, isMain: let isMain):
      isMain ? "main-conclusion" : "intermediary-conclusion"
    }
  }
}

extension Relation.Kind {
  var argdownName: String {
    switch self {
    case .supports: "support"
    case .attacks: "attack"
    case .undercuts: "undercut"
    case .contradicts: "contradictory"
    case .entails: "entails"
    case .excludes: "contrary"
    }
  }
}

extension Relation.Endpoint {
  fileprivate var argdownType: String {
    switch self {
    case .statement: "equivalence-class"
    case .argument: "argument"
    case .inference: "inference"
    }
  }
}
