import ArgumentMaps

/// Pictures drawn in processes of their own, many in one as long as none of them runs away.
enum Drawing {
  /// A picture to be drawn.
  struct Job {
    /// What it is of, for messages.
    let subject: String
    let draw: () throws(Failure) -> [UInt8]
  }

  /// What comes of each job, in their order.
  ///
  /// - Parameter limit: The time that a picture may take, in seconds; `nil` for any.
  static func results(of jobs: [Job], limit: Int?) -> [Result<[UInt8], Failure>] {
    if jobs.count > 1 {
      ArgumentMap.prepareLayout()
      let subject = "\(jobs.count) maps"
      let all = Result { () throws(Failure) in
        try Worker.run(on: subject, limit: limit) { () throws(Failure) in packed(jobs) }
      }
      if case .success(let bytes) = all, let results = unpacked(bytes), results.count == jobs.count
      {
        return results
      }
    }
    return jobs.map { job in
      Result { () throws(Failure) in
        try Worker.run(on: job.subject, limit: limit) { () throws(Failure) in try job.draw() }
      }
    }
  }

  /// What comes of jobs as bytes: for each a mark, eight bytes of length, and the picture or reason.
  private static func packed(_ jobs: [Job]) -> [UInt8] {
    var bytes: [UInt8] = []
    for job in jobs {
      var content: [UInt8]
      var mark: UInt8 = 0
      do throws(Failure) {
        content = try job.draw()
      } catch {
        mark = 1
        content = Array(error.message.utf8)
      }
      bytes.append(mark)
      for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: content.count >> (8 * shift))) }
      bytes += content
    }
    return bytes
  }

  private static func unpacked(_ bytes: [UInt8]) -> [Result<[UInt8], Failure>]? {
    var results: [Result<[UInt8], Failure>] = []
    var rest = bytes[...]
    while let mark = rest.popFirst() {
      let length = rest.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(8)
      guard rest.count >= length else { return nil }
      let content = rest.prefix(length)
      rest = rest.dropFirst(length)
      results.append(
        mark == 0
          ? .success(Array(content))
          : .failure(Failure(String(decoding: content, as: UTF8.self))))
    }
    return results
  }
}
