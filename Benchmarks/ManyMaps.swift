import Glibc

/// A folder of maps, drawn by one call of argmap, by one of `dot`, and by a `dot` for each.
enum ManyMaps {
  private static let count = 1_000

  static func measure(_ argmap: String, _ folder: String) {
    print(
      "\(count) maps of 25 claims to files of SVG, median of 3 in turn; dot for each once "
        + "(asked: 4 × and 25 ×)")
    let (maps, dots) = ("\(folder)/maps", "\(folder)/dots")
    for place in [maps, dots] { unsafe mkdir(place, 0o777) }
    for number in 0..<count {
      let map = MapGenerator.map(ofClaims: 25).replacing("Claim", with: "Claim \(number)")
      ArgMapBench.write(map, to: "\(maps)/map-\(number).argdown")
    }
    guard Process.run([argmap, "export", maps, "--to", "dot", "--output", "\(dots)/"]) != nil else {
      print("  skipped: the maps cannot be exported")
      return
    }
    // Each round draws into a folder of its own: where files have just been replaced, making one takes
    // the kernel as long as drawing a map.
    let render = { (round: Int, options: [String]) in
      [argmap, "render", maps, "--output", "\(folder)/pictures-\(round)\(options.joined())/"]
        + options
    }
    let loop = "for f in '\(dots)'/*.dot; do dot -Tsvg \"$f\" -o \"$f.svg\"; done"
    let rows: [(String, (Int) -> [String])] = [
      ("argmap render FOLDER", { render($0, []) }),
      ("argmap render FOLDER --jobs 1", { render($0, ["--jobs", "1"]) }),
      ("dot -Tsvg -O *.dot", { _ in ["sh", "-c", "dot -Tsvg -O '\(dots)'/*.dot"] }),
      ("dot -Tsvg for each", { _ in ["sh", "-c", loop] }),
    ]
    var costs = [[Process.Cost]](repeating: [], count: rows.count)
    for round in 0..<3 {
      for (place, row) in rows.enumerated() where round == 0 || place < 3 {
        costs[place] += [Process.run(row.1(round))].compactMap(\.self)
      }
    }
    // So that the list of what is done is there.
    let again = render(0, ["--incremental"])
    _ = Process.run(again)
    costs.append((0..<3).compactMap { _ in Process.run(again) })
    let names = rows.map(\.0) + ["argmap render --incremental, nothing changed"]
    let ours = costs[0].map(\.wall).median
    for (name, cost) in zip(names, costs) where !cost.isEmpty {
      let wall = cost.map(\.wall).median
      print(
        "  \(ArgMapBench.pad(name, 46))\(ArgMapBench.pad(ArgMapBench.decimal(wall, 2) + " s", 9))"
          + "processors \(ArgMapBench.decimal(cost.map(\.processor).median, 2)) s, "
          + "\(ArgMapBench.decimal(wall / ours, 1)) ×")
    }
    print("")
  }
}
