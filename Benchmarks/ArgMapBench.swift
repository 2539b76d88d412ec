import Argdown
import ArgumentAnalysis
import ArgumentMaps
import ArgumentModel
import Glibc

/// `make bench`: what argmap costs, beside what one would use instead.
///
/// Arguments: the command to measure, the page that is written, then maps.
@main
enum ArgMapBench {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count > 1, let argmap = arguments.first else {
      print("usage: argmap-bench ARGMAP PAGE MAP…")
      return
    }
    let page = arguments[arguments.startIndex + 1]
    let maps = Array(arguments.dropFirst(2))
    let folder = temporaryFolder()
    startUp(argmap, folder)
    rendering(argmap, maps, folder)
    filtering(argmap, folder)
    embedding(argmap, folder)
    ManyMaps.measure(argmap, folder)
    stages(maps)
    pictures(argmap, maps, folder)
    notation(argmap, folder)
    checks()
    largeMaps()
    _ = Process.run(["rm", "-rf", folder])
    write(Page.text, to: page)
  }

  /// `argmap --version` beside a Swift program that does nothing.
  private static func startUp(_ argmap: String, _ folder: String) {
    print("start-up, whole process, median of 40, in turn (asked: 2 ms above a static program)")
    let source = "\(folder)/nothing.swift"
    write("", to: source)
    for (name, flags) in [("dynamic", []), ("static", ["-static-stdlib"])] {
      let program = "\(folder)/nothing-\(name)"
      guard Process.run(["swiftc", "-O"] + flags + [source, "-o", program]) != nil,
        let costs = Process.runInTurn([argmap, "--version"], [program], times: 40)
      else {
        print("  skipped: no program that does nothing could be built")
        continue
      }
      row("argmap --version", costs.first)
      row("a Swift program that does nothing, \(name)", costs.second)
      let difference = costs.first.map(\.wall).median - costs.second.map(\.wall).median
      print("  difference \(milliseconds(difference))")
    }
    print("")
  }

  /// `argmap render` beside `dot -Tsvg` on the DOT that argmap exports.
  private static func rendering(_ argmap: String, _ maps: [String], _ folder: String) {
    print(
      "a map to SVG, whole process, median of 20, in turn (asked: 0.7 of dot, 1.1 on 1,000 claims)")
    var cases = maps.map { (name: base($0), path: $0) }
    for count in [25, 200, 1000] {
      let path = "\(folder)/\(count).argdown"
      write(MapGenerator.map(ofClaims: count), to: path)
      cases.append(("\(count) claims", path))
    }
    for (name, path) in cases {
      let dot = "\(folder)/map.dot"
      guard Process.run([argmap, "export", path, "--to", "dot", "--output", dot]) != nil,
        let costs = Process.runInTurn(
          [argmap, "render", path, "--output", "\(folder)/ours.svg"],
          ["dot", "-Tsvg", dot, "-o", "\(folder)/theirs.svg"], times: 20)
      else {
        print("  \(name): skipped: `dot` is not installed, or fails")
        continue
      }
      row("\(name): argmap render", costs.first)
      row("\(name): dot -Tsvg", costs.second)
      let ratio = costs.first.map(\.wall).median / costs.second.map(\.wall).median
      print("  ratio \(decimal(ratio, 2))")
    }
    print("")
  }

  /// Pandoc with the filter beside Pandoc without it, on a document with one map.
  private static func filtering(_ argmap: String, _ folder: String) {
    print(
      "Markdown with one map to HTML by pandoc, whole process, median of 20, in turn (asked: 20 ms)"
    )
    let document = "\(folder)/report.md"
    let map = MapGenerator.map(ofClaims: 25)
    write("# A report\n\n```{.argdown-map #fig:a caption=\"A map\"}\n\(map)\n```\n", to: document)
    // Without it, the source alone has pandoc load all that it knows of languages, which is slow.
    let pandoc = ["pandoc", document, "--no-highlight", "--output", "\(folder)/report.html"]
    guard
      let costs = Process.runInTurn(
        pandoc + ["--filter", "\(argmap)-pandoc"], pandoc, times: 20)
    else {
      print("  skipped: pandoc is not installed, or `\(argmap)-pandoc` is missing\n")
      return
    }
    row("pandoc --filter argmap-pandoc", costs.first)
    row("pandoc", costs.second)
    let difference = costs.first.map(\.wall).median - costs.second.map(\.wall).median
    print("  difference \(milliseconds(difference))\n")
  }

  /// The stages in this process, for maps of several sizes.
  private static func stages(_ maps: [String]) {
    print("\nstages in one process, median of 15, milliseconds")
    print(
      "  " + pad("", 24) + Stages.names.map { pad($0, 10) }.joined() + "bytes")
    var cases = [25, 200, 1000].map { ("\($0) claims", Array(MapGenerator.map(ofClaims: $0).utf8)) }
    for path in maps { cases.append((base(path), read(path))) }
    for (name, source) in cases {
      guard let times = Stages.time(source, rounds: 15) else {
        print("  \(pad(name, 24))cannot be laid out")
        continue
      }
      let columns = times.map { pad(decimal($0 * 1000, 3), 10) }.joined()
      print("  \(pad(name, 24))\(columns)\(source.count)")
    }
  }

  /// Text to graph in this process, and to the original's JSON as a whole process.
  private static func notation(_ argmap: String, _ folder: String) {
    print(
      "\ntext to graph, median of 9 (asked: parse 100 MB/s, graph 30 MB/s, 2n ≤ 2.2 × n, JSON 150 ms)"
    )
    print(
      "  @argdown/core 2, published: parse 2.6 MB/s, parse and model 2.1–2.8 MB/s warm; 1 MB to JSON 2.3 s"
    )
    var before: Notation.Figures?
    for bytes in [100_000, 200_000, 1_000_000, 2_000_000, 10_000_000] {
      let document = Array(DocumentGenerator.document(ofBytes: bytes).utf8)
      let figures = Notation.measure(document, rounds: 9)
      var line = "  \(pad("\(bytes / 1000) kB", 12))parse \(decimal(figures.parseSpeed, 0)) MB/s, "
      line += "text to graph \(decimal(figures.speed, 1)) MB/s, "
      line += "tree \(decimal(figures.treeSize, 2)) × the source"
      if let before, before.bytes * 2 - 4_000 < bytes, bytes < before.bytes * 3 {
        let ratio = (figures.parse + figures.elaborate) / (before.parse + before.elaborate)
        line += ", \(decimal(ratio, 2)) × the time of half the text"
      }
      print(line)
      before = figures
      guard bytes == 1_000_000 else { continue }
      let path = "\(folder)/document.argdown"
      write(String(decoding: document, as: UTF8.self), to: path)
      let command = [
        argmap, "export", path, "--to", "argdown-json", "--output", "\(folder)/out.json",
      ]
      let costs = (0..<10).compactMap { _ in Process.run(command) }
      row("1 MB to argdown-json, whole process", costs)
    }
  }
}

