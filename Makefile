# The two commands one needs: `make site` and `make test`; `make install` for every day.
# Each first looks for what it takes and installs the libraries that may be missing.

# Where the program is installed.
PREFIX ?= /usr/local
# Put before every path that is installed to, for those who make packages.
DESTDIR ?=

# On Linux the program carries the runtime of Swift; macOS has it.
ifeq ($(shell uname),Linux)
  alone = --static-swift-stdlib
endif

# How long `make fuzz` goes on, and where its texts begin.
SECONDS ?= 3600
SEED ?= 1

.DEFAULT_GOAL := site
.PHONY: site test soak hostile fuzz bench instructions install manual sbom format lint clean prepare

# The program, and the site of the dispatches in seeds/; its last line says where to look.
site: prepare
	swift build --configuration release --product briefgen
	"$$(swift build --configuration release --show-bin-path)/briefgen" build --input seeds --output public

test: prepare
	swift test

# What takes long: the program is killed 300 times while it changes a site.
soak: prepare
	BRIEFGEN_KILLS=300 swift test --configuration release -Xswiftc -enable-testing --filter KillTests

# How long builds take, beside Hugo and a copy of the site, to Benchmarks/RESULTS.md; some minutes.
bench: prepare
	swift build --configuration release --product briefgen
	Benchmarks/run --briefgen "$$(swift build --configuration release --show-bin-path)/briefgen"

# Whether a build takes more instructions than recorded, counted by valgrind.
instructions: prepare
	swift build --configuration release --product briefgen
	Benchmarks/instructions "$$(swift build --configuration release --show-bin-path)/briefgen"

# Sources that would do harm, a hundred times as large as in `make test`.
hostile: prepare
	BRIEFGEN_HOSTILE=100 swift test --configuration release -Xswiftc -enable-testing --filter HostileTests

# Texts changed at random, for as many seconds as one likes: `make fuzz SECONDS=600 SEED=7`.
fuzz: prepare
	BRIEFGEN_FUZZ_SECONDS=$(SECONDS) BRIEFGEN_FUZZ_SEED=$(SEED) \
		swift test --configuration release -Xswiftc -enable-testing --filter FuzzTests

# The program, its manual, and what bash, zsh and fish complete it by.
install: prepare
	swift build --configuration release --product briefgen $(alone)
	Scripts/install "$$(swift build --configuration release --show-bin-path)/briefgen" \
		"$(DESTDIR)$(PREFIX)"

# The page that `man briefgen` shows, made of the commands anew.
manual: prepare
	swift package generate-manual --date 2026-01-01
	awk '/^EXAMPLE:/ { print ".br" } /^$$/ { print ".Pp"; next } { print }' \
		.build/plugins/GenerateManual/outputs/briefgen/briefgen.1 > docs/briefgen.1

# The list of what the program is made with, made of Package.swift and docs/dependencies.md anew.
sbom: prepare
	Scripts/make-sbom

# The layout that `make lint` asks for.
format:
	swift format --in-place --recursive Package.swift Sources Tests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

clean:
	swift package clean

prepare:
	@Scripts/prepare
