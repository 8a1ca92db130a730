# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
# One word each: demo, test, check, bench, docs. CI runs the same words (.ci/run).

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
KLAAR := $(VENV)/.klaar
PROFIEL ?= snel

VOORBEELD := tests/data/haarlem-2022/gebeurtenissen.jsonl --beleid haarlem --peildatum 2022-12-31
DOSSIER := hlm-f6bd2d

.PHONY: help install demo test check opmaak typen vloeren recht naslag bench docs lock
.DEFAULT_GOAL := help

help:
	@echo "make demo    de keten op het voorbeeld van Haarlem: werklijst, en één dossier met uitleg"
	@echo "make test    alle tests                  make check   stijl, typen, vloeren, recht, naslag"
	@echo "make bench   meten tegen andere motoren  make docs    docs/naslag opnieuw maken uit recht/"

install: $(KLAAR)

# The stamp holds the content of the lock and of the project file, so a fresh checkout time reinstalls nothing.
$(KLAAR): requirements.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@if ! cat requirements.txt pyproject.toml | cmp -s - $@; then \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e . ; fi
	@cat requirements.txt pyproject.toml > $@

demo: $(KLAAR)
	$(BIN)/regie termijnen $(VOORBEELD)
	$(BIN)/regie termijnen $(VOORBEELD) --dossier $(DOSSIER) --waarom

test: $(KLAAR)
	REGIE_HYPOTHESIS=$(PROFIEL) $(BIN)/python -m pytest -q -n auto

check: opmaak typen vloeren recht naslag

opmaak: $(KLAAR)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

typen: $(KLAAR)
	$(BIN)/mypy --strict src/regie/kern
	$(BIN)/mypy src/regie bench

vloeren: $(KLAAR)
	$(BIN)/lint-imports

recht: $(KLAAR)
	$(BIN)/regie recht controleer

naslag: $(KLAAR)
	$(BIN)/python -m regie.cli.naslag --controleer docs/naslag

docs: $(KLAAR)
	$(BIN)/python -m regie.cli.naslag docs/naslag

bench: $(KLAAR)
	$(BIN)/python -m bench

# One lock for every Python from 3.11 on. Needs uv: pip install uv.
lock:
	uv pip compile --universal --generate-hashes --extra dev pyproject.toml -o requirements.txt
