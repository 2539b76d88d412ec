import Foundation
import Testing

/// An example of a specification: a text, the tree it is read as, what is wrong with it, and the
/// graph it comes to. Of tree and graph, an example shows one or both.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
  let section: String
  let number: Int
  let line: Int
  let text: [UInt8]
  let tree: String?
  let diagnostics: String
  let graph: String?

  var testDescription: String { "\(section), example \(number) (line \(line))" }

  /// The examples of a file in Argdown's documentation, in order.
  static func all(in file: String) -> [SpecificationExample] {
    let content = try? String(contentsOf: url(of: file), encoding: .utf8)
    return examples(in: (content ?? "").split(separator: "\n", omittingEmptySubsequences: false))
  }

  /// A file of Argdown's documentation.
  static func url(of file: String) -> URL {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    return root.appending(path: "Sources/Argdown/Argdown.docc").appending(path: file)
  }

  private static let fence = String(repeating: "`", count: 32)

  private static func examples(in lines: [Substring]) -> [SpecificationExample] {
    var examples: [SpecificationExample] = []
    var section = ""
    var start = 0
    for (index, line) in lines.enumerated() {
      if line == "\(fence) example" {
        start = index + 1
      } else if line == fence {
        let parts = lines[start..<index].split(separator: ".", omittingEmptySubsequences: false)
        examples.append(
          SpecificationExample(
            section: section, number: examples.count + 1, line: start, parts: parts))
        start = 0
      } else if start == 0, line.hasPrefix("#") {
        section = line.drop { $0 == "#" || $0 == " " }.description
      }
    }
    return examples
  }

  private init(section: String, number: Int, line: Int, parts: [ArraySlice<Substring>]) {
    self.section = section
    self.number = number
    self.line = line
    text = SpecificationExample.bytes(of: parts[0].map { $0 + "\n" }.joined())
    var tree: String?
    var diagnostics = ""
    var graph: String?
    for part in parts.dropFirst() {
      let content = part.joined(separator: "\n")
      switch part.first {
      case let line? where line.hasPrefix("document"): tree = content
      case let line? where line.contains(/^\d+:\d+ (error|warning|note)/): diagnostics = content
      default: graph = content
      }
    }
    (self.tree, self.diagnostics, self.graph) = (tree, diagnostics, graph)
  }

  /// Puts the parts that the code finds into a file of the documentation, to be read critically: a
  /// tree where `document` stands, a graph where anything else stands, findings where there are any.
  static func record(_ file: String, parts: (SpecificationExample) -> [String]) throws {
    let content = try String(contentsOf: url(of: file), encoding: .utf8)
    let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
    var recorded: [Substring] = []
    var next = 0
    for example in examples(in: lines) {
      let textEnd = lines[example.line...].firstIndex(of: ".") ?? lines.endIndex
      recorded += lines[next..<textEnd]
      for part in parts(example) where !part.isEmpty { recorded += [".", Substring(part)] }
      next = lines[textEnd...].firstIndex { $0 == fence } ?? lines.endIndex
    }
    recorded += lines[next...]
    try recorded.joined(separator: "\n").write(to: url(of: file), atomically: true, encoding: .utf8)
  }

  /// The text with its visible signs replaced: `→` a tab, `␠` a space at the end of a line, `␍` a
  /// carriage return, `⟨FF⟩` a byte by its number.
  private static func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var digits: String?
    for scalar in text.unicodeScalars {
      switch (scalar, digits) {
      case ("→", nil): bytes.append(0x09)
      case ("␠", nil): bytes.append(0x20)
      case ("␍", nil): bytes.append(0x0D)
      case ("⟨", nil): digits = ""
      case ("⟩", let number?):
        bytes.append(UInt8(number, radix: 16) ?? 0x3F)
        digits = nil
      case (_, let number?): digits = number + String(scalar)
      case (_, nil): bytes += String(scalar).utf8
      }
    }
    return bytes
  }
}
