import TestSupport
import Testing

struct CheckCommandTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `a finding shows its place, its line and its help`() throws {
    let file = try folder.write("map.argdown", "[Thesis]: t #thesis\n\n[Lone]: alone\n")
    let outcome = try Tool.run("check", file)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        """
        map.argdown:1:1: warning: nothing supports [Thesis] [unsupported-thesis]
            1 | [Thesis]: t #thesis
              | ^~~~~~~~
        """))
    #expect(outcome.output.contains("  help: "))
    #expect(outcome.output.hasSuffix(" in 1 file\n"))
  }

  @Test(arguments: [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
  func `the threshold decides on the exit status`(threshold: String, status: Int) throws {
    let file = try folder.write("map.argdown", "[Thesis]: t #thesis\n")
    #expect(try Tool.run("check", file, "--fail-on", threshold).status == Int32(status))
  }

  @Test func `checks are selected and ignored by slug and by group`() throws {
    let file = try folder.write("map.argdown", "[T]: t #thesis\n\n[Lone]: alone\n")
    #expect(try Tool.run("check", file, "--select", "orphan").output.contains("[orphan]"))
    #expect(
      try !Tool.run("check", file, "--select", "orphan").output.contains("unsupported-thesis"))
    #expect(try !Tool.run("check", file, "--ignore", "structure").output.contains("[orphan]"))
  }

  @Test func `a finding of the notation is explained and ignored by its name`() throws {
    let manual = try Tool.run("explain", "unclosed-emphasis")
    #expect(manual.status == 0)
    #expect(manual.output.hasPrefix("unclosed-emphasis (warning, notation)"))
    let file = try folder.write("map.argdown", "[A]: *a\n  + [B]: b\n")
    #expect(try Tool.run("check", file).output.contains("[unclosed-emphasis]"))
    let outcome = try Tool.run("check", file, "--ignore", "unclosed-emphasis")
    #expect(!outcome.output.contains("[unclosed-emphasis]"))
  }

  @Test func `what is written to no place is told`() throws {
    let file = try folder.write("map.argdown", "[A]: a\n  + [B]: b\n")
    let command = "'\(Tool.path)' check '\(file)'"
    #expect(shell("\(command) > /dev/full 2> /dev/null") == 2)
    #expect(shell("\(command) | head -c 1 > /dev/null") == 0)
  }

  @Test func `every check is explained`() throws {
    let list = try Tool.run("explain").output
    let slugs = list.split(separator: "\n").filter { $0.hasPrefix("  ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(slugs.count >= 10)
    for slug in slugs {
      let manual = try Tool.run("explain", slug)
      #expect(manual.status == 0)
      #expect(manual.output.hasPrefix("\(slug) ("))
      #expect(manual.output.count > 200)
    }
  }
}

struct ChainsCommandTests {
  private let map: String
  private let folder: Folder

  init() throws {
    folder = try Folder()
    map = try folder.write(
      "map.argdown",
      """
      <A>

      (1) [P]: p
      (2) [Q]: q
      -- modus ponens --
      (3) [T]: t

      [T]
        + [R]: r
      """)
  }

  @Test func `the answer in JSON has every key, in order`() throws {
    let outcome = try Tool.run("chains", map, "--to", "T", "--from", "P", "--format", "json")
    #expect(
      outcome.output == """
        {
          "version": 1,
          "to": "T",
          "from": "P",
          "derived": true,
          "grade": ["contributes"],
          "chainCount": 1,
          "chainCountSaturated": false,
          "chains": [
            {
              "steps": [
                {
                  "argument": "A",
                  "premise": "P",
                  "with": ["Q"],
                  "conclusion": "T"
                }
              ]
            }
          ],
          "foundations": ["P", "Q", "R"],
          "minimalSupports": [
            ["R"],
            ["P", "Q"]
          ],
          "minimalCuts": [
            ["P", "R"],
            ["Q", "R"]
          ],
          "loadBearing": {
            "statements": [],
            "arguments": []
          },
          "truncated": []
        }

        """)
  }

  @Test func `the answer in words names side premises`() throws {
    let outcome = try Tool.run("chains", map, "--to", "[T]", "--from", "P")
    #expect(outcome.output.contains("[P] contributes to it, but it follows without."))
    #expect(outcome.output.contains("by <A>, together with [Q]"))
  }

  @Test func `a title that the map lacks is answered with the nearest`() throws {
    let outcome = try Tool.run("chains", map, "--to", "t")
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains("has no claim or argument ‘t’"))
    #expect(outcome.complaints.contains("did you mean T?"))
  }

  @Test func `the article's premise reaches its thesis with side premises`() throws {
    let article = "\(Folder.package.path)/Graphs/japan-russia-2016.argdown"
    let outcome = try Tool.run(
      "chains", article, "--to", "Rapprochement now", "--from", "Alliance ties Russia policy")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("[Alliance ties Russia policy] is necessary for it."))
    #expect(outcome.output.contains("together with"))
  }
}

