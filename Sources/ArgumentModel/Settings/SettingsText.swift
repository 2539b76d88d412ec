/// Settings as their author wrote them: keys with values, and where the keys stand.
public struct SettingsText: Hashable, Sendable {
  /// The keys with their values.
  public var values: DataMapping
  /// The stretch of each key that was found in a text, by the keys from the outside in.
  public var places: [[String]: SourceRange]
  /// The whole text.
  public var range: SourceRange?

  /// Creates settings; those made in Swift have no places.
  public init(
    _ values: DataMapping = [:], places: [[String]: SourceRange] = [:],
    range: SourceRange? = nil
  ) {
    self.values = values
    self.places = places
    self.range = range
  }

  /// The stretch of a key, else that of the nearest key around it, else the whole text.
  func range(of path: [String]) -> SourceRange? {
    var path = path
    while !path.isEmpty {
      if let place = places[path] { return place }
      path.removeLast()
    }
    return range
  }
}

/// How the settings of a front matter stand to those of a configuration.
public enum FrontMatterMode: String, Hashable, Sendable, CaseIterable {
  /// Those of the front matter are without effect.
  case ignore
  /// Those of the configuration are laid over them.
  case `default`
  /// They are laid over those of the configuration.
  case priority

  /// The way that a configuration asks for; `priority` if it does not say.
  public init(of configuration: DataMapping) {
    let word = configuration["data"]?.mapping?["frontMatterSettingsMode"]?.string
    self = word.flatMap(FrontMatterMode.init(rawValue:)) ?? .priority
  }

  /// The settings that hold for a map.
  public func merged(_ frontMatter: DataMapping, with configuration: DataMapping) -> DataMapping {
    guard !configuration.isEmpty else { return frontMatter }
    var merged: DataMapping
    switch self {
    case .ignore: return configuration
    case .default:
      merged = frontMatter
      merged.merge(configuration)
    case .priority:
      merged = configuration
      merged.merge(frontMatter)
    }
    return merged
  }
}
