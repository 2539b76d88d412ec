import ArgumentModel

/// A picture that the author wants in a box.
public struct MapImage: Hashable, Sendable {
  /// The path or address, as the author gives it.
  public var path: String
  /// The width in points, if the author or the file gives it.
  public var width: Double?
  /// The height in points, if the author or the file gives it.
  public var height: Double?
  /// What stands for the picture where it is not seen; `nil` if the author gives nothing.
  public var alternative: String?
  /// What a drawing refers to: a `data:` address, or one of the web; `nil` while it is not known.
  public var source: String?

  /// Creates a picture that is not yet loaded.
  public init(
    _ path: String, width: Double? = nil, height: Double? = nil, alternative: String? = nil
  ) {
    self.path = path
    self.width = width
    self.height = height
    self.alternative = alternative
  }

  /// Reads a path, or a mapping with one; `nil` for anything else.
  init?(_ value: DataValue) {
    guard let path = value.mapping?["path"]?.string ?? value.string else { return nil }
    let values = value.mapping ?? [:]
    self.init(
      path, width: values["width"]?.number, height: values["height"]?.number,
      alternative: values["alt"]?.string)
  }
}

extension MapImage {
  /// The size in which it is drawn if there is room: its own, or what one side leaves of it.
  var naturalSize: Size {
    let own = (width: width.flatMap(Self.sound), height: height.flatMap(Self.sound))
    return Size(width: own.width ?? own.height ?? 96, height: own.height ?? own.width ?? 72)
  }

  /// A length that can be drawn.
  private static func sound(_ length: Double) -> Double? {
    length.isFinite && length >= 1 && length <= 100_000 ? length : nil
  }

  /// The picture with what a drawing refers to, if it is of the web or a file of a known format.
  fileprivate mutating func load(_ read: (String) -> [UInt8]?) {
    if LinkTarget.isWeb(path) { return source = LinkTarget.checked(path) }
    guard let bytes = read(path), let header = PictureHeader(bytes), !header.hasTooManyPixels else {
      return
    }
    source = header.dataAddress(of: bytes)
    switch (width, height) {
    case (nil, nil):
      width = header.size.width
      height = header.size.height
    case (let width?, nil): height = width * header.size.height / header.size.width
    case (nil, let height?): width = height * header.size.width / header.size.height
    case (_?, _?): break
    }
  }
}

extension ArgumentMap {
  /// The map with its pictures loaded: files as `read` gives them by their paths, embedded; what
  /// lies in the web stays there and is not fetched.
  ///
  /// A picture that cannot be read, or is neither PNG, JPEG, GIF nor SVG, is not drawn.
  public func loadingImages(_ read: (String) -> [UInt8]?) -> ArgumentMap {
    var nodes = nodes
    for node in nodes.indices {
      for image in nodes[node].images.indices { nodes[node].images[image].load(read) }
    }
    return ArgumentMap(title: title, nodes: nodes, edges: edges, groups: groups, ranks: ranks)
  }
}
