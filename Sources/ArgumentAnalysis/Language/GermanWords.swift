/// The words of German that the checks of texts know; ß is written ss, as the scanner folds it.
enum GermanWords {
  /// What words do that are no content.
  static let roles: [String: WordRole] = {
    var roles: [String: WordRole] = [:]
    for word in function.listed { roles[word] = .function }
    for word in degree.listed { roles[word] = .degree }
    for word in negation.listed { roles[word] = .negation }
    return roles
  }()

  private static let function = """
    der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem
    jener jene jenes jenen jenem er sie es ihn ihm ihr ihre ihren ihrem ihrer ihres sein seine
    seinen seinem seiner seines wir uns unser unsere ihr euch euer ich mich mir mein meine du dich
    dir dein deine man sich wer wen wem was welche welcher welches deren dessen denen
    ist sind war waren bin bist sei seien wäre wären gewesen werden wird wurde wurden worden haben
    hat hatte hatten habe hast
    in im an am auf aus bei beim mit nach von vom zu zum zur für durch um über unter zwischen seit
    während wegen pro per als wie wenn weil dass daß ob damit daher deshalb denn doch und oder aber
    sondern so also auch noch schon nun jetzt da dort hier dann sowie sowohl bzw ja eben etwa zwar
    ins ans sehr recht selbst wieder einmal dabei dafür daran darauf daraus davon dazu
    """

  private static let degree = """
    alle alles allen aller jede jeder jedes jeden jedem einige einigen einiger manche manchen mancher
    mehrere viele vielen vieler viel mehr wenig wenige weniger meist meisten genug nur fast immer
    oft manchmal selten kaum kann können konnte konnten könnte könnten mag möchte darf dürfen dürfte
    muss müssen musste müsste müssten soll sollen sollte sollten will wollen wollte würde würden
    vielleicht wahrscheinlich möglicherweise vor gegen ausser besser schlechter erste letzte
    andere anderen anderer gleich zwei drei vier fünf sechs sieben acht neun zehn
    """

  private static let negation = """
    nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts
    nirgends nirgendwo weder ohne
    """

  /// Words that German has, and hardly any other language.
  static let telling = Set(
    """
    der die das und ist nicht ein eine einen einer mit sich auf für dem des werden wird von sind auch
    zu im zum zur durch kann sollte muss dass bei wir kein keine
    """.listed)

  /// Plurals and forms that no rule makes.
  static let irregular: [String: String] = [
    "sind": "ist", "haben": "hat", "werden": "wird", "können": "kann", "sollen": "soll",
    "sollten": "sollte", "müssen": "muss", "dürfen": "darf", "wollen": "will", "waren": "war",
    "mensch": "mensch", "menschen": "mensch", "leute": "person", "personen": "person",
    "themen": "thema", "firmen": "firma", "museen": "museum", "kriterien": "kriterium",
    "daten": "datum", "stieg": "steig", "stiegen": "steig", "gestiegen": "steig",
    "fiel": "fall", "fielen": "fall", "gefallen": "fall", "fallen": "fall", "fällt": "fall",
    "ging": "geh", "gingen": "geh", "gegangen": "geh", "kam": "komm", "kamen": "komm",
    "nahm": "nehm", "genommen": "nehm", "nimmt": "nehm", "gab": "geb", "gegeben": "geb",
    "gibt": "geb", "sinkt": "sink", "sank": "sink", "gesunken": "sink",
  ]

  /// Verbs that show a clause to assert something.
  static let finiteVerbs = Set(
    """
    ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte könnte
    könnten muss müssen musste sollte sollten soll sollen darf dürfen würde würden will wollen
    """.listed)

  /// Words behind which nothing is asserted by itself.
  static let subordinators = Set(
    """
    wenn falls ob dass weil da obwohl obgleich während bevor nachdem sobald solange indem sofern
    wer was wo wie warum wann als welche welcher welches sowohl weder entweder zwischen damit
    deren dessen bis seit
    """.listed)
}
