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
    if !words.contains(where: { $0 == "--output" || $0.hasPrefix("--output=") }) {
      words = ["--output", "Output/"] + words
    }
    if !words.contains(where: Self.isMap) { words.append(".") }
    let process = Process()
    process.executableURL = try context.tool(named: "argmap").url
    process.currentDirectoryURL = context.package.directoryURL
    process.arguments = ["render"] + words
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      Diagnostics.error("argmap render ended with status \(process.terminationStatus)")
    }
  }

  private static func isMap(_ word: String) -> Bool {
    [".argdown", ".ad", ".adown", ".argdn"].contains { word.hasSuffix($0) }
  }
}
