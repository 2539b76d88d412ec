# make          installs what is missing, builds, checks every map in Graphs/, renders it to Output/,
#               and reports on the article's map
# make test     runs every test
# make bench    measures, side by side with what one would use instead, and writes Output/benchmarks.md
# make fuzz     throws SECONDS of odd input at the reader and the printer of Argdown
# make format   formats the sources
# make install  puts the command, the filter of Pandoc, the manual page and completions for shells below PREFIX
# make deb      packs them for Debian, into .build/
# make clean    removes what was built

PREFIX ?= /usr/local
SECONDS ?= 60
SEED ?= 1
# PNG and PDF want librsvg2-2 as well; argmap names it where it is missing.
PACKAGES := pkg-config libgraphviz-dev libyaml-dev libjansson-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
ARGMAP := .build/release/argmap
ARTICLE := Graphs/japan-russia-2016.argdown
MAPS := $(sort $(wildcard Graphs/*.argdown))

.PHONY: all packages build render test bench fuzz format lint install deb clean

all: render

packages:
	@.ci/packages $(PACKAGES)

# Swift's runtime and that of C++, which it needs, are part of the program: it starts a fifth sooner
# and runs where neither is installed.
RELEASE := -c release --static-swift-stdlib -Xlinker -L$(CURDIR)/.build/c++
build: packages
	mkdir -p .build/c++
	ln -sf $(lastword $(wildcard /usr/lib/gcc/*/*/libstdc++.a)) .build/c++/libstdc++.a
	swift build $(RELEASE) --product argmap
	ln -sf argmap $(ARGMAP)-pandoc

render: build
	$(ARGMAP) check $(MAPS)
	$(ARGMAP) render $(MAPS) --output Output/
	$(ARGMAP) report $(ARTICLE) --output Output/japan-russia-2016-report.md
	$(ARGMAP) report $(ARTICLE) --output Output/japan-russia-2016-report.html

test: packages
	swift test

bench: build
	@.ci/packages graphviz
	swift build $(RELEASE) --product argmap-bench
	.build/release/argmap-bench $(ARGMAP) Output/benchmarks.md $(MAPS)

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
	swift format --in-place --parallel --recursive Package.swift Sources Plugins Tests Benchmarks Fuzzing

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Plugins Tests Benchmarks Fuzzing

# A name that is taken keeps what was there until the new one is whole.
SHARE = $(DESTDIR)$(PREFIX)/share
install: build
	install -D -m 755 $(ARGMAP) $(DESTDIR)$(PREFIX)/bin/argmap
	ln -sf argmap $(DESTDIR)$(PREFIX)/bin/argmap-pandoc
	install -d $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	$(ARGMAP) man | gzip -9n > $(SHARE)/man/man1/argmap.1.gz
	$(ARGMAP) completions bash > $(SHARE)/bash-completion/completions/argmap
	$(ARGMAP) completions zsh > $(SHARE)/zsh/site-functions/_argmap
	$(ARGMAP) completions fish > $(SHARE)/fish/vendor_completions.d/argmap.fish

# A Debian package of this machine's architecture, in .build/.
deb: build
	@.ci/packages dpkg-dev binutils
	.ci/deb $(ARGMAP)

clean:
	rm -rf .build
