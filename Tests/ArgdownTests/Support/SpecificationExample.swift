import Foundation
import Testing

/// An example of a specification: a text, the tree it is read as, and what is wrong with it.
struct SpecificationExample: Sendable, CustomTestStringConvertible {
  let section: String
  let number: Int
  let line: Int
  let text: [UInt8]
  let tree: String
  let diagnostics: String

  var testDescription: String { "\(section), example \(number) (line \(line))" }

  /// The examples of a file in Argdown's documentation, in order.
  static func all(in file: String) -> [SpecificationExample] {
    let root = (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent()
    }
    let path = root.appending(path: "Sources/Argdown/Argdown.docc")
    let content = try? String(contentsOf: path.appending(path: file), encoding: .utf8)
    return examples(in: (content ?? "").split(separator: "\n", omittingEmptySubsequences: false))
  }

  private static func examples(in lines: [Substring]) -> [SpecificationExample] {
    let fence = String(repeating: "`", count: 32)
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
    func part(_ index: Int) -> String {
      index < parts.count ? parts[index].joined(separator: "\n") : ""
    }
    self.section = section
    self.number = number
    self.line = line
    text = SpecificationExample.bytes(of: parts[0].map { $0 + "\n" }.joined())
    tree = part(1)
    diagnostics = part(2)
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
