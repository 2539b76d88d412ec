import Argdown
import ArgumentModel
import Testing

struct SettingsTests {
  private func elaboration(_ text: String, _ configuration: DataMapping = [:]) -> Elaboration {
    Elaboration(ArgdownDocument(parsing: text), configuration: configuration)
  }

  @Test func `the front matter knows where its keys stand`() throws {
    let source =
      "===\ntitle: Größe\ngroup:\n  groupDepth: 1\n  sections: {Ä: {isGroup: true}}\n===\n"
    let document = ArgdownDocument(parsing: source)
    let front = Elaboration(document).frontMatter
    let words = front.places.mapValues { document.text(in: $0) }
    #expect(words[["title"]] == "title")
    #expect(words[["group", "groupDepth"]] == "groupDepth")
    #expect(words[["group", "sections", "Ä"]] == "Ä")
    #expect(words[["group", "sections", "Ä", "isGroup"]] == "isGroup")
    #expect(words.count == 6)
  }

  @Test func `keys have their places within the front matter, whatever its bytes`() {
    let bytes = Array("===\n".utf8) + Array(repeating: 0xFF, count: 90) + Array(": 1\n===\n".utf8)
    let front = Elaboration(ArgdownDocument(parsing: bytes)).frontMatter
    #expect(front.places.count == 1)
    #expect(front.places.values.allSatisfy { $0.upperBound <= bytes.count })
  }

  @Test func `a configuration sets what the front matter does not`() {
    let file: DataMapping = [
      "model": ["mode": "strict", "shortcodes": [":x:": ["unicode": "✗"]]], "other": 1,
    ]
    let plain = elaboration("[A]: :x:\n", file)
    #expect(plain.graph.mode == .strict)
    #expect(plain.graph.statements[0].text == "✗")
    #expect(plain.graph.metadata.isEmpty)
    let front = elaboration("===\nmodel: {mode: loose}\n===\n\n[A]: :x:\n", file)
    #expect(front.graph.mode == .loose)
    #expect(front.graph.statements[0].text == "✗")
    #expect(front.settings["other"] == 1)
  }

  @Test func `a configuration can stand above the front matter`() {
    let text = "===\nmodel: {mode: loose}\n===\n\n[A]: a\n"
    for mode in ["default", "ignore"] {
      let file: DataMapping = [
        "model": ["mode": "strict"], "data": ["frontMatterSettingsMode": .string(mode)],
      ]
      #expect(elaboration(text, file).graph.mode == .strict)
    }
  }

  @Test func `texts can go without their tags`() {
    let text = "===\nmodel: {removeTagsFromText: true}\n===\n\n[A]: a text #tag\n"
    #expect(elaboration(text).graph.statements[0].occurrences[0].text == "a text")
  }

  @Test func `block data can be switched off`() {
    let text = "===\ndata: {switchToBlockFormatIfMultiline: false}\n===\n\n[A]: a {\n  b: 1\n}\n"
    #expect(elaboration(text).graph.statements[0].data == ["b": 1])
    let block = "[A]: a {\n  b: 1\n  c: 2\n}\n"
    #expect(elaboration(block).graph.statements[0].data == ["b": 1, "c": 2])
    #expect(
      elaboration(block, ["data": ["switchToBlockFormatIfMultiline": false]]).diagnostics.count
        == 1)
  }

  @Test func `a configuration is JSON, with halves of characters and all`() {
    let source = #"{"a": {"😀": "\ud83e\udd2a \\ud83e"}, "b": [1, true, null, "\/"]}"#
    let configuration = Configuration(parsing: Array(source.utf8))
    #expect(configuration.fault == nil)
    #expect(
      configuration.settings == [
        "a": ["😀": "🤪 \\ud83e"], "b": [1, true, .null, "/"],
      ])
    let place = configuration.text.places[["b"]]
    #expect(
      place.map { Array(source.utf8)[$0.lowerBound..<$0.upperBound] } == Array("\"b\"".utf8)[...])
  }

  @Test(arguments: [("{\"a\": }}", 7), ("[1]", 0), ("{\"a\": 1", 7), ("{\"a\": 1, \"a\": 2}", 9)])
  func `a configuration that cannot be read says where`(source: String, offset: Int) {
    let fault = Configuration(parsing: Array(source.utf8)).fault
    #expect(fault?.slug == "invalid-configuration")
    #expect(fault?.range?.lowerBound == offset || fault?.range?.lowerBound == offset - 1)
  }
}
