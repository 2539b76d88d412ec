import ArgumentReports
import Glibc
import Testing

struct SourceListingTests {
  @Test func `the parts of a map are told apart`() {
    let text = "# Head\n\n[A]: <b> & #tag {p: 1}\n\t- <B>\n  _> @[A] // \"x\n"
    #expect(
      SourceListing(Array(text.utf8)).html.split(separator: "\n") == [
        "<pre class=\"argdown\"><code><span class=\"heading\"># Head</span>",
        "<span></span>",
        "<span class=\"title\">[A]:</span> &lt;b&gt; &amp; <span class=\"tag\">#tag</span> "
          + "<span class=\"data\">{p: 1}</span>",
        "\t<span class=\"attack\">- </span><span class=\"argument\">&lt;B&gt;</span>",
        "  <span class=\"undercut\">_&gt; </span><span class=\"mention\">@[A]</span> "
          + "<span class=\"comment\">// &quot;x</span></code></pre>",
      ])
  }

  @Test func `nothing in a text is markup, and nothing is lost`() {
    for text in ["", "</pre><script>", "[A", "\u{0}\r\n<", "===\na: <b>\n===\n"] {
      let html = SourceListing(Array(text.utf8)).html
      #expect(html.ranges(of: "</pre>").count == 1)
      #expect(!html.contains("<script>") && !html.contains("<b>"))
    }
  }

  @Test func `colours can be read on their ground`() throws {
    var count = 0
    for rules in SourceListing.styleSheet.split(separator: "\n") where rules.contains("background")
    {
      let colors = rules.matches(of: #/#([0-9a-f]{6})/#).map { luminance($0.1) }
      let ground = try #require(rules.firstMatch(of: #/background:#([0-9a-f]{6})/#)).1
      for color in colors where color != luminance(ground) {
        let pair = [color, luminance(ground)].sorted()
        #expect((pair[1] + 0.05) / (pair[0] + 0.05) >= 4.5)
        count += 1
      }
    }
    #expect(count > 20)
  }

  /// The relative luminance of a colour (WCAG 2.2).
  private func luminance(_ color: Substring) -> Double {
    let parts = stride(from: 0, to: 6, by: 2).map { place in
      let digits = color.dropFirst(place).prefix(2)
      let part = Double(Int(digits, radix: 16) ?? 0) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
