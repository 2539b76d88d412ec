public import ArgumentModel

/// Findings that a project knows of and lives with, so that only new ones count.
public struct Baseline: Sendable {
  private var known: Set<Key> = []

  private struct Key: Hashable {
    let check: String
    let file: String
    let fingerprint: String
  }

  /// Takes over what a file of findings says; `nil` if it is none.
  public init?(_ values: DataMapping) {
    guard values["version"] == .int(1), let findings = values["findings"]?.sequence else {
      return nil
    }
    for finding in findings {
      guard let finding = finding.mapping, let check = finding["check"]?.string,
        let file = finding["file"]?.string, let fingerprint = finding["fingerprint"]?.string
      else { return nil }
      known.insert(Key(check: check, file: file, fingerprint: fingerprint))
    }
  }

  /// Waives what the baseline has.
  ///
  /// - Returns: How many findings of the files looked at the baseline has in vain: they are mended.
  public func apply(to report: inout FindingReport) -> Int {
    var left = known
    for position in report.entries.indices {
      let key = key(of: report.entries[position], in: report)
      guard known.contains(key) else { continue }
      left.remove(key)
      if report.entries[position].waiver == nil { report.entries[position].waiver = .baseline }
    }
    let files = Set(report.maps.flatMap(\.files).map(\.name))
    return left.count { files.contains($0.file) }
  }

  private func key(of entry: FindingReport.Entry, in report: FindingReport) -> Key {
    Key(
      check: entry.diagnostic.slug, file: report.place(of: entry).file,
      fingerprint: entry.fingerprint)
  }
}

extension FindingReport {
  /// The findings that count, or would without a baseline, as one; in JSON, by file, check and
  /// fingerprint.
  public var baseline: [UInt8] {
    let found = entries.filter { $0.waiver == nil || $0.waiver == .baseline }
    let findings = found.map { (file: place(of: $0).file, entry: $0) }.sorted {
      ($0.file, $0.entry.diagnostic.slug, $0.entry.fingerprint)
        < ($1.file, $1.entry.diagnostic.slug, $1.entry.fingerprint)
    }
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      json.key("findings")
      json.array { json in
        for (file, entry) in findings {
          json.object { json in
            json.member("check", entry.diagnostic.slug)
            json.member("file", file)
            json.member("fingerprint", entry.fingerprint)
            json.member("message", entry.diagnostic.message)
          }
        }
      }
    }
    json.finish()
    return json.bytes
  }
}
