import Argdown
import ArgumentExchange
import ArgumentModel
import TestSupport
import Testing

struct FindingReportTests {
  private let text = "[Ä]: eins\n\n[B, <c>]: zwei % \"x\"\n"

  /// A report with a finding of every kind.
  private func report() -> FindingReport {
    let map = SourceMap(.init("a b/ü.argdown", Array(text.utf8)), count: text.utf8.count)
    let circle = Diagnostic(
      "circular-support", .error, "[Ä] supports\nitself", at: SourceRange(0, 4), subjects: ["Ä"],
      notes: [.init("here", at: SourceRange(12, 20)), .init("nowhere")], help: "break it, soon",
      trail: [.init("[Ä]", at: SourceRange(0, 4)), .init("[B]", at: SourceRange(12, 20))],
      fixes: [.init("take it away", [.init(SourceRange(0, 4), "[A]")])])
    let silent = Diagnostic("orphan", .warning, "alone", at: SourceRange(12, 20))
    let general = Diagnostic("no-thesis", .note, "this map has no thesis")
    var report = FindingReport()
    report.add(
      [(circle, nil), (silent, .inSource(reason: "known")), (general, nil)], in: map)
    return report
  }

  @Test func `findings are counted by what they mean`() {
    let summary = report().summary
    #expect(summary.errors == 1 && summary.warnings == 0 && summary.notes == 1)
    #expect(summary.suppressed == 1 && summary.inBaseline == 0 && summary.files == 1)
  }

  @Test func `the forms for machines are what they were`() throws {
    let report = report()
    let rules = [
      FindingReport.Rule(
        "circular-support", in: "circularity", .error, "A claim supports itself.", manual: "No.")
    ]
    try Golden("findings.json").expect(String(decoding: report.json, as: UTF8.self))
    try Golden("findings.sarif").expect(
      String(decoding: report.sarif(rules: rules, version: "1.0.0"), as: UTF8.self))
    try Golden("findings.junit.xml").expect(String(decoding: report.junit, as: UTF8.self))
    #expect(
      report.gitHubAnnotations == """
        ::error file=a b/ü.argdown,line=1,col=1,endLine=1,endColumn=4,title=circular-support::\
        [Ä] supports%0Aitself%0Ahelp: break it, soon
        ::notice file=a b/ü.argdown,title=no-thesis::this map has no thesis

        """)
  }

  @Test func `every object of SARIF has what the schema asks for, and nothing else`() throws {
    let bytes = report().sarif(
      rules: [FindingReport.Rule("orphan", in: "structure", .warning, "s", manual: "m")],
      version: "1.0.0")
    let configuration = Configuration(parsing: bytes)
    #expect(configuration.fault == nil)
    #expect(SARIFSchema.faults(of: .mapping(configuration.settings), as: "log") == [])
  }

  @Test func `a fingerprint outlives lines, and tells twins apart`() {
    func prints(_ text: String) -> [String] {
      let map = SourceMap(.init("a", Array(text.utf8)), count: text.utf8.count)
      var report = FindingReport()
      let places = text.utf8.enumerated().filter { $0.element == UInt8(ascii: "x") }.map(\.offset)
      report.add(
        places.map { offset in
          let range = SourceRange(offset, offset + 1)
          return (Diagnostic("orphan", .note, "\(offset)", at: range, subjects: ["X"]), nil)
        }, in: map)
      return report.entries.map(\.fingerprint)
    }
    #expect(prints("x x") == prints("\n\n x\n\nx"))
    #expect(Set(prints("x x")).count == 2)
  }

  @Test func `what has no title goes by its text`() {
    func print(_ text: String, number: Int) -> String {
      let map = SourceMap(.init("a", Array(text.utf8)), count: text.utf8.count)
      var report = FindingReport()
      let range = SourceRange(text.utf8.count - 5, text.utf8.count)
      let finding = Diagnostic("orphan", .note, "m", at: range, subjects: ["Untitled \(number)"])
      report.add([(finding, nil)], in: map)
      return report.entries[0].fingerprint
    }
    #expect(print("alone", number: 1) == print("Other. alone", number: 2))
    #expect(print("alone", number: 1) != print("along", number: 1))
  }

  @Test func `a finding in a file that two maps include is told once`() {
    let map = SourceMap(.init("part", Array("abc".utf8)), count: 3)
    var report = FindingReport()
    let finding = Diagnostic("orphan", .note, "m", at: SourceRange(0, 1))
    report.add([(finding, nil)], in: map)
    report.add([(finding, nil)], in: map)
    #expect(report.entries.count == 1 && report.summary.files == 1)
  }

  @Test func `a baseline waives what it has, and says what is mended`() throws {
    var report = report()
    let file = Configuration(parsing: report.baseline)
    let baseline = try #require(Baseline(file.settings))
    #expect(baseline.apply(to: &report) == 0)
    #expect(report.told.isEmpty && report.summary.inBaseline == 2)
    #expect(report.baseline == self.report().baseline, "a baseline is written anew with a baseline")
    var other = FindingReport()
    other.add([], in: SourceMap(.init("a b/ü.argdown", []), count: 0))
    #expect(baseline.apply(to: &other) == 2)
    #expect(Baseline(["version": 2]) == nil)
    #expect(Baseline(["version": 1, "findings": [["check": "x"]]]) == nil)
  }

  @Test func `a file without findings is a test that passes`() {
    var report = FindingReport()
    report.add([], in: SourceMap(.init("a", []), count: 0))
    #expect(
      String(decoding: report.junit, as: UTF8.self).contains(
        "<testcase classname=\"a\" name=\"no findings\"/>"))
  }

  @Test func `a test of a file that several maps include passes once`() {
    let file = SourceMap.File("a", Array("[T]: t\n\n[U]: u\n".utf8))
    var report = FindingReport()
    for _ in 0..<2 {
      report.add([], in: SourceMap(file, count: 16))
      report.addPass(of: "unexpected-status", by: "U", at: SourceRange(8, 11))
    }
    let junit = String(decoding: report.junit, as: UTF8.self)
    #expect(junit.contains("<testsuites name=\"argmap\" tests=\"1\" failures=\"0\""))
    #expect(
      junit.contains(
        "<testcase classname=\"a\" name=\"unexpected-status U\" file=\"a\" line=\"3\"/>"))
  }
}

