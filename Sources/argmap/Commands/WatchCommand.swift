import ArgumentMaps
import ArgumentReports
import Workers

extension Command {
  static let watch = Command(
    name: "watch", operands: "FILE…", operandCount: 1...Int.max,
    summary: "checks and draws maps again at each change",
    details: [
      "Does all maps once, then those that a change concerns: of the map, of what it includes, of its",
      "pictures and sources, of the settings. Without --output, maps are checked only. A folder as FILE",
      "stands for all maps below it, also those to come. A map that cannot be read or drawn is told, and",
      "done when it can be. Ends with Ctrl-C, or when nobody reads what it says.",
      "Needs inotify, as Linux has it; changes made by other machines on shared disks go unnoticed.",
    ],
    options: [
      .value("output", "PATH", "where pictures go: a file, or a folder"),
      .choice("to", PictureFormat.names, "default: by the ending of PATH, else svg"),
      .choice(
        "theme", SVGOptions.Theme.allCases.map(\.rawValue),
        "colours; auto follows the reader's screen; default: auto"),
      .flag("legend", "explains lines and colours below the map"),
      .value("style", "FILE", "settings in YAML or JSON that outweigh those of the maps"),
      PictureFormat.fit,
    ] + MapView.options + [.preferences] + MapRun.options + Option.reading,
    run: { (invocation) throws(Failure) in
      var run = try WatchRun(invocation)
      return try run.finish()
    })
}

/// Maps that are done again whenever a change concerns them.
private struct WatchRun {
  private let invocation: Invocation
  private let picture: (options: PictureOptions, destination: Destination)?
  private let limits: WorkLimits
  /// The files that hold for all maps.
  private let settings: Set<String>
  /// How maps are done; `nil` while a file that holds for all cannot be read.
  private var work: WatchedWork?
  private var watcher: FileWatcher
  /// What came of each map, by its path.
  private var results: [String: WatchedMap] = [:]
  private var places = WatchedPlaces()
  /// The folders that maps may come into.
  private var folders: Set<String> = []
  /// What stood in the way of finding maps, so that it is told once.
  private var failures: [String] = []

  init(_ invocation: Invocation) throws(Failure) {
    guard !invocation.operands.contains("-") else {
      throw Failure("standard input cannot be watched", help: "name a file or a folder")
    }
    self.invocation = invocation
    picture = try Self.picture(invocation)
    _ = try MapView(invocation)
    limits = try WorkLimits(invocation)
    let paths = [invocation["config"] ?? ConfigurationFile.name, invocation["style"]]
    settings = paths.compactMap(\.self).reduce(into: []) {
      $0.formUnion(WatchedPlaces.places(of: $1))
    }
    try picture?.destination.check(MapPath.all(invocation.operands).maps)
    watcher = try FileWatcher()
  }

  /// Where pictures go and how they are drawn; `nil` without `--output`.
  private static func picture(
    _ invocation: Invocation
  ) throws(Failure) -> (options: PictureOptions, destination: Destination)? {
    guard let path = invocation["output"] else {
      let names = ["to", "theme", "legend", "fit"] + MapView.options.map(\.name)
      guard let name = names.first(where: invocation.has) else { return nil }
      throw Failure("--\(name) says nothing without --output", help: "add --output PATH")
    }
    guard path != "-" else {
      throw Failure("pictures cannot go to standard output here", help: "name a file or a folder")
    }
    let destination = try Destination(invocation)
    let options = try PictureOptions(invocation, for: destination)
    if options.format != .dot { ArgumentMap.prepareLayout() }
    return (options, destination)
  }

  /// Does all maps, then waits for changes, until nobody reads what is said.
  mutating func finish() throws(Failure) -> ExitStatus {
    try follow(FileWatcher.Changes(isEverything: true))
    while true {
      let (places, folders) = (self.places, self.folders)
      let changes = try watcher.changes { (folder, name, isFolder) in
        places.all.contains(folder == "/" ? "/\(name)" : "\(folder)/\(name)")
          || folders.contains(folder) && MapPath.hasShownName(name, isFolder: isFolder)
      }
      guard let changes else { return .fine }
      try follow(changes)
    }
  }

