# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""What an issuer says about a person, believed only when all of it holds (OpenID Connect Core, 3.1.3.7).

The library skips the signature when the token came over TLS, and knows no nonce. Here both are always checked.
"""

from typing import Any, Final

import jwt

ALGORITMEN: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Only with the public key of the issuer: never `none`, and never a secret that we hold ourselves."""
VERPLICHT: Final = ["iss", "sub", "aud", "exp", "iat", "nonce"]
KLOKVERSCHIL: Final = 60  # seconds
LANGSTE_SUB: Final = 191  # what the table holds; the standard allows 255


class TokenGeweigerd(Exception):
    """Why this token proves nothing. For the log, not for the screen."""


def keur(token: str, sleutels: dict[str, Any], *, uitgever: str, client: str, nonce: str) -> dict[str, Any]:
    """The claims of an id_token. Raises TokenGeweigerd."""
    try:
        sleutel = _sleutel(token, sleutels)
        gezegd: dict[str, Any] = jwt.decode(
            token,
            sleutel.key,
            algorithms=[sleutel.algorithm_name],
            audience=client,
            issuer=uitgever,
            leeway=KLOKVERSCHIL,
            options={"require": VERPLICHT},
        )
    except (jwt.PyJWTError, KeyError, TypeError, ValueError) as fout:
        raise TokenGeweigerd(f"id_token: {fout}") from fout
    if gezegd["nonce"] != nonce or not nonce:
        raise TokenGeweigerd("id_token: de nonce is niet die van deze aanvraag")
    if gezegd.get("azp", client) != client:
        raise TokenGeweigerd("id_token: uitgegeven aan een ander (azp)")
    if not isinstance(gezegd["sub"], str) or not 0 < len(gezegd["sub"]) <= LANGSTE_SUB:
        raise TokenGeweigerd("id_token: sub is leeg of te lang")
    return gezegd


def _sleutel(token: str, sleutels: dict[str, Any]) -> jwt.PyJWK:
    """The key that the token names; without a name only where there is no choice."""
    kop = jwt.get_unverified_header(token)
    if kop.get("alg") not in ALGORITMEN:
        raise jwt.InvalidAlgorithmError(f"ondertekend met {kop.get('alg')}")
    mogelijk = [rij for rij in sleutels["keys"] if rij.get("use", "sig") == "sig" and rij.get("kid") == kop.get("kid")]
    if len(mogelijk) != 1:
        raise jwt.InvalidKeyError(f"{len(mogelijk)} sleutels met de naam van deze handtekening")
    return jwt.PyJWK.from_dict({"alg": kop["alg"]} | mogelijk[0])
