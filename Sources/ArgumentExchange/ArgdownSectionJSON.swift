import ArgumentMaps
import ArgumentModel

/// Writes the sections of a map in the JSON shape of @argdown/core 2.
final class ArgdownSectionJSON {
  private let sections: [Section]
  private let isGroup: [Bool]
  private let isClosed: [Bool]
  private let hasData: Bool
  private let lines: LineTable?
  /// The sections directly within each, and those within none, the last.
  private let inner: [[Int]]

  /// Prepares sections; those that are no headings of the author have no data.
  init(
    _ sectioning: Sectioning, areHeadings: Bool, _ form: ArgdownJSONForm, _ lines: LineTable?
  ) {
    sections = sectioning.sections
    isGroup = sectioning.isGroup
    isClosed = sectioning.isClosed
    hasData = areHeadings && form.hasData
    self.lines = lines
    var inner: [[Int]] = Array(repeating: [], count: sections.count + 1)
    for (place, section) in sections.enumerated() {
      inner[section.parent?.position ?? sections.count].append(place)
    }
    self.inner = inner
  }

  /// Writes them as a member.
  func write(to json: inout JSONWriter) {
    json.key("sections")
    json.array { json in
      for section in inner[sections.count] { write(section, to: &json) }
    }
  }

  /// Sections nest at most as deep as headings have levels; the writer's own depth follows.
  private func write(_ place: Int, to json: inout JSONWriter) {
    let section = sections[place]
    json.object { json in
      json.member("type", fixed: "section")
      json.member("id", "s", place + 1)
      json.member("level", section.level)
      json.member("title", section.title.string)
      json.key("children")
      json.array { json in for child in inner[place] { write(child, to: &json) } }
      json.memberIfAny("tags", section.tags)
      json.write(marksOf: section.title)
      if hasData { json.memberIfAny("data", section.data) }
      json.member("isGroup", isGroup[place])
      if isClosed[place] { json.member("isClosed", true) }
      if let parent = section.parent { json.member("parent", "s", parent.position + 1) }
      json.write(section.range, of: lines)
    }
  }
}

extension JSONWriter {
  /// Writes the section in which something lies.
  mutating func write(section: Section.ID?) {
    if let section {
      member("section", "s", section.position + 1)
    } else {
      memberOfNothing("section")
    }
  }

  /// Writes where something stands, if the lines are known.
  mutating func write(_ range: SourceRange?, of lines: LineTable?) {
    guard let lines, let range else { return }
    let start = lines.position(at: range.lowerBound)
    let end = lines.position(at: max(range.lowerBound, range.upperBound - 1))
    members(4, room: 160) { line, lead in
      line.append(&lead, key: "startLine")
      line.append(digitsOf: start.line)
      line.append(&lead, key: "startColumn")
      line.append(digitsOf: start.column)
      line.append(&lead, key: "endLine")
      line.append(digitsOf: end.line)
      line.append(&lead, key: "endColumn")
      line.append(digitsOf: end.column)
    }
  }
}
