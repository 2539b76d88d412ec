/// Why a map cannot be drawn.
public enum RenderError: Error, Hashable, Sendable {
  /// The map is larger than a layout can be trusted to finish.
  case tooLarge(String)
  /// The layout gave up.
  case layoutFailed(String)
}

extension RenderError: CustomStringConvertible {
  /// What is wrong and what to do, lower case, without a full stop.
  public var description: String {
    switch self {
    case .tooLarge(let reason):
      "the map is too large to lay out: \(reason); select a part of it by section or tag"
    case .layoutFailed(let reason): "the layout failed: \(reason)"
    }
  }
}
