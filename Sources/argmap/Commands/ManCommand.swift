extension Command {
  static let man = Command(
    name: "man", operands: "", operandCount: 0...0, summary: "prints the manual page",
    details: ["To read it: argmap man | man -l -"], options: [],
    run: { (_) throws(Failure) in
      try Files.print(ManualPage.text)
      return .fine
    })
}
