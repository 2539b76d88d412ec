import Argdown
import ArgumentAnalysis
import ArgumentMaps
import ArgumentModel
import ArgumentReports

/// Reads a text as a file of settings, as data, and as a bibliography in each form.
///
/// Faults and places must lie within the text; the settings must be such that a map can be made.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let source = bytes(start, count)
  let configuration = Configuration(parsing: source)
  let findings = MapSource.settings.diagnostics(of: configuration.text)
  for finding in findings + [configuration.fault].compactMap(\.self) {
    expect(finding.range?.upperBound ?? 0 <= count, "findings lie within the text")
  }
  let map = MapSource(example, at: "map.argdown", configuration: configuration.settings)
  let measured = MeasuredMap(
    ArgumentMap(of: map.graph, map.mapOptions), style: map.mapStyle)
  for label in measured.labels {
    expect(label.size.width.isFinite && label.size.height.isFinite, "boxes have a size")
    expect(label.size.width > 0 && label.size.height > 0, "boxes have a size that is one")
  }
  do {
    let data = try DataFile(parsing: source)
    checkKeys(of: Bibliography(csl: data.value))
  } catch {
    expect((0...count).contains(error.offset), "faults lie within the text")
  }
  checkKeys(of: Bibliography(bibTeX: source))
  return 0
}

private let example = Array(
  "# S\n\n[A]: a #t {x: 1}\n  + <B>: b\n\n## U\n\n<B>\n\n(1) [P]: p\n-- r --\n(2) [A]\n".utf8)

private func checkKeys(of works: Bibliography) {
  expect(Set(works.keys).count == works.keys.count, "each key is there once")
  expect(works.keys.allSatisfy(works.contains), "each key can be cited")
}
