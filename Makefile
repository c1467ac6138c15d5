# The two commands one needs: `make site` and `make test`; `make install` for every day.
# Each first looks for what it takes and installs the libraries that may be missing.

# Where the program is installed.
PREFIX ?= /usr/local
# Put before every path that is installed to, for those who make packages.
DESTDIR ?=

# On Linux the program carries the runtime of Swift, and starts in half the time; macOS has it.
ifeq ($(shell uname),Linux)
  alone = --static-swift-stdlib
endif

# How long `make fuzz` goes on, and what it tries.
SECONDS ?= 3600
TARGET ?= reading front-matter extraction corrections templates markdown pages mails records

.DEFAULT_GOAL := site
.PHONY: site test soak hostile properties payloads fuzz leaks fuzz-targets sanitize bench instructions install manual \
	sbom format lint clean prepare

# The program, and the site of the dispatches in seeds/; its last line says where to look.
site: prepare
	swift build --configuration release --product briefgen $(alone)
	"$$(swift build --configuration release --show-bin-path)/briefgen" build --input seeds --output public

test: prepare
	swift test

# What takes long: the program is killed 300 times while it changes a site.
soak: prepare
	BRIEFGEN_KILLS=300 swift test --configuration release -Xswiftc -enable-testing --filter KillTests

# How long builds take, beside Hugo and a copy of the site, to Benchmarks/RESULTS.md; some minutes.
bench: prepare
	swift build --configuration release --product briefgen $(alone)
	Benchmarks/run --briefgen "$$(swift build --configuration release --show-bin-path)/briefgen"

# Whether a build takes more instructions than recorded, counted by valgrind.
instructions: prepare
	swift build --configuration release --product briefgen $(alone)
	Benchmarks/instructions "$$(swift build --configuration release --show-bin-path)/briefgen"

# Sources that would do harm, a hundred times as large as in `make test`.
hostile: prepare
	BRIEFGEN_HOSTILE=100 swift test --configuration release -Xswiftc -enable-testing --filter HostileTests

# What holds of every archive, tried on a thousand that nobody has written and on all of the development set.
# They lie in memory where the system has a folder for that: on a disk most of the time is spent bringing them onto it.
properties: prepare
	swift build --build-tests --configuration release -Xswiftc -enable-testing
	TMPDIR=$(or $(wildcard /dev/shm),$(TMPDIR),/tmp) BRIEFGEN_ARCHIVES=1000 swift test --skip-build \
		--configuration release -Xswiftc -enable-testing --filter 'GeneratedArchiveTests|OneChangedTests'

# Sources that would run scripts in the readers' browsers, looked at in one.
payloads: prepare
	swift build --configuration release --product briefgen $(alone)
	Scripts/check-payloads "$$(swift build --configuration release --show-bin-path)/briefgen"

# Texts that lead where none has been before, found by libFuzzer: `make fuzz SECONDS=600 TARGET=markdown`.
fuzz: fuzz-targets
	Scripts/fuzz .build-fuzz $(SECONDS) $(TARGET)

# Whether what C reads leaves memory behind, told by valgrind.
leaks: fuzz-targets
	Scripts/check-leaks .build-fuzz

fuzz-targets: prepare
	BRIEFGEN_FUZZ=1 swift build --configuration release --scratch-path .build-fuzz --product Fuzz \
		-Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld -Xcc -fsanitize=fuzzer-no-link -Xlinker -lstdc++

# All tests, with the memory they use watched, then with what they do at once.
sanitize: prepare
	Scripts/sanitize address
	Scripts/sanitize thread

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
