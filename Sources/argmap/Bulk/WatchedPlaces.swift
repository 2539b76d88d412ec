/// Places of the file system on which something depends, and who is concerned by a change in them.
///
/// A place is a folder, links resolved, with a name in it; there need be nothing yet.
struct WatchedPlaces {
  /// The places, and the folders above them.
  private(set) var all: Set<String> = []

  /// Adds a place.
  mutating func insert(_ place: String) {
    for place in Self.lineage(of: place) where !all.insert(place).inserted { return }
  }

  /// The folders in which changes have to be looked for.
  var folders: Set<String> { Set(all.map(Self.folder(of:))) }

  /// The places that lie in some folders.
  func filesIn(_ folders: Set<String>) -> Set<String> {
    folders.isEmpty ? [] : all.filter { folders.contains(Self.folder(of: $0)) }
  }

  /// Whether what is at a place changes with some of these paths: it, or a folder above it.
  static func isConcerned(_ place: String, by changed: Set<String>) -> Bool {
    lineage(of: place).contains(where: changed.contains)
  }

  /// Where a change lies that alters what is found at a path: where the path leads, the name itself,
  /// and the links on the way to it.
  static func places(of path: String) -> Set<String> {
    var places: Set<String> = []
    if let real = Files.realPath(path) { places.insert(real) }
    var rest = path[...]
    while !rest.isEmpty {
      let slash = rest.lastIndex(of: "/")
      let name = slash.map { rest[rest.index(after: $0)...] } ?? rest
      let folder = slash.map { $0 == rest.startIndex ? "/" : rest[..<$0] } ?? "."
      if !["", ".", ".."].contains(name), let real = Files.realPath(String(folder)) {
        places.insert(real == "/" ? "/\(name)" : "\(real)/\(name)")
      }
      rest = slash.map { rest[..<$0] } ?? ""
    }
    return places
  }

  /// A place and the folders above it, save the root.
  static func lineage(of place: String) -> some Sequence<String> {
    sequence(first: place) { $0 == "/" || folder(of: $0) == "/" ? nil : folder(of: $0) }
  }

  private static func folder(of place: String) -> String {
    guard let slash = place.lastIndex(of: "/"), slash != place.startIndex else { return "/" }
    return String(place[..<slash])
  }
}
