import Argdown
import ArgumentModel
import Foundation
import Testing

/// The specification in the documentation, executed.
struct SpecificationTests {
  static let examples = SpecificationExample.all(in: "Specification.md")

  @Test func `the specification has its examples`() {
    #expect(SpecificationTests.examples.count >= 300)
  }

  @Test func `every difference from the original has an example of its name`() throws {
    let differences = try String(
      contentsOf: SpecificationExample.url(of: "Differences.md"), encoding: .utf8)
    let names = differences.matches(of: /\n- \*\*(.+?)\*\*/).map { String($0.1) }
    let sections = Set(SpecificationTests.examples.map(\.section))
    #expect(names.count > 20)
    #expect(names.filter { !sections.contains($0) } == [])
  }

  @Test(arguments: examples)
  func `an example is read as the specification says`(example: SpecificationExample) {
    let document = ArgdownDocument(parsing: example.text)
    #expect(example.tree != nil || example.graph != nil)
    if let tree = example.tree { #expect(document.treeDescription == tree) }
    #expect(findings(in: document) == example.diagnostics)
    if let graph = example.graph { #expect(Elaboration(document).graph.factDescription == graph) }
    #expect(document.treeFaults.isEmpty)
    #expect(document.diagnosticFaults.isEmpty)
  }

  @Test(arguments: examples)
  func `every beginning of an example is read without a trap`(example: SpecificationExample) {
    for end in 0..<example.text.count {
      let document = ArgdownDocument(parsing: Array(example.text[..<end]))
      #expect(document.treeFaults.isEmpty, "up to \(end)")
      #expect(Elaboration(document).graph.danglingEnds.isEmpty, "up to \(end)")
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["ARGMAP_RECORD"] != nil))
  func `the specification is recorded`() throws {
    try SpecificationExample.record("Specification.md") { example in
      let document = ArgdownDocument(parsing: example.text)
      let tree = example.tree == nil ? "" : document.treeDescription
      let graph = example.graph == nil ? "" : Elaboration(document).graph.factDescription
      return [tree, findings(in: document), graph]
    }
  }

  /// What is wrong with the notation, then with data and structures: a finding a line.
  private func findings(in document: ArgdownDocument) -> String {
    let lines = LineTable(document.source)
    let found = (document.diagnostics + Elaboration(document).diagnostics).map { finding in
      let place = lines.position(at: finding.range?.lowerBound ?? 0)
      let kind = "\(finding.severity.rawValue)[\(finding.slug)]"
      return "\(place.line):\(place.column) \(kind): \(finding.message)"
    }
    return found.joined(separator: "\n")
  }
}
