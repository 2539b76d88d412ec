import ArgumentExchange
import ArgumentModel

/// What earlier runs have made in a folder, and of what: a file in it, with a line of JSON for each.
///
/// A line is added when its file is whole, so that a run that is killed leaves what it has done on
/// record; a line that is cut off does not count.
struct DoneList {
  /// The name of the file.
  static let name = ".argmap-done"

  private let folder: String
  /// What the files depend on besides their sources: versions, options, settings.
  private let manner: String
  private let entries: [String: DataMapping]

  private var path: String { folder + Self.name }

  /// Reads the list of the folder to which results go, which `libraries` help to make.
  init(
    _ invocation: Invocation, in destination: Destination, libraries: [String]
  ) throws(Failure) {
    guard case .folder(let folder) = destination else {
      throw Failure("--incremental needs a folder", help: "add --output FOLDER/")
    }
    self.folder = folder
    manner = try Self.manner(of: invocation, libraries)
    var entries: [String: DataMapping] = [:]
    if Files.has(folder + Self.name) {
      let lines = try Files.readRegular(
        folder + Self.name, upTo: Limits.standard.recordBytes)
      for line in lines.split(separator: 0x0A) {
        guard let entry = try? DataValue(json: Array(line)).mapping,
          let name = entry["file"]?.string
        else { continue }
        entries[name] = entry
      }
    }
    self.entries = entries
  }

  /// Whether a file is there as it would be made now.
  func has(_ name: String, of map: MapPath) -> Bool {
    guard let entry = entries[name], entry["manner"]?.string == manner,
      let sources = entry["sources"]?.mapping?.entries, sources.first?.key == map.path,
      entry["content"]?.string == Self.fingerprint(ofFile: folder + name)
    else { return false }
    return sources.allSatisfy { $0.value.string == Self.fingerprint(ofFile: $0.key) }
  }

  /// The line for a file that has been made; empty if it depends on what cannot be read again.
  func line(for name: String, of map: MapPath, _ product: MapProducts.Product) -> [UInt8] {
    guard map.path != "-" else { return [] }
    var json = JSONWriter(isCompact: true)
    json.object { json in
      json.member("file", name)
      json.member("content", Self.fingerprint(ofFile: folder + name))
      json.member("manner", manner)
      json.key("sources")
      json.object { json in
        for path in [map.path] + Set(product.sources).subtracting([map.path]).sorted() {
          json.key(path)
          json.value(Self.fingerprint(ofFile: path))
        }
      }
    }
    json.finish()
    return json.bytes
  }

  /// Writes the list anew, each file once, for lines to be added.
  func begin() throws(Failure) {
    var bytes: [UInt8] = []
    for (_, entry) in entries.sorted(by: { $0.key < $1.key }) {
      var json = JSONWriter(isCompact: true)
      json.value(.mapping(entry))
      json.finish()
      bytes += json.bytes
    }
    try Files.write(to: path, below: folder, Files.whole(bytes))
  }

  /// Adds a line.
  func add(_ line: [UInt8]) throws(Failure) {
    guard Files.append(line, to: path) else {
      throw Failure("cannot write \(printable(path))")
    }
  }

  /// What decides on all files of a call: the tool, the libraries, the options, the settings.
  private static func manner(
    of invocation: Invocation, _ libraries: [String]
  ) throws(Failure) -> String {
    var bytes = Array("\(Help.version) \(Files.size(of: "/proc/self/exe") ?? 0)".utf8)
    let without: Set = ["output", "jobs", "timeout", "memory", "incremental"]
    for option in libraries + [invocation.command.name] + invocation.options(without: without) {
      bytes += [0] + Array(option.utf8)
    }
    let standard = Files.has(ConfigurationFile.name) ? ConfigurationFile.name : nil
    for path in [invocation["config"] ?? standard, invocation["style"]].compactMap(\.self) {
      bytes += [0] + (try Files.read(path, upTo: Limits.standard.dataBytes))
    }
    return fingerprint(of: bytes)
  }

  private static func fingerprint(ofFile path: String) -> String {
    (try? Files.readRegular(path, upTo: Limits.standard.mapBytes)).map(fingerprint) ?? "none"
  }

  /// A short name for bytes, alike for equal ones (FNV-1a).
  private static func fingerprint(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 36)
  }
}
