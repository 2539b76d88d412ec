/// Programs of other people that check what we write, where they are installed.
public enum OtherTool: String, Sendable {
  case xmllint, pdftotext, pdfinfo, dot, pandoc, pdflatex, quarto
  case cmark = "cmark-gfm"

  /// Whether the program is there.
  public var isInstalled: Bool { shell("command -v \(rawValue) >/dev/null") == 0 }

  /// What the program says of some bytes, in a file whose name stands for `FILE` among the words;
  /// `nil` if it is not content.
  public func run(_ words: String, on bytes: [UInt8]) throws -> String? {
    let folder = try Folder()
    let file = try folder.write("input", bytes: bytes)
    let words = words.replacing("FILE", with: "'\(file)'")
    let status = shell("\(rawValue) \(words) >'\(folder.path)/out' 2>'\(folder.path)/err'")
    return status == 0 ? try folder.read("out") : nil
  }
}
