import Glibc

/// The files of a folder, for tests: one of the project's, or one that goes when nobody needs it.
public final class Folder: Sendable {
  /// What could not be done.
  public struct Failure: Error {
    let what: String
  }

  /// Where the folder is.
  public let path: String
  private let isTemporary: Bool

  /// The folder of the package.
  public static let package = Folder(at: ancestor(3))

  /// The folder `shared` beside the package, which a new clone does not have.
  public static let shared = Folder(at: ancestor(4) + "/shared")

  /// Where the programs are that are built with these tests: beside the bundle of the tests.
  public static let products =
    CommandLine.arguments[0].split(separator: "/", omittingEmptySubsequences: false)
    .dropLast().joined(separator: "/")

  private static func ancestor(_ levels: Int) -> String {
    #filePath.split(separator: "/").dropLast(levels).map { "/" + $0 }.joined()
  }

  /// A folder that is there already, and stays.
  public init(at path: String) {
    self.path = path
    isTemporary = false
  }

  /// A new, empty folder.
  public init() throws {
    var template = Array("/tmp/argmap-test.XXXXXX\0".utf8CString)
    guard let name = unsafe mkdtemp(&template) else { throw Failure(what: "no folder") }
    path = unsafe String(cString: name)
    isTemporary = true
  }

  deinit { if isTemporary { _ = unsafe system("rm -rf '\(path)'") } }

  /// Whether the folder has a file of that name that can be read.
  public func has(_ name: String) -> Bool { unsafe access("\(path)/\(name)", R_OK) == 0 }

  /// Writes a file and says where it is.
  @discardableResult
  public func write(_ name: String, _ text: String) throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  /// Writes a file, with the folders it lies in, and says where it is.
  @discardableResult
  public func write(_ name: String, bytes: [UInt8]) throws -> String {
    let path = "\(self.path)/\(name)"
    for (index, byte) in name.utf8.enumerated() where byte == 0x2F {
      unsafe mkdir("\(self.path)/\(Substring(name.utf8.prefix(index)))", 0o777)
    }
    guard let file = unsafe fopen(path, "w") else { throw Failure(what: path) }
    defer { unsafe fclose(file) }
    guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Failure(what: path)
    }
    return path
  }

  /// Makes a symbolic link to `target`.
  public func link(_ name: String, to target: String) throws {
    guard unsafe symlink(target, "\(path)/\(name)") == 0 else { throw Failure(what: name) }
  }

  /// The bytes of a file.
  public func bytes(of name: String) throws -> [UInt8] {
    guard let file = unsafe fopen("\(path)/\(name)", "r") else { throw Failure(what: name) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  /// The text of a file.
  public func read(_ name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  /// The names of the files in the folder, sorted.
  public var names: [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { (bytes) in
        unsafe bytes.withMemoryRebound(to: CChar.self, capacity: 256) { (characters) in
          unsafe String(cString: characters)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}

/// Runs a line of shell; returns its exit status.
public func shell(_ line: String) -> Int32 { (unsafe system(line) >> 8) & 0xFF }
