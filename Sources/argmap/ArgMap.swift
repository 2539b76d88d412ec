import Argdown
import ArgumentExchange
import ArgumentModel
import Glibc

@main struct ArgMap {
  static func main() {
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    let document = ArgdownDocument(parsing: text)
    let elaboration = Elaboration(document)
    print(String(decoding: elaboration.graph.argdownJSON, as: UTF8.self))
  }
}
