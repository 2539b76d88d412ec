import ArgumentModel

extension GraphWriter {
  /// The relation whose turn it is, but for those below inferences.
  mutating func linkInTurn() -> Int? {
    while nextLink < links.count, isLinked[nextLink] || links[nextLink].step != nil {
      nextLink += 1
    }
    return nextLink < links.count ? nextLink : nil
  }

  /// The element below which the next relation can be written.
  mutating func headOfNextLink() -> Int? {
    guard let number = linkInTurn() else { return nil }
    let link = links[number]
    let ends =
      link.manner == .contradiction ? [link.source, link.target] : [link.target, link.source]
    return ends.first { end in
      canStand(end) && canHold(link, below: end) && canStand(link.other(than: end))
    }
  }

  /// The element whose turn it is, or the argument in whose structure it comes first.
  mutating func nextElement() -> Int? {
    let argument = next(.argument)
    guard let statement = next(.statement) else { return argument }
    if let host = host(of: statement) {
      return elements[host].isIntroduced ? host : argument ?? host
    }
    guard let argument else { return statement }
    if isBeforeUntitled(argument) || awaits(argument, statement) { return argument }
    if elements[statement].title == nil, next(.untitled) != statement { return argument }
    if elements[argument].title == nil, next(.untitled) != argument { return statement }
    guard nextLink < links.count else { return statement }
    let ends = [links[nextLink].source, links[nextLink].target]
    let awaited = ends.filter { !elements[$0].isIntroduced }
    return awaited.allSatisfy { elements[$0].isArgument } && !awaited.isEmpty ? argument : statement
  }

  /// Whether a statement without a title is to wait for the argument whose turn it is: it
  /// contradicts one, below which alone that can stand, or will have a later one below it.
  private func awaits(_ argument: Int, _ statement: Int) -> Bool {
    elements[statement].title == nil
      && elements[statement].links.contains { number in
        let other = links[number].other(than: statement)
        let isLater =
          elements[other].isArgument && !elements[other].isIntroduced && other != argument
        return !isLinked[number] && (isLater || !canHold(links[number], below: statement))
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

  /// What an element says next, if it says it here and not in a structure.
  func place(of index: Int) -> Occurrence? {
    // Below itself, an element is only named: what stands there would count as said before.
    guard case .occurrence(let occurrence)? = elements[index].nextPlace, !isOpen(index) else {
      return nil
    }
    return (occurrence.section?.position ?? -1) <= section ? occurrence : nil
  }

  private func isOpen(_ index: Int) -> Bool {
    frames.contains { if case .element(index) = $0.subject { true } else { false } }
  }

  /// Whether a structure is yet to be written, and may be here.
  func hasStructure(_ index: Int) -> Bool {
    elements[index].structure.map { ($0.section?.position ?? -1) <= section } ?? false
  }

  /// Whether an element can be written here in its turn.
  mutating func canStand(_ index: Int) -> Bool {
    let element = elements[index]
    if element.isIntroduced { return element.title != nil }
    guard next(element.isArgument ? .argument : .statement) == index, !awaitsInference(index)
    else { return false }
    return element.title != nil || (next(.untitled) == index && place(of: index) != nil)
  }

  /// Whether an element without a title is to be written below an inference that is yet to come.
  private func awaitsInference(_ index: Int) -> Bool {
    elements[index].title == nil
      && elements[index].links.contains { links[$0].step != nil && links[$0].source == index }
  }

  /// The element whose turn it is to be introduced; `nil` if none has its turn in this section.
  mutating func next(_ kind: Turns.Kind) -> Int? {
    let order = turns[kind.rawValue].order
    var position = turns[kind.rawValue].next
    while position < order.count, elements[order[position]].isIntroduced { position += 1 }
    turns[kind.rawValue].next = position
    guard position < order.count, elements[order[position]].home <= section else { return nil }
    return order[position]
  }
}
