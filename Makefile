# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
# One word each: demo, test, check, bench, docs. CI runs the same words (.ci/run).

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
KLAAR := $(VENV)/.klaar
KLAAR_DEV := $(VENV)/.klaar-dev
PROFIEL ?= snel
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: help install install-dev demo test chromium check opmaak typen vloeren recht naslag bench docs lock
.DEFAULT_GOAL := help

help:
	@echo "make demo    Regie in de browser, met twee verzonnen gemeenten"
	@echo "make test    alle tests                  make check   stijl, typen, vloeren, recht, naslag"
	@echo "make bench   meten tegen andere motoren  make docs    docs/naslag opnieuw maken uit recht/"

install: $(KLAAR)
install-dev: $(KLAAR_DEV)

# The stamps hold the content of the lock and of the project file, so a fresh checkout time reinstalls nothing.
$(KLAAR): requirements.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@if ! cat requirements.txt pyproject.toml | cmp -s - $@; then \
	  $(PIP) --require-hashes -r requirements.txt && $(PIP) --no-deps --no-build-isolation -e . ; fi
	@cat requirements.txt pyproject.toml > $@

$(KLAAR_DEV): requirements-dev.txt $(KLAAR)
	@if ! cmp -s requirements-dev.txt $@; then $(PIP) --require-hashes -r requirements-dev.txt; fi
	@cat requirements-dev.txt > $@

include vormgeving.mk

demo: $(KLAAR) assets
	@$(BIN)/regie demo

test: $(KLAAR_DEV) assets chromium
	REGIE_HYPOTHESIS=$(PROFIEL) $(BIN)/python -m pytest -q -n auto

# The browser of the tests: installed the ordinary way where that can be done, else it says what to do.
chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { \
	  if [ "$$(id -u)" = 0 ]; then haal=""; elif sudo -n true 2>/dev/null; then haal="sudo -n"; else haal="geen"; fi; \
	  if [ "$$haal" = geen ] || ! command -v apt-get >/dev/null; then \
	    echo "De tests gebruiken Chromium, en dat is hier niet te installeren. Installeer het pakket chromium, en probeer het opnieuw." >&2; exit 1; fi; \
	  echo "Chromium installeren voor de tests ..."; \
	  $$haal apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$haal apt-get install -y -qq chromium >/dev/null; }

check: opmaak typen vloeren recht naslag

opmaak: $(KLAAR_DEV)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

typen: $(KLAAR_DEV)
	$(BIN)/mypy --strict src/regie/kern
	$(BIN)/mypy src/regie bench

vloeren: $(KLAAR_DEV)
	$(BIN)/lint-imports

recht: $(KLAAR_DEV)
	$(BIN)/regie recht controleer

naslag: $(KLAAR_DEV)
	$(BIN)/python -m regie.cli.naslag --controleer docs/naslag

docs: $(KLAAR_DEV)
	$(BIN)/python -m regie.cli.naslag docs/naslag

bench: $(KLAAR_DEV) assets
	$(BIN)/python -m bench

# Two locks for every Python from 3.11 on: what the product needs, and what building it needs. Needs uv: pip install uv.
lock:
	uv pip compile --universal --generate-hashes --extra demo pyproject.toml -o requirements.txt
	uv pip compile --universal --generate-hashes --extra demo --extra dev pyproject.toml -o requirements-dev.txt
