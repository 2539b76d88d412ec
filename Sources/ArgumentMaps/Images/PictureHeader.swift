import ArgumentModel

/// What the first bytes of a picture file tell: its format and its size.
struct PictureHeader {
  /// The name of the format: `image/png`.
  let mediaType: String
  /// The size in points, where a pixel is three quarters of one.
  let size: Size

  /// Whether it takes more memory than a picture in a box is worth.
  let hasTooManyPixels: Bool

  /// Reads the head of a PNG, GIF, JPEG or SVG file; `nil` for anything else.
  init?(_ bytes: [UInt8]) {
    let formats: [(String, ([UInt8]) -> (width: Double, height: Double)?)] = [
      ("image/png", Self.png), ("image/gif", Self.gif), ("image/jpeg", Self.jpeg),
      ("image/svg+xml", SVGHeader.size),
    ]
    for (name, read) in formats {
      guard let pixels = read(bytes) else { continue }
      guard (1...100_000).contains(pixels.width), (1...100_000).contains(pixels.height) else {
        return nil
      }
      hasTooManyPixels =
        name != "image/svg+xml"
        && pixels.width * pixels.height > Double(Limits.standard.picturePixels)
      mediaType = name
      size = Size(width: pixels.width * 0.75, height: pixels.height * 0.75)
      return
    }
    return nil
  }

  /// The file as an address: `data:image/png;base64,…`.
  func dataAddress(of bytes: [UInt8]) -> String {
    "data:\(mediaType);base64,\(Base64.text(of: bytes))"
  }

  private static func png(_ bytes: [UInt8]) -> (width: Double, height: Double)? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      let width = bytes.number(at: 16, of: 4), let height = bytes.number(at: 20, of: 4)
    else { return nil }
    return (Double(width), Double(height))
  }

  private static func gif(_ bytes: [UInt8]) -> (width: Double, height: Double)? {
    guard bytes.starts(with: "GIF8".utf8), bytes.count >= 10 else { return nil }
    let side = { Double(Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8) }
    return (side(6), side(8))
  }

  /// Walks the segments up to the one that begins a frame.
  private static func jpeg(_ bytes: [UInt8]) -> (width: Double, height: Double)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    while let sort = bytes.number(at: position, of: 2), sort >> 8 == 0xFF,
      let length = bytes.number(at: position + 2, of: 2)
    {
      let isFrame =
        (0xC0...0xCF).contains(sort & 0xFF) && ![0xC4, 0xC8, 0xCC].contains(sort & 0xFF)
      if isFrame {
        guard let height = bytes.number(at: position + 5, of: 2),
          let width = bytes.number(at: position + 7, of: 2)
        else { return nil }
        return (Double(width), Double(height))
      }
      position += sort == 0xFFFF ? 1 : 2 + max(length, 2)
    }
    return nil
  }
}

/// The size that the first tag of an SVG file gives.
private enum SVGHeader {
  /// The number of bytes within which the tag must end.
  private static let reach = 65_536

  static func size(of bytes: [UInt8]) -> (width: Double, height: Double)? {
    let head = String(decoding: bytes.prefix(reach), as: UTF8.self)
    guard let start = head.firstRange(of: "<svg") else { return nil }
    let tag = head[start.upperBound...].prefix { $0 != ">" }
    let sides = ["width", "height"].map { attribute($0, of: tag).flatMap(pixels) }
    if let width = sides[0], let height = sides[1] { return (width, height) }
    let box = attribute("viewBox", of: tag)?.split { " ,\n\t".contains($0) }.compactMap {
      Double($0)
    }
    guard let box, box.count == 4 else { return nil }
    return (box[2], box[3])
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    var rest = tag
    while let found = rest.firstRange(of: "\(name)=") {
      let isWhole = rest[..<found.lowerBound].last?.isWhitespace ?? false
      rest = rest[found.upperBound...]
      guard isWhole, let quote = rest.first, quote == "\"" || quote == "'" else { continue }
      return rest.dropFirst().prefix { $0 != quote }
    }
    return nil
  }

  /// A length in pixels of CSS; `nil` for one that depends on what is around it.
  private static func pixels(_ length: Substring) -> Double? {
    let digits = length.prefix { "0123456789.".contains($0) }
    let units = [
      "": 1, "px": 1, "pt": 4.0 / 3, "pc": 16, "in": 96, "mm": 96 / 25.4, "cm": 96 / 2.54,
    ]
    guard let number = Double(digits), let unit = units[String(length[digits.endIndex...])] else {
      return nil
    }
    return number * unit
  }
}

/// Bytes as text (RFC 4648).
package enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  package static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(letters[bits >> count & 63])
      }
      bits &= 63
    }
    if count > 0 { text.append(letters[bits << (6 - count) & 63]) }
    while text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  /// A number of so many bytes, the highest first; `nil` beyond the end.
  fileprivate func number(at position: Int, of length: Int) -> Int? {
    guard position >= 0, position + length <= count else { return nil }
    return self[position..<position + length].reduce(0) { $0 << 8 | Int($1) }
  }
}
