public import ArgumentMaps
internal import ArgumentModel

extension MeasuredMap {
  /// The map as a flowchart of Mermaid, with the palette's colours, a title and a description.
  ///
  /// Mermaid breaks the lines and finds the places. Words are written so that none of them is taken
  /// for anything else by Mermaid, Markdown or HTML.
  public var mermaid: String {
    var writer = MermaidWriter(self)
    return writer.write()
  }
}

/// Writes a map as a flowchart of Mermaid: boxes are `n0`, `n1`, …, groups `g0`, `g1`, ….
private struct MermaidWriter {
  private let measured: MeasuredMap
  private var text = ""

  init(_ measured: MeasuredMap) { self.measured = measured }

  mutating func write() -> String {
    text = "flowchart \(measured.style.direction.rawValue)\n"
    text += "  accTitle: \(MermaidText(measured.map.title ?? "Argument map").text)\n"
    text += "  accDescr: \(MermaidText(MapSummary(of: measured.map).text).text)\n"
    writeBody()
    for edge in measured.map.edges { write(edge) }
    writeLooks()
    return text
  }

  private mutating func writeBody() {
    var depth = 1
    for step in measured.outline {
      let indent = String(repeating: "  ", count: min(depth, 20))
      switch step {
      case .open(let group):
        let title = MermaidText(measured.groupTitles[group]).text
        text += "\(indent)subgraph g\(group)[\"\(title.isEmpty ? " " : title)\"]\n"
        depth += 1
      case .node(let node): text += "\(indent)n\(node)\(shape(of: node))\n"
      case .close:
        depth -= 1
        text += "\(indent.dropLast(depth < 20 ? 2 : 0))end\n"
      }
    }
  }

  /// The words of a box in the brackets of its shape: statements are round, arguments square.
  private func shape(of node: Int) -> String {
    let label = measured.labels[node]
    let title = MermaidText(label.title).text
    let parts = [
      title.isEmpty ? "" : "<b>\(title)</b>", MermaidText(label.text).text,
      MermaidText(label.tags).text,
    ].filter { !$0.isEmpty }
    let words = "\"\(parts.isEmpty ? " " : parts.joined(separator: "<br/>"))\""
    return switch measured.map.nodes[node].subject {
    case .statement: "(\(words)):::claim"
    case .argument: "[\(words)]:::argument"
    case .group: "[[\(words)]]:::closed"
    }
  }

  private mutating func write(_ edge: MapEdge) {
    let arrow =
      switch edge.kind {
      case .supports: "-->"
      case .entails: "==>"
      case .attacks: "-.->"
      case .undercuts: "-.-o"
      case .contradicts: "x-.-x"
      case .excludes: "<-.->"
      }
    text += "  n\(edge.source) \(arrow) n\(edge.target)\n"
  }

  private mutating func writeLooks() {
    let palette = measured.style.light
    let samples: [(String, MapNode.Subject)] = [
      ("claim", .statement("")), ("argument", .argument("")), ("closed", .group("")),
    ]
    for (name, subject) in samples {
      let look = BoxLook(of: MapNode(id: "", subject: subject), palette)
      text += "  classDef \(name) \(colors(look)),text-align:left\n"
    }
    for step in measured.outline {
      guard case .open(let group) = step else { continue }
      text += "  style g\(group) \(colors(BoxLook(of: measured.map.groups[group], palette)))\n"
    }
    for (position, node) in measured.map.nodes.enumerated()
    where node.color != nil || node.textColor != nil {
      text += "  style n\(position) \(colors(BoxLook(of: node, palette)))\n"
    }
    for (look, positions) in lineLooks(palette) {
      text += "  linkStyle \(positions.map(String.init).joined(separator: ",")) \(look)\n"
    }
  }

  private func colors(_ look: BoxLook) -> String {
    "fill:\(look.fill),stroke:\(look.stroke),color:\(look.ink ?? measured.style.light.text)"
  }

  /// The looks of lines, each with the lines that have it, in the order of their first lines.
  private func lineLooks(_ palette: Palette) -> [(look: String, edges: [Int])] {
    var looks: [(look: String, edges: [Int])] = []
    var places: [String: Int] = [:]
    for (position, edge) in measured.map.edges.enumerated() {
      let look = RelationLook(edge.kind)
      let color = edge.color?.description ?? RelationLook.color(of: edge.kind, in: palette)
      let dashes = look.dashes.isEmpty ? "" : ",stroke-dasharray:\(look.dashes)"
      // Dots are dashes of no length with round ends.
      let ends = look.head == .chevron ? ",stroke-linecap:round" : ""
      let words = "stroke:\(color),stroke-width:\(look.width)px\(dashes)\(ends)"
      if let place = places[words] {
        looks[place].edges.append(position)
      } else {
        places[words] = looks.count
        looks.append((words, [position]))
      }
    }
    return looks
  }
}

/// Words as Mermaid takes them for words: what could mean anything is a numbered entity, `#59;`.
///
/// Mermaid looks for its own notation, for comments, directives, icons (`fa:`) and formulas (`$$`)
/// before it looks at quotation marks, and reads lists from what is within them.
private struct MermaidText {
  private(set) var text = ""
  private var last: Unicode.Scalar = " "

  /// Writes lines as one, which Mermaid breaks where it needs to.
  init(_ block: TextBlock) {
    for line in block.lines {
      for run in line.runs { append(run.text) }
      if line.isFollowedBySpace { append(" ") }
    }
  }

  init(_ words: String) { append(words) }

  private mutating func append(_ words: String) {
    for scalar in words.unicodeScalars {
      if isPlain(scalar) {
        text.unicodeScalars.append(scalar)
      } else if scalar.properties.isWhitespace {
        text += " "
      } else if scalar.properties.generalCategory == .control {
        text += "\u{FFFD}"
      } else {
        // A formula is looked for when the entities are read again: no two dollars side by side.
        if scalar == "$", last == "$" { text += "\u{2060}" }
        text += "#\(scalar.value);"
      }
      last = scalar
    }
  }

  /// Whether a character can stand for itself where it stands.
  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", ",", "'", "?", "!", "(": true
    // No list begins behind a letter.
    case ".", ")", "-": last.properties.isAlphabetic
    // What Mermaid itself puts for `#` and `;` while it reads.
    case "\u{FB02}", "\u{B6}": false
    default: scalar.value >= 0xA0 && !scalar.properties.isWhitespace
    }
  }
}
