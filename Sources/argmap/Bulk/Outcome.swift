/// What comes of work, or why nothing does, as it goes from process to process.
enum Outcome {
  case made(MapRun.Answer)
  case failed(Failure)

  private static let failure: UInt8 = 0xFF

  /// Does the work.
  init(_ work: () throws(Failure) -> MapRun.Answer) {
    do throws(Failure) {
      self = .made(try work())
    } catch {
      self = .failed(error)
    }
  }

  /// Reads what a process wrote.
  init(_ bytes: [UInt8]) {
    guard let mark = bytes.first, let status = ExitStatus(rawValue: Int32(mark)) else {
      let parts = bytes.dropFirst().split(
        separator: 0, maxSplits: 1, omittingEmptySubsequences: false
      ).map { String(decoding: $0, as: UTF8.self) }
      self = .failed(Failure(parts.first ?? "", help: parts.count > 1 ? parts[1] : nil))
      return
    }
    self = .made(.init(status: status, bytes: Array(bytes.dropFirst())))
  }

  var bytes: [UInt8] {
    switch self {
    case .made(let answer): [UInt8(answer.status.rawValue)] + answer.bytes
    case .failed(let failure):
      [Self.failure] + failure.message.utf8 + (failure.help.map { [0] + Array($0.utf8) } ?? [])
    }
  }
}

extension Int {
  /// The number as bytes, from process to process.
  var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) } }

  /// The number at the beginning of some bytes.
  init(number bytes: [UInt8]) {
    self = (0..<8).reduce(0) { $0 | Int(bytes[$1]) << (8 * $1) }
  }
}
