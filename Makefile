# Everything a person needs: `make demo`, `make test`, `make check`, `make clean`.
# Only Python 3.11+, make and the package index are assumed.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
# one more than the cores of a small machine: tests of screens, servers and LibreOffice wait now and then
WORKERS ?= 3
PEERS_PYTHON ?= python3.12

CASES   ?= 10000

STEPS   ?= 200

LAWS    ?= 2000
SEED    ?= 1
DAY     ?= build/day

STORED  ?= tests/store tests/services tests/cli tests/tui tests/upgrade tests/day tests/word

.PHONY: help demo test round terminal-round test-postgres truth drafted mutated kept day check lint types contracts format catalogues manual screenshot tour wheels bench peers clean

help:
	@echo "make demo      install, load the sample workspace, make a comparative table, open lawtrack"
	@echo "make test      install what the tests need and run them; what was left out is said at the end"
	@echo "make test-postgres  the tests that keep something, with PostgreSQL under every workspace (STORED=tests/…)"
	@echo "make check     format, lint, types, import contracts, tests"
	@echo "make truth     10,000 random edits of real acts, written as laws, read and applied (CASES=n)"
	@echo "make drafted   2,000 edited acts, the law drafted from each, read and applied (CASES=n)"
	@echo "make round     a drafter's day and a whole round of reviews by keys, compared with the command line"
	@echo "make terminal-round  the same in a real terminal (tmux), in three languages, two sizes and the layouts: half an hour"
	@echo "make mutated   2,000 amending laws spoilt at random, read and compared (LAWS=n SEED=n)"
	@echo "make kept      200 random commands, the store deleted after each, nothing lost (STEPS=n)"
	@echo "make day       a drafter's day from an empty folder, compared cell by cell (DAY=folder)"
	@echo "make manual    the man page, the completions of shells and docs/keys.md, from the commands as they are"
	@echo "make format    format the code"
	@echo "make bench     measure (amending, comparing, Word); make peers first: redlines beside other tools"
	@echo "make clean     remove what was built"

$(VENV)/made-for-use: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "lawtrack needs Python 3.11 or newer; say which: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing lawtrack into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

$(VENV)/made-for-work: $(VENV)/made-for-use requirements-dev.lock
	@echo "Installing what the tests and checks need …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/made-for-use
	@$(BIN)/python -m lawtrack demo build/demo

test: $(VENV)/made-for-work
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

# the engines know no store: their tests are the same on both
test-postgres: $(VENV)/made-for-work
	LAWTRACK_TEST_STORE=postgres $(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(STORED)

truth: $(VENV)/made-for-work
	LAWTRACK_TRUTH=$(CASES) $(BIN)/python -m pytest -n $(WORKERS) tests/truth

drafted: CASES = 2000
drafted: $(VENV)/made-for-work
	$(BIN)/python -m tests.drafted --cases $(CASES)

round: $(VENV)/made-for-work
	$(BIN)/python -m pytest -m "round and not tmux" tests/tui

terminal-round: $(VENV)/made-for-work
	$(BIN)/python -m pytest -m "round and tmux" tests/tui

mutated: $(VENV)/made-for-work
	$(BIN)/python -m tests.mutated --laws $(LAWS) --seed $(SEED)

day: $(VENV)/made-for-work
	$(BIN)/python -m tests.day $(DAY)

check: lint types contracts test

kept: $(VENV)/made-for-work
	LAWTRACK_STEPS=$(STEPS) $(BIN)/python -m pytest -n $(WORKERS) tests/services/test_kept.py

lint: $(VENV)/made-for-work
	$(BIN)/ruff format --check src tests bench
	$(BIN)/ruff check src tests bench

types: $(VENV)/made-for-work
	$(BIN)/mypy

contracts: $(VENV)/made-for-work
	$(BIN)/lint-imports

format: $(VENV)/made-for-work
	$(BIN)/ruff format src tests bench
	$(BIN)/ruff check --fix src tests bench

catalogues: $(VENV)/made-for-work
	$(BIN)/pybabel -q extract -F babel.cfg -k _ -k N_ -k message -k ngettext:1,2 -k message_n:1,2 --no-location --sort-output --project=lawtrack --copyright-holder="lawtrack contributors" -o src/lawtrack/i18n/locales/lawtrack.pot src/lawtrack
	$(BIN)/pybabel -q update -D lawtrack -N --ignore-obsolete --ignore-pot-creation-date --no-wrap -i src/lawtrack/i18n/locales/lawtrack.pot -d src/lawtrack/i18n/locales
	$(BIN)/pybabel -q compile -D lawtrack -d src/lawtrack/i18n/locales

manual: $(VENV)/made-for-use
	LAWTRACK_LANG=en $(BIN)/python docs/manual.py
	$(BIN)/python docs/keys.py

screenshot: $(VENV)/made-for-use
	$(BIN)/python docs/screenshot.py

tour: $(VENV)/made-for-use
	$(BIN)/python docs/record.py

wheels: $(VENV)/made-for-use
	rm -rf build/wheels
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --wheel-dir build/wheels .
	@echo "Carry build/wheels over: pipx install --pip-args=\"--no-index --find-links=wheels\" lawtrack"

$(VENV)/made-for-bench: $(VENV)/made-for-work requirements-bench.lock
	@echo "Installing what lawtrack is measured beside …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@

build/peers/made: requirements-peers.lock
	@$(PEERS_PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 12))' \
	  || { echo "docx-redline needs Python 3.12 or newer; say which: make PEERS_PYTHON=python3.13 peers"; exit 1; }
	@echo "Installing other tools for redlines into build/peers …"
	@$(PEERS_PYTHON) -m venv build/peers
	@build/peers/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-peers.lock
	@touch $@

peers: build/peers/made

bench: $(VENV)/made-for-bench
	@for script in bench/*.py; do echo "== $$script"; $(BIN)/python $$script; done

clean:
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
