public import ArgumentModel

extension MapBlock {
  /// Where the lines of the block's map stand in its document: for faults of the map.
  ///
  /// - Parameters:
  ///   - map: The map as it was read from the block.
  ///   - document: The document, under the name that messages give it.
  /// - Complexity: O(size of the block).
  public func sourceMap(of map: MapSource, in document: SourceMap.File) -> SourceMap {
    guard case .text(let text) = origin else { return map.sourceMap }
    let lines = linePlaces(of: text, in: document.lines)
    var parts: [SourceMap.Part] = []
    for part in map.sourceMap.parts {
      guard part.file == 0 else {
        parts.append(part)
        continue
      }
      let end = part.offset + part.range.count
      var number = lines.lastPosition(upTo: part.offset)
      repeat {
        let line = lines[number]
        let start = max(line.start, part.offset)
        let nextStart = number + 1 < lines.count ? lines[number + 1].start : end
        let offset = part.range.lowerBound - part.offset
        parts.append(
          SourceMap.Part(
            file: 0, range: SourceRange(start + offset, max(start, min(nextStart, end)) + offset),
            offset: line.place + start - line.start))
        number += 1
      } while number < lines.count && lines[number].start < end
    }
    return SourceMap([document] + map.sourceMap.files.dropFirst(), parts: parts)
  }

  /// Where each line begins in the map, and where in the document; one at least.
  private func linePlaces(
    of text: [UInt8], in document: LineTable
  ) -> [(start: Int, place: Int)] {
    var places: [(start: Int, place: Int)] = []
    for (number, line) in text.lines.enumerated() {
      // What stands before it belongs to quotes and lists.
      let bounds = document.bounds(ofLine: min(textLine + number, document.count))
      places.append((line.startIndex, max(bounds.lowerBound, bounds.upperBound - line.count)))
    }
    return places.isEmpty ? [(0, range.lowerBound)] : places
  }
}

extension LineTable {
  /// The stretch of a line (from 1), without its ending.
  func range(ofLine line: Int) -> SourceRange {
    let bounds = bounds(ofLine: line)
    return SourceRange(bounds.lowerBound, bounds.upperBound)
  }
}

extension [(start: Int, place: Int)] {
  /// The position of the last line that begins at or before an offset.
  fileprivate func lastPosition(upTo offset: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
