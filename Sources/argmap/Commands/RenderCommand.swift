import ArgumentMaps

extension Command {
  static let render = Command(
    name: "render", operands: "FILE…", operandCount: 1...Int.max,
    summary: "draws maps",
    details: [
      "Without --output, the picture goes to standard output. A folder as PATH takes one file for",
      "each map, named after it. Faults of the notation are told on standard error; the rest is drawn.",
      "A folder as FILE stands for all maps below it; their pictures keep their folders.",
      "PNG and PDF need librsvg (on Debian: librsvg2-2); nothing else does.",
    ],
    options: [
      .value("output", "PATH", "a file, or a folder"),
      .choice("to", PictureFormat.names, "default: by the ending of PATH, else svg"),
      .choice(
        "theme", SVGOptions.Theme.allCases.map(\.rawValue),
        "colours; auto follows the reader's screen; default: auto"),
      .value("id-prefix", "WORD", "what all ids in the picture start with; default: by the map"),
      .value("scale", "N", "pixels or PDF points to a point; default: 2 for png, 1 for pdf"),
      .value("background", "COLOR", "like #fdf6e3, or transparent; default: white for png"),
      .flag("standalone", "a file of its own; the default"),
      .flag("inline", "a part of an HTML page: no XML declaration"),
      .configuration,
    ],
    run: { (invocation) throws(Failure) in try runRender(invocation) })

  private static func runRender(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    let destination = try Destination(invocation)
    let (maps, failures) = MapPath.all(invocation.operands)
    if let failure = failures.first { throw failure }
    try destination.check(maps)
    let options = try PictureOptions(invocation, for: destination)
    let configuration = try ConfigurationFile(invocation)
    var status = ExitStatus.fine
    for path in maps {
      let file = try MapFile(path.path, configuration)
      if file.reportFaults() == .findings { status = .findings }
      try destination.put(
        try options.picture(of: file), of: path, ending: options.format.rawValue)
    }
    return status
  }
}
