import ArgumentModel

extension ArgumentGraph {
  /// The graph in the format of the specification: a fact a line.
  var factDescription: String {
    var facts: [String] = []
    if !metadata.isEmpty { facts.append("metadata \(DataValue.mapping(metadata).flow)") }
    if mode != .loose { facts.append("mode \(mode)") }
    for section in sections { facts += self.facts(of: section) }
    for statement in statements {
      facts += self.facts(
        statement.id.shown, statement.occurrences, text: statement.canonicalOccurrence?.text,
        tags: statement.tags, data: statement.data, in: statement.section)
    }
    for argument in arguments {
      facts += self.facts(
        argument.id.shown, argument.occurrences, text: argument.canonicalOccurrence?.text,
        tags: argument.tags, data: argument.data, in: argument.section)
      for (index, step) in (argument.structure?.steps ?? []).enumerated() {
        let premises = step.premises.map(\.statement.shown).joined(separator: ", ")
        let rules = step.inference.rules.joined(separator: ", ")
        let manner = [rules, step.inference.data.shown].filter { !$0.isEmpty }
        let arrow = manner.isEmpty ? "-->" : "-- \(manner.joined(separator: " ")) -->"
        let parts = [premises, arrow, step.conclusion.statement.shown].filter { !$0.isEmpty }
        facts.append("\(argument.id.shown) step \(index + 1): \(parts.joined(separator: " "))")
      }
    }
    facts += relations.map(\.shown)
    let resolved = resolvedRelations
    if resolved.map(\.shown) != relations.map(\.shown) {
      facts += resolved.isEmpty ? ["⇒ no relation"] : resolved.map { "⇒ \($0.shown)" }
    }
    return facts.isEmpty ? "nothing" : facts.map(\.visible).joined(separator: "\n")
  }

  private func facts(of section: Section) -> [String] {
    let parent = section.parent.map { "in \"\(self[$0].title.string)\"" } ?? ""
    let parts = [
      "section \"\(section.title.string)\" level \(section.level)",
      section.tags.map { "#(\($0.name))" }.joined(separator: " "), section.data.shown, parent,
    ]
    return [parts.filter { !$0.isEmpty }.joined(separator: " ")] + section.title.marks(of: nil)
  }

  private func facts(
    _ title: String, _ occurrences: [Occurrence], text: MarkedText?, tags: [Tag],
    data: DataMapping, in section: Section.ID?
  ) -> [String] {
    let places = occurrences.map { $0.role.shown + ($0.isReference ? " reference" : "") }
    let parts = [
      title, text.map { "\"\($0.string)\"" } ?? "",
      tags.map { "#(\($0.name))" }.joined(separator: " "), data.shown,
      places.joined(separator: ", "), section.map { "in \"\(self[$0].title.string)\"" } ?? "",
    ]
    return [parts.filter { !$0.isEmpty }.joined(separator: " ")] + (text?.marks(of: title) ?? [])
  }
}

extension MarkedText {
  /// Each mark with the stretch of text that bears it, and what it is a mark of.
  fileprivate func marks(of title: String?) -> [String] {
    marks.map { mark in
      let bytes = Array(string.utf8)[mark.range]
      let stretch = "\"\(String(decoding: bytes, as: UTF8.self))\" @\(mark.range)"
      let kind =
        switch mark.kind {
        case .bold: "is bold"
        case .italic: "is italic"
        case .link(let url): "leads to \(url)"
        case .tag(let tag): "is the tag \(tag.name)"
        case .statementMention(let id): "mentions \(id.shown)"
        case .argumentMention(let id): "mentions \(id.shown)"
        }
      return "  \(stretch) \(kind)"
    }
  }
}

extension Statement.ID {
  fileprivate var shown: String { isUntitled ? "~\(self)" : description }
}

extension Argument.ID {
  fileprivate var shown: String { isUntitled ? "~\(self)" : description }
}

extension Relation {
  fileprivate var shown: String { "\(source.shown) \(kind.rawValue) \(target.shown)" }
}

extension Relation.Endpoint {
  fileprivate var shown: String {
    switch self {
    case .statement(let id): id.shown
    case .argument(let id): id.shown
    case .inference(of: let id, step: let step):
      "\(id.shown) step \(step.map { String($0 + 1) } ?? "last")"
    }
  }
}

extension Occurrence.Role {
  fileprivate var shown: String {
    switch self {
    case .topLevel: "top level"
    case .relation: "relation"
    case .listItem: "item"
    case .premise(of: let id): "premise of \(id.shown)"
    case .conclusion(of: let id, isMain: true): "main conclusion of \(id.shown)"
    case .conclusion(of: let id, isMain: false): "conclusion of \(id.shown)"
    }
  }
}

extension DataMapping {
  fileprivate var shown: String { isEmpty ? "" : DataValue.mapping(self).flow }
}

extension DataValue {
  /// The value as YAML in one line, texts in quotation marks.
  fileprivate var flow: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .number(let value): "\(value)"
    case .string(let value): "\"\(value)\""
    case .sequence(let values): "[\(values.map(\.flow).joined(separator: ", "))]"
    case .mapping(let mapping):
      "{\(mapping.entries.map { "\($0.key.flowKey): \($0.value.flow)" }.joined(separator: ", "))}"
    }
  }
}

extension String {
  /// The text as a key: in quotation marks if it is more than a word.
  fileprivate var flowKey: String {
    !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      ? self : "\"\(self)\""
  }

  /// Line ends, tabs and NULs by visible signs, as in the trees.
  fileprivate var visible: String {
    let signs: [Unicode.Scalar: Unicode.Scalar] = [
      "\n": "↵", "\r": "␍", "\t": "→", "\0": "␀",
    ]
    return String(String.UnicodeScalarView(unicodeScalars.map { signs[$0] ?? $0 }))
  }
}
