import Argdown
import ArgumentModel
import ArgumentReports
import TestSupport
import Testing

struct ReportDocumentTests {
  @Test(arguments: ["![a](map.argdown){#f%al}\n", "```argdown-map\n[A]: a%\n```\n"])
  func `bytes that are no UTF-8 change nothing later on`(text: String) {
    let source = text.utf8.flatMap { $0 == UInt8(ascii: "%") ? [0x97, 0x98] : [$0] }
    let once = embedded(source)
    #expect(once != source && embedded(once) == once)
  }

  @Test func `the end of a line within a description is one`() {
    let once = embedded(Array("<img src=map.argdown alt='a\r\nb'>\r\n".utf8), as: .html)
    #expect(String(decoding: once, as: UTF8.self).contains("\"a b\""))
    #expect(embedded(once, as: .html) == once)
  }

  @Test(
    arguments: [ReportDocument.Format.markdown, .pandoc],
    ["\u{1}", "\u{B}", "\t", "\u{85}", "\r\n"])
  func `control characters of a description change nothing later on`(
    format: ReportDocument.Format, sign: String
  ) {
    let text = "![a\(sign)b][d]\n\n[d]: map.argdown \"c\(sign)d\"\n"
    let once = embedded(Array(text.utf8), as: format)
    #expect(embedded(once, as: format) == once)
  }

  private func embedded(
    _ source: [UInt8], as format: ReportDocument.Format = .markdown
  ) -> [UInt8] {
    let document = ReportDocument(source, as: format)
    let figures = ReportFigures(
      of: document, at: "report.md", loading: SourceLoader(["map.argdown": "[A]: a\n"]))
    return document.embedding(
      figures.entries.map { $0.markup(linkingTo: "map.svg", in: document.format) })
  }

  /// A document, and the maps that it holds.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let document: String
    let maps: [String]
    var format = ReportDocument.Format.markdown

