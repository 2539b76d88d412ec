import ArgumentMaps

/// The files that a command makes of maps, one of each: where they go, and what is done already.
struct MapProducts {
  /// What is made of a map.
  struct Product {
    let status: ExitStatus
    let content: Files.Content
    /// The files that it is made of besides the map itself.
    let sources: [String]
  }

  private let maps: [MapPath]
  private let ending: String
  private let destination: Destination
  private let run: MapRun
  private let done: DoneList?

  /// The options, in the order of the help.
  static let options =
    MapRun.options + [
      .flag("incremental", "leaves out what is in the folder and would come out the same")
    ]

  /// Finds the maps of a call; what is made of them has an `ending`.
  init(
    _ invocation: Invocation, to destination: Destination, ending: String, isolated: Bool
  ) throws(Failure) {
    let (maps, _, failures) = MapPath.all(invocation.operands)
    if let failure = failures.first { throw failure }
    try destination.check(maps)
    self.maps = maps
    self.ending = ending
    self.destination = destination
    run = try MapRun(maps, isolated: isolated, invocation)
    done =
      invocation.has("incremental")
      ? try DoneList(
        invocation, in: destination,
        libraries: isolated ? ArgumentMap.libraries(printed: ["png", "pdf"].contains(ending)) : [])
      : nil
  }

  /// Whether there are several maps.
  var areMany: Bool { maps.count > 1 }

  /// Makes what there is to make.
  ///
  /// In a folder, the process that makes a file writes it; all else is written here, in order.
  func make(
    _ product: @escaping (MapPath) throws(Failure) -> Product
  ) throws(Failure) -> ExitStatus {
    guard case .folder(let folder) = destination else {
      guard run.isIsolated else {
        let product = try product(maps[0])
        try destination.put(of: maps[0], ending: ending, product.content)
        // Nothing comes after the one file: what it was made of is not taken apart, which costs time.
        return withExtendedLifetime(product) { Files.exit(product.status) }
      }
      return try run.run { (map) throws(Failure) in
        let product = try product(map)
        return MapRun.Answer(status: product.status, bytes: Files.bytes(of: product.content))
      } take: { (map, bytes, _) throws(Failure) in
        try destination.put(bytes, of: map, ending: ending)
      }
    }
    try Files.makeFolder(folder)
    try done?.begin()
    return try run.run { (map) throws(Failure) in
      let name = "\(map.stem).\(ending)"
      if let done, done.has(name, of: map) { return MapRun.Answer(status: .fine, bytes: []) }
      let product = try product(map)
      try destination.put(of: map, ending: ending, product.content)
      return MapRun.Answer(
        status: product.status, bytes: done?.line(for: name, of: map, product) ?? [])
    } take: { (_, line, isQuiet) throws(Failure) in
      // What had something to say is done again, so that it is said again.
      if isQuiet, !line.isEmpty { try done?.add(line) }
    }
  }
}
