internal import ArgumentModel

extension FindingReport {
  /// The findings in SARIF 2.1.0, for code scanning.
  ///
  /// Chains and circles are code flows. Paths are relative to `%SRCROOT%` unless they are absolute.
  /// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
  public func sarif(rules: [Rule], version: String) -> [UInt8] {
    let told = Set(entries.map(\.diagnostic.slug))
    let rules = rules.filter { told.contains($0.slug) }
    let numbers = Dictionary(
      rules.enumerated().map { ($0.element.slug, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let hasWaivers = entries.contains { $0.waiver != nil }
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in
        json.object { json in
          json.key("tool")
          json.object { json in
            json.key("driver")
            json.object { json in
              json.member("name", "argmap")
              json.member("semanticVersion", version)
              json.key("rules")
              json.array { json in
                for rule in rules { write(rule, to: &json) }
              }
            }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.key("results")
          json.array { json in
            for entry in entries {
              writeResult(entry, numbers[entry.diagnostic.slug], hasWaivers, to: &json)
            }
          }
        }
      }
    }
    json.finish()
    return json.bytes
  }

  private func write(_ rule: Rule, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", rule.slug)
      json.member("name", rule.slug.split(separator: "-").map(\.capitalized).joined())
      json.key("shortDescription")
      json.text(rule.summary)
      json.key("fullDescription")
      json.text(rule.summary)
      json.key("help")
      json.object { json in
        json.member("text", rule.manual)
        json.member("markdown", rule.manual)
      }
      json.key("defaultConfiguration")
      json.object { json in json.member("level", rule.severity.rawValue) }
      json.key("properties")
      json.object { json in json.member("tags", [rule.group]) }
    }
  }

  private func writeResult(
    _ entry: Entry, _ rule: Int?, _ hasWaivers: Bool, to json: inout JSONWriter
  ) {
    let diagnostic = entry.diagnostic
    json.object { json in
      json.member("ruleId", diagnostic.slug)
      if let rule { json.member("ruleIndex", rule) }
      json.member("level", diagnostic.severity.rawValue)
      json.key("message")
      json.text([diagnostic.message, diagnostic.help].compactMap(\.self).joined(separator: "; "))
      json.key("locations")
      json.array { json in
        json.object { json in
          writePhysical(place(of: entry), to: &json)
          guard !diagnostic.subjects.isEmpty else { return }
          json.key("logicalLocations")
          json.array { json in
            var seen: Set<String> = []
            for subject in diagnostic.subjects where seen.insert(subject).inserted {
              json.object { json in json.member("fullyQualifiedName", subject) }
            }
          }
        }
      }
      if !diagnostic.notes.isEmpty {
        json.key("relatedLocations")
        json.array { json in
          for (number, note) in diagnostic.notes.prefix(100).enumerated() {
            json.object { json in
              json.member("id", number + 1)
              write(note, of: entry, to: &json)
            }
          }
        }
      }
      if !diagnostic.trail.isEmpty { writeFlow(diagnostic.trail, of: entry, to: &json) }
      json.key("partialFingerprints")
      json.object { json in json.member("argmap/v1", entry.fingerprint) }
      if hasWaivers {
        json.key("suppressions")
        json.array { json in
          if let waiver = entry.waiver { write(waiver, to: &json) }
        }
      }
      if !diagnostic.fixes.isEmpty {
        json.key("fixes")
        json.array { json in
          for fix in diagnostic.fixes { write(fix, of: entry, to: &json) }
        }
      }
    }
  }

  private func write(_ waiver: Waiver, to json: inout JSONWriter) {
    json.object { json in
      switch waiver {
      case .inSource(let reason):
        json.member("kind", "inSource")
        if let reason { json.member("justification", reason) }
      case .baseline:
        json.member("kind", "external")
        json.member("justification", "the baseline has it")
      }
    }
  }

  private func writeFlow(_ trail: [Diagnostic.Note], of entry: Entry, to json: inout JSONWriter) {
    json.key("codeFlows")
    json.array { json in
      json.object { json in
        json.key("threadFlows")
        json.array { json in
          json.object { json in
            json.key("locations")
            json.array { json in
              for note in trail.prefix(1_000) {
                json.object { json in
                  json.key("location")
                  json.object { json in write(note, of: entry, to: &json) }
                }
              }
            }
          }
        }
      }
    }
  }

  private func write(_ note: Diagnostic.Note, of entry: Entry, to json: inout JSONWriter) {
    json.key("message")
    json.text(note.message)
    writePhysical(place(of: note.range, in: entry), to: &json)
  }

  /// Writes a fix; SARIF wants its edits by file.
  private func write(_ fix: Diagnostic.Fix, of entry: Entry, to json: inout JSONWriter) {
    var files: [(name: String, edits: [(place: Place, text: String)])] = []
    for edit in fix.edits {
      let place = place(of: edit.range, in: entry)
      if files.last?.name != place.file { files.append((place.file, [])) }
      files[files.count - 1].edits.append((place, edit.text))
    }
    json.object { json in
      json.key("description")
      json.text(fix.title)
      json.key("artifactChanges")
      json.array { json in
        for file in files {
          json.object { json in
            writeArtifact(file.name, to: &json)
            json.key("replacements")
            json.array { json in
              for (place, text) in file.edits {
                json.object { json in
                  writeRegion("deletedRegion", place, to: &json)
                  json.key("insertedContent")
                  json.text(text)
                }
              }
            }
          }
        }
      }
    }
  }

  private func writePhysical(_ place: Place, to json: inout JSONWriter) {
    json.key("physicalLocation")
    json.object { json in
      writeArtifact(place.file, to: &json)
      writeRegion("region", place, to: &json)
    }
  }

  private func writeArtifact(_ file: String, to json: inout JSONWriter) {
    json.key("artifactLocation")
    json.object { json in
      json.member("uri", (file.hasPrefix("/") ? "file://" : "") + file.percentEncoded)
      if !file.hasPrefix("/") { json.member("uriBaseId", "%SRCROOT%") }
    }
  }

  /// Writes a region; what speaks of a whole file stands at its first line.
  private func writeRegion(_ key: String, _ place: Place, to json: inout JSONWriter) {
    json.key(key)
    json.object { json in
      json.member("startLine", place.start?.line ?? 1)
      guard let start = place.start, let end = place.end else { return }
      json.member("startColumn", start.column)
      json.member("endLine", end.line)
      json.member("endColumn", end.column)
    }
  }
}

extension JSONWriter {
  /// Writes an object with a text, as SARIF has messages.
  fileprivate mutating func text(_ text: String) {
    object { json in json.member("text", text) }
  }
}

extension Substring {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

extension String {
  /// A path as a part of an address (RFC 3986).
  fileprivate var percentEncoded: String {
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return result
  }
}
