import TestSupport
import Testing

struct EmbedTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("map.argdown", "[Rain]: It rains.\n  + <Clouds>: Grey ones.\n")
  }

  private let map = "[Rain]: It rains.\n  + <Clouds>: Grey ones.\n"

  private func embed(_ text: String, _ words: String..., name: String = "report.md") throws
    -> Tool.Outcome
  {
    let path = try folder.write(name, text)
    return try Tool.run(words: ["embed", path] + words)
  }

  @Test func `maps are drawn in their places, each once`() throws {
    let text =
      "# R\n\n> ```argdown-map caption=\"Why\" {#fig:rain .wide} width=50%\n"
      + map.split(separator: "\n").map { "> \($0)\n" }.joined() + "> ```\n\n"
      + "![Rain again](map.argdown)\n\n```argdown\n\(map)```\n"
    let outcome = try embed(text, "--outline")
    #expect(outcome.status == 0)
    #expect(outcome.complaints.isEmpty)
    #expect(outcome.output.contains("> <figure id=\"fig:rain\" class=\"argmap-figure wide\">"))
    #expect(outcome.output.contains("> <figcaption>Why</figcaption>"))
    #expect(outcome.output.contains("width:50%"))
    #expect(outcome.output.ranges(of: "<svg ").count == 2)
    #expect(outcome.output.ranges(of: "<details class=\"argmap-outline\">").count == 2)
    #expect(outcome.output.contains("<span class=\"title\">[Rain]"))
    let ids = outcome.output.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count)
    let again = try embed(outcome.output, "--outline")
    #expect(again.output == outcome.output)
  }

  @Test func `pictures go into a folder, and links lead there`() throws {
    let text = "```argdown-map caption=\"A \\\"b\\\" *c*\" label=x\n\(map)```\n\n![](map.argdown)\n"
    let path = try folder.write("in/report.md", "```argdown-map caption=\"A b\"\n\(map)```\n")
    let assets = "\(folder.path)/my pictures"
    let outcome = try Tool.run(
      "embed", path, "--assets", assets, "--to", "png", "--output", "\(folder.path)/in/out.md")
    #expect(outcome.status == 0)
    let written = try folder.read("in/out.md")
    let link = try #require(written.firstMatch(of: #/!\[1 claim[^\]]*\]\(([^ ]+\.png) "A b"\)/#)).1
    #expect(link.hasPrefix("../my%20pictures/report-map-"))
    let file = link.replacing("%20", with: " ").dropFirst(3)
    #expect(shell("head -c 4 '\(folder.path)/\(file)' | grep -q PNG") == 0)
    let attributed = try embed(text, "--assets", assets, name: "report.qmd")
    #expect(
      attributed.output.contains(
        "\"b\" \\*c\\*](my%20pictures/report-x.svg){#x fig-alt=\"1 claim"))
    let page = try embed(text, "--assets", assets)
    #expect(page.output.contains("<figure id=\"x\" class=\"argmap-figure\">\n<img src="))
    #expect(try embed(page.output, "--assets", assets).output == page.output)
  }

  @Test func `HTML documents are embedded likewise, in place`() throws {
    let text =
      "<!DOCTYPE html>\r\n<p><img src='map.argdown' alt='R'></p>\r\n"
      + "<pre><code class=\"language-argdown-map\">[A]: a &amp; b\r\n  + [B]\r\n</code></pre>\r\n"
    let path = try folder.write("page.html", text)
    for _ in 0..<2 { #expect(try Tool.run("embed", path, "--output", path).status == 0) }
    let once = try folder.read("page.html")
    #expect(once.ranges(of: "<svg ").count == 2)
    #expect(once.contains("aria-label=\"R\""))
    #expect(once.contains("a &amp; b"))
  }

  @Test func `hostile words stay words`() throws {
    let text =
      "```argdown-map caption='</figure><script>x</script> -->' label='\"><script>' "
      + "alt='\" onload=\"x' width='1px;background:url(x)' theme=\"'\"\n[<script>]: --> & x\n```\n\n"
      + "![](javascript:x.argdown)\n\n![](../../../etc/x.argdown)\n\n![](/etc/passwd.argdown)\n"
    for words in [[], ["--assets", "\(folder.path)/a"]] {
      let path = try folder.write("report.md", text)
      let outcome = try Tool.run(words: ["embed", path] + words)
      #expect(outcome.status == 1)
      let comment = try #require(outcome.output.firstRange(of: "-->"))
      let figure = outcome.output[comment.upperBound...]
      #expect(!figure.contains("<script>"))
      #expect(!figure.contains("background:url"))
      #expect(!figure.contains("\" onload"))
      #expect(outcome.output.ranges(of: "This map cannot be shown").count == 2)
    }
  }

  @Test func `files outside the folder of the document are not read`() throws {
    try folder.write("in/inner.argdown", "[A]: a\n\n@include(../map.argdown)\n")
    let outcome = try embed(
      "![](../map.argdown)\n\n![](inner.argdown)\n", name: "in/report.md")
    #expect(outcome.status == 1)
    #expect(outcome.complaints.ranges(of: "outside the folder of the document").count == 2)
    #expect(!outcome.output.contains("It rains"))
  }

  @Test func `faults have their place, and all else is drawn`() throws {
    let outcome = try embed(
      "a\n\n- ```argdown-map captoin=x\n  [A]: a\n\n    + [B]\n  ```\n\n![](gone.argdown)\n\n"
        + "```argdown-map focus=Rian\n\(map)```\n\n```argdown-map {#f}\n\(map)```\n\n"
        + "```argdown-map {#f}\n\(map)```\n\nan ![image](map.argdown) in text\n")
    #expect(outcome.status == 1)
    for part in [
      "report.md:3:3: warning: there is no setting `captoin`", "did you mean `caption`?",
      "report.md:6:5: error: ", "report.md:9:1: error: cannot read", "gone.argdown",
      "report.md:11:1: error: there is no claim or argument ‘Rian’", "did you mean Rain?",
      "report.md:21:1: warning: there is a figure ‘f’ already",
      "report.md:26:1: error: the map ‘map.argdown’ stands amid a text",
    ] {
      #expect(outcome.complaints.contains(part), "\(part)\n\(outcome.complaints)")
    }
    #expect(outcome.output.ranges(of: "<svg ").count == 3)
    #expect(outcome.output.ranges(of: "class=\"argmap-fault\"").count == 2)
    #expect(outcome.output.contains("id=\"f-2\""))
  }

  @Test func `a figure on which nothing stands is told`() throws {
    let outcome = try embed("a\n\n```argdown-map\n[A]: a\n```\n")
    #expect(outcome.status == 0)
    #expect(outcome.complaints.contains("report.md:3:1: warning: the picture is empty"))
  }

  @Test func `what cannot be done leaves no half of a document`() throws {
    let plain = try embed("no maps\r\nhere")
    #expect(plain.status == 0 && plain.output == "no maps\r\nhere")
    #expect(plain.complaints.contains("there are no maps in"))
    let binary = try embed("a\0b")
    #expect(binary.status == 2 && binary.output.isEmpty)
    #expect(binary.complaints.contains("is no text"))
    #expect(try embed("x", name: "report.txt").complaints.contains("add --from markdown"))
    #expect(try embed("x", "--to", "png").complaints.contains("add --assets"))
    #expect(try Tool.run("embed", "\(folder.path)/gone.md").status == 2)
    try folder.write("out.md", "old")
    try folder.write("file", "in the way")
    let blocked = try embed(
      "![](map.argdown)\n", "--assets", "\(folder.path)/file/x", "--output", "\(folder.path)/out.md"
    )
    #expect(blocked.status == 2)
    #expect(try folder.read("out.md") == "old")
  }

  @Test func `several documents go to a folder, and one may come by standard input`() throws {
    let one = try folder.write("one.md", "![](map.argdown)\n")
    let two = try folder.write("two.html", "<img src=map.argdown>")
    let outcome = try Tool.run("embed", one, two, "--output", "\(folder.path)/out/")
    #expect(outcome.status == 0)
    #expect(try folder.read("out/one.md").contains("<svg "))
    #expect(try folder.read("out/two.html").contains("<svg "))
    let piped = try Tool.run(
      "embed", "-", "--from", "markdown", input: "```argdown-map\n[A]: a\n```\n")
    #expect(piped.status == 0 && piped.output.contains("<svg "))
  }
}
