import ArgumentExchange
import ArgumentModel

/// The safe changes that findings offer, as far as none gets in the way of another.
struct Fixes {
  /// How many findings they mend.
  private(set) var count = 0
  /// The edits of each file, in the order of the file.
  private var edits: [String: [(range: Range<Int>, text: String)]] = [:]

  /// The files to be changed, by name.
  var files: [String] { edits.keys.sorted() }

  /// Whether there is nothing to change.
  var isEmpty: Bool { edits.isEmpty }

  /// Takes the first change of each finding that counts, unless it overlaps one that was taken.
  init(of report: FindingReport) {
    for entry in report.told {
      guard let fix = entry.diagnostic.fixes.first else { continue }
      let places = fix.edits.compactMap {
        edit -> (file: String, range: Range<Int>, text: String)? in
        let place = report.place(of: edit.range, in: entry)
        guard let start = place.start, let end = place.end,
          end.offset - start.offset == edit.range.count
        else { return nil }
        return (place.file, start.offset..<end.offset, edit.text)
      }
      guard places.count == fix.edits.count,
        !places.contains(where: { overlaps($0.range, in: $0.file) })
      else { continue }
      count += 1
      for place in places { insert(place.range, place.text, in: place.file) }
    }
  }

  /// The file as it is afterwards.
  func applied(to source: [UInt8], _ file: String) -> [UInt8] {
    var result: [UInt8] = []
    var position = 0
    for (range, text) in edits[file] ?? [] where range.upperBound <= source.count {
      result += source[position..<range.lowerBound]
      result += text.utf8
      position = range.upperBound
    }
    return result + source[position...]
  }

  private func overlaps(_ range: Range<Int>, in file: String) -> Bool {
    let edits = edits[file] ?? []
    let next = edits.partitioningIndex { $0.range.upperBound >= range.lowerBound }
    return next < edits.count && edits[next].range.lowerBound <= range.upperBound
  }

  private mutating func insert(_ range: Range<Int>, _ text: String, in file: String) {
    var list = edits[file] ?? []
    edits[file] = nil
    list.insert(
      (range, text), at: list.partitioningIndex { $0.range.lowerBound >= range.lowerBound })
    edits[file] = list
  }
}

extension Array {
  /// The first position from which on `belongs` holds, where it holds for a tail.
  fileprivate func partitioningIndex(_ belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
