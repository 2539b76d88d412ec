import TestSupport
import Testing

struct ConfigurationTests {
  private let folder: Folder
  private let map: String

  init() throws {
    folder = try Folder()
    map = try folder.write("map.argdown", "[A]: a\n  + [B]: b\n\n[Lone]: alone\n")
  }

  private func titles(_ words: String...) throws -> String {
    let outcome = try Tool.run(words: ["export", "--to", "dot"] + words, in: folder)
    #expect(outcome.status == 0)
    return outcome.output
  }

  @Test func `a configuration beside the user is read, and one that is named in its place`() throws
  {
    #expect(try !titles(map).contains("claim-lone"))
    let keep = "{\"selection\": {\"excludeDisconnected\": false}}"
    let file = try folder.write("other.json", keep)
    #expect(try titles(map, "--config", file).contains("claim-lone"))
    try folder.write("argdown.config.json", keep)
    #expect(try titles(map).contains("claim-lone"))
    let empty = try folder.write("empty.json", "{}")
    #expect(try !titles(map, "--config", empty).contains("claim-lone"))
  }

  @Test func `the front matter stands above the configuration, unless that says otherwise`() throws
  {
    let front = try folder.write(
      "front.argdown",
      "===\nselection: {excludeDisconnected: true}\n===\n\n[A]: a\n  + [B]: b\n\n[Lone]: alone\n")
    let keep = "\"selection\": {\"excludeDisconnected\": false}"
    let file = try folder.write("a.json", "{\(keep)}")
    #expect(try !titles(front, "--config", file).contains("claim-lone"))
    for mode in ["default", "ignore"] {
      let file = try folder.write(
        "b.json", "{\(keep), \"data\": {\"frontMatterSettingsMode\": \"\(mode)\"}}")
      #expect(try titles(front, "--config", file).contains("claim-lone"))
    }
  }

  @Test func `a configuration that cannot be read stops the job with its place`() throws {
    try folder.write("argdown.config.json", "{\n  \"map\": [}\n}\n")
    for command in ["check", "render", "evaluate"] {
      let outcome = try Tool.run(words: [command, map], in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.complaints.hasPrefix("argmap: argdown.config.json:2:"))
    }
    let missing = try Tool.run("check", map, "--config", "\(folder.path)/none.json")
    #expect(missing.status == 2)
    #expect(missing.complaints.contains("none.json: there is no such file"))
  }

  @Test func `a slip in a configuration is told on standard error`() throws {
    try folder.write(
      "argdown.config.json", "{\n  \"selecton\": {\"excludeDisconnected\": false}\n}\n")
    let outcome = try Tool.run(words: ["render", map], in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.complaints.hasPrefix(
        """
        argdown.config.json:2:3: warning: there is no setting `selecton` [unknown-setting]
          help: did you mean `selection`?
        """))
  }

  @Test func `check shows slips in the front matter where they stand`() throws {
    let text = """
      ===
      title: A map
      keywords: [a, b]
      group:
        groupDept: 1
        regroup: none
      map:
        statementLabelMode: titel
      html: {anything: goes}
      ===

      [A]: a
        + [B]: b

      """
    let outcome = try Tool.run("check", "-", input: text)
    #expect(outcome.status == 0)
    for line in [
      "standard input:5:3: warning: there is no setting `group.groupDept` [unknown-setting]",
      "    5 |   groupDept: 1", "help: did you mean `groupDepth`?",
      "standard input:6:3: warning: `group.regroup` cannot be `none` [invalid-setting]",
      "standard input:8:3: warning: `map.statementLabelMode` cannot be `titel` [invalid-setting]",
      "help: did you mean `title`?",
    ] {
      #expect(outcome.output.contains(line), "\(line)")
    }
    let strict = try Tool.run("check", "-", "--fail-on", "warning", input: text)
    #expect(strict.status == 1)
  }

  @Test func `exploded arguments, closed groups and colours reach the picture`() throws {
    let text = """
      ===
      model: {explodeArguments: true}
      color: {colorScheme: iwanthue-fancy}
      ===

      # Shut {isClosed: true}

      [X]: x
        + [T]

      # Open

      <A>

      (1) p
      ----
      (2) q
      ----
      (3) [T]: t

      """
    let outcome = try Tool.run("render", "-", "--to", "dot", input: text)
    #expect(outcome.status == 0)
    for word in ["argument-a-1", "argument-a-2", "group-shut", "#e6afd3"] {
      #expect(outcome.output.contains(word), "\(word)")
    }
    #expect(!outcome.output.contains("claim-x"))
  }

  @Test func `the settings are listed`() throws {
    let list = try Tool.run("explain", "settings").output
    for path in ["model.mode", "group.regroup", "color.tagColors", "dot.sameRank"] {
      #expect(list.contains("\(path)\n"))
    }
  }
}
