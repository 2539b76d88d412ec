internal import ArgumentMaps
internal import ArgumentModel

extension FindingReport {
  /// The findings that count as a test report in JUnit's XML: a test case each, one suite per file.
  ///
  /// An error or a warning is a failure; a note passes, and says so. A test of the map that it passes
  /// is a case that passes; a file with neither has one of its own.
  public var junit: [UInt8] {
    var suites: [(file: String, entries: [Entry], passes: [Pass])] = []
    var positions: [String: Int] = [:]
    func position(of file: String) -> Int {
      if let position = positions[file] { return position }
      positions[file] = suites.count
      suites.append((file, [], []))
      return suites.count - 1
    }
    for map in maps { for file in map.files { _ = position(of: file.name) } }
    for entry in told { suites[position(of: place(of: entry).file)].entries.append(entry) }
    for pass in passes {
      suites[position(of: place(of: pass.range, inMap: pass.map).file)].passes.append(pass)
    }
    let counts = suites.map { max($0.entries.count + $0.passes.count, 1) }
    let failed = told.count { $0.diagnostic.severity > .note }
    var xml = XMLWriter()
    xml.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"argmap\"")
    xml.attribute("tests", "\(counts.reduce(0, +))")
    xml.attribute("failures", "\(failed)")
    xml.markup(" errors=\"0\">\n")
    for (suite, count) in zip(suites, counts) {
      xml.markup("  <testsuite")
      xml.attribute("name", suite.file)
      xml.attribute("tests", "\(count)")
      xml.attribute("failures", "\(suite.entries.count { $0.diagnostic.severity > .note })")
      xml.markup(" errors=\"0\" skipped=\"0\">\n")
      for entry in suite.entries { write(entry, to: &xml) }
      for pass in suite.passes { write(pass, in: suite.file, to: &xml) }
      if suite.entries.isEmpty, suite.passes.isEmpty {
        xml.markup("    <testcase")
        xml.attribute("classname", suite.file)
        xml.markup(" name=\"no findings\"/>\n")
      }
      xml.markup("  </testsuite>\n")
    }
    xml.markup("</testsuites>\n")
    return xml.bytes
  }

  private func write(_ pass: Pass, in file: String, to xml: inout XMLWriter) {
    xml.markup("    <testcase")
    xml.attribute("classname", file)
    xml.attribute("name", "\(pass.slug) \(pass.subject)")
    xml.attribute("file", file)
    xml.attribute("line", "\(place(of: pass.range, inMap: pass.map).start?.line ?? 1)")
    xml.markup("/>\n")
  }

  private func write(_ entry: Entry, to xml: inout XMLWriter) {
    let diagnostic = entry.diagnostic
    let place = place(of: entry)
    let subject = diagnostic.subjects.first.map { " \($0)" } ?? ""
    xml.markup("    <testcase")
    xml.attribute("classname", place.file)
    xml.attribute("name", "\(diagnostic.slug)\(subject)")
    xml.attribute("file", place.file)
    xml.attribute("line", "\(place.start?.line ?? 1)")
    let position = place.start.map { ":\($0.line):\($0.column)" } ?? ""
    let help = diagnostic.help.map { "; \($0)" } ?? ""
    let text =
      "\(place.file)\(position): \(diagnostic.severity.rawValue): \(diagnostic.message)\(help)"
    if diagnostic.severity > .note {
      xml.markup("><failure")
      xml.attribute("type", diagnostic.severity.rawValue)
      xml.attribute("message", diagnostic.message)
      xml.markup(">")
      xml.text(text)
      xml.markup("</failure></testcase>\n")
    } else {
      xml.markup("><system-out>")
      xml.text(text)
      xml.markup("</system-out></testcase>\n")
    }
  }
}
