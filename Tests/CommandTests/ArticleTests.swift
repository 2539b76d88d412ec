import TestSupport
import Testing

/// The examples of the article “Maps in reports”, done as they stand there.
struct ArticleTests {
  private static let path =
    "\(Folder.package.path)/Sources/ArgumentReports/ArgumentReports.docc/MapsInReports.md"

  /// A block of code in the article.
  private struct Block {
    /// The heading it stands below.
    let heading: String
    let language: String
    /// The file that it is; `nil` for none.
    let file: String?
    var text = ""
  }

  /// The sections whose commands are done, and what has to be installed for them.
  private static let sections: [(heading: String, needs: [OtherTool])] = [
    ("Markdown for the web", []),
    ("Pages by Pandoc", [.pandoc]),
    ("PDF by LaTeX", [.pandoc, .pdflatex]),
    ("Word, OpenDocument and EPUB", [.pandoc]),
    ("Quarto", [.quarto]),
  ]

  private static func blocks() throws -> [Block] {
    var blocks: [Block] = []
    var heading = ""
    var fence: Substring?
    let article = try Folder(at: "/").read(String(path.dropFirst()))
    for line in article.split(separator: "\n", omittingEmptySubsequences: false) {
      let ticks = line.prefix { $0 == "`" }
      if let open = fence {
        if line == open { fence = nil } else { blocks[blocks.count - 1].text += "\(line)\n" }
      } else if ticks.count >= 3 {
        fence = ticks
        let words = line.dropFirst(ticks.count).split(separator: " ").map(String.init)
        blocks.append(
          Block(heading: heading, language: words[0], file: words.count > 1 ? words[1] : nil))
      } else if line.hasPrefix("## ") {
        heading = String(line.dropFirst(3))
      }
    }
    return blocks
  }

  @Test(arguments: sections.map(\.heading))
  func `the commands of a section do what it says`(heading: String) throws {
    let needs = Self.sections.first { $0.heading == heading }?.needs ?? []
    let missing = needs.filter { !$0.isInstalled }
    guard missing.isEmpty else {
      print("skipped: \(heading): \(missing.map(\.rawValue).joined(separator: ", ")) missing")
      return
    }
    let folder = try Folder()
    try folder.link("argmap-pandoc", to: Tool.path)
    try folder.link("argmap", to: Tool.path)
    let blocks = try Self.blocks()
    for block in blocks { if let file = block.file { try folder.write(file, block.text) } }
    let lines = blocks.filter { $0.heading == heading && $0.language == "sh" }
      .flatMap { $0.text.split(separator: "\n") }
    #expect(!lines.isEmpty)
    for line in lines {
      let run = "cd '\(folder.path)' && PATH=\"$PWD:$PATH\" && \(line) 2>err"
      #expect(shell(run) == 0, "\(line)")
      #expect(try folder.read("err") == "", "\(line)")
      let output = line.split(separator: " ").last.map(String.init) ?? ""
      if line.contains("--output ") { #expect(folder.has(output), "\(line)") }
    }
  }

  @Test func `the document for Quarto is one for the filter`() throws {
    guard OtherTool.pandoc.isInstalled,
      let paper = try Self.blocks().first(where: { $0.file == "paper.qmd" })
    else { return }
    let folder = try Folder()
    try folder.link("argmap-pandoc", to: Tool.path)
    try folder.write("paper.qmd", paper.text)
    let line = "PATH=\"$PWD:$PATH\" pandoc -f markdown paper.qmd --filter argmap-pandoc -o out.html"
    #expect(shell("cd '\(folder.path)' && \(line)") == 0)
    let page = try folder.read("out.html")
    for words in [
      "id=\"fig-trial\"", "What the trial has to show", "Visits speak for it.", "<svg ",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("fig-cap"))
  }
}