    var testDescription: String { name }
  }

  private static let markdown = [
    Case(name: "a fence", document: "a\n\n```argdown-map\n[A]: x\n```\n\nb\n", maps: ["[A]: x\n"]),
    Case(name: "no empty lines", document: "a\n```argdown-map\nx\n```\nb\n", maps: ["x\n"]),
    Case(name: "no final newline", document: "```argdown-map\nx\n```", maps: ["x\n"]),
    Case(
      name: "CRLF", document: "a\r\n\r\n```argdown-map\r\nx\r\ny\r\n```\r\nb\r\n", maps: ["x\ny\n"]),
    Case(name: "CR", document: "```argdown-map\rx\ry\r```\rb\r", maps: ["x\ny\n"]),
    Case(
      name: "CR, then LF", document: "\ra\n\n```argdown-map\nx\n```\n-!", maps: ["x\n"]),
    Case(name: "a byte order mark", document: "\u{FEFF}```argdown-map\nx\n```\n", maps: ["x\n"]),
    Case(name: "tildes", document: "~~~argdown-map\nx\n```\n~~~\n", maps: ["x\n```\n"]),
    Case(name: "a longer fence", document: "`````argdown-map\n```\nx\n`````\n", maps: ["```\nx\n"]),
    Case(name: "a longer end", document: "```argdown-map\nx\n``````\ny\n", maps: ["x\n"]),
    Case(name: "no end", document: "```argdown-map\nx\n\ny", maps: ["x\n\ny\n"]),
    Case(name: "indented", document: "   ```argdown-map\n   x\n  y\n ```\n", maps: ["x\ny\n"]),
    Case(name: "code, no fence", document: "    ```argdown-map\n    x\n    ```\n", maps: []),
    Case(
      name: "of another language", document: "```swift\nx\n```\n```argdown-maps\n```\n", maps: []),
    Case(name: "within another fence", document: "````\n```argdown-map\nx\n```\n````\n", maps: []),
    Case(name: "within HTML", document: "<div>\n```argdown-map\nx\n```\n</div>\n", maps: []),
    Case(
      name: "a quote", document: "> ```argdown-map\n> x\n>\n> y\n> ```\n> b\n", maps: ["x\n\ny\n"]),
    Case(name: "a quote without spaces", document: ">```argdown-map\n>x\n>```\n", maps: ["x\n"]),
    Case(
      name: "indentation in a quote without spaces", document: ">```argdown-map\n>   x\n>```\n",
      maps: ["  x\n"]),
    Case(
      name: "a list in a quote without spaces",
      document: ">>-  ```argdown-map\n>>    x\n>>    ```\n",
      maps: ["x\n"]),
    Case(
      name: "a quote that ends the fence", document: "> ```argdown-map\n> x\nb\n", maps: ["x\n"]),
    Case(
      name: "a quote that ends before a fence", document: "> ```argdown-map\n> x\n```\ny\n```\n",
      maps: ["x\n"]),
    Case(
      name: "a quote that ends before an empty line", document: "> ```argdown-map\n> x\n\nb\n",
      maps: ["x\n"]),
    Case(
      name: "a list", document: "- a\n\n  ```argdown-map\n  x\n\n  y\n  ```\n- b\n",
      maps: ["x\n\ny\n"]),
    Case(
      name: "the first thing in an item", document: "- ```argdown-map\n  x\n  ```\n  b\n- c\n",
      maps: ["x\n"]),
    Case(
      name: "a list that ends the fence", document: "10. ```argdown-map\n    x\n\n\nb\n",
      maps: ["x\n"]),
    Case(
      name: "tabs", document: "-\ta\n\n\t```argdown-map\n\tx\n\t  y\n\t```\n", maps: ["x\n  y\n"]),
    Case(
      name: "a tab in a narrow list", document: "- a\n\n\t```argdown-map\n\tx\n\t```\n",
      maps: [" x\n"]),
    Case(
      name: "a quote in a list in a quote",
      document:
        "> 1. a\n>\n>    > - ```argdown-map\n>    >   x\n>    >\n>    >   y\n>    >   ```\n> b\n",
      maps: ["x\n\ny\n"]),
    Case(
      name: "a fence that indentation keeps open",
      document: "   ```argdown-map\n       ```\n   x\n   ```\n", maps: ["    ```\nx\n"]),
    Case(
      name: "what would end a comment",
      document: "```argdown-map\n<!-- a --> & &gt; &amp;gt; --!> <!-- /argmap -->\n-->\n```\n",
      maps: ["<!-- a --> & &gt; &amp;gt; --!> <!-- /argmap -->\n-->\n"]),
    Case(name: "an image", document: "a\n\n![b](c.argdown)\n\nd\n", maps: ["c.argdown"]),
    Case(name: "an image before a list", document: "![b](c.argdown)\n- d\n", maps: ["c.argdown"]),
    Case(
      name: "an image by reference", document: "![b *c*][d]\n\n[d]: <e f.argdown> \"g \\\" h\"\n",
      maps: ["e f.argdown"]),
    Case(
      name: "an image with attributes", document: "> ![b](c%20d.argdown \"e\"){#f width=50%}\n",
      maps: ["c d.argdown"]),
    Case(name: "an image of the web", document: "![b](https://example.org/c.argdown)\n", maps: []),
    Case(name: "an image amid words", document: "a ![b](c.argdown) d\n", maps: []),
    Case(
      name: "a comment of ours without end",
      document: "<!-- argmap\n```argdown-map\nx\n```\n-->\n\nb\n\n```argdown-map\ny\n```\n",
      maps: ["y\n"]),
    Case(
      name: "a link defined below", document: "[l]\n\n```argdown-map\nx\n```\n[l]: m\n",
      maps: ["x\n"]),
    Case(
      name: "front matter",
      document: "\u{FEFF}---\na:\n- ```argdown-map\n...\n```argdown-map\nx\n```\n",
      maps: ["x\n"]),
    Case(
      name: "rules, no front matter", document: "---\n\n```argdown-map\nx\n```\n\n---\n",
      maps: ["x\n"]),
    Case(
      name: "footnotes",
      document: "a[^2] b[^1]\n\n[^1]: c\n\n    ```argdown-map\n    x\n    ```\n\n[^2]: d\n\n"
        + "    ```argdown-map\n    y\n\n    z\n    ```\n\ne\n\n```argdown-map\nw\n```\n",
      maps: ["x\n", "y\n\nz\n", "w\n"]),
    Case(
      name: "text behind the mark of an embedding",
      document: "<!-- argmap\n![a](map.argdown)\n-->\nb\n<!-- /argmap -->c\nd\n", maps: []),
    Case(name: "nothing", document: "", maps: []),
  ]

  private static let html = [
    Case(
      name: "a block of code",
      document:
        "<p>a</p><pre><code class=\"language-argdown-map\">[A]: x &amp; &lt;B&gt;\n</code></pre>b",
      maps: ["[A]: x & <B>\n"], format: .html),
    Case(
      name: "a block of code as Pandoc writes it",
      document:
        "<PRE id='f'\r\n class=\"argdown-map x\"><code>a\r\n<span class=k>b</span></code></PRE>\r\n",
      maps: ["a\nb"], format: .html),
    Case(
      name: "what is no block of code",
      document: "<!-- <pre class=argdown-map>x</pre> --><script>'<pre class=argdown-map>x</pre>'"
        + "</script ><textarea><pre class=argdown-map>x</pre></textarea><pre class=\"c\">x</pre>"
        + "<a title='<pre class=argdown-map>x</pre>'>x</a>", maps: [], format: .html),
    Case(
      name: "images of HTML",
      document:
        "<p><img src=a.argdown alt=b></p> <img alt='c' src=\"d&amp;e.argdown\"/><img src=f.png>",
      maps: ["a.argdown", "d&e.argdown"], format: .html),
    Case(
      name: "an image behind what is no paragraph",
      document: "<!d<p><img src=\"map.argdown\"></p>>", maps: ["map.argdown"], format: .html),
    Case(
      name: "a tag between CR and LF",
      document: "<pre class=argdown-map>\r<b>\nt</pre>", maps: ["\n\nt"], format: .html),
    Case(
      name: "an image in code without end",
      document: "<pre><code class=argdown>[A]: a<img src=\"map.argdown\">", maps: [], format: .html),
    Case(
      name: "hyphens in XHTML",
      document: "<pre><code class=\"argdown-map\">(1) a\n-----\n(2) b --&gt;</code></pre>",
      maps: ["(1) a\n-----\n(2) b -->"], format: .xhtml),
    Case(
      name: "no end of anything", document: "<pre class=argdown-map>x<!-- <a b='", maps: [],
      format: .html),
    Case(
      name: "an embedding without end",
      document: "<!-- argmap\nx\n--><pre class=argdown-map>y</pre>",
      maps: ["y"], format: .html),
  ]

  private static let cases = markdown + html

  private func maps(_ document: ReportDocument) -> [String] {
    document.blocks.map { block in
      switch block.origin {
      case .text(let text): String(decoding: text, as: UTF8.self)
      case .file(let path): path
      }
    }
  }

  private func embedded(_ document: ReportDocument, _ number: Int = 0) -> ReportDocument {
    let form = [
      "<figure>\n<svg>&lt;!-- /argmap --&gt;</svg>\n</figure>\n", "\n![x](y.svg)\n\n",
      "<pre><code>a\n\n<span></span></code></pre>\n",
    ][number % 3]
    return ReportDocument(
      document.embedding(document.blocks.map { _ in form }), as: document.format)
  }

  @Test(arguments: cases)
  func `the maps of a document are found`(case: Case) {
    #expect(maps(ReportDocument(Array(`case`.document.utf8), as: `case`.format)) == `case`.maps)
  }

  @Test(arguments: cases, 0..<3)
  func `embedding twice changes nothing, and all else is kept`(case: Case, form: Int) {
    let document = ReportDocument(Array(`case`.document.utf8), as: `case`.format)
    if !`case`.format.isMarkdown, form != 0 { return }
    let once = embedded(document, form)
    let twice = embedded(once, form)
    #expect(maps(once) == `case`.maps)
    #expect(
      String(decoding: twice.source, as: UTF8.self) == String(decoding: once.source, as: UTF8.self))
    #expect(once.blocks.map(\.attributes) == document.blocks.map(\.attributes))
    var place = 0
    for block in document.blocks {
      let before = Array(document.source[place..<block.range.lowerBound])
      #expect(once.source.contains(before))
      place = block.range.upperBound
    }
    #expect(once.source.suffix(document.source.count - place) == document.source[place...])
    #expect(document.embedding(document.blocks.map { _ in nil }) == document.source)
  }

  @Test func `random documents keep their maps`() {
    var numbers = SplitMix64(seed: 6)
    let lines = [
      "```argdown-map", "```", "x", "", "> ", "- ", "  ", "    ", "\t", "1. ", "~~~argdown map",
      "~~~", "![a](b.argdown)", "<div>", "</div>", "<!-- argmap", "-->", "<!-- /argmap -->", "---",
      "# h", "`", "[a]: b", "````argdown-map a=\"b\"", "[^1] [^2]", "[^1]: a", "[^2]: b",
    ]
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 1...14, using: &numbers)).map { _ in
        let heads = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
          ["> ", "- ", "  ", "   ", "\t", "1. "].randomElement(using: &numbers) ?? ""
        }
        return heads.joined() + (lines.randomElement(using: &numbers) ?? "")
      }.joined(separator: Bool.random(using: &numbers) ? "\n" : "\r\n")
      let document = ReportDocument(Array(text.utf8), as: .markdown)
      let once = embedded(document)
      let twice = embedded(once)
      #expect(maps(once) == maps(document), "\(text.debugDescription)")
      #expect(twice.source == once.source, "\(text.debugDescription)")
    }
  }

  @Test func `an edit of the text in the comment is taken over`() throws {
    let document = ReportDocument(Array("> ```argdown-map a=b\n> x\n> ```\n".utf8), as: .markdown)
    let text = String(decoding: embedded(document).source, as: UTF8.self)
    let edited = text.replacing("> x", with: "> y & z").replacing("a=b", with: "a=c")
    let block = try #require(ReportDocument(Array(edited.utf8), as: .markdown).blocks.first)
    #expect(block.origin == .text(Array("y & z\n".utf8)))
    #expect(block.attributes == ["a": "c"])
  }

  @Test(
    arguments: [
      (
        "argdown-map caption=\"a \\\"b\\\" = {c}\" width=80%",
        ["caption": "a \"b\" = {c}", "width": "80%"]
      ),
      ("argdown-map {#fig:x .wide alt='it\\'s'}", ["label": "fig:x", "alt": "it's"]),
      ("{.argdown-map #x legend caption=a}", ["label": "x", "legend": true, "caption": "a"]),
      ("{argdown-map, a=b}", [:]), ("Argdown-Map ==a= b=", ["a": "", "b": ""]),
      ("argdown-map caption=\"open", ["caption": "open"]),
    ] as [(String, DataMapping)])
  func `words behind a fence are attributes`(info: String, attributes: DataMapping) {
    let block = ReportDocument(Array("~~~ \(info)\nx\n~~~\n".utf8), as: .markdown).blocks.first
    #expect(block?.attributes ?? [:] == attributes)
  }

  @Test func `tags tell as much as fences`() {
    let html =
      "<pre id=x class='argdown-map wide' data-link-template=\"#{id}\" data-legend><code data-meta=\"width=80%\">"
    let block = ReportDocument(Array("\(html)x</code></pre>".utf8), as: .html).blocks.first
    #expect(block?.classes == ["wide"])
    #expect(
      block?.attributes == ["width": "80%", "label": "x", "linkTemplate": "#{id}", "legend": true])
  }

  @Test func `faults have their place in the document`() throws {
    let text = "# a\n\n> - ```argdown-map\n>   [A]: x\n>\n>     + <B>\n>   ```\n"
    let figures = ReportFigures(
      of: ReportDocument(Array(text.utf8), as: .markdown), at: "report.md")
    let (fault, map) = try #require(figures.faults.first)
    let place = map.position(at: try #require(fault.range).lowerBound)
    #expect(map.files[place.file].name == "report.md")
    #expect((place.line, place.column) == (6, 7))
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    String(decoding: self, as: UTF8.self).contains(String(decoding: part, as: UTF8.self))
  }
}
