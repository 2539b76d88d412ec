import TestSupport
import Testing

/// What README and DocC quote stands in the sources as quoted.
struct QuotationTests {
  @Test(
    arguments: ["README.md", "Sources/ArgumentModel/ArgumentModel.docc/ArgumentModel.md"])
  func `the Swift that is quoted is in the case study`(page: String) throws {
    let source = try Folder.package.read("Sources/CaseStudies/JapanRussia2016.swift")
    let quoted = try fences(of: "swift", in: page).filter { $0.contains("Inference(by:") }
    #expect(!quoted.isEmpty)
    for quotation in quoted { #expect(lines(source).contains(lines(quotation))) }
  }

  @Test func `the Argdown that is quoted is in the map`() throws {
    let map = try Folder.package.read("Graphs/japan-russia-2016.argdown")
    let quoted = try fences(of: "argdown", in: "README.md")
    #expect(!quoted.isEmpty)
    for quotation in quoted { #expect(map.contains(quotation)) }
  }

  /// The texts between the fences of a language.
  private func fences(of language: String, in page: String) throws -> [String] {
    try Folder.package.read(page).split(separator: "\n```\(language)\n").dropFirst().map {
      String($0.split(separator: "\n```").first ?? "")
    }
  }

  /// The lines of a text without their indentation.
  private func lines(_ text: String) -> String {
    text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }
}
