internal import ArgumentModel

extension CheckInput {
  /// The files that the map names, each once, with the first claim that does; bibliographies, and
  /// what only the front matter names, without one.
  var namedFiles: [(path: String, claim: Int?)] {
    var seen: Set<String> = []
    let cited = evidence.sources.enumerated().flatMap { claim, sources in
      sources.compactMap(evidence.table.path(of:)).map { (path: $0, claim: Optional(claim)) }
    }
    let declared = (evidence.table.paths + graph.bibliographyPaths).map {
      (path: $0, claim: Int?.none)
    }
    return (cited + declared).filter { seen.insert($0.path).inserted }
  }
}
