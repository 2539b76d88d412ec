import ArgumentAnalysis
import ArgumentModel
import Testing

struct ReadingTests {
  @Test func `statements with one title are one claim`() {
    let reading = Reading(
      ArgumentGraph {
        Statement("A", "first")
        Statement("A", "again")
        Relation("A", .supports, "B")
      })
    #expect(reading.claimCount == 2)
    #expect(reading.assumed == ["[A]"])
  }

  @Test func `a structure is a row of steps that carry their conclusions on`() {
    let reading = Reading(
      ArgumentGraph {
        Argument("X") {
          Premise("p")
          Premise("q")
          Inference()
          Conclusion("m")
          Premise("r")
          Inference()
          Conclusion("t")
        }
      })
    #expect(reading.stepSentences == ["[p] + [q] => [m] by <X>", "[m] + [r] => [t] by <X>"])
    #expect(reading.assumed == ["[p]", "[q]", "[r]"])
  }

  @Test func `a step uses what its data lists`() {
    let reading = Reading(
      ArgumentGraph {
        Argument("X") {
          Premise("p")
          Premise("q")
          Inference(data: ["uses": [1]])
          Conclusion("m")
          Inference(data: ["uses": [2, 3]])
          Conclusion("t")
        }
      })
    #expect(reading.stepSentences == ["[p] => [m] by <X>", "[q] + [m] => [t] by <X>"])
  }

  @Test func `support between statements is a step with one premise`() {
    let reading = Reading(ArgumentGraph { Relation("s", .supports, "t") })
    #expect(reading.stepSentences == ["[s] => [t]"])
  }

  @Test func `a sketched argument has a hidden gist that stays assumed when supported`() {
    let reading = Reading(
      ArgumentGraph {
        Relation(.argument("A"), .supports, "T")
        Relation("s", .supports, .argument("A"))
      })
    #expect(reading.stepSentences == ["<A> => [T] by <A>", "[s] => <A>"])
    #expect(reading.assumed == ["[s]", "<A>"])
  }

  @Test func `a relation from a reconstructed argument starts at its main conclusion`() {
    let reading = Reading(
      ArgumentGraph {
        Argument("A") {
          Premise("p")
          Inference()
          Conclusion("c")
        }
        Relation(.argument("A"), .supports, "T")
      })
    #expect(reading.stepSentences == ["[p] => [c] by <A>", "[c] => [T]"])
  }

  @Test func `support of a reconstructed argument that is no premise of it backs its last step`() {
    let graph = ArgumentGraph {
      Argument("B") {
        Premise("p")
        Inference()
        Conclusion("c")
      }
      Relation("s", .supports, .argument("B"))
      Relation("p", .supports, .argument("B"))
    }
    #expect(Reading(graph).stepSentences == ["[p] => [c] by <B> backed by [s]"])
    let chains = SupportChains(in: Reading(graph), to: "c", from: "s")
    #expect(chains?.chains.map(\.sentence) == ["[s] <B>{[p]} [c]"])
    #expect(chains?.chains.first?.steps.first?.isBacking == true)
    #expect(chains?.grade == .contributes)
  }

  @Test func `an attack aims at the claim, the gist, or the last step`() {
    let reading = Reading(
      ArgumentGraph {
        Argument("B") {
          Premise("p")
          Inference()
          Conclusion("m")
          Inference()
          Conclusion("c")
        }
        Argument("S", "sketched")
        Relation("o", .attacks, "t")
        Relation("o", .attacks, .argument("S"))
        Relation("o", .attacks, .argument("B"))
      })
    #expect(
      reading.conflictSentences == ["[o] against [t]", "[o] against <S>", "[o] against step 1"])
  }

  @Test func `an attack on an argument whose premise the attacker contradicts aims at the premise`()
  {
    let reading = Reading(
      ArgumentGraph {
        Argument("B") {
          Premise("p")
          Inference()
          Conclusion("c")
        }
        Relation(.argument("O"), .attacks, .argument("B"))
        Relation(.argument("O"), .contradicts, "p")
      })
    #expect(reading.conflictSentences == ["<O> against [p]", "[p] against <O>"])
  }

  @Test func `an undercut aims at the step, or at all steps of a sketched argument`() {
    let reading = Reading(
      ArgumentGraph {
        Argument("B") {
          Premise("p")
          Inference()
          Conclusion("m")
          Inference()
          Conclusion("c")
        }
        Relation(.argument("S"), .supports, "m")
        Relation(.argument("S"), .supports, "c")
        Relation("u", .undercuts, .inference(of: "B", step: 0))
        Relation("u", .undercuts, .argument("B"))
        Relation("u", .undercuts, .argument("S"))
        Relation(.argument("O"), .attacks, "c")
        Relation("u", .undercuts, .argument("O"))
      })
    #expect(
      reading.conflictSentences == [
        "[u] against step 0", "[u] against step 1", "[u] against step 2", "[u] against step 3",
        "<O> against [c]", "[u] against <O>",
      ])
  }

  @Test func `what no step concludes is assumed, unless open; what is given need not be earned`() {
    let reading = Reading(
      ArgumentGraph {
        Statement("open", "…", tags: ["open"])
        Statement("given", "…", tags: ["given"])
        Relation("leaf", .supports, "given")
        Relation("open", .supports, "earned")
        Relation("leaf", .supports, "earned")
      })
    #expect(reading.assumed == ["[given]", "[leaf]"])
  }

  @Test func `contradiction goes both ways, and so does attack in strict mode`() {
    let reading = Reading(
      ArgumentGraph(mode: .strict) {
        Relation("a", .contradicts, "b")
        Relation("c", .attacks, "d")
      })
    #expect(
      reading.conflictSentences == [
        "[a] against [b]", "[b] against [a]", "[c] against [d]", "[d] against [c]",
      ])
  }

  @Test func `attack in loose mode goes one way`() {
    let reading = Reading(ArgumentGraph { Relation("c", .attacks, "d") })
    #expect(reading.conflictSentences == ["[c] against [d]"])
  }

  @Test func `titles are found with and without brackets`() {
    let reading = Reading(
      ArgumentGraph {
        Statement("T")
        Argument("T")
        Argument("A")
      })
    #expect(reading.endpoint(titled: "T") == "T")
    #expect(reading.endpoint(titled: "[T]") == "T")
    #expect(reading.endpoint(titled: "<T>") == .argument("T"))
    #expect(reading.endpoint(titled: "A") == .argument("A"))
    #expect(reading.endpoint(titled: "none") == nil)
  }

  @Test func `the empty map has no claim`() {
    #expect(Reading(ArgumentGraph()).claimCount == 0)
    #expect(ArgumentGraph().diagnostics().isEmpty)
  }
}
