import TestSupport

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

  /// Runs `argmap` with the given words; `environment` is `NAME='value'`.
  static func run(
    words: [String], input: String = "", in workingFolder: Folder? = nil, environment: String = ""
  ) throws -> Outcome {
    let folder = try Folder()
    try folder.write("input", input)
    let quoted = ([path] + words).map { "'\($0.replacing("'", with: "'\\''"))'" }
    let files = "<'\(folder.path)/input' >'\(folder.path)/out' 2>'\(folder.path)/err'"
    let place = workingFolder.map { "cd '\($0.path)' && " } ?? ""
    let status = shell("\(place)\(environment) \(quoted.joined(separator: " ")) \(files)")
    return Outcome(
      status: status, output: try folder.read("out"),
      complaints: try folder.read("err"))
  }

  /// The tool lies beside the bundle of these tests.
  static let path = Folder.products + "/argmap"
}
