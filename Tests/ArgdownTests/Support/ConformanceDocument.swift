import Foundation
import Testing

/// A document on which the original implementation was measured.
struct ConformanceDocument: Sendable, CustomTestStringConvertible {
  let name: String
  let text: [UInt8]

  var testDescription: String { name }

  /// The folder: named by ARGMAP_SHARED, or in a folder `shared` beside one that holds the package.
  static let folder: URL? = {
    var candidates: [URL] = []
    if let shared = ProcessInfo.processInfo.environment["ARGMAP_SHARED"] {
      candidates.append(URL(filePath: shared))
    }
    var parent = URL(filePath: #filePath)
    while parent.path != "/" {
      parent.deleteLastPathComponent()
      candidates.append(parent.appending(path: "shared"))
    }
    return candidates.map { $0.appending(path: "conformance/argdown") }.first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }()

  /// The documents of one of its folders.
  static func all(in name: String) -> [ConformanceDocument] {
    guard let folder = folder?.appending(path: name),
      let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    else { return [] }
    return files.sorted().filter { $0.hasSuffix(".argdown") }.compactMap { file in
      (try? Data(contentsOf: folder.appending(path: file))).map {
        ConformanceDocument(name: "\(name)/\(file)", text: Array($0))
      }
    }
  }
}
