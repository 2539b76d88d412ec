/// Writes documents with maps in them.
enum ReportGenerator {
  /// Two pages of words for each map, of about `claims` claims, every map another.
  static func report(ofMaps count: Int, claims: Int) -> String {
    let words = "It is said that the case rests on what was measured, and on what was left out. "
    let page = String(repeating: String(repeating: words, count: 7) + "\n\n", count: 5)
    return (0..<count).map { number in
      let map = MapGenerator.map(ofClaims: claims).replacing("Claim ", with: "Claim \(number).")
      return "# Chapter \(number)\n\n\(page)"
        + "```argdown-map caption=\"The case of chapter \(number)\" {#fig:\(number)}\n\(map)```\n\n\(page)"
    }.joined()
  }

  /// Blocks in quotes and lists that are shown as text.
  static func report(ofFences count: Int) -> String {
    (0..<count).map { "> - item \($0)\n>\n>   ```argdown\n>   [A]: a\n>     + [B]\n>   ```\n\n" }
      .joined()
  }
}
