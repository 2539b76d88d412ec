public import ArgumentModel

/// A Markdown or HTML document in which maps are to be seen.
///
///     let report = ReportDocument(bytes, as: .markdown)
///     let figures = ReportFigures(of: report, at: "report.md")
///     let page = report.embedding(try figures.entries.map { try $0.html() })
///
/// What an embedding puts in place of a block begins with a comment that keeps the block as its
/// author wrote it and ends with a mark, so that the document can be edited and embedded again:
/// without an edit, nothing changes.
public struct ReportDocument: Sendable {
  /// What the document is written in.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// CommonMark as GitHub has it.
    case markdown
    /// The Markdown of Pandoc and Quarto, which knows attributes of images.
    case pandoc
    case html
    /// HTML as XML.
    case xhtml

    /// The format that the ending of a file's name stands for; `nil` if it stands for none.
    public init?(ending: String) {
      switch ending.lowercased() {
      case "md", "markdown", "mdown", "mkd": self = .markdown
      case "qmd", "rmd": self = .pandoc
      case "html", "htm": self = .html
      case "xhtml", "xht": self = .xhtml
      default: return nil
      }
    }

    /// Whether it is a kind of Markdown.
    public var isMarkdown: Bool { self == .markdown || self == .pandoc }
  }

  /// The text of the document.
  public let source: [UInt8]
  /// What it is written in.
  public let format: Format
  /// The places of maps, in order; none overlaps another.
  public let blocks: [MapBlock]
  /// What stands in the way of maps, with its place in the document.
  public let faults: [Diagnostic]

  /// Finds the maps in a document, a text without NUL bytes.
  ///
  /// - Complexity: O(n) in the size of the document.
  public init(_ source: [UInt8], as format: Format) {
    self.source = source
    self.format = format
    if format.isMarkdown {
      let found = MarkdownBlocks(source)
      (blocks, faults) = (found.blocks, found.faults)
    } else {
      let found = HTMLBlocks(source)
      (blocks, faults) = (found.blocks, found.faults)
    }
  }

  /// The document with something in place of its maps, all else as it was, byte for byte.
  ///
  /// - Parameter contents: Markup for each block, in the notation of the document; `nil` leaves the
  ///   block as it is. In Markdown, HTML without empty lines, or paragraphs with empty lines around.
  public func embedding(_ contents: [String?]) -> [UInt8] {
    precondition(contents.count == blocks.count, "each block has its content")
    var result: [UInt8] = []
    var place = 0
    let lineEnd = lineEnd
    for (block, content) in zip(blocks, contents) {
      guard let content else { continue }
      result += source[place..<block.range.lowerBound]
      place = block.range.upperBound
      var text = SourceComment.start + [0x0A]
      text += SourceComment.encoded(block.written, forXML: format == .xhtml)
      text += [0x0A] + SourceComment.end + [0x0A] + content.utf8
      if text.last != 0x0A { text.append(0x0A) }
      text += SourceComment.closing
      if block.isFollowed { text.append(0x0A) }
      let blank = block.prefix.prefix(
        (block.prefix.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } ?? -1) + 1)
      for (place, byte) in text.enumerated() {
        guard byte == 0x0A else {
          result.append(byte)
          continue
        }
        let isBlank = place + 1 == text.count || text[place + 1] == 0x0A
        result += lineEnd + (isBlank ? blank : block.prefix[...])
      }
    }
    return result + source[place...]
  }

  /// How lines of the document end: as its first one does; by CR alone only if all do, as one before LF
  /// would end no line.
  private var lineEnd: [UInt8] {
    guard let end = source.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return [0x0A] }
    if source[end] == 0x0A { return [0x0A] }
    if source[(end + 1)...].first == 0x0A { return [0x0D, 0x0A] }
    return source.contains(0x0A) ? [0x0A] : [0x0D]
  }
}