/// The objects of SARIF that reports have, as the schema of OASIS defines them.
///
/// Source: sarif-schema-2.1.0.json of OASIS, its definitions of these objects.
private enum SARIFSchema {
  private struct Object {
    let required: Set<String>
    /// The kind of each property: of an object, `[kind]` of an array, or what a scalar is.
    let properties: [String: String]

    init(_ required: Set<String>, _ properties: [String: String]) {
      self.required = required
      self.properties = properties
    }
  }

  private static let objects: [String: Object] = [
    "log": Object(
      ["version", "runs"], ["$schema": "string", "version": "=2.1.0", "runs": "[run]"]),
    "run": Object(["tool"], ["tool": "tool", "results": "[result]", "columnKind": "columns"]),
    "tool": Object(["driver"], ["driver": "component"]),
    "component": Object(
      ["name"], ["name": "string", "semanticVersion": "string", "rules": "[rule]"]),
    "rule": Object(
      ["id"],
      [
        "id": "string", "name": "string", "shortDescription": "message",
        "fullDescription": "message", "help": "message", "defaultConfiguration": "configuration",
        "properties": "bag",
      ]),
    "configuration": Object([], ["level": "level"]),
    "bag": Object([], ["tags": "[string]"]),
    "message": Object(["text"], ["text": "string", "markdown": "string"]),
    "result": Object(
      ["message"],
      [
        "ruleId": "string", "ruleIndex": "number", "level": "level", "message": "message",
        "locations": "[location]", "relatedLocations": "[location]", "codeFlows": "[codeFlow]",
        "partialFingerprints": "strings", "suppressions": "[suppression]", "fixes": "[fix]",
      ]),
    "location": Object(
      [],
      [
        "id": "number", "physicalLocation": "physicalLocation",
        "logicalLocations": "[logicalLocation]", "message": "message",
      ]),
    "logicalLocation": Object([], ["fullyQualifiedName": "string"]),
    "physicalLocation": Object([], ["artifactLocation": "artifact", "region": "region"]),
    "artifact": Object([], ["uri": "uri", "uriBaseId": "string"]),
    "region": Object(
      [],
      [
        "startLine": "number", "startColumn": "number", "endLine": "number",
        "endColumn": "number",
      ]),
    "codeFlow": Object(["threadFlows"], ["threadFlows": "[threadFlow]"]),
    "threadFlow": Object(["locations"], ["locations": "[step]"]),
    "step": Object([], ["location": "location"]),
    "suppression": Object(["kind"], ["kind": "suppressionKind", "justification": "string"]),
    "fix": Object(
      ["artifactChanges"], ["description": "message", "artifactChanges": "[change]"]),
    "change": Object(
      ["artifactLocation", "replacements"],
      ["artifactLocation": "artifact", "replacements": "[replacement]"]),
    "replacement": Object(
      ["deletedRegion"], ["deletedRegion": "region", "insertedContent": "message"]),
  ]

  private static let words: [String: Set<String>] = [
    "level": ["none", "note", "warning", "error"], "suppressionKind": ["inSource", "external"],
    "columns": ["utf16CodeUnits", "unicodeCodePoints"],
  ]

  /// What a value has that the schema does not want, by its way from the outside in.
  static func faults(of value: DataValue, as kind: String, at path: String = "") -> [String] {
    if kind.hasPrefix("[") {
      guard let elements = value.sequence else { return ["\(path) is no array"] }
      let inner = String(kind.dropFirst().dropLast())
      let isUnique = Set(elements).count == elements.count
      return elements.enumerated().flatMap {
        faults(of: $0.element, as: inner, at: "\(path)[\($0.offset)]")
      } + (isUnique || inner == "step" ? [] : ["\(path) has twins"])
    }
    if let object = objects[kind] {
      guard let members = value.mapping else { return ["\(path) is no object"] }
      let missing = object.required.subtracting(members.entries.map(\.key)).sorted()
      return missing.map { "\(path) lacks \($0)" }
        + members.entries.flatMap { member in
          object.properties[member.key].map {
            faults(of: member.value, as: $0, at: "\(path).\(member.key)")
          } ?? ["\(path) has \(member.key)"]
        }
    }
    let isRight =
      switch kind {
      case "number": if case .int(let number) = value { number >= 0 } else { false }
      case "strings": value.mapping?.entries.allSatisfy { $0.value.string != nil } ?? false
      case "uri": value.string?.allSatisfy { $0.isASCII && $0 != " " } ?? false
      default:
        words[kind].map { $0.contains(value.string ?? "") }
          ?? (kind.hasPrefix("=") ? value.string == String(kind.dropFirst()) : value.string != nil)
      }
    return isRight ? [] : ["\(path) is no \(kind)"]
  }
}
