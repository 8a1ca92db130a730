# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
# CSS and letter of others, from npm packages into src/regie/web/static/derden/ (git ignores it, the wheel ships it).
.PHONY: assets
assets: $(KLAAR)
	@$(BIN)/python -m regie.web.assets
