/// How much of anything is taken in: bounds against abuse, far above what honest maps need.
///
/// All of them stand here. What goes beyond one is told, with its place where it is part of a text;
/// everything else is read. Time and memory of a layout have bounds of their own, as have processes
/// that do one of many maps.
public struct Limits: Hashable, Sendable {
  /// The limits that hold unless somebody says otherwise.
  public static let standard = Limits()

  // MARK: Maps

  /// The bytes of a map with all that it includes: 256 MiB, where a million claims take some 100.
  public var mapBytes = 256 << 20
  /// The places of a map that state or name a claim or an argument: 4,000,000, about 4 GB in memory.
  public var places = 4_000_000
  /// The bytes of a text, some fifty pages: 100,000; what is drawn are forty lines of it.
  public var textBytes = 100_000
  /// The bytes of a title, by which a claim is known and told of: 10,000.
  public var titleBytes = 10_000
  /// How deep files include each other: 200.
  public var includeDepth = 200
  /// The files that a map includes: 100,000.
  public var includes = 100_000

  // MARK: Data and settings

  /// The bytes of the data of one claim, of a front matter, or of a file of settings: 1 MiB.
  public var dataBytes = 1 << 20
  /// How deep values of YAML are nested: 64.
  public var dataDepth = 64
  /// The values that the aliases of one document stand for: 10,000.
  public var aliasValues = 10_000
  /// The bytes of the texts that the aliases of one document stand for: 1 MiB.
  public var aliasBytes = 1 << 20

  // MARK: What a map names

  /// The bytes of a source or a bibliography: 32 MiB.
  public var sourceBytes = 32 << 20
  /// The bytes of all sources and bibliographies of a map: 256 MiB.
  public var sourceBytesInAll = 256 << 20
  /// The bytes of a picture in a box: 8 MiB.
  public var pictureBytes = 8 << 20
  /// The pixels of a picture in a box: 64 million, which take 256 MB once they are unpacked.
  public var picturePixels = 64_000_000
  /// The bytes of all pictures in the boxes of a map, each counted as often as it is shown: 64 MiB.
  public var pictureBytesInAll = 64 << 20

  // MARK: Documents and messages

  /// The bytes of a document that holds maps, in Markdown, HTML or Pandoc's JSON: 128 MiB.
  public var documentBytes = 128 << 20
  /// The bytes of a line of a stream: 64 MiB.
  public var lineBytes = 64 << 20
  /// The bytes of what earlier runs have left, a baseline or a list of what is done: 256 MiB.
  public var recordBytes = 256 << 20
  /// How deep values of JSON are nested: 2,048, which is Jansson's own bound.
  public var jsonDepth: Int { 2_048 }

  /// Creates the limits that hold by default.
  public init() {}
}

extension Int {
  /// A number of bytes in the greatest unit that loses nothing: `256 MiB`, `10000 bytes`.
  public var asBytes: String {
    for (unit, size) in [("GiB", 1 << 30), ("MiB", 1 << 20)] where self >= size && self % size == 0
    {
      return "\(self / size) \(unit)"
    }
    return "\(self) bytes"
  }
}
