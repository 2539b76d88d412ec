public import ArgumentModel

/// Why a box or group has a colour, where a legend can say it.
public enum ColorReason: Hashable, Sendable {
  /// Of its tags this one counts.
  case tag(Tag)
  /// None of its tags has a colour; the scheme has one for such boxes.
  case untagged

  /// The reason in a legend.
  var words: String {
    switch self {
    case .tag(let tag): tag.description
    case .untagged: "no tag"
    }
  }
}

/// A colour of the author's, and why it is there.
struct Tint {
  let color: BoxColor
  /// `nil` for a colour that the author gives one element alone, or a depth.
  var reason: ColorReason?
}
