import TestSupport
import Testing

/// The filter as Pandoc calls it, with documents made by hand.
struct PandocFilterTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func code(_ attributes: String, _ text: String) -> String {
    let text = text.replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return #"{"t":"CodeBlock","c":[\#(attributes),"\#(text)"]}"#
  }

  private func map(_ text: String = "[A]: a claim\n  + [B]: b", _ id: String = "") -> String {
    code(#"["\#(id)",["argdown-map"],[]]"#, text)
  }

  private func document(_ blocks: String..., meta: String = "") -> String {
    #"{"pandoc-api-version":[1,22,1],"meta":{\#(meta)},"blocks":[\#(blocks.joined(separator: ","))]}"#
      + "\n"
  }

  private func run(_ format: String, _ document: String) throws -> Tool.Outcome {
    try Tool.run(words: ["pandoc", format], input: document, in: folder)
  }

  @Test func `a map becomes a drawing in the page, and nothing is complained of`() throws {
    let outcome = try run("html", document(map()))
    #expect(outcome.status == 0 && outcome.complaints.isEmpty)
    #expect(outcome.output.contains(#""RawBlock""#) && outcome.output.contains("a claim<"))
    #expect(folder.names.isEmpty)
  }

  @Test func `called by the name of the filter, it is the filter`() throws {
    try folder.link("argmap-pandoc", to: Tool.path)
    try folder.write("in", document(map()))
    let filter = "cd '\(folder.path)' && ./argmap-pandoc html <in >out"
    #expect(shell(filter) == 0)
    #expect(try folder.read("out") == run("html", document(map())).output)
  }

  @Test func `the claims follow as a list where the block asks for it`() throws {
    let block = code(#"["",["argdown-map"],[["outline","true"]]]"#, "[A]: a claim\n  + [B]: b")
    let list =
      #"{"t": "BulletList","c": [[{"t": "Plain","c": [{"t": "Strong","c": [{"t": "Str","c": "A"}]}"#
    #expect(try run("html", document(block)).output.contains(list))
    #expect(try !run("html", document(map())).output.contains("BulletList"))
  }

  @Test func `a document without maps comes out byte for byte`() throws {
    let text = document(code(#"["",["argdown"],[]]"#, "[A]: a"))
    #expect(try run("latex", text).output == text)
  }

  @Test(arguments: ["", "{", "[1]", "\u{0}", "{\"blocks\": []}"])
  func `what is no document is refused, and nothing is written`(input: String) throws {
    let outcome = try run("html", input)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.complaints.hasPrefix("argmap: standard input"))
    #expect(outcome.complaints.contains("help: it is called by Pandoc"))
  }

  @Test func `files lie in a folder beside the document, under names made from what they show`()
    throws
  {
    let text = document(map(), map("[C]: c", "fig:c"), map())
    let outcome = try run("gfm", text)
    #expect(outcome.status == 0)
    let names = Folder(at: "\(folder.path)/argdown-media").names
    #expect(names.count == 3 && names[0].hasPrefix("fig-c-") && names[1].hasPrefix("map-"))
    for name in names { #expect(outcome.output.contains("\"argdown-media/\(name)\"")) }
    #expect(try run("gfm", text).output == outcome.output)
    #expect(Folder(at: "\(folder.path)/argdown-media").names == names)
  }

  @Test func `no two drawings in a page have a name in common`() throws {
    let output = try run("html", document(map(), map())).output
    let ids = output.split(separator: " id=\\\"").dropFirst().map { $0.prefix { $0 != "\\" } }
    #expect(ids.count > 4 && Set(ids).count == ids.count)
  }

  @Test func `the document's data outweigh nothing that a map says`() throws {
    let meta = #"""
      "argdown":{"t":"MetaMap","c":{"width":{"t":"MetaString","c":"40%"},
      "caption":{"t":"MetaString","c":"Everywhere"},"media":{"t":"MetaString","c":"pictures"}}}
      """#
    let own = code(#"["",["argdown-map"],[["caption","Here"]]]"#, "[A]: a")
    let front = map("===\nfigure: {width: 9cm}\n===\n\n[A]: a")
    let output = try run("gfm", document(own, front, meta: meta)).output
    #expect(folder.names == ["pictures"])
    for words in ["\"Here\"", "\"40%\"", "\"Everywhere\"", "\"9cm\""] {
      #expect(output.contains(words), "\(words)")
    }
  }

  @Test func `what is misspelt or not to be had is told`() throws {
    let block = code(#"["",["argdown-map"],[["captoin","x"],["mode","web-component"]]]"#, "[A]: a")
    let outcome = try run("html", document(block))
    #expect(outcome.status == 0)
    #expect(outcome.complaints.contains("map 1: there is no setting `captoin`; did you mean"))
    #expect(outcome.complaints.contains("map 1: `mode` cannot be `web-component`; write inline"))
  }

  @Test func `a map at fault is told with its place, and shown in it; the rest is drawn`() throws {
    let missing = #"""
      {"t":"Para","c":[{"t":"Image","c":[["",[],[]],[],["no.argdown",""]]}]}
      """#
    let unknown = code(
      #"["fig:b",["argdown-map"],[["focus","Rian"],["data-pos","a/r.md@3:1-5:4"]]]"#, "[Rain]")
    let broken = map("[A] text behind\n", "fig:d")
    let outcome = try run("html", document(map(), unknown, missing, broken))
    #expect(outcome.status == 0)
    let complaints = outcome.complaints
    #expect(
      complaints.contains("map 2 (#fig:b, r.md@3:1-5:4): there is no claim or argument ‘Rian’"))
    #expect(
      complaints.contains("map 3 (no.argdown): cannot read no.argdown: there is no such file"))
    #expect(complaints.contains("map 4 (#fig:d):1:5: error: "))
    #expect(complaints.split(separator: "[text-after-reference]").count == 2)
    #expect(outcome.output.split(separator: "argmap-fault").count == 4)
    #expect(outcome.output.split(separator: "<svg ").count == 2)
  }

  @Test func `deep nesting is gone through, or refused in words`() throws {
    func nested(_ depth: Int) -> String {
      document(
        String(repeating: #"{"t":"BlockQuote","c":["#, count: depth) + map()
          + String(repeating: "]}", count: depth))
    }
    #expect(try run("html", nested(1_000)).output.contains("<svg "))
    let refused = try run("html", nested(5_000))
    #expect(refused.status == 2 && refused.output.isEmpty)
    #expect(refused.complaints.contains("no JSON: values are nested more than 2048 deep"))
  }

  @Test(arguments: ["", "\\u0000", "\\ud83d\\ude00", "===\n", "[A]: a {images: [no.png]}"])
  func `odd maps are drawn or shown at fault`(text: String) throws {
    let outcome = try run("latex", document(map(text)))
    #expect(outcome.status == 0 && outcome.output.hasSuffix("}\n"))
  }
}
