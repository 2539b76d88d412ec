# make          installs what is missing, builds, checks every map in Graphs/, renders it to Output/
# make test     runs every test
# make bench    measures, side by side with what one would use instead
# make fuzz     throws SECONDS of odd input at the reader and the printer of Argdown
# make format   formats the sources
# make install  puts the command into PREFIX/bin
# make clean    removes what was built

PREFIX ?= /usr/local
SECONDS ?= 60
SEED ?= 1
# PNG and PDF want librsvg2-2 as well; argmap names it where it is missing.
PACKAGES := pkg-config libgraphviz-dev libyaml-dev libjansson-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
ARGMAP := .build/release/argmap
MAPS := $(sort $(wildcard Graphs/*.argdown))

.PHONY: all packages build render test bench fuzz format lint install clean

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
	swift build -c release --static-swift-stdlib --product argmap-bench
	.build/release/argmap-bench $(ARGMAP) $(MAPS)

# The modules are instrumented as a build of their own; the corpus is kept, so that it grows. Swift's
# own report of a crash would keep libFuzzer from writing down what led to it.
FUZZ := .build/fuzz
fuzz: packages
	swift build -c release --scratch-path $(FUZZ) -Xswiftc -sanitize=fuzzer --target Argdown
	swiftc -O -parse-as-library -sanitize=fuzzer -swift-version 6 -I $(FUZZ)/release/Modules \
	  -Xcc -fmodule-map-file=Sources/CYAML/module.modulemap Fuzzing/ArgdownFuzzer.swift \
	  $(FUZZ)/release/ArgumentModel.build/*.o $(FUZZ)/release/Argdown.build/*.o -lyaml \
	  -o $(FUZZ)/argdown-fuzzer
	mkdir -p $(FUZZ)/corpus
	awk '/^````.* example$$/ { n++; on = 1; next } on && /^\.$$/ { on = 0 } \
	  on { print > "$(FUZZ)/corpus/example-" n }' Sources/Argdown/Argdown.docc/Specification.md
	cp Graphs/*.argdown $(FUZZ)/corpus/
	SWIFT_BACKTRACE=enable=no $(FUZZ)/argdown-fuzzer $(FUZZ)/corpus -dict=Fuzzing/argdown.dict -max_len=4096 \
	  -max_total_time=$(SECONDS) -seed=$(SEED) -print_final_stats=1 -artifact_prefix=$(FUZZ)/

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks Fuzzing

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks Fuzzing

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(ARGMAP) $(DESTDIR)$(PREFIX)/bin/argmap

clean:
	rm -rf .build
