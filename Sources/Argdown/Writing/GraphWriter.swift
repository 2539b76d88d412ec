import ArgumentModel

/// Writes a graph block by block, section by section.
///
/// Statements and arguments are its elements, by number: statements first. Each is introduced when
/// its turn comes, below what it bears on if that is at hand. What stands on a line is written
/// here; which line comes next is decided in `GraphWriter+Turns.swift`.
struct GraphWriter {
  let graph: ArgumentGraph
  var elements: [WrittenElement]
  let links: [Link]
  /// Which relations are written.
  var isLinked: [Bool]
  /// The first relation that may not be written yet.
  var nextLink = 0
  /// The elements of each kind in the order of their introduction, and the untitled of both.
  var turns: [Turns]
  /// The elements that say something in each section, the first being what has no heading.
  let residents: [[Int]]
  /// The elements whose lines are open, outermost first, each below the one before it.
  var frames: [Frame] = []
  /// The section that is being written; -1 before the first heading.
  var section = -1
  /// The argument whose block was written last, to which a structure would belong.
  var precedingArgument: Int?
  private let shortcodes: Shortcodes
  private var output: [UInt8] = []

  init(_ graph: ArgumentGraph) {
    self.graph = graph
    let catalogue = Catalogue(of: graph)
    elements = catalogue.elements
    links = catalogue.links
    turns = catalogue.turns
    residents = catalogue.residents
    isLinked = Array(repeating: false, count: links.count)
    shortcodes = ElaborationOptions(settings: graph.metadata).shortcodes
  }

  /// The graph as text, each element on one line.
  mutating func write() -> [UInt8] {
    writeFrontMatter()
    writeBlocks()
    for heading in graph.sections {
      section = heading.id.position
      writeHeading(heading)
      writeBlocks()
    }
    return output
  }

  private mutating func writeFrontMatter() {
    var metadata = graph.metadata
    if ElaborationOptions(settings: metadata).mode != graph.mode {
      var model = metadata["model"]?.mapping ?? [:]
      model["mode"] = .string(graph.mode.rawValue)
      metadata["model"] = .mapping(model)
    }
    if !metadata.isEmpty { output += metadata.frontMatter.utf8 }
  }

  private mutating func writeHeading(_ heading: Section) {
    precedingArgument = nil
    beginBlock()
    output += [UInt8](repeating: Byte.numberSign, count: max(heading.level, 1)) + [Byte.space]
    let title = WrittenText.bytes(
      of: heading.title, tags: heading.tags, isAtHead: false, shortcodes: shortcodes)
    output += title.isEmpty ? [Byte.backslash, Byte.space] : title
    writeData(heading.data)
    output.append(Byte.lineFeed)
  }

  /// Leaves an empty line above a block.
  mutating func beginBlock() {
    if !output.isEmpty { output.append(Byte.lineFeed) }
  }

  /// Writes an element behind a sign, with what it says at this place.
  mutating func writeLine(_ index: Int, _ occurrence: Occurrence?, sign: String) {
    let title = elements[index].title
    var text = WrittenText.bytes(
      of: occurrence?.text ?? "", tags: occurrence?.tags ?? [],
      isAtHead: title?.needsOwnLine ?? true, shortcodes: shortcodes)
    let isReference = title?.isReferable ?? false && (occurrence?.text == nil || text.isEmpty)
    if text.isEmpty, !isReference { text = [Byte.backslash, Byte.space] }
    output += sign.utf8
    if let title {
      output += title.text.utf8
      output += (isReference ? " " : title.needsOwnLine ? ":\n" : ": ").utf8
    }
    output += text
    if let data = occurrence?.data, !data.isEmpty {
      if isReference || title?.needsOwnLine ?? false { output.append(Byte.lineFeed) }
      writeData(data)
    }
    output.append(Byte.lineFeed)
  }

  /// Writes the inference of a step.
  mutating func writeInference(_ inference: Inference) {
    let rules = inference.rules.map(\.asRule).filter { !$0.isEmpty }.joined(separator: ", ")
    let data = inference.data.isEmpty ? "" : inference.data.inline
    let parts = [rules, data].filter { !$0.isEmpty }
    output += (parts.isEmpty ? "----\n" : "-- \(parts.joined(separator: " ")) --\n").utf8
  }

  private mutating func writeData(_ data: DataMapping) {
    if !data.isEmpty { output += " \(data.inline)".utf8 }
  }
}

extension String {
  /// The name of a rule with what would end it escaped, and blanks at its ends.
  fileprivate var asRule: String {
    let scalars = Array(onOneLine.unicodeScalars)
    var rule = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isAtEnd = index == 0 || index == scalars.count - 1
      let isBlank = " \t".unicodeScalars.contains(scalar)
      if ",-{\\/<".unicodeScalars.contains(scalar) || (isAtEnd && isBlank) { rule.append("\\") }
      rule.append(scalar)
    }
    return String(rule)
  }
}
