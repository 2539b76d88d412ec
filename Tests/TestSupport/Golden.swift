internal import Foundation
public import Testing

/// A file that holds what a test is to come out with, byte for byte.
///
/// A missing file is written, and the test fails; `RECORD_GOLDENS=1` writes every file.
public struct Golden {
  private let url: URL

  /// The file of that name in the folder `Goldens` beside a test.
  public init(_ name: String, beside test: String = #filePath) {
    url = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appendingPathComponent("Goldens").appendingPathComponent(name)
  }

  /// Compares a text with the file.
  public func expect(_ actual: String, _ location: SourceLocation = #_sourceLocation) throws {
    let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
    let expected = try? String(contentsOf: url, encoding: .utf8)
    if isRecording || expected == nil {
      try actual.write(to: url, atomically: true, encoding: .utf8)
    }
    guard !isRecording, expected != actual else { return }
    Attachment.record(actual, named: url.lastPathComponent)
    Issue.record(
      expected == nil ? "recorded \(url.path); look at it" : "differs from \(url.path)",
      sourceLocation: location)
  }
}
