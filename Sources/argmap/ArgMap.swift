/// The command line: finds the command, runs it, and says what stands in the way.
@main
enum ArgMap {
  static func main() {
    Files.ignoreBrokenPipes()
    let status = run(words(of: CommandLine.arguments)[...])
    Files.exit(status)
  }

  /// What follows the name of the program. Called by the name of the filter, it is that command.
  private static func words(of arguments: [String]) -> [String] {
    let name = arguments.first?.split(separator: "/").last
    return (name == "argmap-pandoc" ? ["pandoc"] : []) + arguments.dropFirst()
  }

  private static func run(_ arguments: ArraySlice<String>) -> ExitStatus {
    do throws(Failure) {
      return try dispatch(arguments)
    } catch {
      Files.complain(Array(error.text.utf8))
      return .failure
    }
  }

  private static func dispatch(_ arguments: ArraySlice<String>) throws(Failure) -> ExitStatus {
    guard let name = arguments.first else {
      throw Failure("no command given", help: "`argmap --help` lists them")
    }
    switch name {
    case "--version":
      try Files.print("argmap \(Help.version)\n")
      return .fine
    case "--help", "-h", "help":
      let topic = arguments.dropFirst().first
      if let topic, let command = Command.all.first(where: { $0.name == topic }) {
        try Files.print(Help.page(for: command))
      } else {
        try Files.print(Help.overview)
      }
      return .fine
    default: break
    }
    guard let command = Command.all.first(where: { $0.name == name }) else {
      let near = suggestion(for: name, among: Command.all.map(\.name))
      throw Failure(
        "there is no command \(quoted(name))", help: near ?? "`argmap --help` lists them")
    }
    let rest = arguments.dropFirst()
    if rest.contains("--help") || rest.contains("-h") {
      try Files.print(Help.page(for: command))
      return .fine
    }
    return try command.run(try Invocation(command, arguments: rest))
  }
}
