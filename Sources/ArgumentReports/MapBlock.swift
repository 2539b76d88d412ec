public import ArgumentModel

/// A place in a document where a map belongs: a block of code, an image, or an earlier embedding.
public struct MapBlock: Hashable, Sendable {
  /// Where the map comes from.
  public enum Origin: Hashable, Sendable {
    /// It stands in the document; its lines end in LF.
    case text([UInt8])
    /// It stands in a file, by its path from the folder of the document.
    case file(String)
  }

  /// How the map is shown.
  public enum Form: Hashable, Sendable {
    case figure
    /// As text, with its parts told apart by colours.
    case listing
  }

  /// Where the map comes from.
  public let origin: Origin
  /// How it is shown.
  public let form: Form
  /// What the author says of the figure: `caption`, `width`, `label`, ….
  public let attributes: DataMapping
  /// The classes that the author gives it, in order.
  public let classes: [String]
  /// What of the document it takes, in UTF-8 offsets.
  public internal(set) var range: Range<Int>
  /// The line of the document where it begins, from 1.
  public internal(set) var line: Int
  /// The line of the document where its text begins, from 1.
  var textLine: Int
  /// What stands before each further line: the marks of quotes, the indentation of lists.
  var prefix: [UInt8] = []
  /// The block as its author wrote it, which a comment keeps.
  var written: [UInt8]
  /// Whether the next line would be taken for a part of it.
  var isFollowed = false

  init?(
    _ origin: Origin, _ attributes: BlockAttributes, form: Form?, range: Range<Int>, line: Int,
    textLine: Int, written: [UInt8]
  ) {
    guard let form else { return nil }
    self.origin = origin
    self.form = form
    self.attributes = attributes.values
    classes = attributes.classes
    self.range = range
    self.line = line
    self.textLine = textLine
    self.written = written
  }

  /// The attributes as settings, with the place of the block: for `FigureOptions.attributes`.
  public var settings: SettingsText {
    var values = attributes
    values["map"] = nil
    return SettingsText(values, range: SourceRange(range.lowerBound, range.lowerBound))
  }

  /// The endings of files that are maps.
  private static let endings: Set = ["argdown", "ad", "adown", "argdn"]

  /// The path of a file that an address of an image names, if it is a map beside the document.
  static func path(ofAddress address: String) -> String? {
    let path = address.removingPercentEncoding
    guard !path.contains(":"), !path.hasPrefix("//"), let dot = path.lastIndex(of: "."),
      endings.contains(path[path.index(after: dot)...].lowercased())
    else { return nil }
    return path
  }
}

extension String {
  /// The text with what stands as `%20` put in its place, where that gives UTF-8.
  fileprivate var removingPercentEncoding: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        rest.count >= 2
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
