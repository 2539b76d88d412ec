import Argdown
import ArgumentMaps
import ArgumentModel
import Glibc

/// Pictures beside those of `dot` on the DOT that argmap exports: how many bytes, how much time.
extension ArgMapBench {
  static func pictures(_ argmap: String, _ maps: [String], _ folder: String) {
    print(
      "\na further map of 25 claims, from graph to SVG: processor time, median of 400 (asked: 1 ms)"
    )
    let source = MapGenerator.map(ofClaims: 25)
    if let time = furtherMap(source) { print("  \(milliseconds(time))") }
    let small = "\(folder)/25.argdown"
    write(source, to: small)
    if let theirs = drawing(of: small, by: argmap, in: folder, times: 20)?.theirs {
      row("dot -Tsvg, whole process", theirs)
    }
    arguebuf(small, argmap, in: folder)

    print("\nbytes of SVG, and of `dot -Tsvg` (asked: 0.6)")
    for path in maps {
      guard drawing(of: path, by: argmap, in: folder, times: 1) != nil else { continue }
      let ours = read("\(folder)/ours.svg").count
      let theirs = read("\(folder)/theirs.svg").count
      let ratio = decimal(Double(ours) / Double(theirs), 2)
      print("  \(pad(base(path), 32))\(pad("\(ours)", 10))\(pad("\(theirs)", 10))ratio \(ratio)")
    }

    print("\nlarge maps to SVG, whole process, once (asked: 5 s in chapters, 1.5 s in 200 maps)")
    for (name, source) in [
      ("5000 claims in a tree, in chapters", MapGenerator.map(ofClaims: 5_000)),
      ("5000 claims in a web, in chapters", MapGenerator.web(ofClaims: 5_000)),
      ("5000 claims in 200 maps of their own", MapGenerator.maps(200, ofClaims: 25)),
    ] {
      let path = "\(folder)/large.argdown"
      write(source, to: path)
      print("  \(name)")
      guard let costs = drawing(of: path, by: argmap, in: folder, times: 1) else {
        print("    skipped: `dot` is not installed, or fails")
        continue
      }
      row("  argmap render", costs.ours)
      row("  dot -Tsvg", costs.theirs)
    }
  }

  /// What arguebuf takes for a picture of the same map, through Graphviz as well.
  private static func arguebuf(_ map: String, _ argmap: String, in folder: String) {
    let python = unsafe getenv("ARGUEBUF_PYTHON").map { unsafe String(cString: $0) } ?? "python3"
    let graph = "\(folder)/25.json"
    let picture = "\(folder)/arguebuf.svg"
    guard Process.run([python, "-c", "import arguebuf"]) != nil,
      Process.run([argmap, "export", map, "--to", "json", "--output", graph]) != nil,
      let costs = Process.runInTurn(
        [argmap, "render", map, "--output", "\(folder)/ours.svg"],
        [python, "Benchmarks/arguebuf_map.py", graph, picture], times: 5)
    else {
      print("  skipped: \(python) has no arguebuf")
      return
    }
    row("argmap render, whole process", costs.first)
    row("arguebuf, whole process", costs.second)
    let ten = Array(repeating: graph, count: 10)
    let many = Process.run([python, "Benchmarks/arguebuf_map.py"] + ten + [picture])
    if let many {
      let further = (many.wall - costs.second.map(\.wall).median) / 9
      print("  a further map with arguebuf in one process \(milliseconds(further))")
    }
  }

  /// The median seconds of processor time from a graph to the bytes of its picture, once a map has
  /// been drawn.
  private static func furtherMap(_ source: String) -> Double? {
    let graph = ArgumentGraph(ArgdownDocument(parsing: source))
    var times: [Double] = []
    for _ in 0..<401 {
      let start = processorTime
      guard (try? ArgumentMap(of: graph).svg()) != nil else { return nil }
      times.append(processorTime - start)
    }
    return Array(times.dropFirst()).median
  }

  /// Seconds of processor time that this process has had.
  private static var processorTime: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Draws a map as `ours.svg`, and with `dot` as `theirs.svg`.
  private static func drawing(
    of path: String, by argmap: String, in folder: String, times: Int
  ) -> (ours: [Process.Cost], theirs: [Process.Cost])? {
    let dot = "\(folder)/map.dot"
    guard Process.run([argmap, "export", path, "--to", "dot", "--output", dot]) != nil else {
      return nil
    }
    let ours = [argmap, "render", path, "--output", "\(folder)/ours.svg"]
    let theirs = ["dot", "-Tsvg", dot, "-o", "\(folder)/theirs.svg"]
    if times > 1 {
      return Process.runInTurn(ours, theirs, times: times).map { ($0.first, $0.second) }
    }
    guard let one = Process.run(ours), let other = Process.run(theirs) else { return nil }
    return ([one], [other])
  }
}
