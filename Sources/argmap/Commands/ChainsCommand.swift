import ArgumentAnalysis

extension Command {
  static let chains = Command(
    name: "chains", operands: "FILE", operandCount: 1...1,
    summary: "shows which chains support a claim, and what it hangs on",
    details: [
      "With --from, the chains from one claim and what it does for the other: it `contributes`,",
      "is `necessary` (without it the claim no longer follows) or `sufficient` (it follows from it",
      "alone). Without, the chains from all that is assumed. A title may be written [T] or <T>.",
      "",
      "--shortest and --longest show one chain; --weakest, --why and --why-not ask about --to alone;",
      "--without and --accept say what would change, and hold for all that is asked besides.",
    ],
    options: [
      .value("to", "TITLE", "the claim that is supported; default: the theses of the map"),
      .value("from", "TITLE", "where the chains begin"),
      .value("max", "N", "the greatest number of chains shown; default: 20"),
      .flag("shortest", "a shortest chain"),
      .flag("longest", "a longest chain, in which a circle counts as one place"),
      .flag("weakest", "the strongest case for the claim, and what holds it down"),
      .flag("why", "a derivation of the claim in the fewest steps, and how many there are"),
      .flag("why-not", "what keeps the claim from standing, reason by reason"),
      .value("without", "TITLE", "as if the map lacked it; once for each claim or argument"),
      .value("accept", "TITLE", "as if it were tagged #given; once for each claim"),
      .choice("format", ["text", "json"], "default: text"),
      .preferences,
      .configuration, .allow,
    ],
    run: { (invocation) throws(Failure) in
      let file = try MapFile(
        MapPath(file: invocation.operands[0]), try ConfigurationFile(invocation))
      let status = file.reportFaults()
      let inquiry = try ChainsInquiry(invocation, about: file)
      if invocation["format"] == "json" {
        try Files.print(inquiry.json)
      } else {
        try Files.print(printable(lines: inquiry.lines))
      }
      return status
    })
}
