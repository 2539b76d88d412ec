import Argdown
import ArgumentAnalysis
import ArgumentModel
import ArgumentReports

/// The files that a map names as its sources and bibliographies, and those of `--bib`.
///
/// What a map names is read from within its reach, or from below the folder of a bibliography that
/// the caller names.
struct MapSources {
  private let bibliography: Bibliography?
  /// The folders of the bibliographies.
  private let folders: [String]

  /// Reads the bibliographies of a call: the files behind `--bib`, parted by commas.
  init(_ invocation: Invocation) throws(Failure) {
    var all: Bibliography?
    let paths = (invocation["bib"] ?? "").split(separator: ",").map(String.init)
    for path in paths {
      let works = try Self.bibliography(
        path, Files.read(path, upTo: Limits.standard.sourceBytes))
      all = all.joined(with: works)
    }
    bibliography = all
    folders = paths.map(Files.folder(of:))
  }

  /// What the map cites, as far as it can be read.
  func library(of file: MapFile) -> SourceLibrary {
    var library = SourceLibrary(bibliography: bibliography)
    var reading = Reading(reach: file.reach.including(folders), folders: folders(of: file))
    for path in file.graph.bibliographyPaths {
      switch reading.bytes(of: path) {
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
      switch reading.bytes(of: path) {
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
    [Files.folder(of: file.place)] + folders
  }

  /// What stands in the way of a file that a map names.
  private struct Fault: Error {
    let file: SourceLibrary.File

    static func unreadable(_ reason: String) -> Result<[UInt8], Fault> {
      .failure(Fault(file: .unreadable(reason)))
    }
  }

  /// The files of one map while they are read.
  private struct Reading {
    let reach: Reach
    let folders: [String]
    /// How much more may be read.
    var rest = Limits.standard.sourceBytesInAll

    /// The bytes of a file in one of the folders, the first that has it.
    mutating func bytes(of path: String) -> Result<[UInt8], Fault> {
      for folder in folders {
        do throws(Reach.Refusal) {
          let place = try reach.place(of: path.hasPrefix("/") ? path : "\(folder)/\(path)")
          guard Files.has(place) else { continue }
          return read(place)
        } catch {
          return Fault.unreadable("it \(error.reason)")
        }
      }
      return .failure(Fault(file: .missing))
    }

    private mutating func read(_ place: String) -> Result<[UInt8], Fault> {
      do throws(Failure) {
        let bytes = try Files.readRegular(place, upTo: Limits.standard.sourceBytes)
        rest -= bytes.count
        guard rest < 0 else { return .success(bytes) }
      } catch {
        return Fault.unreadable(error.message)
      }
      let limit = Limits.standard.sourceBytesInAll
      return Fault.unreadable("with it, all sources are larger than \(limit.asBytes)")
    }
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
}

extension Bibliography? {
  /// The works of both.
  fileprivate func joined(with works: Bibliography) -> Bibliography {
    var all = self ?? Bibliography()
    all.add(works)
    return all
  }
}
