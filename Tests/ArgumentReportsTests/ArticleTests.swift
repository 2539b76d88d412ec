import ArgumentMaps
import ArgumentModel
import ArgumentReports
import TestSupport
import Testing

/// The Swift of the article “Maps in reports”, which stands here word for word.
struct ArticleTests {
  // begin
  func picture(ofMap text: String, near title: String) throws -> String {
    let source = MapSource(Array(text.utf8), at: "map")
    let figure = try Figure(of: source, attributes: ["focus": .string(title), "depth": 1])
    return try figure.laidOut().svg(figure.svgOptions())
  }
  // end

  @Test func `the example for servers is this file's, and draws`() throws {
    let file = try Folder(at: "/").read(String("\(#filePath)".dropFirst()))
    let code = file.split(separator: "  // begin\n")[1].split(separator: "\n  // end")[0]
    let example = code.split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: "\n")
    let article = "Sources/ArgumentReports/ArgumentReports.docc/MapsInReports.md"
    #expect(try Folder.package.read(article).contains("```swift\n\(example)\n```"))
    let svg = try picture(ofMap: "[A]: a\n  + [B]: b\n    + [C]: c\n", near: "A")
    #expect(svg.contains("B") && !svg.contains(">C<"))
  }
}
