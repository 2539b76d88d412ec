import ArgumentAnalysis
import ArgumentModel
import Testing

struct EvaluationTests {
  /// A map of the table in the reading, with the status of each claim.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let map: ArgumentGraph
    let statuses: [(Statement.ID, Evaluation.Status)]

    init(
      _ name: String, _ statuses: [(Statement.ID, Evaluation.Status)],
      @GraphBuilder _ content: () -> [GraphBuilder.Component]
    ) {
      testDescription = name
      map = ArgumentGraph(content)
      self.statuses = statuses
    }
  }

  private static var linked: Argument {
    Argument("A") {
      Premise("p1")
      Premise("p2")
      Inference()
      Conclusion("T")
    }
  }

  private static let table: [Case] = [
    Case(
      "support", [("p1", .stands), ("p2", .stands), ("q", .stands), ("T", .stands)]
    ) {
      linked
      Relation("q", .supports, "p1")
    },
    Case(
      "an attacked premise",
      [("o", .stands), ("p1", .falls), ("p2", .stands), ("T", .falls)]
    ) {
      linked
      Relation("o", .attacks, "p1")
    },
    Case(
      "an answered objection",
      [("r", .stands), ("o", .falls), ("p1", .stands), ("p2", .stands), ("T", .stands)]
    ) {
      linked
      Relation("o", .attacks, "p1")
      Relation("r", .attacks, "o")
    },
    Case("a second reason", [("p1", .falls), ("q", .stands), ("T", .stands)]) {
      linked
      Relation("o", .attacks, "p1")
      Relation("q", .supports, "T")
    },
    Case("support shields no claim", [("p", .stands), ("o", .stands), ("T", .falls)]) {
      Relation("p", .supports, "T")
      Relation("o", .attacks, "T")
    },
    Case("an undercut", [("p", .stands), ("u", .stands), ("T", .falls)]) {
      Argument("A") {
        Premise("p")
        Inference()
        Conclusion("T")
      }
      Relation("u", .undercuts, .inference(of: "A"))
    },
    Case(
      "two cases that contradict",
      [("p", .stands), ("q", .stands), ("T", .contested), ("S", .contested)]
    ) {
      Relation("p", .supports, "T")
      Relation("q", .supports, "S")
      Relation("T", .contradicts, "S")
    },
    Case("a circle", [("a", .unsupported), ("b", .unsupported), ("T", .unsupported)]) {
      Relation("a", .supports, "b")
      Relation("b", .supports, "a")
      Relation("a", .supports, "T")
    },
    Case(
      "a circle with a reason from outside",
      [("g", .stands), ("a", .stands), ("b", .stands), ("T", .stands)]
    ) {
      Relation("a", .supports, "b")
      Relation("b", .supports, "a")
      Relation("a", .supports, "T")
      Relation("g", .supports, "b")
    },
    Case(
      "mutual attack", [("x", .contested), ("y", .contested), ("T", .contested)]
    ) {
      Relation("x", .attacks, "y")
      Relation("y", .attacks, "x")
      Relation("x", .supports, "T")
    },
    Case("a self-attack", [("s", .contested), ("t", .contested)]) {
      Relation("s", .attacks, "s")
      Relation("s", .attacks, "t")
    },
    Case(
      "an open premise", [("p", .stands), ("q", .unsupported), ("T", .unsupported)]
    ) {
      Argument("A") {
        Premise("p")
        Premise("q", tags: ["open"])
        Inference()
        Conclusion("T")
      }
    },
    Case("red light", [("looks red", .stands), ("red", .falls)]) {
      Argument("Look") {
        Premise("looks red")
        Inference()
        Conclusion("red")
      }
      Relation("red light", .undercuts, .argument("Look"))
    },
  ]

  @Test(arguments: table)
  func `the maps of the table`(example: Case) {
    let evaluation = Evaluation(Reading(example.map))
    for (claim, status) in example.statuses {
      #expect(evaluation.status(of: .statement(claim)) == status, "\(claim)")
    }
  }

  @Test func `each status has its reason`() {
    let verdicts = Verdicts(
      Evaluation(
        Reading(
          ArgumentGraph {
            Self.linked
            Relation("o", .attacks, "p1")
            Relation("T", .supports, "U")
            Relation("x", .contradicts, "y")
            Relation("x", .supports, "z")
            Relation("a", .supports, "b")
            Relation("b", .supports, "a")
            Statement("open", "…", tags: ["open"])
            Relation("open", .supports, "n")
            Relation("p2", .supports, "d")
            Relation(.argument("S"), .supports, "e")
          })))
    let reasons: [(Relation.Endpoint, String)] = [
      ("o", "assumed"), ("p1", "defeated by [o]"), ("T", "defeated by [o]"),
      ("U", "defeated by [o]"), ("x", "contested with [y]"), ("z", "contested with [y]"),
      ("a", "only circular support"), ("open", "open"), ("n", "needs [open], which is open"),
      ("d", "derived from [p2]"), ("e", "derived by <S>"),
      (.argument("A"), "defeated by [o]"), (.argument("S"), "assumed"),
    ]
    for (name, reason) in reasons { #expect(verdicts[name]?.reason.description == reason) }
    #expect(verdicts.trace(of: "U").map(\.name) == ["U", "T", "p1"])
    #expect(verdicts["none"] == nil)
  }

  @Test func `what stands only because a claim has fallen does not decide on it`() {
    let verdicts = Verdicts(
      Evaluation(
        Reading(
          ArgumentGraph {
            Relation("R", .contradicts, "T")
            Relation("D", .attacks, "R")
            Argument("Case") {
              Premise("p")
              Premise("q")
              Inference()
              Conclusion("S")
            }
            Relation("S", .contradicts, "U")
            Relation("U", .attacks, "p")
            Relation("U", .undercuts, .inference(of: "Case"))
            Relation("E", .attacks, "q")
          })))
    let reasons: [(Relation.Endpoint, String)] = [
      ("T", "assumed"), ("R", "defeated by [D]"), ("U", "assumed"), ("S", "defeated by [E]"),
      ("p", "defeated by [U]"), (.argument("Case"), "defeated by [E]"),
    ]
    for (name, reason) in reasons {
      #expect(verdicts[name]?.reason.description == reason, "\(name)")
    }
    #expect(verdicts.trace(of: .argument("Case")).map(\.name) == [.argument("Case"), "q"])
  }

  @Test func `an argument stands if its last step applies and its premises stand`() {
    let evaluation = Evaluation(
      Reading(
        ArgumentGraph {
          Self.linked
          Argument("B") {
            Premise("p1")
            Inference()
            Conclusion("U")
          }
          Argument("C", "sketched")
          Argument("D", "sketched, with two uses")
          Relation("u", .undercuts, .inference(of: "A"))
          Relation("u", .undercuts, .argument("C"))
          Relation(.argument("C"), .supports, "T")
          Relation(.argument("D"), .supports, "T")
          Relation(.argument("D"), .supports, "V")
          Relation("v", .attacks, "V")
        }))
    let statuses = ["A", "B", "C", "D"].map { evaluation.status(of: .argument(.init($0))) }
    #expect(statuses == [.falls, .stands, .falls, .stands])
  }

  @Test func `preferences let an attack fail, if they are asked for`() {
    func statuses(_ setting: String, _ map: String) -> [Evaluation.Status] {
      let graph = ArgumentGraph(argdown: "===\nmodel:\n  preferences: \(setting)\n===\n\n" + map)
      return graph.statements.map { statement in
        Evaluation(Reading(graph)).status(of: .statement(statement.id)) ?? .unsupported
      }
    }
    let attack = "[T]: t {priority: 2}\n  - [o]: o {priority: 1}"
    #expect(statuses("false", attack) == [.falls, .stands])
    #expect(statuses("true", attack) == [.stands, .stands])
    #expect(statuses("true", "[T]: t\n  - [o]: o") == [.falls, .stands])
    #expect(
      statuses("true", "[T]: t {priority: 1}\n  - [o]: o {priority: 1}") == [.falls, .stands])
    let contrary = "[p]: p {priority: 0.5}\n  >< [q]: q"
    #expect(statuses("false", contrary) == [.contested, .contested])
    #expect(statuses("true", contrary) == [.stands, .falls])
    let undercut = "<A>\n\n(1) [p]: p\n----\n  <_ [u]: u\n(2) [T]: t {priority: 9}"
    #expect(statuses("true", undercut).last == .falls)
  }

  @Test func `an objection that fails on a preference is answered`() {
    let map = "===\nmodel: {preferences: true}\n===\n\n[T]: t #thesis {priority: 2}\n  - [o]: o"
    #expect(Check.unansweredObjection.told(map).isEmpty)
    #expect(Check.thesisFalls.told(map).isEmpty)
  }
}
