/// A text with the marks its author set in it: emphasis, links, tags, mentions.
public struct MarkedText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// What a mark makes of its stretch of text.
  public enum Kind: Hashable, Sendable {
    case bold
    case italic
    case link(url: String)
    case tag(Tag)
    case statementMention(Statement.ID)
    case argumentMention(Argument.ID)
  }

  /// One mark over a stretch of the text.
  public struct Mark: Hashable, Sendable {
    /// What the mark makes of the stretch.
    public var kind: Kind
    /// The stretch, in UTF-8 offsets of the text.
    public var range: Range<Int>
    private var place: OptionalRange

    /// Where a mention stands in the source; `nil` for other marks, and without a source.
    public var sourceRange: SourceRange? { place.value }

    /// Creates a mark.
    public init(_ kind: Kind, _ range: Range<Int>, in source: SourceRange? = nil) {
      self.kind = kind
      self.range = range
      place = OptionalRange(source)
    }

    /// Two marks are the same wherever they stand in a source: texts are compared by what they say.
    public static func == (left: Mark, right: Mark) -> Bool {
      left.kind == right.kind && left.range == right.range
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(kind)
      hasher.combine(range)
    }
  }

  /// The text as a reader sees it: no markup, mentions and tags in their notation.
  public var string: String
  /// The marks in the order in which they end; marks are nested or apart.
  public var marks: [Mark]

  /// Creates a text.
  public init(_ string: String, marks: [Mark] = []) {
    self.string = string
    self.marks = marks
  }

  public init(stringLiteral string: String) { self.init(string) }
}

extension MarkedText {
  /// The text without the places of its source.
  package var withoutRanges: MarkedText {
    MarkedText(string, marks: marks.map { Mark($0.kind, $0.range) })
  }

  /// The text without the tags behind it.
  public var sentence: String {
    var bytes = string.utf8[...]
    for mark in marks.reversed() {
      guard case .tag = mark.kind, mark.range.upperBound == bytes.count else { break }
      bytes = bytes.prefix(mark.range.lowerBound)
      while bytes.last == 0x20 { bytes.removeLast() }
    }
    return bytes.count == string.utf8.count ? string : String(Substring(bytes))
  }
}

extension MarkedText.Mark: CustomStringConvertible {
  /// What the mark makes of which stretch, wherever that stands: `italic 2..<3`.
  public var description: String { "\(kind) \(range)" }
}
