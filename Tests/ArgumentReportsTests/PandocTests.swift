import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import ArgumentReports
import Testing

/// Documents of Pandoc 2.17 and of 3 as its filters get them.
struct PandocTests {
  private static let code =
    #"{"t":"CodeBlock","c":[["fig:a",["argdown-map"],[["width","80%"]]],"[A]: a\n  + [B]: b"]}"#

  private func document(_ blocks: String, api: String = "1,22,1", meta: String = "") throws
    -> PandocDocument
  {
    let json = #"{"pandoc-api-version":[\#(api)],"meta":{\#(meta)},"blocks":[\#(blocks)]}"#
    return try PandocDocument(DataValue(json: Array(json.utf8)))
  }

  /// The maps that a document asks for.
  private func maps(_ blocks: String, api: String = "1,22,1") throws -> [PandocMap] {
    var document = try document(blocks, api: api)
    var maps: [PandocMap] = []
    document.replaceMaps { map in
      maps.append(map)
      return []
    }
    return maps
  }

  @Test(arguments: [
    (#"["",["argdown-map"],[]]"#, true), (#"["",["argdown-map","wide"],[]]"#, true),
    (#"["",["wide","argdown-map"],[]]"#, false), (#"["",["argdown"],[]]"#, false),
    (#"["",["argdown","map"],[]]"#, true), (#"["",["argdown"],[["map","true"]]]"#, true),
    (#"["",["argdown"],[["map","false"]]]"#, false), (#"["",[],[]]"#, false),
  ])
  func `code asks for a map by its first class`(attributes: String, isMap: Bool) throws {
    let maps = try maps(#"{"t":"CodeBlock","c":[\#(attributes),"[A]: a"]}"#)
    #expect(maps.map(\.source) == (isMap ? [.text("[A]: a")] : []))
  }

  @Test(arguments: [
    (#""maps/a%20b.argdown""#, "maps/a b.argdown"), (#""a.ARGDOWN""#, "a.ARGDOWN"),
    (#""a%zz.argdown""#, "a%zz.argdown"),
  ])
  func `an image alone in its paragraph asks for the map of a file`(
    address: String, path: String
  ) throws {
    let image = #"{"t":"Image","c":[["fig:b",[],[]],[{"t":"Str","c":"B"}],[\#(address),"fig:"]]}"#
    let old = try maps(#"{"t":"Para","c":[\#(image)]}"#)
    #expect(old.map(\.source) == [.file(path)])
    #expect(old.first?.identifier == "fig:b")
    let figure = #"""
      {"t":"Figure","c":[["fig:c",[],[]],[null,[{"t":"Plain","c":[{"t":"Str","c":"C"}]}]],
      [{"t":"Plain","c":[\#(image)]}]]}
      """#
    let new = try maps(figure, api: "1,23,1")
    #expect(new.map(\.source) == [.file(path)])
    #expect(new.first?.identifier == "fig:c")
    #expect(try maps(#"{"t":"Para","c":[\#(image),{"t":"Space"}]}"#).isEmpty)
  }

  @Test(arguments: ["a.svg", "https://example.org/a.argdown", "argdown"])
  func `other images are none of ours`(address: String) throws {
    #expect(
      try maps(#"{"t":"Para","c":[{"t":"Image","c":[["",[],[]],[],["\#(address)",""]]}]}"#).isEmpty)
  }

  @Test func `maps are found in lists, quotes, tables and notes, in order`() throws {
    let found = try maps(
      #"""
      {"t":"BulletList","c":[[\#(Self.code)],[{"t":"BlockQuote","c":[\#(Self.code)]}]]},
      {"t":"Para","c":[{"t":"Note","c":[\#(Self.code)]}]},
      {"t":"DefinitionList","c":[[[{"t":"Str","c":"x"}],[[\#(Self.code)]]]]}
      """#)
    #expect(found.map(\.number) == [1, 2, 3, 4])
  }

  @Test func `what is no map passes through as it came, also what is not known`() throws {
    let before = try document(
      #"{"t":"New","c":[1,0.25,null,"\u0000",{"x":[]}],"z":true}"#, api: "9,9",
      meta: #""a":{"t":"MetaBool","c":true}"#)
    var after = before
    after.replaceMaps { _ in [] }
    #expect(after == before)
  }

  @Test func `the document's data say what holds for its maps`() throws {
    let meta = #"""
      "argdown":{"t":"MetaMap","c":{"mode":{"t":"MetaInlines","c":[{"t":"Str","c":"file"}]},
      "caption":{"t":"MetaInlines","c":[{"t":"Str","c":"A"},{"t":"Space"},{"t":"Emph","c":[{"t":"Str","c":"b"}]}]},
      "legend":{"t":"MetaBool","c":true},"config":{"t":"MetaString","c":"x.json"}}}
      """#
    #expect(
      try document("", meta: meta).settings
        == ["mode": "file", "caption": "A b", "legend": true, "config": "x.json"])
    #expect(try document("").settings.isEmpty)
  }

  @Test(arguments: [#"{}"#, #"[]"#, #"{"pandoc-api-version":[1,22]}"#, #"{"blocks":[]}"#, "3"])
  func `other data are no document`(json: String) throws {
    let value = try DataValue(json: Array(json.utf8))
    #expect(throws: PandocDocument.Fault.self) { try PandocDocument(value) }
  }

  @Test(arguments: [
    ("html5", PandocPicture(.svg, .page)), ("revealjs", PandocPicture(.svg, .page)),
    ("epub3", PandocPicture(.svg, .address)), ("docx", PandocPicture(.png, .address)),
    ("odt+native_numbering", PandocPicture(.png, .address)),
    ("latex", PandocPicture(.pdf, .file)), ("beamer", PandocPicture(.pdf, .file)),
    ("gfm", PandocPicture(.svg, .file)), ("markdown_strict", PandocPicture(.svg, .file)),
    ("man", PandocPicture(.png, .file)),
  ])
  func `each format gets the picture that it can show`(target: String, picture: PandocPicture) {
    #expect(PandocPicture(for: target) == picture)
  }

  @Test func `mode and format are the author's to choose`() {
    func picture(_ target: String, _ settings: DataMapping) -> PandocPicture {
      var picture = PandocPicture(for: target)
      picture.apply(settings)
      return picture
    }
    #expect(picture("html", ["mode": "file"]) == PandocPicture(.svg, .file))
    #expect(picture("html", ["format": "png"]) == PandocPicture(.png, .address))
    #expect(picture("html", ["mode": "inline"]) == PandocPicture(.svg, .page))
    #expect(picture("latex", ["mode": "inline", "format": "png"]) == PandocPicture(.png, .address))
    #expect(
      picture("docx", ["mode": "web-component", "format": "jpg"]) == PandocPicture(for: "docx"))
  }

  /// The blocks that stand for the one map of a document, as text.
  private func written(
    _ block: String, api: String, _ settings: DataMapping = [:],
    _ blocks: (Figure, PandocMap, Bool) -> [DataValue]
  ) throws -> String {
    let document = try document(block, api: api)
    let map = try #require(try maps(block, api: api).first)
    guard case .text(let text) = map.source else { return "" }
    var attributes = map.settings
    attributes.merge(settings)
    let figure = try Figure(of: MapSource(Array(text.utf8), at: "a"), attributes: attributes)
    var json = JSONWriter(isCompact: true)
    json.value(.sequence(blocks(figure, map, document.hasFigures)))
    return String(decoding: json.bytes, as: UTF8.self).replacing(#"": "#, with: #"":"#)
  }

  @Test func `an image keeps the identifier where each version looks for it`() throws {
    let caption: DataMapping = ["caption": "Two words", "alt": "Alt"]
    let old = try written(Self.code, api: "1,22,1", caption) {
      $0.pandocBlocks(image: "a.pdf", PandocPicture(.pdf, .file), for: $1, hasFigures: $2)
    }
    let words = #"{"t":"Str","c":"Two"},{"t":"Space"},{"t":"Str","c":"words"}"#
    #expect(
      old
        == #"[{"t":"Para","c":[{"t":"Image","c":[["fig:a",["argmap-figure"],[["width","80%"]]],"#
        + #"[\#(words)],["a.pdf","fig:"]]}]}]"#)
    let new = try written(Self.code, api: "1,23", caption) {
      $0.pandocBlocks(image: "a.pdf", PandocPicture(.pdf, .file), for: $1, hasFigures: $2)
    }
    #expect(
      new
        == #"[{"t":"Figure","c":[["fig:a",[],[]],[null,[{"t":"Plain","c":[\#(words)]}]],"#
        + #"[{"t":"Plain","c":[{"t":"Image","c":[["",["argmap-figure"],[["width","80%"]]],"#
        + #"[{"t":"Str","c":"Alt"}],["a.pdf",""]]}]}]]}]"#)
  }

  @Test(
    arguments: [
      ([:], "432pt"), (["width": "50%"], "216pt"), (["width": "9cm"], "9cm"),
      (["height": "3cm"], nil),
    ] as [(DataMapping, String?)])
  func `a PNG is no wider on paper than the text`(settings: DataMapping, width: String?) throws {
    let block = #"{"t":"CodeBlock","c":[["",["argdown-map"],[]],"[A]: a"]}"#
    let blocks = try written(block, api: "1,22,1", settings) {
      $0.pandocBlocks(
        image: "data:", PandocPicture(.png, .address), size: Size(width: 900, height: 90), for: $1,
        hasFigures: $2)
    }
    #expect(blocks.contains(#"["width","#) == (width != nil))
    if let width { #expect(blocks.contains(#"["width","\#(width)"]"#)) }
  }

  @Test func `markup stands in a figure, or in a division whose last paragraph is the caption`()
    throws
  {
    let old = try written(Self.code, api: "1,22,1", ["caption": "C"]) {
      $0.pandocBlocks(markup: "<svg/>", for: $1, hasFigures: $2)
    }
    let svg = #"{"t":"RawBlock","c":["html","<svg/>"]}"#
    #expect(
      old
        == #"[{"t":"Div","c":[["fig:a",["argmap-figure","figure"],[["role","figure"]]],"#
        + #"[\#(svg),{"t":"Para","c":[{"t":"Str","c":"C"}]}]]}]"#)
    let new = try written(Self.code, api: "1,23", ["caption": "C"]) {
      $0.pandocBlocks(markup: "<svg/>", for: $1, hasFigures: $2)
    }
    #expect(
      new
        == #"[{"t":"Figure","c":[["fig:a",["argmap-figure"],[]],"#
        + #"[null,[{"t":"Plain","c":[{"t":"Str","c":"C"}]}]],[\#(svg)]]}]"#)
  }

  @Test func `a fault stands where the map would, with its text and its identifier`() throws {
    let fault = try written(Self.code, api: "1,22,1") { _, map, _ in
      map.blocks(fault: "no such [C]")
    }
    #expect(fault.contains(#"{"t":"Div","c":[["fig:a",["argmap-fault"],[]]"#))
    #expect(fault.contains(#"{"t":"Str","c":"[C]"}"#))
    #expect(fault.contains(#"{"t":"CodeBlock","c":[["",["argdown"],[]],"[A]: a\n  + [B]: b"]}"#))
  }
}
