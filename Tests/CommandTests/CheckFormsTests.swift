import ArgumentAnalysis
import TestSupport
import Testing

/// What each check says of the example in its own manual, in the forms for people and machines.
struct CheckFormsTests {
  /// The map in the manual of a check.
  private static func example(of check: Check) -> String {
    let lines = check.manual.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix("```argdown") } ?? lines.endIndex
    return lines[start...].dropFirst().prefix { !$0.hasPrefix("```") }.map { $0 + "\n" }.joined()
  }

  @Test(arguments: ["human", "json", "sarif"])
  func `every manual has a map on which its check fires, and the form is what it was`(
    form: String
  ) throws {
    let folder = try Folder()
    // What some of the maps quote.
    try folder.write("report.txt", "It is likely that the plant is going to be cheap.\n")
    try folder.write("report.pdf", "%PDF")
    var text = ""
    for check in Check.all {
      try folder.write("map.argdown", Self.example(of: check))
      let outcome = try Tool.run(
        words: ["check", "map.argdown", "--select", check.slug, "--format", form], in: folder)
      #expect(outcome.output.contains(check.slug), "\(check.slug) does not fire")
      #expect(outcome.complaints.isEmpty)
      text += "== \(check.slug)\n\(outcome.output)"
    }
    try Golden("checks.\(form == "human" ? "txt" : form)").expect(text)
  }
}
