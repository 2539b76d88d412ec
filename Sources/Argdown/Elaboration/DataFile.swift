public import ArgumentModel

/// Data that lies in a file of its own, such as a bibliography: JSON, or any other YAML.
public struct DataFile: Sendable {
  /// The value; `null` for an empty file.
  public let value: DataValue

  /// Why a file is no data.
  public struct Fault: Error, Hashable, Sendable {
    /// What is wrong, lower case, without a full stop.
    public let message: String
    /// Where, in bytes from the beginning.
    public let offset: Int
  }

  /// Reads a file.
  ///
  /// - Complexity: O(n) in the size of the file.
  public init(parsing source: [UInt8]) throws(Fault) {
    let json = EscapedPairs(in: source)
    do {
      value = try YAMLReader.read(json.joined, upTo: Limits.standard.sourceBytes)
    } catch {
      throw Fault(message: error.message, offset: json.offset(error.offset))
    }
  }
}
