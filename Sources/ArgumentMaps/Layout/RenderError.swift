/// Why a map cannot be drawn.
public enum RenderError: Error, Hashable, Sendable {
  /// The map is larger than a layout can be trusted to finish.
  case tooLarge(String)
  /// The layout gave up.
  case layoutFailed(String)
  /// The picture would be larger than its format, here named, can be.
  case pictureTooLarge(String, largestScale: Double)
  /// The library that draws PNG and PDF is not to be had.
  case noDrawingLibrary(String)
  /// The library that draws PNG and PDF gave up.
  case drawingFailed(String)
}

extension RenderError: CustomStringConvertible {
  /// What is wrong and what to do, lower case, without a full stop.
  public var description: String {
    switch self {
    case .tooLarge(let reason):
      "the map is too large to lay out: \(reason); select a part of it by section or tag"
    case .layoutFailed(let reason): "the layout failed: \(reason)"
    case .pictureTooLarge(let format, largestScale: let scale):
      "the map is too large for a \(format) of this scale; the largest scale it fits at is \(scale)"
    case .noDrawingLibrary(let reason):
      "PNG and PDF are drawn by librsvg, which cannot be loaded (\(reason)); "
        + "install it, on Debian the package librsvg2-2"
    case .drawingFailed(let reason): "librsvg could not draw the map: \(reason)"
    }
  }
}
