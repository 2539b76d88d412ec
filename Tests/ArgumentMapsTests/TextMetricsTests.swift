import ArgumentMaps
import Testing

struct TextMetricsTests {
  @Test(arguments: [
    (
      "Hamburgefonstiv",
      722 + 556 + 833 + 556 + 556 + 333 + 556 + 556 + 278 + 556 + 556 + 500 + 278
        + 222 + 500
    ),
    ("AVÄß é—…", 667 + 667 + 667 + 611 + 278 + 556 + 1000 + 1000),
    ("Łódź", 556 + 556 + 556 + 500),
    ("Ωμέγα", 748 + 576 + 446 + 500 + 578),
    ("Россия", 667 + 556 + 500 + 500 + 559 + 542),
    ("北方領土", 4000),
    ("서울", 2000),
    ("🙏👨‍👩‍👧🇯🇵", 3 * 1250),
    ("", 0),
  ])
  func `text is as wide as the published tables say`(text: String, width: Int) {
    #expect(TextMetrics.width(of: text) == width)
  }

  @Test func `bold is wider`() {
    #expect(
      TextMetrics.width(of: "Hamburg", isBold: true) == 722 + 556 + 889 + 611 + 611 + 389 + 611)
  }

  @Test func `combining marks take no room`() {
    #expect(TextMetrics.width(of: "e\u{301}\u{323}") == TextMetrics.width(of: "e"))
  }
}
