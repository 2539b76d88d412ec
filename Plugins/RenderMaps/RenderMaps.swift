import Foundation
import PackagePlugin

/// `swift package render-maps [--output FOLDER] [FILE…]`: draws the maps of a package.
///
/// Without files, all maps below the package's folder are drawn, into `Output/` unless another
/// folder is named. Other options go to `argmap render` as they are.
@main
struct RenderMaps: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    var words = arguments
    let package = context.package.directoryURL
    let output = value(of: "--output", in: &words) ?? "Output"
    let folder = URL(filePath: output, directoryHint: .isDirectory, relativeTo: package)
    let files = words.contains { !$0.hasPrefix("-") } ? [] : maps(below: package)
    guard !files.isEmpty || !words.isEmpty else {
      Diagnostics.warning("there are no maps in \(package.path(percentEncoded: false))")
      return
    }
    let process = Process()
    process.executableURL = try context.tool(named: "argmap").url
    process.currentDirectoryURL = package
    process.arguments =
      ["render"] + words + ["--output", folder.path(percentEncoded: false)] + files
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      Diagnostics.error("argmap render ended with status \(process.terminationStatus)")
      return
    }
  }

  /// The value of an option, which is taken out of the words.
  private func value(of option: String, in words: inout [String]) -> String? {
    if let place = words.firstIndex(of: option), place + 1 < words.count {
      defer { words.removeSubrange(place...place + 1) }
      return words[place + 1]
    }
    guard let place = words.firstIndex(where: { $0.hasPrefix("\(option)=") }) else { return nil }
    return String(words.remove(at: place).dropFirst(option.count + 1))
  }

  /// The maps of the package by their paths, but for parts of maps (`_name`), what is hidden, and
  /// what was built.
  private func maps(below folder: URL) -> [String] {
    let root = folder.path(percentEncoded: false)
    let enumerator = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    var files: [String] = []
    for case let file as URL in enumerator ?? FileManager.DirectoryEnumerator() {
      let path = file.path(percentEncoded: false)
      guard file.pathExtension == "argdown" else { continue }
      let relative = path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
      if !relative.split(separator: "/").contains(where: { $0.hasPrefix("_") }) {
        files.append(relative)
      }
    }
    return files.sorted()
  }
}
