import Argdown
import ArgumentAnalysis
import ArgumentModel
import ArgumentReports

/// The files that a map names as its sources and bibliographies, and those of `--bib`.
///
/// What a map names is read from below its folder only, links resolved, or from below the folder
/// of a bibliography that the caller names: a map of somebody else's cannot reach for other files.
/// Nothing is fetched from the web.
struct MapSources {
  /// The greatest size of a source that is read.
  private static let sizeLimit = 1 << 25

  private let bibliography: Bibliography?
  /// The folders of the bibliographies.
  private let folders: [String]

  /// Reads the bibliographies of a call: the files behind `--bib`, parted by commas.
  init(_ invocation: Invocation) throws(Failure) {
    var all: Bibliography?
    let paths = (invocation["bib"] ?? "").split(separator: ",").map(String.init)
    for path in paths {
      let works = try Self.bibliography(path, Files.readRegular(path))
      all = all.joined(with: works)
    }
    bibliography = all
    folders = paths.map(Self.folder(of:))
  }

  /// What the map cites, as far as it can be read.
  func library(of file: MapFile) -> SourceLibrary {
    var library = SourceLibrary(bibliography: bibliography)
    let folders = folders(of: file)
    for path in file.graph.bibliographyPaths {
      switch Self.bytes(path, in: folders) {
      case .success(let bytes):
        do throws(Failure) {
          let works = try Self.bibliography(path, bytes)
          library.bibliography = library.bibliography.joined(with: works)
        } catch {
          library.files[path] = .unreadable(error.message)
        }
      case .failure(let fault): library.files[path] = fault.file
      }
    }
    for path in file.graph.sourcePaths {
      switch Self.bytes(path, in: folders) {
      case .success(let bytes): library.files[path] = SourceLibrary.File(bytes, at: path)
      case .failure(let fault): library.files[path] = fault.file
      }
    }
    return library
  }

  /// Where the files may be that a map names.
  func paths(of file: MapFile) -> [String] {
    (file.graph.bibliographyPaths + file.graph.sourcePaths).flatMap { path in
      path.hasPrefix("/") ? [path] : folders(of: file).map { "\($0)/\(path)" }
    }
  }

  private func folders(of file: MapFile) -> [String] {
    [file.isStandardInput ? "." : Self.folder(of: file.path)] + folders
  }

  /// What stands in the way of a file that a map names.
  private struct Fault: Error {
    let file: SourceLibrary.File

    static func unreadable(_ reason: String) -> Result<[UInt8], Fault> {
      .failure(Fault(file: .unreadable(reason)))
    }
  }

  /// The bytes of a file in one of some folders, the first that has it.
  private static func bytes(_ path: String, in folders: [String]) -> Result<[UInt8], Fault> {
    for folder in folders {
      let place = path.hasPrefix("/") ? path : "\(folder)/\(path)"
      guard let real = Files.realPath(place) else { continue }
      let isInside = folders.contains { folder in
        Files.realPath(folder).map { real.hasPrefix($0 == "/" ? $0 : $0 + "/") } ?? false
      }
      guard isInside else { return Fault.unreadable("it lies outside the folder of the map") }
      do throws(Failure) {
        let bytes = try Files.readRegular(place, upTo: sizeLimit)
        return .success(bytes)
      } catch {
        return Fault.unreadable(error.message)
      }
    }
    return .failure(Fault(file: .missing))
  }

  /// The works of a bibliography: CSL-JSON in a file of that ending or that begins so, else BibTeX.
  private static func bibliography(
    _ path: String, _ bytes: [UInt8]
  ) throws(Failure) -> Bibliography {
    let first = bytes.first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
    let isData = [".json", ".yaml", ".yml"].contains { path.lowercased().hasSuffix($0) }
    guard isData || first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
      return Bibliography(bibTeX: bytes)
    }
    do throws(DataFile.Fault) {
      return Bibliography(csl: try DataFile(parsing: bytes).value)
    } catch {
      let line = LineTable(bytes).position(at: error.offset).line
      throw Failure(
        "\(printable(path)), line \(line): \(error.message)",
        help: "a bibliography is BibTeX or CSL-JSON")
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension Bibliography? {
  /// The works of both.
  fileprivate func joined(with works: Bibliography) -> Bibliography {
    var all = self ?? Bibliography()
    all.add(works)
    return all
  }
}
