import Argdown
import ArgumentExchange
import ArgumentModel
import Testing

struct GraphJSONTests {
  @Test func `a text of several files names them at the end`() {
    let loader = SourceLoader(["b": "[B]: b"])
    let source = Array("@include(b)\n\n[A]: a".utf8)
    let composed = ComposedDocument(parsing: source, at: "a", loading: loader)
    let graph = ArgumentGraph(composed.document)
    let json = String(decoding: graph.json(with: composed.sourceMap), as: UTF8.self)
    #expect(
      json.hasSuffix(
        """
          "files": [
            {
              "name": "a",
              "parts": [
                {
                  "range": [0, 11],
                  "offset": 0
                },
                {
                  "range": [21, 29],
                  "offset": 11
                }
              ]
            },
            {
              "name": "b",
              "parts": [
                {
                  "range": [13, 19],
                  "offset": 0
                }
              ]
            }
          ]
        }

        """))
    #expect(!String(decoding: graph.json, as: UTF8.self).contains("files"))
  }

  @Test func `a graph has everything its author wrote`() {
    let graph = ArgumentGraph(
      ArgdownDocument(
        parsing: """
          # Part {isGroup: true}

          [T]: The *thesis*. #thesis
            - <A>: An objection.

          <B>

          (1) [P]: A premise. {source: "x", weight: 0.5}
          -- modus ponens {uses: [1]} --
          (2) [T]
          """))
    #expect(
      String(decoding: graph.json, as: UTF8.self) == """
        {
          "version": 1,
          "mode": "loose",
          "preferences": false,
          "metadata": {},
          "sections": [
            {
              "title": "Part",
              "level": 1,
              "data": {
                "isGroup": true
              },
              "range": [0, 22]
            }
          ],
          "statements": [
            {
              "title": "T",
              "text": "The thesis. #thesis",
              "marks": [
                {
                  "kind": "italic",
                  "range": [4, 10]
                },
                {
                  "kind": "tag",
                  "tag": "thesis",
                  "range": [12, 19]
                }
              ],
              "tags": ["thesis"],
              "section": 0,
              "occurrences": [
                {
                  "role": "paragraph",
                  "range": [24, 50]
                },
                {
                  "role": "conclusion",
                  "argument": "B",
                  "reference": true,
                  "range": [162, 165]
                }
              ]
            },
            {
              "title": "P",
              "text": "A premise.",
              "data": {
                "source": "x",
                "weight": 0.5
              },
              "section": 0,
              "occurrences": [
                {
                  "role": "premise",
                  "argument": "B",
                  "range": [84, 126]
                }
              ]
            }
          ],
          "arguments": [
            {
              "title": "A",
              "text": "An objection.",
              "section": 0,
              "occurrences": [
                {
                  "role": "relation",
                  "range": [55, 73]
                }
              ]
            },
            {
              "title": "B",
              "section": 0,
              "occurrences": [
                {
                  "role": "paragraph",
                  "reference": true,
                  "range": [75, 78]
                }
              ],
              "structure": [
                {
                  "premises": ["P"],
                  "rules": ["modus ponens"],
                  "uses": [1],
                  "data": {
                    "uses": [
                      1
                    ]
                  },
                  "conclusion": "T"
                }
              ]
            }
          ],
          "relations": [
            {
              "source": {
                "argument": "A"
              },
              "kind": "attacks",
              "target": {
                "statement": "T"
              }
            }
          ]
        }

        """)
  }
}
