# make demo   builds the sample corpus and serves the explorer on loopback
# make test   installs what the tests need, Chromium and Virtuoso included where it may, and runs all of them
# make lint   style and types alone
# make bench  reading (compiled: five minutes the first time), search over a million names, SPARQL over 10,000 articles, hostile
#             queries; each alone, and smaller: python -m benchmarks.bench_sparql 500
# make test-compiled  the tests of reading once more, on the compiled modules
# make floors raises the floors of quality to what the extraction reaches now

BIN = .venv/bin
INSTALLS = pyproject.toml MANIFEST.in $(filter-out web/assets/node_modules/%,$(wildcard build_backend/*.py web/assets/*.* web/assets/*/*))

COMPILED = .compiled
ON_COMPILED = PYTHONPATH=$(COMPILED):. $(BIN)/python -P -m

.PHONY: demo test test-compiled lint bench floors pictures clean

demo: .venv/installed
	$(BIN)/kg demo

test: .venv/installed-test
	sh .ci/chromium
	sh .ci/virtuoso
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile $(TESTS)

lint: .venv/installed-test
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(COMPILED)/installed .venv/installed-bench
	set -e; for bench in benchmarks/bench_*.py; do $(ON_COMPILED) "benchmarks.$$(basename "$$bench" .py)"; done

test-compiled: $(COMPILED)/installed
	PYTHONPATH=$(COMPILED) $(BIN)/python -P -c 'import kg.extract as e; assert not e.__file__.endswith(".py"), e.__file__'
	$(ON_COMPILED) pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile tests/extract tests/languages tests/quality tests/gold

floors: .venv/installed-test
	$(BIN)/python -m tests.quality.floors

.venv/installed: $(INSTALLS)
	sh .ci/environment
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/installed-test: $(INSTALLS)
	sh .ci/environment
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ .venv/installed

# spaCy, which the reading is held against
.venv/installed-bench: .venv/installed-test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

$(COMPILED)/installed: .venv/installed-test setup.py $(shell find kg -name '*.py' -o -name '*.toml')
	rm -rf $(COMPILED)
	KG_COMPILE=1 $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --target $(COMPILED) .
	@touch $@

# the README's pictures, from a fresh build of the sample corpus
pictures: .venv/installed-test
	$(BIN)/python -m tests.browser.pictures

clean:
	rm -rf .venv $(COMPILED) build *.egg-info web/static/dist web/assets/node_modules
