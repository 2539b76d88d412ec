import ArgumentModel
import ArgumentReports
import TestSupport
import Testing

struct ReportFormTests {
  @Test func `the report on a small map, as Markdown`() throws {
    try Golden("rain.md").expect(try Sample.rain.report().markdown(picture: "rain map.svg"))
  }

  @Test func `the report on a small map, as a page without its figure`() throws {
    var report = try Sample.rain.report()
    report.figure = nil
    let page = try report.html()
    try Golden("rain.html").expect(page)
    expectLinksResolve(in: page)
  }

  @Test func `the report on a map of hostile words, as Markdown`() throws {
    try Golden("hostile.md").expect(try Sample.hostile.report().markdown())
  }

  @Test(arguments: [Sample.rain, .hostile])
  func `a page is well-formed, runs nothing, and all its links lead somewhere`(
    sample: Sample
  ) throws {
    let page = try sample.report().html()
    let document = page.dropFirst("<!DOCTYPE html>\n".count)
    #expect(WellFormedness.problem(in: String(document)) == nil)
    #expect(!page.contains("<script"))
    expectLinksResolve(in: page)
  }

  private func expectLinksResolve(in page: String) {
    let ids = WellFormedness.ids(in: page)
    #expect(Set(ids).count == ids.count)
    let links = page.values(of: "href").filter { $0.hasPrefix("#") }
    #expect(links.count > 20)
    for link in links { #expect(ids.contains(String(link.dropFirst())), "\(link)") }
  }

  @Test func `rows and chains lead to boxes, and boxes to rows and chains`() throws {
    let page = try Sample.rain.report().html()
    #expect(page.contains("<tr id=\"claim-rain\"><td><a href=\"#fig-claim-rain\">Rain</a>"))
    #expect(page.contains("<a id=\"fig-claim-rain\" class=\"claim"))
    #expect(page.contains("href=\"#claim-rain\" aria-label=\"Claim Rain"))
    #expect(page.contains("<span id=\"argument-caution\"></span>"))
    #expect(page.contains("href=\"#argument-caution\""))
  }

  @Test func `claims without a box lead to their rows`() throws {
    var options = ReportOptions()
    options.figure.view.focus = "Heavy"
    options.figure.view.depth = 1
    let page = try Sample.rain.report(options).html()
    #expect(page.contains("<a href=\"#entry-"))
    #expect(page.contains("href=\"#fig-claim-heavy\""))
    #expect(!page.contains("href=\"#fig-claim-rain\""))
  }

  @Test func `words in another language are marked as such`() throws {
    let text = "===\ntitle: Zum Wetter\nlang: de\n===\n\n[A]: Es regnet.\n  + [B]: Es ist nass.\n"
    let page = try Report(of: text).html()
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("<h1 lang=\"de\">Zum Wetter</h1>"))
    #expect(page.contains("<span lang=\"de\">Es regnet.</span>"))
  }

  @Test(.enabled(if: OtherTool.pandoc.isInstalled))
  func `Pandoc reads the words of authors as they are`() throws {
    let markdown = try Sample.hostile.report().markdown()
    let plain = try #require(
      try OtherTool.pandoc.run(
        "-f markdown-smart -t plain --wrap=none FILE", on: Array(markdown.utf8)))
    expectWordsAsTheyAre(in: plain)
    let page = try OtherTool.pandoc.run("-f markdown -t html FILE", on: Array(markdown.utf8))
    expectTables(in: try #require(page))
  }

  @Test(.enabled(if: OtherTool.cmark.isInstalled))
  func `GitHub's reader reads the words of authors as they are`() throws {
    let markdown = try Sample.hostile.report().markdown()
    let words = "-e table -e autolink -e strikethrough"
    let plain = try #require(
      try OtherTool.cmark.run("\(words) -t plaintext --width 0 FILE", on: Array(markdown.utf8)))
    // As plain text it writes tables like those of Markdown, bars within cells escaped.
    expectWordsAsTheyAre(in: plain.replacing("\\|", with: "|"))
    expectTables(
      in: try #require(try OtherTool.cmark.run("\(words) FILE", on: Array(markdown.utf8))))
  }

  private func expectWordsAsTheyAre(in plain: String) {
    for text in [
      "A | B `c` <script>alert(1)</script> *x* $y$ {#id} & \"q\"",
      "T | p `t` <i>x *s* _u_ {b} \\\\ $m$ ~z~ ^c^ @me #h & \"q\" -- ... -->",
      "- dash first", "``` fence", "~~~ tilde", "+ plus", "a | <b> & c",
      "www.example.org or https://a.b/c_d",
    ] { #expect(plain.contains(text), "\(text)") }
  }

  private func expectTables(in page: String) {
    #expect(page.split(separator: "<table").count - 1 == 3)
    #expect(page.split(separator: "<h2").count - 1 >= 6)
    #expect(!page.contains("<script"))
    #expect(!page.contains("<i>"))
  }
}

extension String {
  /// The values of an attribute, wherever it stands.
  fileprivate func values(of attribute: String) -> [String] {
    components(of: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  private func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
