# The two commands one needs: `make site` and `make test`.
# Each first looks for what it takes and installs the one library that may be missing.

.DEFAULT_GOAL := site
.PHONY: site test soak format lint clean prepare

# The program, and the site of the dispatches in seeds/; its last line says where to look.
site: prepare
	swift build --configuration release --product briefgen
	"$$(swift build --configuration release --show-bin-path)/briefgen" build --input seeds --output public

test: prepare
	swift test

# What takes long: the program is killed 300 times while it changes a site.
soak: prepare
	BRIEFGEN_KILLS=300 swift test --configuration release -Xswiftc -enable-testing --filter KillTests

# The layout that `make lint` asks for.
format:
	swift format --in-place --recursive Package.swift Sources Tests

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

clean:
	swift package clean

prepare:
	@Scripts/prepare
