import ArgumentModel

/// Writes a map in Graphviz's language, with labels, groups as clusters, and a look for each kind.
///
/// Titles stand in HTML-like labels, broken into lines as in our own pictures. Nodes are named as
/// in the map, so that a file can be taken further by hand.
struct DOTWriter {
  private let measured: MeasuredMap
  private var text = ""
  /// The fonts in the order in which Graphviz tries them.
  private static let fonts = "Helvetica,Arial,Liberation Sans,sans-serif"

  init(_ measured: MeasuredMap) { self.measured = measured }

  /// The document.
  mutating func write() -> String {
    let style = measured.style
    text = "digraph \"argument map\" {\n"
    let side = style.direction == .upward ? "b" : "t"
    text += "  graph [rankdir=\(style.direction.rawValue), nodesep=0.3, ranksep=0.6, "
    text += "fontname=\"\(Self.fonts)\", fontsize=\(number(style.groupTitleSize)), "
    text += "labelloc=\(side), labeljust=l, compound=true];\n"
    text += "  node [shape=box, fontname=\"\(Self.fonts)\", fontsize=\(number(style.textSize)), "
    text += "margin=\"0.14,0.09\", penwidth=1.25, fontcolor=\(quoted(style.light.text))];\n"
    text += "  edge [arrowsize=0.9];\n"
    if !measured.map.ranks.isEmpty { text += "  newrank=true;\n" }
    writeBody()
    for rank in measured.map.ranks {
      let names = rank.map { quoted(measured.map.nodes[$0].id) }.joined(separator: "; ")
      text += "  { rank=same; \(names) }\n"
    }
    for edge in measured.map.edges { write(edge) }
    text += "}\n"
    return text
  }

  /// Writes the groups with what they hold, indented up to a depth.
  private mutating func writeBody() {
    var depth = 1
    for step in measured.outline {
      let indent = String(repeating: "  ", count: min(depth, 20))
      switch step {
      case .open(let group):
        open(group, indent)
        depth += 1
      case .node(let node): write(node, indent)
      case .close:
        depth -= 1
        text += "\(indent.dropLast(depth < 20 ? 2 : 0))}\n"
      }
    }
  }

  private mutating func open(_ position: Int, _ indent: String) {
    let group = measured.map.groups[position]
    let look = BoxLook(of: group, measured.style.light)
    let title = DOTLabel.text(
      measured.groupTitles[position], measured.style.light, ink: look.ink,
      isBold: measured.style.isGroupTitleBold)
    text += "\(indent)subgraph \(quoted("cluster-\(group.id)")) {\n"
    text += "\(indent)  graph [label=\(title.isEmpty ? "\"\"" : "<\(title)<BR ALIGN=\"LEFT\"/>>"), "
    text += "style=filled, fillcolor=\(quoted(look.fill)), color=\(quoted(look.stroke)), "
    text += "fontcolor=\(quoted(look.ink ?? measured.style.light.mutedText)), margin=12];\n"
  }

  private mutating func write(_ position: Int, _ indent: String) {
    let node = measured.map.nodes[position]
    let look = BoxLook(of: node, measured.style.light)
    let shape =
      switch node.subject {
      case .statement: "\"filled,rounded\""
      case .argument: "filled"
      case .group: "filled, peripheries=2"
      }
    text += "\(indent)\(quoted(node.id)) ["
    text += "label=\(DOTLabel(measured, position, ink: look.ink).text), "
    text += "tooltip=\(quoted(node.spokenName)), "
    text += "class=\(node.subject.isGroup ? quoted(look.name) : look.name), style=\(shape), "
    text += "fillcolor=\(quoted(look.fill)), color=\(quoted(look.stroke))"
    if let ink = look.ink { text += ", fontcolor=\(quoted(ink))" }
    text += "];\n"
  }

  private mutating func write(_ edge: MapEdge) {
    let look = RelationLook(edge.kind)
    let color =
      edge.color?.description ?? RelationLook.color(of: edge.kind, in: measured.style.light)
    let (line, head) =
      switch edge.kind {
      case .supports: ("solid", "normal")
      case .entails: ("solid", "normal")
      case .attacks: ("dashed", "empty")
      case .undercuts: ("dotted", "vee")
      case .contradicts: ("dashed", "diamond")
      case .excludes: ("dashed", "empty")
      }
    let nodes = measured.map.nodes
    text += "  \(quoted(nodes[edge.source].id)) -> \(quoted(nodes[edge.target].id)) "
    text += "[id=\(quoted(edge.id)), class=\(look.name), tooltip=\(look.verb), style=\(line), "
    text += "penwidth=\(number(look.width)), color=\(quoted(color)), arrowhead=\(head)"
    if edge.kind.isSymmetric { text += ", arrowtail=\(head), dir=both" }
    text += "];\n"
  }

  /// A quoted string: quotes and backslashes escaped, line breaks as `\n`, no control characters.
  private func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": quoted += "\\n"
      case "\0"..."\u{1F}", "\u{7F}": quoted += "\u{FFFD}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private func number(_ value: Double) -> String {
    var bytes: [UInt8] = []
    bytes.append(decimal: value)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ArgumentMap {
  /// The map in Graphviz's language, for `dot` and everything that reads it.
  public var dot: String {
    var writer = DOTWriter(MeasuredMap(self))
    return writer.write()
  }
}

extension MeasuredMap {
  /// The map in Graphviz's language, in the colours and sizes of its style.
  public var dot: String {
    var writer = DOTWriter(self)
    return writer.write()
  }
}
