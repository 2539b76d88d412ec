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
          "truncated": [],
          "kinds": {
            "to": "statement",
            "from": "statement",
            "chains": [
              {
                "steps": [
                  {
                    "argument": "argument",
                    "premise": "statement",
                    "with": ["statement"],
                    "conclusion": "statement"
                  }
                ]
              }
            ],
            "foundations": ["statement", "statement", "statement"],
            "minimalSupports": [
              ["statement"],
              ["statement", "statement"]
            ],
            "minimalCuts": [
              ["statement", "statement"],
              ["statement", "statement"]
            ]
          }
        }

        """)
  }

  @Test func `the answer in words names side premises`() throws {
    let outcome = try Tool.run("chains", map, "--to", "[T]", "--from", "P")
    #expect(outcome.output.contains("[P] contributes to it, but it follows without."))
    #expect(outcome.output.contains("by <A>, together with [Q]"))
  }

  @Test func `without --to, the theses of the map are asked about`() throws {
    #expect(try Tool.run("chains", map).output.hasPrefix("[T] follows from what the map assumes."))
    let two = "[S]: s #thesis\n  + [a]: a\n\n[U]: u #thesis\n  + <B>: b\n"
    let text = try Tool.run("chains", "-", "--shortest", input: two).output
    #expect(text.contains("→ [S]") && text.contains("→ [U]"))
    let json = try Tool.run("chains", "-", "--format", "json", input: two).output
    #expect(json.contains("\"to\": \"S\"") && json.contains("\"others\": ["))
    #expect(json.contains("[\"argument\"]"))
  }

  @Test func `shortest, longest, weakest, why and why not`() throws {
    let outcome = try Tool.run(
      "chains", map, "--to", "T", "--shortest", "--longest", "--weakest", "--why", "--why-not")
    #expect(
      outcome.output == """
        a shortest chain, 1 step
            [P]
                by <A>, together with [Q]
            → [T]

        a longest chain, 1 step
            [P]
                by <A>, together with [Q]
            → [T]

        the best case for [T] needs claims without a source; it is held down by (2)
            [P], [Q]
            [T]
                by <A> from [P], [Q]
        assumed (2)
            [P], [Q]

        [T] follows in 1 step, of 2 derivations
            [T]
                by <A> from [P], [Q]
        assumed (2)
            [P], [Q]

        [T] stands

        """)
  }

  @Test func `what would change without claims, and with others given`() throws {
    let text = "[T]: t\n  + [a]: a\n  + [b]: b\n  - [o]: o #open\n"
    let without = try Tool.run(
      "chains", "-", "--to", "T", "--from", "a", "--without", "b", input: text)
    #expect(
      without.output == """
        [T] follows as before
        [a]: contributes and sufficient → necessary and sufficient

        statuses that change (0)

        """)
    let both = try Tool.run(
      "chains", "-", "--without", "a", "--without", "b", "--accept", "o", input: text)
    #expect(
      both.output == """
        [T] no longer follows

        statuses that change (2)
            [T]  stands → unsupported
            [o]  unsupported → stands

        """)
    let json = try Tool.run("chains", "-", "--without", "a", "--format", "json", input: text)
    #expect(json.output.contains("\"whatIf\": {"))
  }

  @Test func `an argument with a structure is no claim`() throws {
    for option in ["--from", "--accept"] {
      let outcome = try Tool.run("chains", map, option, "<A>")
      #expect(outcome.status == 2)
      #expect(outcome.complaints.contains("a claim is needed, and <A> has several"))
    }
  }

  @Test func `a title that the map lacks is answered with the nearest`() throws {
    let outcome = try Tool.run("chains", map, "--to", "t")
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains("map.argdown: there is no claim or argument ‘t’"))
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
          },
          "verdicts": [
            {
              "kind": "statement",
              "title": "A",
              "status": "falls",
              "because": "defeated by <B>"
            },
            {
              "kind": "statement",
              "title": "C",
              "status": "stands",
              "because": "assumed"
            },
            {
              "kind": "argument",
              "title": "B",
              "status": "stands",
              "because": "assumed"
            }
          ]
        }

        """)
  }

  @Test func `a made-up title gives way to a written one`() throws {
    let outcome = try Tool.run(
      "evaluate", "-", "--format", "json", input: "[Untitled 1]: a\n  - b\n")
    #expect(outcome.output.split(separator: "\"Untitled 1\": {").count == 2)
    #expect(outcome.output.contains("\"untitled\": true"))
  }

  @Test func `preferences are heard by every command that evaluates`() throws {
    let map = "[T]: t #thesis {priority: 2}\n  - [o]: o {priority: 1}\n  + [a]: a {source: x}\n"
    for (words, plain, preferred) in [
      (["chains", "-", "--why-not"], "[T] falls", "[T] stands"),
      (["check", "-"], "[thesis-falls]", "0 errors"),
      (["export", "-", "--to", "tgf"], "\n2 6\n", "\n3 5\n"),
      (["export", "-", "--to", "json"], "\"preferences\": false", "\"preferences\": true"),
      (["stats", "-"], "1 falls", "3 stand"),
      (["render", "-", "--status"], "main falls", "main stands"),
    ] {
      let before = try Tool.run(words: words, input: map).output
      let after = try Tool.run(words: words + ["--preferences"], input: map).output
      #expect(before.contains(plain), "\(words)")
      #expect(after.contains(preferred), "\(words)")
      #expect(!after.contains(plain), "\(words)")
    }
  }

  @Test func `preferences are heard when they are asked for`() throws {
    let map = "[A]: a {priority: 1}\n  - [B]: b\n"
    #expect(try Tool.run("evaluate", "-", input: map).output.hasPrefix("falls"))
    #expect(try Tool.run("evaluate", "-", "--preferences", input: map).output.hasPrefix("stands"))
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

struct SolverFormatTests {
  private let map = "[a]: a\n  - [b]: b\n    - [c]: c\n"

  @Test func `a map of attacks is written for solvers, with names where there is room`() throws {
    #expect(
      try Tool.run("export", "-", "--to", "apx", input: map).output == """
        % a1: [a]
        arg(a1).
        % a2: [b]
        arg(a2).
        % a3: [c]
        arg(a3).
        att(a2,a1).
        att(a3,a2).

        """)
    #expect(
      try Tool.run("export", "-", "--to", "tgf", input: map).output
        == "1 [a]\n2 [b]\n3 [c]\n#\n2 1\n3 2\n")
    #expect(
      try Tool.run("export", "-", "--to", "iccma", input: map).output
        == "p af 3\n# 1: [a]\n# 2: [b]\n# 3: [c]\n2 1\n3 2\n")
  }
}

struct ReadmeTests {
  @Test func `what the README shows is what the tool says`() throws {
    let readme = try Folder.package.read("README.md")
    let folder = try Folder()
    let map = try #require(readme.split(separator: "of three claims,\n\n```\n").last)
    try folder.write("map.argdown", String(map.split(separator: "\n```").first ?? "") + "\n")
    let samples = readme.split(separator: "```\n$ argmap ").dropFirst()
    #expect(samples.count == 4)
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

  @Test func `the settings of the checks say which claims are theses`() throws {
    let source = "[T]: t\n  + [a]: a\n    + [b]: b\n"
    let map = try folder.write("own.argdown", "===\ncheck: {thesis: a}\n===\n\n" + source)
    #expect(try Tool.run("stats", map).output.contains("\n[a]\n  status"))
    try folder.write(".argmap.yml", "thesis: b\n")
    #expect(try Tool.run("stats", map).output.contains("\n[b]\n  status"))
  }

  @Test func `a file that cannot be read is told beside the others`() throws {
    let outcome = try Tool.run("stats", map, "nowhere.argdown")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("[T]"))
  }
}
