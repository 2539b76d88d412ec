import Argdown
import ArgumentReports

/// The folder into which the pictures of documents go as files.
struct AssetFolder {
  /// The folder, ending in a slash.
  private let path: String
  let format: PictureFormat
  private var names = PageNames()

  /// Reads `--assets` and `--to`; `nil` where pictures stand in the document.
  init?(_ invocation: Invocation) throws(Failure) {
    let format = invocation["to"].flatMap(PictureFormat.init(rawValue:))
    guard let folder = invocation["assets"] else {
      if let format, format != .svg {
        throw Failure(
          "a picture in \(format) cannot stand in a document itself",
          help: "add --assets FOLDER for the pictures")
      }
      return nil
    }
    path = folder.hasSuffix("/") ? folder : folder + "/"
    self.format = format ?? .svg
  }

  /// The bytes that the name of a figure may have, so that its file has one that the system takes.
  private static let longestName = 200

  /// The name of a picture's file: that of the document with that of the figure.
  mutating func name(for entry: ReportFigures.Entry, in document: String) -> String {
    var name = entry.idPrefix
    if case .figure(let figure) = entry.content, let label = figure.options.label {
      name = label
    }
    let words = "\(MapPath(file: document).stem)-\(name)".unicodeScalars.map { scalar in
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      return isPlain || scalar == "_" ? String(scalar) : "-"
    }
    return names.take(words.joined().prefix(ofBytes: Self.longestName)) + "." + format.rawValue
  }

  func write(_ bytes: [UInt8], as name: String) throws(Failure) {
    try Files.write(to: path + name, below: path, Files.whole(bytes))
  }

  /// The address of a picture's file in a document that lies in a folder.
  func address(of name: String, from folder: String) -> String {
    let here = Self.parts(folder)
    let there = Self.parts(path)
    let shared = zip(here, there).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: here.count - shared) + there[shared...] + [name]
    return steps.map(Self.encoded).joined(separator: "/")
  }

  private static func parts(_ folder: String) -> [String] {
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let whole =
      Files.realPath(trimmed)
      ?? (trimmed.hasPrefix("/") ? trimmed : "\(Files.realPath(".") ?? "")/\(trimmed)")
      .resolvingDots()
    return whole.split(separator: "/").map(String.init)
  }

  /// A part of an address: what is no letter, digit or `-._~` as bytes (RFC 3986).
  private static func encoded(_ part: String) -> String {
    part.utf8.map { byte in
      let isPlain =
        byte >= 0x80 || "-._~".utf8.contains(byte)
        || Unicode.Scalar(byte).properties.isAlphabetic
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      guard !isPlain || byte >= 0x80 else { return String(Unicode.Scalar(byte)) }
      return (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}

extension String {
  /// The text as far as whole characters fit into so many bytes.
  fileprivate func prefix(ofBytes count: Int) -> String {
    guard utf8.count > count else { return self }
    var rest = count
    return String(
      prefix { character in
        rest -= character.utf8.count
        return rest >= 0
      })
  }
}
