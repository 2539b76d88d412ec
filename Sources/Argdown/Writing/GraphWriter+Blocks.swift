import ArgumentModel

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
    elements[index].removeLine(ofStructure: argument, for: graph.statements[index])
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
