import TestSupport
import Testing

/// The report in `Examples/Reports` through the pandoc that is installed.
@Suite(.enabled(if: OtherTool.pandoc.isInstalled, "pandoc is not installed"))
struct PandocReportTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    let examples = Folder(at: "\(Folder.package.path)/Examples/Reports")
    for name in ["report.md", "trial.argdown"] {
      try folder.write(name, bytes: examples.bytes(of: name))
    }
    try folder.link("argmap-pandoc", to: Tool.path)
  }

  /// Runs pandoc in the folder; returns its complaints, or `nil` where it gave up.
  private func pandoc(_ words: String) throws -> String? {
    let line = "cd '\(folder.path)' && PATH=\"$PWD:$PATH\" pandoc \(words) 2>err"
    return shell(line) == 0 ? try folder.read("err") : nil
  }

  private static let captions = [
    "The case for Sunday opening, and the objections to it", "What the union says, step by step",
    "How the trial will be",
  ]

  /// A few words from each map.
  private static let words = ["Quiet rooms", "break up those days", "New readers"]

  @Test func `HTML has three drawings with words in them, captions and identifiers`() throws {
    #expect(try pandoc("report.md -s --filter argmap-pandoc -o report.html") == "")
    let page = try folder.read("report.html")
    #expect(page.split(separator: "<svg ").count == 4)
    for words in Self.captions + Self.words { #expect(page.contains(words), "\(words)") }
    for id in ["fig:case", "fig:rest", "fig:trial"] { #expect(page.contains("id=\"\(id)\"")) }
    #expect(page.contains("<em>judged</em>"))
    #expect(page.contains("aria-label=\"From the contract and the rota"))
    #expect(!folder.has("argdown-media"))
  }

  @Test(arguments: [("docx", "png"), ("odt", "png"), ("epub", "svg")])
  func `a packed document holds three sharp pictures, and reads back with their captions`(
    format: String, ending: String
  ) throws {
    #expect(try pandoc("report.md --filter argmap-pandoc -o report.\(format)") == "")
    #expect(!folder.has("argdown-media"))
    #expect(try pandoc("report.\(format) --extract-media=media -t plain -o back.txt") != nil)
    let back = try folder.read("back.txt").split { $0.isWhitespace }.joined(separator: " ")
    for words in Self.captions { #expect(back.contains(words), "\(words)") }
    #expect(shell("cd '\(folder.path)' && find media -name '*.\(ending)' >pictures") == 0)
    let pictures = try folder.read("pictures").split(separator: "\n").map(String.init)
    #expect(pictures.count == 3)
    for picture in pictures {
      let bytes = try folder.bytes(of: picture)
      if ending == "svg" {
        #expect(shell("cd '\(folder.path)' && pandoc report.epub -t html | grep -q max-width") == 0)
        let picture = String(decoding: bytes, as: UTF8.self)
        #expect(picture.hasSuffix("</svg>\n"))
        // `epubcheck` knows no roles of ARIA's module for graphics, and no two roles at a time.
        #expect(picture.contains("role=\"img\"") && !picture.contains("\"graphics-"))
      } else {
        #expect(bytes[16..<20].reduce(0) { $0 << 8 | Int($1) } > 900)
      }
    }
  }

  @Test(.enabled(if: OtherTool.pdflatex.isInstalled, "pdflatex is not installed"))
  func `a PDF by LaTeX has the maps' words as text, and numbered captions`() throws {
    #expect(try pandoc("report.md --filter argmap-pandoc -o report.pdf") != nil)
    #expect(Folder(at: "\(folder.path)/argdown-media").names.allSatisfy { $0.hasSuffix(".pdf") })
    guard OtherTool.pdftotext.isInstalled else { return }
    let text = try OtherTool.pdftotext.run("FILE -", on: folder.bytes(of: "report.pdf")) ?? ""
    let words = text.split { $0.isWhitespace }.joined(separator: " ")
    for phrase in Self.words + ["Figure 1: \(Self.captions[0])", "Figure 3: \(Self.captions[2])"] {
      #expect(words.contains(phrase), "\(phrase)")
    }
  }

  @Test func `Markdown refers to files, so that it can be read again`() throws {
    #expect(try pandoc("report.md --filter argmap-pandoc -t gfm -o out.md") == "")
    #expect(try pandoc("out.md -o again.docx") == "")
  }

  @Test func `a document with a fault is built, and pandoc is told nothing`() throws {
    try folder.write("bad.md", "~~~ {.argdown-map focus=Rian}\n[Rain]: it rains\n~~~\n")
    let complaints = try pandoc("bad.md --filter argmap-pandoc -o bad.html")
    #expect(complaints?.contains("map 1: there is no claim or argument ‘Rian’") == true)
    #expect(try folder.read("bad.html").contains("<div class=\"argmap-fault\">"))
  }
}
