import Argdown
import ArgumentModel
import Testing

/// Inline data and front matter.
struct DataTests {
  private func value(_ yaml: String) -> DataValue? {
    graph("a {x: \(yaml)}").statements.first?.data["x"]
  }

  @Test(
    arguments: [
      ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null),
      ("true", true), ("True", true), ("FALSE", false), ("yes", "yes"), ("off", "off"),
      ("tRue", "tRue"), ("0", 0), ("-12", -12), ("+12", 12), ("007", 7), ("0x1F", 31), ("0o17", 15),
      ("0b101", 5), ("-0x10", -16), ("0xZ", "0xZ"), ("1.5", 1.5), ("-.5", -0.5), ("1.", 1.0),
      ("1e3", 1000.0), ("1E-2", 0.01), (".inf", .number(.infinity)), ("-.INF", .number(-.infinity)),
      ("9223372036854775808", 9223372036854775808.0), ("1_000", "1_000"), ("1.2.3", "1.2.3"),
      ("2024-01-01", "2024-01-01"), ("-", "-"), (".", "."), ("e", "e"), ("inf", "inf"),
      ("nan", "nan"), ("'1'", "1"), ("\"true\"", "true"), ("''", ""), ("\"a\\tb\\u00e9\"", "a\tbé"),
      ("'it''s'", "it's"), ("a b", "a b"), ("[]", []), ("{}", [:]),
      ("[1, [a, ~], {b: c}]", [1, ["a", .null], ["b": "c"]]),
      ("!!str 1", "1"),
    ] as [(String, DataValue)])
  func `scalars are read as YAML's core schema has them`(yaml: String, expected: DataValue) {
    #expect(value(yaml) == expected)
  }

  @Test func `not a number is a number`() {
    #expect(value(".nan")?.number?.isNaN == true)
  }

  @Test func `keys keep their order`() {
    let data = graph("a {c: 1, a: 2, b: {z: 1, y: 2}}").statements.first?.data
    #expect(data?.entries.map(\.key) == ["c", "a", "b"])
    #expect(data?["b"]?.mapping?.entries.map(\.key) == ["z", "y"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `data on lines of its own is read in block style`(lineEnd: String) {
    let text = ["a {", "  x:", "    - 1", "", "    - {y: z}", "  w: |", "    t", "    u", "}"]
    let data = graph(text.joined(separator: lineEnd)).statements.first?.data
    #expect(data == ["x": [1, ["y": "z"]], "w": "t\nu\n"])
  }

  @Test func `data of later places is laid over that of earlier ones`() {
    let data = graph("[A] {a: 1, m: {x: 1, y: 2}}\n\n[A] {m: {y: 3, z: 4}, b: 5}").statements[0]
      .data
    #expect(data == ["a": 1, "m": ["x": 1, "y": 3, "z": 4], "b": 5])
    #expect(data.entries.map(\.key) == ["a", "m", "b"])
  }

  @Test func `aliases stand for what they name`() {
    #expect(value("[&a {b: 1}, *a]") == [["b": 1], ["b": 1]])
  }

  @Test(arguments: [
    ("a: 1, a: 2", "a {a: 1, "), ("a: *b", "a {a: "), ("a: [1", "a {a: [1"),
    ("é: 1, é: 2", "a {é: 1, "), ("a: \"b\" c", "a {a: \"b\" "), ("[1]: 2", "a {[1"),
    ("a: @b", "a {a: "), ("a: %b", "a {a: "),
  ])
  func `what is wrong with data is shown where it is`(yaml: String, before: String) throws {
    let found = findings("a {\(yaml)}")
    #expect(found.map(\.slug) == ["invalid-data"])
    #expect(found.first?.range?.lowerBound == before.utf8.count)
  }

  @Test func `a fault in front matter is shown where it is`() {
    let found = findings("===\ntitle: é\nx: [\n===\n\na")
    #expect(found.first?.range?.lowerBound == 4 + "title: é\nx: [".utf8.count)
  }

  @Test func `data that is at fault costs itself only`() {
    let graph = graph("[A]: a #t {b: [}\n  + [B] {c: 1}\n")
    #expect(graph.statements.map(\.data) == [[:], ["c": 1]])
    #expect(graph.statements[0].text == "a")
    #expect(graph.relations.count == 1)
  }

  @Test func `values are nested 64 deep at most`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(findings("a {x: \(nested(63))}").isEmpty)
    #expect(findings("a {x: \(nested(64))}").map(\.slug) == ["invalid-data"])
  }

  @Test func `aliases cannot blow values up`() {
    let levels = (1...9).map { level in
      "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]"
    }
    let found = findings(
      "a {\na0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n\(levels.joined(separator: "\n"))\n}")
    #expect(found.map(\.slug) == ["invalid-data"])
  }

  @Test func `front matter is the metadata of the graph`() {
    let graph = graph("===\ntitle: Energy\nmodel:\n  mode: strict\n===\n\na")
    #expect(graph.metadata == ["title": "Energy", "model": ["mode": "strict"]])
    #expect(graph.mode == .strict)
  }

  @Test func `front matter may be empty`() {
    #expect(graph("===\n===\n\na").metadata.isEmpty)
    #expect(findings("===\n===\n\na").isEmpty)
  }
}
