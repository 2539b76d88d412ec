import ArgumentAnalysis
import ArgumentMaps
import ArgumentModel

/// What of a map is drawn, and what is shown on it: the options of `argmap render` that say so.
struct MapView {
  private let invocation: Invocation
  private let depth: Int

  /// The options, in the order of the help.
  static let options: [Option] = [
    .value("focus", "TITLE", "only what lies near a claim or argument"),
    .value("depth", "N", "how many lines away from it at most; default: 2"),
    .value("section", "TITLE", "only what stands below a heading"),
    .value("tag", "TAG", "only what bears a tag"),
    .choice("only", ["support", "attack"], "only lines of one sort, and what they join"),
    .choice("highlight", ["chains"], "the chains that support the thesis stand out"),
    .value("thesis", "TITLE", "where highlighted chains lead; default: what the map is about"),
    .value("from", "TITLE", "where highlighted chains begin; default: all that is assumed"),
    .flag("status", "marks which claims stand, with a legend"),
  ]

  init(_ invocation: Invocation) throws(Failure) {
    self.invocation = invocation
    depth = try invocation.count("depth", default: 2)
    for (option, other) in [("depth", "focus"), ("thesis", "highlight"), ("from", "highlight")]
    where invocation.has(option) && !invocation.has(other) {
      throw Failure("--\(option) says nothing without --\(other)", help: "add --\(other)")
    }
  }

  /// The map as it is drawn.
  func map(of file: MapFile) throws(Failure) -> ArgumentMap {
    var map = file.map
    let reading = Reading(file.graph)
    if let title = invocation["section"] {
      guard let part = map.section(titled: title, of: file.graph) else {
        throw unknown("section", title, among: file.graph.sections.map(\.title.sentence))
      }
      map = part
    }
    if let word = invocation["tag"] {
      let name = word.hasPrefix("#") ? String(word.dropFirst()) : word
      guard let part = map.tagged(Tag(name), of: file.graph) else {
        throw unknown("tag", name, among: file.graph.tagNames)
      }
      map = part
    }
    if let sort = invocation["only"] {
      let support: Set<Relation.Kind> = [.supports, .entails]
      map = map.limited(
        to: sort == "support" ? support : Set(Relation.Kind.allCases).subtracting(support))
    }
    if let title = invocation["focus"] {
      let subject = MapNode.Subject(try file.endpoint(titled: title, in: reading))
      guard map.nodes.contains(where: { $0.subject == subject }) else {
        throw Failure(
          "\(quoted(title)) has no box in this map",
          help: "name what it is used for, or see which statements get a box: "
            + "`selection.statementSelectionMode`")
      }
      map = map.focused(on: subject, depth: depth)
    }
    return try emphasized(map, reading, file).loadingImages(of: file)
  }

  private func emphasized(
    _ map: ArgumentMap, _ reading: Reading, _ file: MapFile
  ) throws(Failure) -> ArgumentMap {
    guard invocation.has("highlight") || invocation.has("status") else { return map }
    var map = map
    if invocation.has("highlight") {
      var targets = reading.thesisStatements.map(Relation.Endpoint.statement)
      if let title = invocation["thesis"] {
        targets = [try file.endpoint(titled: title, in: reading)]
      }
      var start: Relation.Endpoint?
      if let title = invocation["from"] { start = try file.endpoint(titled: title, in: reading) }
      let ways = SupportWays(in: reading, to: targets, from: start)
      map = map.highlighting(
        Set(ways.statements.map { .statement($0) } + ways.arguments.map { .argument($0) }))
    }
    if invocation.has("status") {
      let evaluation = Evaluation(reading)
      map = map.showing { subject in
        let status = subject.endpoint.flatMap { evaluation.status(of: $0) }
        return status.flatMap { MapNode.Status(rawValue: $0.rawValue) }
      }
    }
    return map
  }

  private func unknown(_ sort: String, _ name: String, among names: [String]) -> Failure {
    let shown = names.prefix(3).map { quoted($0) }.joined(separator: ", ")
    return Failure(
      "there is no \(sort) \(quoted(name))",
      help: suggestion(for: name, among: names)
        ?? (names.isEmpty
          ? "the map has none" : "there are \(shown)\(names.count > 3 ? ", …" : "")"))
  }
}

extension ArgumentGraph {
  /// The tags of statements and arguments, each once, in order.
  fileprivate var tagNames: [String] {
    var seen: Set<Tag> = []
    return (statements.flatMap(\.tags) + arguments.flatMap(\.tags)).filter {
      seen.insert($0).inserted
    }
    .map(\.name)
  }
}

extension ArgumentMap {
  /// The size of a picture file up to which it is embedded.
  private static let sizeLimit = 8 << 20

  /// The map with the pictures of files that lie in the folder of the map or below.
  ///
  /// What cannot be embedded is told on standard error.
  fileprivate func loadingImages(of file: MapFile) -> ArgumentMap {
    guard nodes.contains(where: { !$0.images.isEmpty }) else { return self }
    let place = Files.realPath(file.isStandardInput ? "." : file.path) ?? ""
    let folder =
      file.isStandardInput
      ? place + "/" : String(place[...(place.lastIndex(of: "/") ?? place.startIndex)])
    var told: Set<String> = []
    let complain = { (path: String, reason: String) in
      guard told.insert(path).inserted else { return }
      Files.complain("argmap: the picture \(printable(path)) is left out: \(reason)")
    }
    let map = loadingImages { path in
      guard !path.contains(":") else { return nil }
      guard let real = Files.realPath(path.hasPrefix("/") ? path : folder + path) else {
        complain(path, "there is no such file beside the map")
        return nil
      }
      guard real.hasPrefix(folder) else {
        complain(path, "it lies outside the folder of the map")
        return nil
      }
      do throws(Failure) {
        let bytes = try Files.readRegular(real)
        if bytes.count <= Self.sizeLimit { return bytes }
        complain(path, "it is larger than 8 MB")
      } catch {
        complain(path, error.message)
      }
      return nil
    }
    for image in map.nodes.flatMap(\.images) where image.source == nil {
      complain(image.path, "it is no PNG, JPEG, GIF or SVG file, and no address of the web")
    }
    return map
  }
}
