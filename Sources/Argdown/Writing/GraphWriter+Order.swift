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

// MARK: - Blocks

extension GraphWriter {
  /// Writes what belongs to the section, and relations as soon as their turn comes.
  mutating func writeBlocks() {
    let all = residents[section + 1]
    // A place may wait for a structure, no structure for a place.
    var residents = (all.filter { elements[$0].structure != nil } + all)[...]
    while true {
      if let head = headOfNextLink() {
        writeBlock(of: head)
      } else if let element = nextElement() {
        let isHost = elements[element].isIntroduced || elements[element].title == nil
        if isHost, hasStructure(element) {
          writeStructure(of: element)
        } else {
          writeBlock(of: element)
        }
      } else if let resident = residents.first {
        if hasStructure(resident) {
          writeStructure(of: resident)
        } else if place(of: resident) != nil {
          writeBlock(of: resident)
        } else {
          residents.removeFirst()
        }
      } else {
        return
      }
    }
  }

  /// Whether a structure is yet to be written, and may be here.
  private func hasStructure(_ index: Int) -> Bool {
    elements[index].structure.map { ($0.section?.position ?? -1) <= section } ?? false
  }

  /// What an element says next, if it says it here and not in a structure.
  private func place(of index: Int) -> Occurrence? {
    // Below itself, an element is only named: what stands there would count as said before.
    guard case .occurrence(let occurrence)? = elements[index].nextPlace, !isOpen(index) else {
      return nil
    }
    return (occurrence.section?.position ?? -1) <= section ? occurrence : nil
  }

  private func isOpen(_ index: Int) -> Bool {
    frames.contains { if case .element(index) = $0.subject { true } else { false } }
  }

  /// The element below which the next relation can be written.
  private mutating func headOfNextLink() -> Int? {
    while nextLink < links.count, isLinked[nextLink] || links[nextLink].step != nil {
      nextLink += 1
    }
    guard nextLink < links.count else { return nil }
    let link = links[nextLink]
    let ends =
      link.manner == .contradiction ? [link.source, link.target] : [link.target, link.source]
    return ends.first { end in
      canStand(end) && canHold(link, below: end) && canStand(link.other(than: end))
    }
  }

  /// The element whose turn it is, or the argument in whose structure it comes first.
  private mutating func nextElement() -> Int? {
    let argument = next(.argument)
    guard let statement = next(.statement) else { return argument }
    if let host = host(of: statement) {
      return elements[host].isIntroduced ? host : argument ?? host
    }
    guard let argument else { return statement }
    if isBeforeUntitled(argument) || awaitsArgument(statement) { return argument }
    if elements[statement].title == nil, next(.untitled) != statement { return argument }
    guard nextLink < links.count else { return statement }
    let ends = [links[nextLink].source, links[nextLink].target]
    let awaited = ends.filter { !elements[$0].isIntroduced }
    return awaited.allSatisfy { elements[$0].isArgument } && !awaited.isEmpty ? argument : statement
  }

  /// Whether a statement without a title contradicts an argument, below which alone that can stand.
  private func awaitsArgument(_ statement: Int) -> Bool {
    elements[statement].title == nil
      && elements[statement].links.contains { number in
        !isLinked[number] && !canHold(links[number], below: statement)
      }
  }

  /// Whether a structure without a title comes next, which must not stand behind this argument.
  private func isBeforeUntitled(_ argument: Int) -> Bool {
    let turns = turns[Turns.Kind.argument.rawValue]
    guard turns.next + 1 < turns.order.count else { return false }
    let following = turns.order[turns.next + 1]
    return elements[following].title == nil && elements[argument].title != nil
  }

  /// The argument with a structure, to be written here, in which a statement comes first.
  private func host(of statement: Int) -> Int? {
    if case .line(ofStructure: let argument, _)? = elements[statement].nextPlace {
      return hasStructure(argument) ? argument : nil
    }
    guard elements[statement].nextPlace?.occurrence.role == .relation else { return nil }
    return elements[statement].links.lazy.map { links[$0] }
      .first { $0.step != nil && hasStructure($0.target) }?.target
  }

  /// Writes an element with the relations below it, and its structure if it is due.
  private mutating func writeBlock(of index: Int) {
    let isItem = elements[index].title?.beginsRelation ?? false
    beginBlock()
    open(index, sign: isItem ? "* " : "")
    writeRelations()
    precedingArgument = elements[index].isArgument && !isItem ? index : nil
    if hasStructure(index), isDue(index) { writeLines(of: index) }
  }

  /// Whether the statements of a structure have their turn.
  private mutating func isDue(_ argument: Int) -> Bool {
    let statements = (elements[argument].structure?.statements ?? []).compactMap(
      graph.position(of:))
    let new = statements.first { !elements[$0].isIntroduced }
    return !statements.contains { place(of: $0) != nil } && (new == nil || new == next(.statement))
  }

