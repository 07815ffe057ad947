# make demo   builds the sample corpus and serves the explorer on loopback
# make test   installs what the tests need, Chromium and Virtuoso included where it may, and runs all of them
# make lint   style and types
# make bench  speed and memory, as ratios
# make floors raises the floors of quality to what the extraction reaches now

BIN = .venv/bin
INSTALLS = pyproject.toml MANIFEST.in $(wildcard build_backend/*.py web/assets/*)

.PHONY: demo test lint bench floors pictures clean

demo: .venv/installed
	$(BIN)/kg demo

test: .venv/installed-test
	sh .ci/chromium
	sh .ci/virtuoso
	$(BIN)/ruff check .
	$(BIN)/python -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile $(TESTS)

lint: .venv/installed-test
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: .venv/installed-test
	set -e; for bench in benchmarks/bench_*.py; do $(BIN)/python -m "benchmarks.$$(basename "$$bench" .py)"; done

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

# the README's pictures, from a fresh build of the sample corpus
pictures: .venv/installed-test
	$(BIN)/python -m tests.browser.pictures

clean:
	rm -rf .venv build *.egg-info web/static/dist web/assets/node_modules
