/// Statements, arguments and relations under one heading; groups nest.
public struct Group: Sendable {
  let title: String
  let tags: [Tag]
  let data: DataMapping
  let content: [GraphBuilder.Component]

  /// Creates a group with its heading.
  public init(
    _ title: String, tags: [Tag] = [], data: DataMapping = [:],
    @GraphBuilder _ content: () -> [GraphBuilder.Component]
  ) {
    self.title = title
    self.tags = tags
    self.data = data
    self.content = content()
  }
}
