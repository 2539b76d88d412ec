import ArgumentAnalysis
import ArgumentExchange
import ArgumentModel

// What is said about chains, in the JSON shape of `argmap chains --format json`.

extension ChainsInquiry {
  /// The answer about the first claim, with those about `others` at its end, if there are any.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", 1)
      write(answersAbout: targets[0], to: &json)
      if targets.count > 1 {
        json.key("others")
        json.array { json in
          for target in targets.dropFirst() {
            json.object { json in write(answersAbout: target, to: &json) }
          }
        }
      }
    }
    json.finish()
    return json.bytes
  }

  private func write(answersAbout target: Relation.Endpoint, to json: inout JSONWriter) {
    let chains = chains(to: target, in: reading)
    chains.write(to: &json)
    json.key("kinds")
    chains.writeKinds(to: &json)
    for part in parts { write(part, about: target, to: &json) }
    if let consequences {
      json.key("whatIf")
      write(consequences, before: self.chains(to: target, in: original), after: chains, to: &json)
    }
  }

  private func write(_ part: Part, about target: Relation.Endpoint, to json: inout JSONWriter) {
    switch part {
    case .shortest:
      json.key("shortest")
      json.object(SupportChain.shortest(in: reading, to: target, from: start)) {
        $0.writeSteps(to: &$1)
      }
    case .longest:
      json.key("longest")
      json.object(LongestChain(in: reading, to: target, from: start)) { longest, json in
        longest.chain.writeSteps(to: &json)
        json.member("exact", longest.isExact)
        json.key("circles")
        json.array { json in for circle in longest.circles { json.array(of: circle) } }
      }
    case .weakest:
      json.key("weakest")
      json.object(BestCase(for: target, in: reading)) { best, json in best.write(to: &json) }
    case .why:
      json.key("why")
      json.object(Derivation(of: target, in: reading)) { derivation, json in
        derivation.write(to: &json)
        let count = DerivationCount(of: target, in: reading)
        json.key("count")
        if let count { json.value(count.value) } else { json.null() }
        json.member("countSaturated", count?.isSaturated ?? false)
      }
    case .whyNot:
      json.key("whyNot")
      json.object(Obstacles(to: target, in: Verdicts(Evaluation(reading)))) { obstacles, json in
        obstacles.write(to: &json)
      }
    }
  }

  private func write(
    _ consequences: Consequences, before: SupportChains, after: SupportChains,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.key("without")
      json.array(of: supposition.without)
      json.key("accept")
      json.array(of: supposition.accepting)
      json.key("before")
      json.object { json in before.writeSupport(to: &json) }
      json.key("after")
      json.object { json in after.writeSupport(to: &json) }
      json.key("changes")
      json.array { json in
        for change in consequences.changes {
          json.object { json in
            json.members(of: change.name)
            json.member("before", change.before.rawValue)
            json.member("after", change.after.rawValue)
          }
        }
      }
    }
  }
}

extension SupportChains {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("to", target.title)
    json.key("from")
    if let start { json.value(start.title) } else { json.null() }
    writeSupport(to: &json)
    json.key("chainCount")
    if let count { json.value(count.value) } else { json.null() }
    json.member("chainCountSaturated", count?.isSaturated ?? false)
    json.key("chains")
    json.array { json in
      for chain in chains { json.object { json in chain.writeSteps(to: &json) } }
    }
    json.member("foundations", foundations.map(\.title))
    json.key("minimalSupports")
    json.array { json in for set in minimalSupports { json.array(set.map(\.title)) } }
    json.key("minimalCuts")
    json.array { json in for set in minimalCuts { json.array(set.map(\.title)) } }
    json.key("loadBearing")
    json.object { json in
      json.member("statements", loadBearingStatements.map(\.title))
      json.member("arguments", loadBearingArguments.map(\.title))
    }
    json.member("truncated", truncated.map(\.rawValue))
  }

  fileprivate func writeSupport(to json: inout JSONWriter) {
    json.member("derived", isDerived)
    json.key("grade")
    if let grade { json.array(grade.names) } else { json.null() }
  }

  /// The kind of what each title names, in the shape in which the titles stand.
  fileprivate func writeKinds(to json: inout JSONWriter) {
    json.object { json in
      json.member("to", target.kind)
      json.key("from")
      if let start { json.value(start.kind) } else { json.null() }
      json.key("chains")
      json.array { json in
        for chain in chains { json.object { json in chain.writeSteps(to: &json, \.kind) } }
      }
      json.member("foundations", foundations.map(\.kind))
      json.key("minimalSupports")
      json.array { json in for set in minimalSupports { json.array(set.map(\.kind)) } }
      json.key("minimalCuts")
      json.array { json in for set in minimalCuts { json.array(set.map(\.kind)) } }
    }
  }
}

extension SupportChain {
  /// The steps with the titles of their claims, or with something else of them.
  fileprivate func writeSteps(
    to json: inout JSONWriter, _ word: (Relation.Endpoint) -> String = { $0.title }
  ) {
    json.key("steps")
    json.array { json in
      for step in steps {
        json.object { json in
          json.key("argument")
          json.value(step.argument.map { word(.argument($0)) })
          json.member("premise", word(step.premise))
          json.member("with", step.together.map(word))
          json.member("conclusion", word(step.conclusion))
        }
      }
    }
  }
}

extension Derivation {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("depth", depth)
    json.key("steps")
    json.array { json in for step in steps { json.object { json in step.write(to: &json) } } }
    json.key("assumed")
    json.array(of: assumed)
  }
}

extension Derivation.Step {
  fileprivate func write(to json: inout JSONWriter) {
    json.key("argument")
    json.value(argument?.title)
    json.key("premises")
    json.array(of: premises)
    json.key("conclusion")
    json.object { json in json.members(of: conclusion) }
  }
}

extension BestCase {
  fileprivate func write(to json: inout JSONWriter) {
    switch strength {
    case .number(let number):
      json.key("strength")
      json.value(number)
    case .standing(let standing): json.member("standing", standing.rawValue)
    }
    json.key("bottlenecks")
    json.array(of: bottlenecks)
    derivation.write(to: &json)
  }
}

extension Obstacles {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("status", status.rawValue)
    json.key("attacker")
    json.object(attacker) { $1.members(of: $0) }
    json.key("reasons")
    json.array { json in
      for reason in reasons {
        json.object { json in
          reason.step.write(to: &json)
          json.key("undercutter")
          json.object(reason.undercutter) { $1.members(of: $0) }
          json.key("gaps")
          json.array { json in
            for gap in reason.gaps {
              json.object { json in
                json.members(of: gap.name)
                json.member("status", gap.status.rawValue)
                json.member("because", gap.reason.description)
              }
            }
          }
        }
      }
    }
    json.member("frontier", frontier)
  }
}