  /// Writes a structure below the title of its argument, and before it what comes before in its
  /// statements.
  private mutating func writeStructure(of argument: Int) {
    for statement in elements[argument].structure?.statements ?? [] {
      guard let index = graph.position(of: statement) else { continue }
      while place(of: index) != nil { writeBlock(of: index) }
    }
    if elements[argument].title != nil {
      if precedingArgument != argument { writeBlock(of: argument) }
    } else if let precedingArgument {
      separate(from: precedingArgument)
    }
    if hasStructure(argument) { writeLines(of: argument) }
  }

  private mutating func writeLines(of argument: Int) {
    guard let structure = elements[argument].structure else { return }
    elements[argument].structure = nil
    elements[argument].isIntroduced = true
    beginBlock()
    var number = 0
    for (position, step) in structure.steps.enumerated() {
      for premise in step.premises {
        number += 1
        write(premise, number, of: argument, isBehindInference: position > 0)
      }
      writeInference(step.inference)
      let owed = elements[argument].links.filter {
        links[$0].target == argument && links[$0].step == position
      }
      frames = [
        Frame(subject: .inference(of: argument, step: position), owed: owed[...])
      ]
      writeRelations()
      number += 1
      let conclusion = Premise(step.conclusion.statement, step.conclusion.occurrence)
      write(conclusion, number, of: argument, isBehindInference: true)
    }
    precedingArgument = nil
  }

  /// Writes a numbered line of the structure of an argument.
  private mutating func write(
    _ line: Premise, _ number: Int, of argument: Int, isBehindInference: Bool
  ) {
    guard let index = graph.position(of: line.statement) else { return }
    elements[index].removeLine(ofStructure: argument, data: graph.statements[index].data)
    elements[index].isIntroduced = true
    writeLine(index, line.occurrence, sign: "(\(number)) ")
    push(index, isBehindInference: isBehindInference)
    writeRelations()
  }

  /// Keeps a structure of its own from the argument above, which is named once more in a list.
  private mutating func separate(from argument: Int) {
    beginBlock()
    writeLine(argument, nil, sign: "* ")
    precedingArgument = nil
  }
}

// MARK: - Relations

extension GraphWriter {
  /// How many relations stand below each other before a new block begins.
  private static let depthLimit = 6

  /// Writes an element with what it says next, and opens it for relations.
  private mutating func open(_ index: Int, sign: String) {
    let occurrence = place(of: index)
    if occurrence != nil { elements[index].written += 1 }
    elements[index].isIntroduced = true
    writeLine(index, occurrence, sign: sign)
    push(index)
  }

  private mutating func push(_ index: Int, isBehindInference: Bool = false) {
    let element = elements[index]
    let owed = element.isReferable ? [] : element.links.filter { links[$0].step == nil }
    frames.append(
      Frame(
        subject: .element(index), owed: owed[...], isBehindInference: isBehindInference))
  }

  /// Writes the relations below the line that was written last.
  private mutating func writeRelations() {
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
    while nextLink < links.count, isLinked[nextLink] || links[nextLink].step != nil {
      nextLink += 1
    }
    guard nextLink < links.count else { return nil }
    let link = links[nextLink]
    for (depth, frame) in frames.enumerated().reversed() {
      guard case .element(let parent) = frame.subject,
        parent == link.source || parent == link.target,
        canHold(link, below: parent), canStand(link.other(than: parent)),
        depth < GraphWriter.depthLimit || !elements[parent].isReferable,
        !(frame.isBehindInference && link.manner == .undercut && link.target == parent)
      else { continue }
      return (depth, nextLink)
    }
    return nil
  }

  private func canHold(_ link: Link, below parent: Int) -> Bool {
    link.manner != .contradiction || !elements[link.other(than: parent)].isArgument
  }

  /// Whether an element can be written here in its turn.
  private mutating func canStand(_ index: Int) -> Bool {
    let element = elements[index]
    if element.isIntroduced { return element.isReferable }
    guard next(element.isArgument ? .argument : .statement) == index, !awaitsInference(index)
    else { return false }
    return element.title != nil || (next(.untitled) == index && place(of: index) != nil)
  }

  /// Whether an element without a title is to be written below an inference that is yet to come.
  private func awaitsInference(_ index: Int) -> Bool {
    elements[index].title == nil
      && elements[index].links.contains { links[$0].step != nil && links[$0].source == index }
  }

  /// Whether the other end of a relation can be written here, in its turn or not.
  private func canForce(_ link: Link, below subject: Frame.Subject) -> Bool {
    var child = link.source
    if case .element(let parent) = subject {
      guard canHold(link, below: parent) else { return false }
      child = link.other(than: parent)
    }
    let element = elements[child]
    if element.title == nil { return !element.isIntroduced && place(of: child) != nil }
    return element.isReferable || !element.isIntroduced
  }

  /// The element whose turn it is to be introduced; `nil` if none has its turn in this section.
  private mutating func next(_ kind: Turns.Kind) -> Int? {
    let order = turns[kind.rawValue].order
    var position = turns[kind.rawValue].next
    while position < order.count, elements[order[position]].isIntroduced { position += 1 }
    turns[kind.rawValue].next = position
    guard position < order.count, elements[order[position]].home <= section else { return nil }
    return order[position]
  }
}