extension ArgMapBench {
  /// All default checks on maps of as many steps as claims, with what they ask of the map.
  private static func checks() {
    print("\nall default checks, as many steps as claims, median of 7 (asked: 300 ms on 5,000)")
    var before: Double?
    for claims in [2_500, 5_000, 10_000] {
      let graph = ArgumentGraph(ArgdownDocument(parsing: MapGenerator.steps(ofClaims: claims)))
      let clock = ContinuousClock()
      let times = (0..<7).map { _ in
        let start = clock.now
        _ = graph.diagnostics()
        return (clock.now - start).seconds
      }
      let ratio = before.map { ", \(decimal(times.median / $0, 2)) × that of half the map" } ?? ""
      print("  \(pad("\(claims) claims", 16))\(milliseconds(times.median))\(ratio)")
      before = times.median
    }
  }

  /// The analysis of large maps; sizes rise, so that the peak so far is that of the map.
  private static func largeMaps() {
    print("\nas many inferences as claims, once, seconds (asked: 3 s and 1 GB on 1,000,000)")
    for claims in [250_000, 500_000, 1_000_000] {
      let figures = LargeMap.measure(claims: claims)
      print(
        "  \(pad("\(claims / 1000),000 claims", 18))build \(decimal(figures.build, 2)), "
          + "read \(decimal(figures.read, 2)), closure \(decimal(figures.closure, 2)), "
          + "components \(decimal(figures.components, 2)), "
          + "evaluation \(decimal(figures.evaluate, 2)), peak \(decimal(figures.memory, 0)) MiB")
    }
  }
}

extension ArgMapBench {
  /// Documents with maps, and documents of blocks alone, to show that their time is linear.
  private static func embedding(_ argmap: String, _ folder: String) {
    print(
      "a Markdown document with its maps drawn, whole process, median of 7 (asked: 0.5 s for 100)")
    let report = "\(folder)/report.md"
    var before: Double?
    for maps in [50, 100] {
      write(ReportGenerator.report(ofMaps: maps, claims: 25), to: report)
      let command = [argmap, "embed", report, "--output", "\(folder)/embedded.md"]
      row(
        "\(maps) maps of 25 claims, \(maps * 2) pages",
        (0..<7).compactMap { _ in Process.run(command) })
    }
    for fences in [10_000, 20_000] {
      write(ReportGenerator.report(ofFences: fences), to: report)
      let command = [argmap, "embed", report, "--output", "\(folder)/embedded.md"]
      let costs = (0..<7).compactMap { _ in Process.run(command) }
      row("\(fences) listings", costs)
      let median = costs.map(\.wall).median
      if let before { print("  \(decimal(median / before, 2)) × the time of half as many") }
      before = median
    }
    print("")
  }
}

// MARK: - Files and figures

extension ArgMapBench {
  static func row(_ name: String, _ costs: [Process.Cost]) {
    let wall = costs.map(\.wall)
    let range = "\(milliseconds(wall.min() ?? 0)) – \(milliseconds(wall.max() ?? 0))"
    let memory = "\(decimal(costs.map(\.memory).median, 1)) MiB"
    let processor = milliseconds(costs.map(\.processor).median)
    print(
      "  \(pad(name, 44))\(pad(milliseconds(wall.median), 12))(\(range)), "
        + "processor \(processor), \(memory)")
  }

  static func milliseconds(_ seconds: Double) -> String {
    decimal(seconds * 1000, 2) + " ms"
  }

  static func decimal(_ number: Double, _ places: Int) -> String {
    var factor = 1.0
    for _ in 0..<places { factor *= 10 }
    let scaled = Int((number * factor).rounded())
    let digits = String(abs(scaled))
    if places == 0 { return (scaled < 0 ? "-" : "") + digits }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }

  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  static func base(_ path: String) -> String {
    String(path.split(separator: "/").last?.split(separator: ".").first ?? "map")
  }

  private static func temporaryFolder() -> String {
    var template = Array("/var/tmp/argmap-bench.XXXXXX\0".utf8CString)
    return unsafe mkdtemp(&template).map { unsafe String(cString: $0) } ?? "."
  }

  static func write(_ text: String, to path: String) {
    guard let file = unsafe fopen(path, "w") else { return }
    defer { unsafe fclose(file) }
    let bytes = Array(text.utf8)
    _ = unsafe fwrite(bytes, 1, bytes.count, file)
  }

  static func read(_ path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "r") else { return [] }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
