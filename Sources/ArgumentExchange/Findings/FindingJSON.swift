internal import ArgumentModel

extension FindingReport {
  /// The findings in JSON: `{version, diagnostics, summary}`.
  ///
  /// Columns count Unicode scalars, offsets bytes; both, and lines, are those of the file.
  public var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      writeDiagnostics(to: &json)
      json.key("summary")
      json.object { json in
        let summary = summary
        json.member("errors", summary.errors)
        json.member("warnings", summary.warnings)
        json.member("notes", summary.notes)
        json.member("suppressed", summary.suppressed)
        json.member("inBaseline", summary.inBaseline)
        json.member("files", summary.files)
      }
    }
    json.finish()
    return json.bytes
  }

  /// Writes the member `diagnostics` of an object: the findings, as they stand in `json`.
  public func writeDiagnostics(to json: inout JSONWriter) {
    json.key("diagnostics")
    json.array { json in
      for entry in entries { write(entry, to: &json) }
    }
  }

  private func write(_ entry: Entry, to json: inout JSONWriter) {
    let diagnostic = entry.diagnostic
    json.object { json in
      json.member("check", diagnostic.slug)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("message", diagnostic.message)
      write(place(of: entry), to: &json)
      json.member("subjects", diagnostic.subjects)
      json.key("notes")
      write(diagnostic.notes, of: entry, to: &json)
      json.key("fixes")
      json.array { json in
        for fix in diagnostic.fixes { write(fix, of: entry, to: &json) }
      }
      json.member("fingerprint", entry.fingerprint)
      json.key("help")
      diagnostic.help.map { json.value($0) } ?? json.null()
      json.key("trail")
      write(diagnostic.trail, of: entry, to: &json)
      json.key("suppressed")
      write(entry.waiver, to: &json)
    }
  }

  private func write(_ waiver: Waiver?, to json: inout JSONWriter) {
    guard let waiver else { return json.null() }
    json.object { json in
      switch waiver {
      case .inSource(let reason):
        json.member("kind", "inSource")
        json.key("reason")
        reason.map { json.value($0) } ?? json.null()
      case .baseline:
        json.member("kind", "baseline")
        json.key("reason")
        json.null()
      }
    }
  }

  private func write(_ notes: [Diagnostic.Note], of entry: Entry, to json: inout JSONWriter) {
    json.array { json in
      for note in notes {
        json.object { json in
          json.member("message", note.message)
          write(place(of: note.range, in: entry), to: &json)
        }
      }
    }
  }

  private func write(_ fix: Diagnostic.Fix, of entry: Entry, to json: inout JSONWriter) {
    json.object { json in
      json.member("title", fix.title)
      json.key("edits")
      json.array { json in
        for edit in fix.edits {
          json.object { json in
            write(place(of: edit.range, in: entry), to: &json)
            json.member("text", edit.text)
          }
        }
      }
    }
  }

  /// Writes the file and the range, `null` for the file as a whole.
  private func write(_ place: Place, to json: inout JSONWriter) {
    json.member("file", place.file)
    json.key("range")
    guard let start = place.start, let end = place.end else { return json.null() }
    json.object { json in
      for (key, position) in [("start", start), ("end", end)] {
        json.key(key)
        json.object { json in
          json.member("line", position.line)
          json.member("column", position.column)
          json.member("offset", position.offset)
        }
      }
    }
  }
}
