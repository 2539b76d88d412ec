import Argdown
import ArgumentExchange
import ArgumentModel
import Testing

struct ArgdownJSONTests {
  private func json(_ text: String) -> String {
    let document = ArgdownDocument(parsing: text)
    let bytes = ArgumentGraph(document).argdownJSON(lines: LineTable(document.source))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.map { $0.drop { $0 == " " } }.joined()
  }

  @Test func `marks are counted in UTF-16, ends inclusive`() {
    let found = json("[A]: 😀 *é* [l](http://x.y) @[B] #t\n")
    #expect(
      found.contains(
        """
        "ranges": [{"type": "italic","start": 3,"stop": 3},\
        {"type": "link","url": "http://x.y","start": 5,"stop": 5},\
        {"type": "statement-mention","title": "B","start": 7,"stop": 10},\
        {"type": "tag","tag": "t","start": 12,"stop": 13}]
        """))
  }

  @Test func `everything has its place, and what it is used for`() {
    let found = json("# H\n\n[A]: a\n  + <B>: b\n")
    #expect(
      found.contains("\"section\": \"s1\",\"startLine\": 3,\"startColumn\": 1,\"endLine\": 3"))
    #expect(found.contains("\"isUsedAsTopLevelStatement\": true"))
    #expect(found.contains("\"isGroup\": true,\"startLine\": 1"))
    #expect(found.contains("\"toEquivalenceClass\": \"A\""))
  }

  @Test func `a structure stands in the description before it`() {
    let found = json("<B>: b\n\n(1) [P]: p\n----\n(2) [C]: c\n  <_ [U]: u\n")
    #expect(found.contains("\"endColumn\": 6,\"pcs\": [{\"type\": \"statement\""))
    #expect(found.contains("\"inference\": {\"type\": \"inference\",\"relations\": [{"))
  }

  @Test func `a conclusion on the way stays apart, as in the original`() {
    let found = json("<B>\n\n(1) [P]: p\n----\n(2) [M]: m\n  - [O]: o\n----\n(3) [C]: c\n")
    #expect(found.ranges(of: "\"type\": \"map-edge\"").count == 3)
  }

  @Test(arguments: [
    (0, "{\"arguments\": {},"), (1, "{\n \"arguments\": {},\n"), (4, "{\n    \"arguments\": {},\n"),
    (99, "{\n          \"arguments\": {},\n"),
  ])
  func `spaces for each level are a setting, up to ten`(spaces: Int, start: String) throws {
    let text = "===\njson: {spaces: \(spaces)}\n===\n\n[A]: a\n  + [B]: b\n  + [C]: c\n"
    let bytes = ArgumentGraph(ArgdownDocument(parsing: text)).argdownJSON()
    let found = String(decoding: bytes, as: UTF8.self)
    #expect(found.hasPrefix(start))
    #expect(found.hasSuffix("}\n"))
    if spaces == 0 { #expect(!found.dropLast().contains("\n")) }
    let usual = ArgumentGraph(ArgdownDocument(parsing: text)).argdownJSON(form: ArgdownJSONForm())
    #expect(try DataValue(json: bytes) == DataValue(json: usual))
  }

  @Test(arguments: [
    ("exportMap", "\"map\": "), ("exportSections", "\"sections\": "), ("exportTags", "\"tags\": {"),
    ("exportData", "\"data\": "),
  ])
  func `parts are left out if a setting says so`(setting: String, part: String) {
    let text =
      "\n# H {h: 1}\n\n[A]: a #t {x: 1}\n  + <B>: b {y: 2}\n\n(1) p\n-- r {z: 1} --\n(2) q\n"
    #expect(json(text).contains(part))
    let shorter = json("===\njson: {\(setting): false}\n===\n" + text)
    #expect(!shorter.contains(part))
    #expect(shorter.contains("\"relations\": [{"))
  }

  @Test func `regrouping replaces the sections`() {
    let found = json(
      "===\ngroup: {regroup: [{title: G, statements: [A]}]}\n===\n\n# H\n\n[A]: a\n  + [B]: b\n")
    #expect(found.contains("\"title\": \"G\",\"children\": []"))
    #expect(!found.contains("\"title\": \"H\""))
  }

  @Test func `a deep and a broad document take linear time`() {
    let headings = (0..<2_000).map { "# H\($0)\n\n[A\($0)]: a\n  + [B\($0)]: b\n" }
    let found = json(headings.joined(separator: "\n"))
    #expect(found.contains("\"id\": \"s2000\""))
  }
}
