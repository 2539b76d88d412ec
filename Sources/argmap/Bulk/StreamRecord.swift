import ArgumentAnalysis
import ArgumentExchange
import ArgumentModel
import ArgumentReports

/// A line of a stream: a map with what its sender calls it.
struct StreamRecord {
  /// What the sender calls the map: any value of JSON, given back as it came.
  let id: DataValue
  private let text: String?
  private let path: String?

  /// Reads a line.
  init(_ line: [UInt8]) throws(Failure) {
    let help = "a line is {\"id\": …, \"text\": …} or {\"id\": …, \"path\": …}"
    guard line.count <= LineInput.limit else {
      throw Failure("the line is longer than \(LineInput.limit.asBytes)")
    }
    let value: DataValue
    do throws(JSONFault) {
      value = try DataValue(json: line)
    } catch {
      throw Failure("the line is no JSON: \(printable(error.message))", help: help)
    }
    let members = value.mapping ?? [:]
    id = members["id"] ?? .null
    text = members["text"]?.string
    path = members["path"]?.string
    guard (text == nil) != (path == nil) else {
      throw Failure("the line has \(text == nil ? "no map" : "both a text and a path")", help: help)
    }
  }

  /// What a line calls its map, as far as it can be read.
  static func id(of line: [UInt8]) -> DataValue {
    line.count <= LineInput.limit
      ? (try? DataValue(json: line))?.mapping?["id"] ?? .null : .null
  }

  /// Reads the map.
  func file(
    _ configuration: ConfigurationFile, _ style: DataMapping, line: Int
  ) throws(Failure) -> MapFile {
    guard let text else {
      return try MapFile(MapPath(named: path ?? ""), configuration, style: style)
    }
    return try MapFile(
      text: Array(text.utf8), named: id.string ?? id.int.map { "\($0)" } ?? "line \(line)",
      configuration, style: style)
  }
}

/// What a stream says of each line.
struct StreamAnswers {
  private let emissions: [StreamEmission]
  private let configuration: ConfigurationFile
  private let style: DataMapping
  private let pictures: [PictureOptions]
  private var checking: Checking

  init(_ invocation: Invocation) throws(Failure) {
    emissions = try StreamEmission.all(invocation)
    configuration = try ConfigurationFile(invocation)
    style = try ConfigurationFile.style(invocation)
    checking = try Checking(invocation)
    let svg = try PictureOptions(invocation, for: .standardOutput)
    pictures = [svg, svg.with(.html)]
  }

  /// Whether some of it takes a layout.
  var areDrawn: Bool { emissions.contains(where: \.isDrawn) }

  /// The record that answers a line.
  mutating func answer(to line: [UInt8], number: Int) -> [UInt8] {
    do throws(Failure) {
      let record = try StreamRecord(line)
      let file = try record.file(configuration, style, line: number)
      var json = JSONWriter(isCompact: true)
      var failure: Failure?
      json.object { json in
        json.key("id")
        json.value(record.id)
        for emission in emissions {
          do throws(Failure) {
            try write(emission, of: file, to: &json)
          } catch {
            failure = failure ?? error
          }
        }
      }
      if let failure { throw failure }
      json.finish()
      return json.bytes
    } catch {
      return Self.error(error, id: StreamRecord.id(of: line), number: number)
    }
  }

  /// The record that says why there is no answer to a line.
  static func error(_ failure: Failure, id: DataValue, number: Int) -> [UInt8] {
    var json = JSONWriter(isCompact: true)
    json.object { json in
      json.key("id")
      json.value(id)
      json.member("line", number)
      json.key("error")
      json.object { json in
        json.member("message", failure.message)
        json.key("help")
        failure.help.map { json.value($0) } ?? json.null()
      }
    }
    json.finish()
    return json.bytes
  }

  private mutating func write(
    _ emission: StreamEmission, of file: MapFile, to json: inout JSONWriter
  ) throws(Failure) {
    switch emission {
    case .diagnostics:
      let options = try checking.options(for: file, at: file.isStandardInput ? "-" : file.path)
      var report = FindingReport()
      let drawn = emissions.contains(where: \.isPicture) ? try MapView().map(of: file) : nil
      checking.check(file, options, drawn: drawn, into: &report)
      report.writeDiagnostics(to: &json)
    case .evaluation:
      let verdicts = Verdicts(Evaluation(Reading(file.graph)))
      json.key("evaluation")
      json.object { json in verdicts.write(verdicts.names(in: file.graph), to: &json) }
    case .picture(let format):
      let options = pictures[format == .html ? 1 : 0]
      let picture = try options.picture(of: MapView().map(of: file), in: file)
      json.key(format.rawValue)
      json.value(String(decoding: picture, as: UTF8.self))
    case .export(let format):
      let bytes = Files.bytes(of: try format.content(of: file))
      json.key(format.rawValue)
      if format.isJSON {
        json.value(written: bytes)
      } else {
        json.value(String(decoding: bytes, as: UTF8.self))
      }
    }
  }
}
