/// A message between processes: a mark, how long its parts are, the parts.
struct Frame {
  /// Whether no other comes from its sender.
  let isLast: Bool
  let first: [UInt8]
  let second: [UInt8]

  private static let headCount = 17

  init(_ first: [UInt8], _ second: [UInt8] = [], isLast: Bool = false) {
    self.first = first
    self.second = second
    self.isLast = isLast
  }

  /// The message whose bytes these are; `nil` while some are missing.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Frame.headCount else { return nil }
    let counts = [1, 9].map { start in
      (0..<8).reduce(0) { $0 | Int(bytes[start + $1]) << (8 * $1) }
    }
    guard bytes.count == Frame.headCount + counts[0] + counts[1] else { return nil }
    isLast = bytes[0] != 0
    first = Array(bytes[Frame.headCount..<Frame.headCount + counts[0]])
    second = Array(bytes[(Frame.headCount + counts[0])...])
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = [isLast ? 1 : 0]
    bytes.reserveCapacity(Frame.headCount + first.count + second.count)
    for count in [first.count, second.count] {
      for place in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: count >> (8 * place))) }
    }
    return bytes + first + second
  }
}