struct EvaluateCommandTests {
  @Test func `the answer in JSON has a status and a reason for each`() throws {
    let outcome = try Tool.run(
      "evaluate", "-", "--format", "json", input: "[A]: a\n  - <B>: b\n  + [C]: c\n")
    #expect(
      outcome.output == """
        {
          "version": 1,
          "semantics": "grounded",
          "statements": {
            "A": {
              "status": "falls",
              "because": "defeated by <B>"
            },
            "C": {
              "status": "stands",
              "because": "assumed"
            }
          },
          "arguments": {
            "B": {
              "status": "stands",
              "because": "assumed"
            }
          }
        }

        """)
  }

  @Test func `why leads back to what decides`() throws {
    let outcome = try Tool.run(
      "evaluate", "-", "--why", "A",
      input: "[A]: a\n  + [B]: b\n    - [C]: c\n")
    #expect(outcome.output.contains("falls"))
    #expect(outcome.output.contains("needs falls"))
    #expect(outcome.output.contains("defeated by [C]"))
  }
}

struct ReadmeTests {
  @Test func `what the README shows is what the tool says`() throws {
    let readme = try Folder.package.read("README.md")
    let folder = try Folder()
    let map = try #require(readme.split(separator: "of three claims,\n\n```\n").last)
    try folder.write("map.argdown", String(map.split(separator: "\n```").first ?? "") + "\n")
    let samples = readme.split(separator: "```\n$ argmap ").dropFirst()
    #expect(samples.count == 3)
    for sample in samples {
      let lines = sample.split(separator: "\n```")[0].split(
        separator: "\n", omittingEmptySubsequences: false)
      let words = lines[0].replacing("Graphs/", with: Folder.package.path + "/Graphs/")
      let output = "\(folder.path)/output"
      _ = shell("cd '\(folder.path)' && '\(Tool.path)' \(words) > '\(output)'")
      let shown = lines.dropFirst().filter { $0 != "…" }.joined(separator: "\n")
      #expect(try folder.read("output").hasPrefix(shown), "\(words)")
    }
  }
}

struct StatsCommandTests {
  private let folder: Folder
  private let map: String

  init() throws {
    folder = try Folder()
    map = try folder.write("map.argdown", "[T]: one two #thesis\n  + [a]: three\n  - [o]: four\n")
  }

  @Test func `a map in figures, for people`() throws {
    let outcome = try Tool.run("stats", map)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("  relations      2: 1 supports, 1 attacks\n"))
    #expect(outcome.output.contains("\n[T]\n  status              falls\n"))
    #expect(outcome.output.contains("  depth               1 step\n"))
  }

  @Test func `a map in figures, for programs`() throws {
    let output = try Tool.run("stats", map, map, "--format", "json").output
    #expect(output.hasPrefix("{\n  \"version\": 1,\n  \"files\": [\n    {\n      \"file\": "))
    #expect(output.contains("\"smallestCut\": 1,"))
    #expect(output.contains("\"claimsByDistance\": [1, 1],"))
  }

  @Test func `a file that cannot be read is told beside the others`() throws {
    let outcome = try Tool.run("stats", map, "nowhere.argdown")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("[T]"))
  }
}
