# make help    says what can be made

PREFIX ?= /usr/local
DESTDIR ?=

# Package traits: those whose libraries are installed. `make build TRAITS=` builds with zlib alone.
TRAITS ?= $(shell scripts/has-header isa-l/igzip_lib.h && echo ISAL) \
	$(shell scripts/has-header sqlite3.h && echo SQLite)
empty :=
space := $(empty) $(empty)
comma := ,
# What switches the traits $(1) on, and what a build folder with them is called. One folder for each
# set of traits, so that going back and forth builds nothing again.
traits = $(if $(strip $(1)),--traits $(subst $(space),$(comma),$(strip $(1))))
build-suffix = $(if $(strip $(1)),-$(subst $(space),-,$(strip $(1))))
BUILD = .build$(call build-suffix,$(TRAITS))
SWIFT_FLAGS = --scratch-path $(BUILD) $(call traits,$(TRAITS))

# The installed binary is linked statically; Debian has no static ISA-L, other systems may.
has-archive = $(wildcard $(shell clang -print-file-name=$(1) 2>/dev/null))
STATIC_TRAITS ?= $(if $(call has-archive,libisal.a),ISAL) $(if $(call has-archive,libsqlite3.a),SQLite)
STATIC_FLAGS = --scratch-path .build-static $(call traits,$(STATIC_TRAITS)) \
	--configuration release --product elbtls -Xlinker -s
ifneq ($(shell uname),Darwin)
STATIC_FLAGS += -Xswiftc -static-executable
endif

SWIFT_SOURCES = Package.swift Sources Tests benchmarks/micro

.PHONY: help demo build test docs lint format install uninstall clean dependencies show-sample \
	bench micro-bench growth test-benchmarks instructions record-instructions instruction-programs

help:
	@echo "make demo      install what is missing, build, and scan testdata/sample"
	@echo "make build     build the release binary"
	@echo "make test      run every test"
	@echo "make docs      make the documentation of the libraries, in $(BUILD)/docs"
	@echo "make lint      check the format of the sources and the generated tables"
	@echo "make format    format the sources"
	@echo "make bench     compare elbtls with everybody else, and write the tables (8 minutes)"
	@echo "make micro-bench  time what a scan does, stage by stage"
	@echo "make growth    measure how time and memory grow, and write docs/growth.md"
	@echo "make instructions  count instructions for a line; record-instructions records them"
	@echo "make install   put binary, man page and completions under PREFIX (now $(PREFIX))"
	@echo "make uninstall remove them"
	@echo "make clean     remove everything that was built"

demo: dependencies
	@# A make of its own, because ISA-L may be there only now.
	@$(MAKE) --no-print-directory build show-sample

dependencies:
	@scripts/install-dependencies

build:
	@# Statically linked Swift libraries start 3 ms sooner.
	swift build $(SWIFT_FLAGS) --configuration release --static-swift-stdlib --product elbtls

show-sample:
	@echo
	$(BUILD)/release/elbtls scan testdata/sample

test:
	@python=$$(scripts/test-python); \
	if [ -n "$$python" ]; then export ELBTLS_TEST_PYTHON="$$python"; fi; \
	set -x; swift test $(SWIFT_FLAGS) --disable-xctest $(TEST_FLAGS)

# Warnings of DocC are errors.
docs:
	swift build $(SWIFT_FLAGS) --target TLSAudit
	scripts/make-docs $(BUILD) $(BUILD)/docs

lint:
	swift format lint --strict --recursive $(SWIFT_SOURCES)
	facts/make-tables.py --check
	benchmarks/compare --check-pages
	benchmarks/growth --check-page

format:
	swift format --in-place --recursive $(SWIFT_SOURCES)

# Measured on a machine that does nothing else. What is installed stays in .build-bench.
bench: dependencies
	benchmarks/install-rivals
	benchmarks/compare --record

micro-bench:
	benchmarks/run-micro-benchmarks

growth:
	benchmarks/growth --record

test-benchmarks:
	cd benchmarks && python3 -m unittest discover --buffer --start-directory tests --top-level-directory .

# Counts do not depend on what else the machine does.
instructions: instruction-programs
	benchmarks/count-instructions $(BUILD)/release

record-instructions: instruction-programs
	benchmarks/count-instructions $(BUILD)/release --record

instruction-programs: build
	swift build $(SWIFT_FLAGS) --configuration release --static-swift-stdlib --product make-corpus

BINARY = $(DESTDIR)$(PREFIX)/bin/elbtls
MAN_PAGE = $(DESTDIR)$(PREFIX)/share/man/man1/elbtls.1
BASH_COMPLETION = $(DESTDIR)$(PREFIX)/share/bash-completion/completions/elbtls
ZSH_COMPLETION = $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_elbtls
FISH_COMPLETION = $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/elbtls.fish
INSTALLED = $(BINARY) $(MAN_PAGE) $(BASH_COMPLETION) $(ZSH_COMPLETION) $(FISH_COMPLETION)

install:
	swift build $(STATIC_FLAGS)
	install -d $(foreach file,$(INSTALLED),"$(dir $(file))")
	install -m 755 .build-static/release/elbtls "$(BINARY)"
	install -m 644 docs/elbtls.1 "$(MAN_PAGE)"
	"$(BINARY)" --generate-completion-script bash > "$(BASH_COMPLETION)"
	"$(BINARY)" --generate-completion-script zsh > "$(ZSH_COMPLETION)"
	"$(BINARY)" --generate-completion-script fish > "$(FISH_COMPLETION)"

uninstall:
	rm -f $(foreach file,$(INSTALLED),"$(file)")

clean:
	rm -rf .build .build-* .venv-tests
