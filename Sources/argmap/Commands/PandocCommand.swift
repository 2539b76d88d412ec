import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import ArgumentReports

extension Command {
  static let pandoc = Command(
    name: "pandoc", operands: "FORMAT", operandCount: 1...1,
    summary: "draws the maps in a document, as a filter of Pandoc",
    details: [
      "Installed as `argmap-pandoc`, too, so that `pandoc --filter argmap-pandoc` finds it. Reads the",
      "document in Pandoc's JSON from standard input, and writes it with figures in place of maps:",
      "code of class argdown-map, or of class argdown with map, and images of .argdown files.",
      "FORMAT is what Pandoc writes: HTML gets the drawing itself, EPUB SVG, LaTeX PDF, Word and",
      "OpenDocument PNG, other formats files in \(PandocFilter.folder)/. `argdown:` in the document's metadata",
      "holds for all of its maps: mode (inline, file), format (svg, png, pdf), media (a folder),",
      "config (a file), and all that a figure knows: caption, width, height, theme, legend, …",
      "A map at fault is told on standard error and in its place; the document is written.",
    ],
    options: [],
    run: { (invocation) throws(Failure) in try runPandoc(invocation) })

  private static func runPandoc(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    let input = try Files.read("-", upTo: Limits.standard.documentBytes)
    var document = try read(input)
    var filter = try PandocFilter(for: document, target: invocation.operands[0])
    var hasMaps = false
    document.replaceMaps { map in
      hasMaps = true
      return filter.blocks(for: map)
    }
    guard hasMaps else {
      try Files.print(input)
      return .fine
    }
    var json = JSONWriter(isCompact: true)
    json.value(document.value)
    json.finish()
    try Files.print(json.bytes)
    return .fine
  }

  private static func read(_ input: [UInt8]) throws(Failure) -> PandocDocument {
    let help = "it is called by Pandoc: pandoc --filter argmap-pandoc"
    let value: DataValue
    do throws(JSONFault) {
      value = try DataValue(json: input)
    } catch {
      throw Failure("standard input, line \(error.line): no JSON: \(error.message)", help: help)
    }
    do throws(PandocDocument.Fault) {
      return try PandocDocument(value)
    } catch {
      throw Failure("standard input: no document of Pandoc's: \(error.message)", help: help)
    }
  }
}