  /// Does again what changes concern, and what has changed meanwhile where nobody watched yet.
  private mutating func follow(_ changes: FileWatcher.Changes) throws(Failure) {
    var changes = changes
    while !changes.isEmpty {
      let start = FileTime.now
      if settings.contains(where: { WatchedPlaces.isConcerned($0, by: changes.paths) }) {
        changes.isEverything = true
      }
      if changes.isEverything { try readSettings() }
      let maps = try find().filter { map in
        guard !changes.isEverything, let result = results[map.path] else { return true }
        return result.places.contains { WatchedPlaces.isConcerned($0, by: changes.paths) }
      }
      if !maps.isEmpty, let work { try make(maps, work) }
      collectPlaces()
      let new = try watcher.watch(places.folders.union(folders))
      changes = FileWatcher.Changes(paths: places.filesIn(new).filter(start.isBeforeChange))
    }
  }

  private mutating func readSettings() throws(Failure) {
    do throws(Failure) {
      work = try WatchedWork(invocation, picture)
    } catch {
      work = nil
      try Files.print(error.text)
    }
  }

  /// The maps there are now; their folders are watched before they are looked through.
  private mutating func find() throws(Failure) -> [MapPath] {
    collectPlaces()
    var found = MapPath.all(invocation.operands)
    while try !watcher.watch(places.folders.union(found.folders)).isEmpty {
      found = MapPath.all(invocation.operands)
    }
    folders = found.folders
    do throws(Failure) {
      try picture?.destination.check(found.maps)
    } catch {
      found.failures.append(error)
    }
    let texts = found.failures.map(\.text)
    for text in texts where !failures.contains(text) { try Files.print(text) }
    failures = texts
    let paths = Set(found.maps.map(\.path))
    for path in results.keys.sorted() where !paths.contains(path) {
      results[path] = nil
      // A folder of maps that is gone and comes back is told by its maps.
      if !invocation.operands.contains(path) { try Files.print("\(printable(path)) is gone\n") }
    }
    return found.maps
  }

  /// Does maps, and says what came of them.
  private mutating func make(_ maps: [MapPath], _ work: WatchedWork) throws(Failure) {
    var work = work
    let jobs = maps.map { map in Drawing.Job(subject: map.name) { work(map).bytes } }
    var sum = WatchedMap()
    var undone = 0
    try Drawing.run(jobs, limits) { (number, outcome) throws(Failure) in
      let map = maps[number]
      let result: WatchedMap
      switch outcome {
      case .success(let bytes): result = WatchedMap(bytes)
      case .failure(let failure):
        let places = WatchedPlaces.places(of: map.path).union(results[map.path]?.places ?? [])
        result = WatchedMap(failure, places: places)
      }
      results[map.path] = result
      sum.errors += result.errors
      sum.warnings += result.warnings
      sum.notes += result.notes
      if !result.isDone { undone += 1 }
      try Files.print(result.text + (result.isDone ? line(for: map) : ""))
    }
    try Files.print(
      "\(counted(maps.count, "map")): \(counted(sum.errors, "error")), "
        + "\(counted(sum.warnings, "warning")), \(counted(sum.notes, "note"))"
        + (undone == 0 ? "" : ", \(undone) could not be done") + "\n")
  }

  private func line(for map: MapPath) -> String {
    guard let picture, let path = picture.destination.path(of: map, picture.options) else {
      return "\(printable(map.path)) checked\n"
    }
    return "\(printable(map.path)) → \(printable(path))\n"
  }

  /// The places of all that is watched.
  private mutating func collectPlaces() {
    places = WatchedPlaces()
    let operands = invocation.operands.map(WatchedPlaces.places)
    for set in [settings] + operands + results.values.map(\.places) {
      for place in set { places.insert(place) }
    }
  }
}

private func counted(_ count: Int, _ word: String) -> String {
  "\(count) \(word)\(count == 1 ? "" : "s")"
}
