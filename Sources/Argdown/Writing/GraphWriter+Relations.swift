import ArgumentModel

/// A line that is open: relations may follow below it.
struct Frame {
  enum Subject {
    case element(Int)
    case inference(of: Int, step: Int)
  }

  let subject: Subject
  /// Relations that can be written nowhere else.
  var owed: ArraySlice<Int> = []
  /// Whether an undercut below it would aim at an inference.
  var isBehindInference = false
}

extension GraphWriter {
  /// How many relations stand below each other before a new block begins.
  private static let depthLimit = 6

  /// Writes an element with what it says next, and opens it for relations.
  mutating func open(_ index: Int, sign: String) {
    let occurrence = place(of: index)
    if occurrence != nil { elements[index].written += 1 }
    elements[index].isIntroduced = true
    writeLine(index, occurrence, sign: sign)
    push(index)
  }

  mutating func push(_ index: Int, isBehindInference: Bool = false) {
    let element = elements[index]
    let owed = element.title == nil ? element.links.filter { links[$0].step == nil } : []
    frames.append(
      Frame(
        subject: .element(index), owed: owed[...], isBehindInference: isBehindInference))
  }

  /// Writes the relations below the line that was written last.
  mutating func writeRelations() {
    while let (depth, number) = nextLine() {
      frames.removeLast(frames.count - depth - 1)
      isLinked[number] = true
      let link = links[number]
      let indentation = String(repeating: "  ", count: depth + 1)
      switch frames[depth].subject {
      case .element(let parent):
        open(link.other(than: parent), sign: "\(indentation)\(link.sign(below: parent)) ")
      case .inference: open(link.source, sign: "\(indentation)_ ")
      }
    }
    frames = []
  }

  /// The relation that comes next, and the open line it comes below.
  ///
  /// What can be written nowhere else goes before what would close its line.
  private mutating func nextLine() -> (depth: Int, link: Int)? {
    let natural = placeOfNextLink()
    for depth in frames.indices.reversed() where depth > natural?.depth ?? -1 {
      while let owed = frames[depth].owed.first {
        if !isLinked[owed], canForce(links[owed], below: frames[depth].subject) {
          return (depth, owed)
        }
        frames[depth].owed.removeFirst()
      }
    }
    return natural
  }

  private mutating func placeOfNextLink() -> (depth: Int, link: Int)? {
    guard let number = linkInTurn() else { return nil }
    let link = links[number]
    for (depth, frame) in frames.enumerated().reversed() {
      guard case .element(let parent) = frame.subject,
        parent == link.source || parent == link.target,
        canHold(link, below: parent), canStand(link.other(than: parent)),
        depth < GraphWriter.depthLimit || elements[parent].title == nil,
        !(frame.isBehindInference && link.manner == .undercut && link.target == parent)
      else { continue }
      return (depth, number)
    }
    return nil
  }

  func canHold(_ link: Link, below parent: Int) -> Bool {
    link.manner != .contradiction || !elements[link.other(than: parent)].isArgument
  }

  /// Whether the other end of a relation can be written here, in its turn or not.
  private func canForce(_ link: Link, below subject: Frame.Subject) -> Bool {
    var child = link.source
    if case .element(let parent) = subject {
      guard canHold(link, below: parent) else { return false }
      child = link.other(than: parent)
    }
    let element = elements[child]
    return element.title != nil || (!element.isIntroduced && place(of: child) != nil)
  }
}
