import Glibc

/// The command line tool, run as a process as its users run it.
enum Tool {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let complaints: String
  }

  /// Runs `argmap` with the given words.
  static func run(_ words: String..., input: String = "") throws -> Outcome {
    try run(words: words, input: input)
  }

  /// Runs `argmap` with the given words.
  static func run(words: [String], input: String = "") throws -> Outcome {
    let folder = try Folder()
    try folder.write("input", input)
    let quoted = ([path] + words).map { "'\($0.replacing("'", with: "'\\''"))'" }
    let files = "<'\(folder.path)/input' >'\(folder.path)/out' 2>'\(folder.path)/err'"
    let status = unsafe system("\(quoted.joined(separator: " ")) \(files)")
    return Outcome(
      status: (status >> 8) & 0xFF, output: try folder.read("out"),
      complaints: try folder.read("err"))
  }

  /// The tool lies beside the bundle of these tests.
  static let path: String = {
    let runner = CommandLine.arguments[0]
    let folder = runner.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return folder.joined(separator: "/") + "/argmap"
  }()
}

/// The folder of the package that these tests belong to.
let packageRoot = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

/// A folder for the files of one test; it goes when nobody needs it.
final class Folder {
  struct Failure: Error {
    let what: String
  }

  let path: String
  private let isTemporary: Bool

  init() throws {
    var template = Array("/tmp/argmap-test.XXXXXX\0".utf8CString)
    guard let name = unsafe mkdtemp(&template) else { throw Failure(what: "no folder") }
    path = unsafe String(cString: name)
    isTemporary = true
  }

  /// A folder that is there already, and stays.
  init(at path: String) {
    self.path = path
    isTemporary = false
  }

  deinit { if isTemporary { _ = unsafe system("rm -rf '\(path)'") } }

  /// Writes a file and says where it is.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  /// Writes a file and says where it is.
  @discardableResult
  func write(_ name: String, bytes: [UInt8]) throws -> String {
    let path = "\(self.path)/\(name)"
    guard let file = unsafe fopen(path, "w") else { throw Failure(what: path) }
    defer { unsafe fclose(file) }
    guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else {
      throw Failure(what: path)
    }
    return path
  }

  /// The text of a file.
  func read(_ name: String) throws -> String {
    guard let file = unsafe fopen("\(path)/\(name)", "r") else { throw Failure(what: name) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names of the files in the folder, sorted.
  var names: [String] {
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
