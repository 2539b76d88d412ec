"""Draws a graph that `argmap export --to json` wrote with arguebuf: FILE.json… PICTURE.svg"""

import json
import sys

import arguebuf

*files, picture = sys.argv[1:]
for file in files:
    with open(file, encoding="utf-8") as source:
        data = json.load(source)
    graph = arguebuf.Graph()
    nodes = {}
    for sort in ("statement", "argument"):
        for element in data[f"{sort}s"]:
            node = arguebuf.AtomNode(text=element.get("text") or element["title"])
            nodes[sort, element["title"]] = node
            graph.add_node(node)
    for relation in data["relations"]:
        ends = [nodes[next(iter(relation[end].items()))] for end in ("source", "target")]
        is_support = relation["kind"] in ("supports", "entails")
        scheme = arguebuf.Support.DEFAULT if is_support else arguebuf.Attack.DEFAULT
        node = arguebuf.SchemeNode(scheme=scheme)
        graph.add_node(node)
        graph.add_edge(arguebuf.Edge(ends[0], node))
        graph.add_edge(arguebuf.Edge(node, ends[1]))
    arguebuf.render.graphviz(arguebuf.dump.graphviz(graph), picture)
