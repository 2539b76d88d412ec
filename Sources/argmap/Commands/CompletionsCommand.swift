extension Command {
  static let completions = Command(
    name: "completions", operands: "bash|zsh|fish", operandCount: 1...1,
    summary: "prints completions for a shell",
    details: ["For bash: source <(argmap completions bash)"], options: [],
    run: { (invocation) throws(Failure) in
      switch invocation.operands[0] {
      case "bash": try Files.print(Completions.bash)
      case "zsh": try Files.print(Completions.zsh)
      case "fish": try Files.print(Completions.fish)
      case let shell:
        throw Failure(
          "there are no completions for \(quoted(shell))",
          help: suggestion(for: shell, among: ["bash", "zsh", "fish"]) ?? "write bash, zsh or fish")
      }
      return .fine
    })
}

/// Completions for shells, made from the declarations of the commands.
private enum Completions {
  private static func options(of command: Command) -> String {
    command.options.map { "--\($0.name)" }.joined(separator: " ")
  }

  static var bash: String {
    let names = Command.all.map(\.name).joined(separator: " ")
    var cases = ""
    for command in Command.all {
      cases += "    \(command.name)) words=\"\(options(of: command)) --help\" ;;\n"
    }
    var values = ""
    for option in Command.all.flatMap(\.options) where !option.values.isEmpty {
      let line = "    --\(option.name)) words=\"\(option.values.joined(separator: " "))\" ;;\n"
      if !values.contains(line) { values += line }
    }
    return """
      _argmap() {
        local word="${COMP_WORDS[COMP_CWORD]}" words=""
        if [ "$COMP_CWORD" -eq 1 ]; then words="\(names) --help --version"
        else
          case "${COMP_WORDS[1]}" in
      \(cases)    esac
          case "${COMP_WORDS[COMP_CWORD-1]}" in
      \(values)    esac
        fi
        COMPREPLY=($(compgen -W "$words" -- "$word"))
        [ "$COMP_CWORD" -gt 1 ] && COMPREPLY+=($(compgen -f -- "$word"))
      }
      complete -o filenames -F _argmap argmap

      """
  }

  static var zsh: String {
    var cases = ""
    for command in Command.all {
      let specifications = command.options.map { option -> String in
        let help = option.help.filter { !"[]:'".contains($0) }
        let value = option.placeholder.map { _ in
          option.values.isEmpty
            ? ":value:_files" : ":value:(\(option.values.joined(separator: " ")))"
        }
        return "'--\(option.name)[\(help)]\(value ?? "")'"
      }
      cases +=
        "    \(command.name)) _arguments \((specifications + ["'*:file:_files'"]).joined(separator: " ")) ;;\n"
    }
    let names = Command.all.map { "'\($0.name):\($0.summary)'" }.joined(separator: " ")
    return """
      #compdef argmap
      _argmap() {
        local -a commands=(\(names))
        if (( CURRENT == 2 )); then _describe command commands; return; fi
        local command="$words[2]"
        shift words; (( CURRENT-- ))
        case "$command" in
      \(cases)  esac
      }
      if [ "$funcstack[1]" = _argmap ]; then _argmap "$@"; else compdef _argmap argmap; fi

      """
  }

  static var fish: String {
    var lines: [String] = []
    for command in Command.all {
      lines.append(
        "complete -c argmap -n __fish_use_subcommand -a \(command.name) -d '\(command.summary)'")
      for option in command.options {
        let value = option.values.isEmpty ? "" : " -xa '\(option.values.joined(separator: " "))'"
        let isRequired = option.placeholder != nil && option.values.isEmpty ? " -r" : ""
        lines.append(
          "complete -c argmap -n '__fish_seen_subcommand_from \(command.name)' -l \(option.name)"
            + "\(value)\(isRequired) -d '\(option.help.filter { $0 != "'" })'")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
