/// Items set one after the other, with commas, in lines of at most 100 characters.
func wrapped(_ items: [String], indent: String) -> [String] {
  var lines: [String] = []
  var line = indent
  for (position, item) in items.enumerated() {
    let piece = position == items.count - 1 ? item : item + ","
    if line.count > indent.count, line.count + 1 + piece.count > 100 {
      lines.append(line)
      line = indent
    }
    line += line.count > indent.count ? " " + piece : piece
  }
  if line.count > indent.count { lines.append(line) }
  return lines
}

/// Lines as one text, without control characters and without empty lines at the end.
func printable(lines: [String]) -> String {
  var lines = lines
  while lines.last == "" { lines.removeLast() }
  return lines.map { printable($0) + "\n" }.joined()
}
