# make          installs what is missing, builds, checks every map in Graphs/, renders it to Output/,
#               and reports on the article's map
# make test     runs every test
# make bench    measures, side by side with what one would use instead, and writes Output/benchmarks.md
# make fuzz     throws odd input at all that reads and writes, SECONDS or RUNS for each; FUZZER=Map for one
# make sanitize runs the tests under the sanitizers of addresses and of threads
# make format   formats the sources
# make install  puts the command, the filter of Pandoc, the manual page and completions for shells below PREFIX
# make deb      packs them for Debian, into .build/
# make clean    removes what was built

PREFIX ?= /usr/local
SECONDS ?= 60
RUNS ?= -1
SEED ?= 1
# PNG and PDF want librsvg2-2 as well; argmap names it where it is missing.
PACKAGES := pkg-config libgraphviz-dev libyaml-dev libjansson-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
ARGMAP := .build/release/argmap
ARTICLE := Graphs/japan-russia-2016.argdown
MAPS := $(sort $(wildcard Graphs/*.argdown))

.PHONY: all packages build render test bench fuzz fuzz-modules sanitize \
  sanitize-address sanitize-thread format lint install deb clean

all: render

packages:
	@.ci/packages $(PACKAGES)

# Swift's runtime and that of C++, which it needs, are part of the program: it starts a fifth sooner
# and runs where neither is installed.
RELEASE := -c release --static-swift-stdlib -Xlinker -L$(CURDIR)/.build/c++
LIBSTDCXX := $(lastword $(wildcard /usr/lib/gcc/*/*/libstdc++.a))
build: packages
	mkdir -p .build/c++
	$(if $(LIBSTDCXX),ln -sf $(LIBSTDCXX) .build/c++/libstdc++.a)
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

# A fuzzer is a file in Fuzzing/, which says what must hold whatever the input. The modules are
# instrumented once, as a build of their own; each corpus is kept, so that it grows. From an empty one,
# the same seed gives the same runs. Swift's own report of a crash would keep libFuzzer from writing down
# what led to it.
FUZZ := .build/fuzz
FUZZERS := Notation Analysis Map Writing JSON Report Settings
FUZZER ?= $(FUZZERS)
MODULES := ArgumentModel Argdown ArgumentAnalysis ArgumentMaps ArgumentExchange ArgumentReports
LIBRARIES := yaml-0.1 jansson libcmark-gfm libgvc
fuzz: $(addprefix fuzz-,$(FUZZER))

fuzz-modules: packages
	swift build -c release --scratch-path $(FUZZ) -Xswiftc -sanitize=fuzzer --target ArgumentReports
	mkdir -p $(FUZZ)/examples
	awk '/^````.* example$$/ { n++; on = 1; next } on && /^\.$$/ { on = 0 } \
	  on { print > "$(FUZZ)/examples/" n }' Sources/Argdown/Argdown.docc/Specification.md

fuzz-%: fuzz-modules
	swiftc -O -parse-as-library -sanitize=fuzzer -swift-version 6 -I $(FUZZ)/release/Modules \
	  $(foreach map,$(wildcard Sources/C*/module.modulemap),-Xcc -fmodule-map-file=$(map)) \
	  $(addprefix -Xcc ,$(shell pkg-config --cflags $(LIBRARIES))) \
	  Fuzzing/Input.swift Fuzzing/$*Fuzzer.swift Tests/TestSupport/WellFormedness.swift \
	  Tests/ArgdownTests/Support/GraphMeaning.swift \
	  $(foreach module,$(MODULES),$(FUZZ)/release/$(module).build/*.o) \
	  $(shell pkg-config --libs-only-l $(LIBRARIES)) -o $(FUZZ)/$*
	mkdir -p $(FUZZ)/corpus/$*
	SWIFT_BACKTRACE=enable=no SWIFT_DETERMINISTIC_HASHING=1 \
	  $(FUZZ)/$* $(FUZZ)/corpus/$* $(FUZZ)/examples Graphs $(wildcard Fuzzing/Seeds/$*) \
	  -dict=$(firstword $(wildcard Fuzzing/$*.dict) Fuzzing/Argdown.dict) \
	  -max_len=4096 -timeout=60 -max_total_time=$(SECONDS) -runs=$(RUNS) -seed=$(SEED) \
	  -reload=0 -print_final_stats=1 -artifact_prefix=$(FUZZ)/

# Each sanitizer has a build of its own; tests that run argmap run the one of that build. Addresses are
# watched where C is called or bytes are read, threads where there are locks or processes: the rest
# calls neither, and would take longer than all else. Graphviz and what it loads keep memory until the end, so that
# leaks are not looked for. How workers tell a crash from want of memory cannot be seen under a
# sanitizer, which takes crashes and memory for itself.
sanitize: sanitize-address sanitize-thread

sanitize-address: packages
	ASAN_OPTIONS=detect_leaks=0 swift test --sanitize=address --scratch-path .build/address \
	  --filter $(ADDRESSES) --skip $(UNSANITIZED)

sanitize-thread: packages
	TSAN_OPTIONS=suppressions=$(CURDIR)/.ci/thread-suppressions \
	  swift test --sanitize=thread --scratch-path .build/thread \
	  --filter $(THREADS) --skip $(UNSANITIZED)

ADDRESSES := 'ArgumentModelTests|ArgumentMapsTests|ArgumentExchangeTests|ArgumentReportsTests|CommandTests|SpecificationTests|LimitTests|DataTests|SettingsTests|WritingTests'
THREADS := 'LayoutTests|HostileTests|CheckTests|ManyMapsTests|StreamTests|WatchTests|EmbedTests'
UNSANITIZED := 'WorkerPoolTests|needs too much memory'

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
