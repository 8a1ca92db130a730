# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
# One word each: demo, test, check, bench, docs. CI runs the same words (.ci/run).

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
KLAAR := $(VENV)/.klaar
DEV := $(VENV)/.dev
CHROMIUM := /usr/bin/chromium
PROFIEL ?= snel
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help install demo test check opmaak typen vloeren recht naslag bench docs lock chromium
.DEFAULT_GOAL := help

help:
	@echo "make demo    Regie met twee verzonnen gemeenten, in de browser (stoppen: Ctrl+C)"
	@echo "make test    alle tests                  make check   stijl, typen, vloeren, recht, naslag"
	@echo "make bench   meten tegen andere motoren  make docs    naslag en privacy opnieuw maken uit recht/"

# CSS and letter for the browser: the word assets.
include vormgeving.mk

install: $(DEV)

# What Regie runs with. A stamp holds the content of the lock and of the project file, so a fresh checkout time
# reinstalls nothing. A venv without pip is what a system without python3-venv leaves behind: made anew.
$(KLAAR): requirements.txt pyproject.toml
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || { \
	  $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	    echo "Regie heeft Python 3.11 of hoger nodig. Een andere Python kiezen: make PYTHON=python3.12 ..." >&2; exit 1; }; \
	  $(PYTHON) -m venv --clear $(VENV) || { \
	    echo "Python kan geen omgeving maken in $(VENV). Op Debian en Ubuntu: installeer python3-venv." >&2; exit 1; }; }
	@if ! cat requirements.txt pyproject.toml | cmp -s - $@; then \
	  echo "Pakketten installeren ..." && \
	  $(PIP) --require-hashes -r requirements.txt && \
	  $(PIP) --no-deps --no-build-isolation -e . ; fi
	@cat requirements.txt pyproject.toml > $@

# What is needed on top of that to test, check and measure.
$(DEV): $(KLAAR) requirements-dev.txt
	@if ! cat requirements-dev.txt | cmp -s - $@; then \
	  echo "Gereedschap voor ontwikkelaars installeren ..." && \
	  $(PIP) --require-hashes -r requirements-dev.txt ; fi
	@cat requirements-dev.txt > $@

demo: $(KLAAR) assets
	@$(BIN)/regie demo

test: $(DEV) assets chromium
	REGIE_HYPOTHESIS=$(PROFIEL) $(BIN)/python -m pytest -q -n auto

# The browser of the tests, as the system installs it.
chromium:
	@test -x $(CHROMIUM) || { \
	  als=""; kan=ja; \
	  command -v apt-get >/dev/null || kan=nee; \
	  test "$$(id -u)" = 0 || { als="sudo -n"; sudo -n true 2>/dev/null || kan=nee; }; \
	  test $$kan = ja || { \
	    echo "De tests met een browser hebben $(CHROMIUM) nodig, en die kan ik hier niet installeren." >&2; \
	    echo "Doe dit eerst zelf (Debian): sudo apt-get install chromium. Daarna opnieuw: make test" >&2; exit 1; }; \
	  echo "Chromium installeren ..."; \
	  $$als apt-get update -qq && \
	  $$als env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null && \
	  test -x $(CHROMIUM) || { \
	    echo "Chromium installeren is niet gelukt; waarom staat hierboven. Daarna opnieuw: make test" >&2; exit 1; }; }

check: opmaak typen vloeren recht naslag

opmaak: $(DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

typen: $(DEV)
	$(BIN)/mypy --strict src/regie/kern
	$(BIN)/mypy src/regie bench

vloeren: $(DEV)
	$(BIN)/lint-imports

recht: $(KLAAR)
	$(BIN)/regie recht controleer

naslag: $(KLAAR)
	$(BIN)/python -m regie.cli.naslag --controleer docs
	@$(BIN)/python -m regie.api | cmp -s - openapi.json || { \
	  echo "openapi.json is niet meer die van de code. Doe: make docs" >&2; exit 1; }

docs: $(KLAAR)
	$(BIN)/python -m regie.cli.naslag docs
	$(BIN)/python -m regie.api > openapi.json

bench: $(DEV) assets
	$(BIN)/python -m bench

# Two locks for every Python from 3.11 on; the small one takes the versions of the large one. Needs uv: pip install uv.
lock:
	uv pip compile --universal --generate-hashes --extra demo --extra cluster --extra dev pyproject.toml -o requirements-dev.txt
	uv pip compile --universal --generate-hashes --extra demo -c requirements-dev.txt pyproject.toml -o requirements.txt
