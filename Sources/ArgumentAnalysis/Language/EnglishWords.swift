/// The words of English that the checks of texts know.
enum EnglishWords {
  /// What words do that are no content.
  static let roles: [String: WordRole] = {
    var roles: [String: WordRole] = [:]
    for word in function.listed { roles[word] = .function }
    for word in degree.listed { roles[word] = .degree }
    for word in negation.listed { roles[word] = .negation }
    for word in ["do", "does", "did"] { roles[word] = .auxiliary }
    return roles
  }()

  private static let function = """
    a an the this that these those it its it's itself he him his she her hers they them their theirs
    we us our ours you your yours i me my mine who whom whose which what one's there there's here
    be is are was were been being am 's have has had having
    of to in on at by for from with as into onto upon about over under between among through during
    per via within toward towards than then so such and or but if because while although though
    since when where why how whether that's also too just even still yet now both either it'd
    let lets very quite rather really actually simply indeed thus hence therefore however moreover
    furthermore again once itself themselves himself herself ourselves yourself oneself own
    """

  private static let degree = """
    all every each any some most many much more less least few fewer several half enough only almost
    always often sometimes usually rarely seldom hardly merely nearly exactly
    can could may might must shall should will would ought need needn probably possibly perhaps
    before after against above below better worse best worst up down out off per
    first last next other another same different
    one two three four five six seven eight nine ten
    """

  private static let negation = "not no never none nobody nothing nowhere neither without cannot"

  /// Words that English has, and hardly any other language.
  static let telling = Set(
    """
    the of and to that it for with not by from this have has are is should would will which there
    their they been be can could must
    """.listed)

  /// Plurals and forms that no rule makes.
  static let irregular: [String: String] = [
    "are": "is", "am": "is", "have": "has", "were": "was", "an": "a",
    "men": "man", "women": "woman", "children": "child", "people": "person", "persons": "person",
    "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose", "oxen": "ox",
    "lives": "life", "life": "life", "wives": "wife", "wife": "wife", "knives": "knife",
    "knife": "knife", "halves": "half", "selves": "self", "wolves": "wolf", "thieves": "thief",
    "loaves": "loaf", "leaves": "leaf", "shelves": "shelf", "analyses": "analysi",
    "analysis": "analysi", "crises": "crisi", "crisis": "crisi", "theses": "thesi",
    "thesis": "thesi", "hypotheses": "hypothesi", "hypothesis": "hypothesi", "bases": "base",
    "basis": "base", "criteria": "criterion", "criterion": "criterion",
    "phenomena": "phenomenon", "phenomenon": "phenomenon", "data": "data", "media": "media",
    "dying": "die", "dies": "die", "died": "die", "lying": "lie", "lies": "lie", "lied": "lie",
    "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "grew": "grow",
    "grown": "grow", "made": "make", "took": "take", "taken": "take", "gave": "give",
    "given": "give", "went": "go", "gone": "go", "came": "come", "saw": "see", "seen": "see",
    "knew": "know", "known": "know", "thought": "think", "bought": "buy", "paid": "pay",
    "said": "say", "told": "tell", "led": "lead", "kept": "keep", "held": "hold", "lost": "lose",
    "won": "win", "broke": "break", "broken": "break", "chose": "choose", "chosen": "choose",
    "spoke": "speak", "spoken": "speak", "wrote": "write", "written": "write", "began": "begin",
    "begun": "begin", "became": "become", "built": "build", "sold": "sell", "found": "find",
  ]

  /// Verbs that show a clause to assert something.
  static let finiteVerbs = Set(
    """
    is are was were has have had will would can could should must may might does do did cannot
    isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't
    doesn't don't didn't
    """.listed)

  /// Words behind which nothing is asserted by itself.
  static let subordinators = Set(
    """
    if when whenever whether that because since unless although though while who whom whose which
    what where as than until once before after whereas how why both either neither between lest
    provided suppose assuming
    """.listed)
}
