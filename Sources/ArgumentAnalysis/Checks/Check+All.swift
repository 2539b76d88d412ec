public import ArgumentModel

extension Check {
  /// The checks of the library, in the order of the catalogue.
  public static let all: [Check] = [
    .undefinedReference,
    .conflictingDefinition,
    .redefinition,
    .titleKindClash,
    .unresolvedMention,
    .badInferenceUse,
    .unusedPremiseInStep,
    .duplicateRelation,
    .ambiguousRelationTarget,
    .ungroundedRelation,
    .inferredBridge,
    .orphan,
    .disconnected,
    .noThesis,
    .multipleTheses,
    .unrelatedToThesis,
    .argumentWithoutPremises,
    .argumentWithoutConclusion,
    .singlePremise,
    .selfSupport,
    .duplicateArgument,
    .subsumedArgument,
    .supportsAndAttacks,
    .mixedPolarity,
    .attacksItself,
    .selfDefeating,
    .contradictoryPremises,
    .onlyInconsistentSupport,
    .inconsistentCase,
    .contraryOfItself,
    .supportsItsContrary,
    .circularSupport,
    .redundantCircle,
    .beggingTheQuestion,
    .restatesConclusion,
    .unsupportedThesis,
    .thesisNotEstablished,
    .unsupportedClaim,
    .staleOpen,
    .givenButSupported,
    .loadBearing,
    .weakKeystone,
    .sharedFoundation,
    .singleLine,
    .idlePremise,
    .unansweredObjection,
    .conflictUnaddressed,
    .noObjectionConsidered,
    .oneSided,
    .defeatedSupport,
    .thesisFalls,
    .thesisContested,
    .inertAttack,
    .lostGiven,
    .unexpectedStatus,
    .rabbitRule,
    .holdingHands,
    .nearDuplicate,
    .possibleContradiction,
    .exactDuplicate,
    .compoundClaim,
    .reasoningInClaim,
    .questionAsClaim,
    .longClaim,
    .emptyClaim,
    .untitledReferenced,
    .missingSource,
    .unknownCitation,
    .quoteNotFound,
    .quoteAltered,
    .paragraphNotFound,
    .missingQuote,
    .sourceUnreadable,
    .sourceFileMissing,
    .singleSource,
    .strengthOutOfRange,
    .strengthIncoherent,
    .manyPremises,
    .manyReasons,
  ]

  /// The check of the library with that slug.
  public static func named(_ slug: String) -> Check? { all.first { $0.slug == slug } }
}

extension ArgumentGraph {
  /// What the checks find, by offset, then by slug; what has no place comes first.
  ///
  /// - Complexity: About O(size) for the checks of the library; see each.
  public func diagnostics(
    from checks: [Check] = Check.all, options: CheckOptions = CheckOptions()
  ) -> [Diagnostic] {
    CheckInput(self, options: options).diagnostics(from: checks)
  }
}

extension CheckInput {
  /// What those of the checks find that the options want, by offset, then by slug; what has no
  /// place comes first.
  public func diagnostics(from checks: [Check]) -> [Diagnostic] {
    let found = checks.filter(options.wants).flatMap { $0.diagnostics(on: self) }
    return found.enumerated().sorted { left, right in
      let offsets = (
        left.element.range?.lowerBound ?? -1, right.element.range?.lowerBound ?? -1
      )
      guard offsets.0 == offsets.1 else { return offsets.0 < offsets.1 }
      guard left.element.slug == right.element.slug else {
        return left.element.slug < right.element.slug
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}
