import ArgumentMaps
import ArgumentModel
import Glibc
import Workers

extension Command {
  static let stream = Command(
    name: "stream", operands: "", operandCount: 0...0,
    summary: "answers a stream of maps, a line of JSON for each",
    details: [
      "Reads lines {\"id\": …, \"text\": …} or {\"id\": …, \"path\": …}, and writes for each, in their",
      "order, a line {\"id\": …} with what --emit asks for, or {\"id\": …, \"line\": N, \"error\": {…}}.",
      "Memory is bounded, however long the stream. Exit status 0, unless the stream itself fails.",
      "--emit takes \(StreamEmission.names.prefix(7).joined(separator: ", ")),",
      "\(StreamEmission.names.dropFirst(7).joined(separator: ", ")).",
      "A text includes no files; pictures and sources that it names lie below the working folder.",
    ],
    options: [
      .value("emit", "NAME,…", "what to say of each map; default: diagnostics,evaluation"),
      .value("select", "SLUG,…", "only these checks or groups of checks"),
      .value("ignore", "SLUG,…", "not these checks or groups of checks"),
      .value("bib", "FILE,…", "bibliographies, in BibTeX or CSL-JSON, besides those of the maps"),
      .choice("theme", SVGOptions.Theme.allCases.map(\.rawValue), "the colours of svg and html"),
      .flag("inline", "svg as part of an HTML page: no XML declaration"),
      .flag("legend", "explains lines and colours below the map"),
      .value("style", "FILE", "settings in YAML or JSON that outweigh those of the maps"),
    ] + MapRun.options + Option.reading,
    run: { (invocation) throws(Failure) in try runStream(invocation) })

  private static func runStream(_ invocation: Invocation) throws(Failure) -> ExitStatus {
    var answers = try StreamAnswers(invocation)
    if answers.areDrawn { ArgumentMap.prepareLayout() }
    var input = LineInput()
    var number = 0
    var pool = WorkerPool(try WorkLimits(invocation)) { request in
      answers.answer(to: Array(request.dropFirst(8)), number: Int(number: request))
    }
    do throws(StreamEnd) {
      let signal = try pool.run(input: STDIN_FILENO) { () throws(StreamEnd) in
        try input.supply(counting: &number)
      } deliver: { (result) throws(StreamEnd) in
        let isTaken: Bool
        switch result {
        case .made(let record, let complaints):
          Files.complain(complaints)
          isTaken = Files.put(record, into: STDOUT_FILENO)
        case .lost(let loss, let request, let complaints):
          Files.complain(complaints)
          let id = StreamRecord.id(of: Array(request.dropFirst(8)))
          let line = Int(number: request)
          let failure = Failure(loss, of: id.string ?? "line \(line)")
          isTaken = Files.put(
            StreamAnswers.error(failure, id: id, number: line), into: STDOUT_FILENO)
        }
        guard isTaken else {
          throw errno == EPIPE ? .readerHasGone : .failure(Failure("cannot write the stream"))
        }
      }
      if let signal { Files.exit(signal: signal) }
    } catch {
      if case .failure(let failure) = error { throw failure }
    }
    return .fine
  }
}

/// Why a stream ends before its end.
private enum StreamEnd: Error {
  case readerHasGone
  case failure(Failure)
}

extension LineInput {
  /// The next line that is not empty, with its number.
  fileprivate mutating func supply(counting number: inout Int) throws(StreamEnd) -> WorkSupply {
    while true {
      let next: Next
      do throws(Failure) { next = try self.next() } catch { throw .failure(error) }
      switch next {
      case .later: return .later
      case .end: return .end
      case .line(let line):
        number += 1
        if !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
          return .request(number.bytes + line)
        }
      }
    }
  }
}
