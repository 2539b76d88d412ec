/// The comment in which an embedded map keeps what its author wrote, and the mark at its end.
///
///     <!-- argmap
///     …
///     -->
///     the figure
///     <!-- /argmap -->
///
/// Of what is written, only what would end a comment is changed: `-->` becomes `--&gt;`.
enum SourceComment {
  static let start = Array("<!-- argmap".utf8)
  static let end = Array("-->".utf8)
  static let closing = Array("<!-- /argmap -->".utf8)

  /// A text as it may stand in a comment; in XML two hyphens in a row may not.
  static func encoded(_ text: [UInt8], forXML: Bool) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.count + 16)
    for (place, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "&") where Self.code(in: text[(place + 1)...]) != nil:
        encoded += "&amp;".utf8
      case UInt8(ascii: ">") where encoded.hasSuffix("--") || encoded.hasSuffix("--!"):
        encoded += "&gt;".utf8
      case UInt8(ascii: "-") where forXML && encoded.last == byte: encoded += "&#45;".utf8
      default: encoded.append(byte)
      }
    }
    return encoded
  }

  /// The text that was put into a comment.
  static func decoded(_ comment: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(comment.count)
    var rest = comment[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "&"), let code = code(in: rest) {
        decoded.append(code.byte)
        rest = rest.dropFirst(code.length)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  private static let codes: [(name: [UInt8], byte: UInt8)] = [
    (Array("amp;".utf8), UInt8(ascii: "&")), (Array("gt;".utf8), UInt8(ascii: ">")),
    (Array("#45;".utf8), UInt8(ascii: "-")),
  ]

  private static func code(in text: ArraySlice<UInt8>) -> (byte: UInt8, length: Int)? {
    codes.first { text.starts(with: $0.name) }.map { ($0.byte, $0.name.count) }
  }

  /// What is kept in a comment, by its lines from `<!-- argmap` to the one that begins with `-->`.
  ///
  /// - Parameter lines: The comment; white space before the first line is taken off the others.
  static func written(in lines: [UInt8]) -> [UInt8]? {
    let indentation = lines.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let lines = lines.lines.map { line in
      line.dropFirst(zip(line, indentation).prefix { $0 == $1 }.count)
    }
    guard let first = lines.first, first.elementsEqual(start),
      let last = lines.firstIndex(where: { $0.starts(with: end) }), last > 1,
      lines[last].dropFirst(end.count).allSatisfy({ $0 == UInt8(ascii: " ") })
    else { return nil }
    return decoded(Array(lines[1..<last].joined(separator: [UInt8(ascii: "\n")])))
  }
}

extension [UInt8] {
  /// The lines without their ends, as LF, CR LF or CR end them; none behind the last end.
  var lines: [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var place = 0
    while place < count {
      defer { place += 1 }
      guard self[place] == UInt8(ascii: "\n") || self[place] == UInt8(ascii: "\r") else { continue }
      lines.append(self[start..<place])
      if self[place] == UInt8(ascii: "\r"), place + 1 < count, self[place + 1] == 0x0A {
        place += 1
      }
      start = place + 1
    }
    if start < count { lines.append(self[start...]) }
    return lines
  }

  /// The bytes with lines ended by LF.
  var withPlainLineEnds: [UInt8] {
    guard contains(UInt8(ascii: "\r")) else { return self }
    let isEnded = last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
    return Array(lines.joined(separator: [UInt8(ascii: "\n")])) + (isEnded ? [0x0A] : [])
  }

  func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }

  /// Where a text begins at or behind `start`.
  func firstPlace(of text: [UInt8], from start: Int = 0) -> Int? {
    guard let first = text.first else { return nil }
    var place = start
    while let next = self[place...].firstIndex(of: first) {
      if self[next...].starts(with: text) { return next }
      place = next + 1
    }
    return nil
  }
}
