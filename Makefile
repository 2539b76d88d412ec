# make          installs what is missing, builds, checks every map in Graphs/, renders it to Output/
# make test     runs every test
# make bench    measures, side by side with what one would use instead
# make format   formats the sources
# make install  puts the command into PREFIX/bin
# make clean    removes what was built

PREFIX ?= /usr/local
PACKAGES := pkg-config libgraphviz-dev libyaml-dev
ARGMAP := .build/release/argmap
MAPS := $(sort $(wildcard Graphs/*.argdown))

.PHONY: all packages build render test bench format lint install clean

all: render

packages:
	@.ci/packages $(PACKAGES)

build: packages
	swift build -c release --static-swift-stdlib --product argmap

render: build
	$(ARGMAP) check $(MAPS)
	$(ARGMAP) render $(MAPS) --output Output/

test: packages
	swift test

bench: build
	@.ci/packages graphviz
	swift run -c release --static-swift-stdlib argmap-bench $(ARGMAP) $(MAPS)

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(ARGMAP) $(DESTDIR)$(PREFIX)/bin/argmap

clean:
	rm -rf .build
