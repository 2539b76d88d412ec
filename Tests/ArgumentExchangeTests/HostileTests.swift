import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import TestSupport
import Testing

/// Words that mean something to a reader of one of the notations: in each they stay words.
struct HostileTests {
  /// Words, shown as their escapes.
  struct Words: CustomTestStringConvertible, Sendable {
    let text: String
    var testDescription: String { text.debugDescription }
  }

  static let all = [
    "</text><script>alert(1)</script>", "]]> <![CDATA[ <!-- --> <?php ?>",
    "\"]; x -> y [label=\"", "' onload='x' \" onload=\"x\"", "javascript:alert(1)",
    "<html><img src=x onerror=alert(1)>", "\u{0}\u{7}\u{1B}[31m\u{7F}\u{85}\u{9B}2J",
    "\u{202E}txet\u{202C} \u{2066}\u{200F}", "\u{FFFE}\u{FFFF}", "a\nb\r\nc\u{2028}d\te",
    "`**bold**` #quot; #35; ; &lt;b&gt; &#60;", "%%{init: {\"theme\": \"x\"}}%%\n%% comment",
    "end\nclick n0 call alert()", "1. list", "- list", "# heading", "$$x$$ fa:fa-car :::claim",
    "style x:#quot; classDef y:#lt;", "\\N \\G \\", "--> B", "\u{FB02}\u{B0}\u{B0}60\u{B6}\u{DF}",
    "{{x}} [[y]] ((z)) |w| @{ shape: x }", "\u{1F9E9} e\u{301} \u{5E2}\u{5D1}", " ", "",
  ].map { Words(text: $0) }

  /// The words wherever an author can put words.
  private func map(_ words: String) -> ArgumentMap {
    let text = MarkedText(
      "see \(words)", marks: [.init(.link(url: words), 0..<3), .init(.bold, 1..<3)])
    let tag = Tag(words)
    return ArgumentMap(
      title: words,
      nodes: [
        MapNode(
          id: "claim-a", subject: .statement(Statement.ID(words)), title: words, text: text,
          tags: [tag], group: 0),
        MapNode(id: "argument-b", subject: .argument(Argument.ID(words)), title: words, group: 0),
        MapNode(id: "group-c", subject: .group(words), title: words, tags: [tag]),
      ],
      edges: [
        MapEdge(id: "supports-b-a", kind: .supports, source: 1, target: 0),
        MapEdge(id: "attacks-c-a", kind: .attacks, source: 2, target: 0),
      ], groups: [MapGroup(id: "group-d", title: MarkedText(words), tags: [tag])])
  }

  private func expectPlainXML(_ text: String) {
    #expect(WellFormedness.problem(in: text) == nil)
    #expect(!text.contains("<script") && !text.contains("<img") && !text.contains("href=\"java"))
    #expect(
      !text.unicodeScalars.contains {
        $0.value < 0x20 && $0 != "\n" || $0.value & 0xFFFE == 0xFFFE
      })
  }

  @Test(arguments: all)
  func `in SVG and GraphML`(words: Words) throws {
    expectPlainXML(try map(words.text).svg())
    expectPlainXML(String(decoding: MeasuredMap(map(words.text)).graphML, as: UTF8.self))
  }

  @Test(
    .enabled(if: OtherTool.xmllint.isInstalled, "xmllint is not installed"), arguments: all)
  func `in SVG and GraphML, as xmllint reads them`(words: Words) throws {
    let map = map(words.text)
    #expect(try OtherTool.xmllint.run("--noout FILE", on: Array(map.svg().utf8)) != nil)
    #expect(try OtherTool.xmllint.run("--noout FILE", on: MeasuredMap(map).graphML) != nil)
  }

  @Test(arguments: all)
  func `in HTML`(words: Words) throws {
    let page = try map(words.text).laidOut().html(language: words.text)
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("href=\"java"))
    #expect(page.split(separator: "<svg ", omittingEmptySubsequences: false).count == 2)
    let picture = try #require(page.firstRange(of: "<svg "))
    let end = try #require(page.firstRange(of: "</main>"))
    #expect(WellFormedness.problem(in: String(page[picture.lowerBound..<end.lowerBound])) == nil)
  }

  @Test(arguments: all)
  func `in yEd, which takes a label for a page if it begins like one`(words: Words) {
    let text = String(decoding: MeasuredMap(map(words.text)).graphML, as: UTF8.self)
    for label in text.split(separator: "<y:NodeLabel").dropFirst() {
      let content = label.drop { $0 != ">" }.dropFirst().drop { $0.isWhitespace }
      #expect(!content.hasPrefix("&lt;html"))
    }
  }

  @Test(.enabled(if: OtherTool.dot.isInstalled, "dot is not installed"), arguments: all)
  func `in DOT, as dot reads it`(words: Words) throws {
    let dot = Array(map(words.text).dot.utf8)
    let svg = try #require(try OtherTool.dot.run("-Tsvg FILE", on: dot))
    let parts = svg.split(separator: "class=\"")
    #expect(parts.count { $0.hasPrefix("node ") } == 3)
    #expect(parts.count { $0.hasPrefix("edge ") } == 2)
    #expect(!svg.contains("<script") && !svg.contains("<img") && !svg.contains("javascript:\""))
  }

  @Test(arguments: all)
  func `in Mermaid`(words: Words) throws {
    let lines = MeasuredMap(map(words.text)).mermaid.split(separator: "\n")
    #expect(lines.count == 16)
    for line in lines {
      let isSound = Self.sound.contains { ((try? $0().wholeMatch(in: line)) ?? nil) != nil }
      #expect(isSound, "\(line)")
    }
  }

  /// What the lines of a flowchart look like, words being without what has a meaning.
  private static let sound: [@Sendable () -> Regex<Substring>] = [
    { #/flowchart\x20BT|\x20\x20end/# },
    { #/\x20\x20(?:accTitle|accDescr):\x20(?:[^"#;<>`%$:{}\[\]|@&*_=~^\\]|\#[0-9]+;)*/# },
    { #/\x20\x20subgraph\x20g0\["(?:[^"#;<>`%$:{}\[\]|@&*_=~^\\]|\#[0-9]+;)*"\]/# },
    {
      #/
        \x20+n[0-9][\(\[]+"
        (?: [^"\#;<>`%$:\{\}\[\]|@&*_=~^\\] | \#[0-9]+; | <b> | <\/b> | <br\/> )*
        "[\)\]]+:::[a-z]+
      /#
    },
    { #/\x20\x20n[0-9]\x20-\.?->\x20n[0-9]/# },
    { #/\x20\x20(?:classDef|style|linkStyle)\x20[a-z0-9,]+\x20[a-z]+:[^;]+/# },
  ]

  @Test func `in Mermaid, two dollars begin no formula`() {
    let text = MeasuredMap(map("a $$x$$ b")).mermaid
    #expect(text.contains("a #36;\u{2060}#36;x#36;\u{2060}#36; b"))
    #expect(!text.contains("#36;#36;"))
  }

  @Test func `in Mermaid, words can be read back`() throws {
    let words = "50 % of \"x\" <b> #1; [y] 1. z"
    let title = try #require(
      MeasuredMap(ArgumentMap(title: words, nodes: [], edges: [])).mermaid
        .firstMatch(of: /accTitle: (.*)/))
    let read = String(title.1).replacing(/#([0-9]+);/) { match in
      String(UInt32(match.1).flatMap(Unicode.Scalar.init).map(Character.init) ?? "?")
    }
    #expect(read == words)
  }
}
