# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""An OpenID Connect server on this machine: real HTTP, real signatures, real PKCE. It can be told to lie."""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, GEHEIM = "regie", "een-geheim-van-de-uitgever"


def nieuwe_sleutel() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


SLEUTEL = nieuwe_sleutel()


@dataclass
class Uitgever:
    """Logs in everybody as `mens`. `liegt`: claims that differ from the truth; `met`: signs with another key."""

    adres: str = ""
    mens: dict[str, Any] = field(default_factory=lambda: {"sub": "tess-1"})
    liegt: dict[str, Any] = field(default_factory=dict)
    sleutel: Any = SLEUTEL
    met: Any = None
    algoritme: str = "RS256"
    beschrijving: dict[str, Any] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    gevraagd: list[dict[str, str]] = field(default_factory=list)

    def ontdek(self) -> dict[str, Any]:
        return {
            "issuer": self.adres,
            "authorization_endpoint": f"{self.adres}/inloggen",
            "token_endpoint": f"{self.adres}/token",
            "jwks_uri": f"{self.adres}/sleutels",
            "userinfo_endpoint": f"{self.adres}/over-mij",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        } | self.beschrijving

    def log_in(self, vraag: dict[str, str]) -> str:
        """Where the browser goes next: back, with a code that is good once."""
        self.gevraagd.append(vraag)
        code = secrets.token_urlsafe(16)
        self.codes[code] = vraag
        return f"{vraag['redirect_uri']}?{urlencode({'code': code, 'state': vraag['state'], 'iss': self.adres})}"

    def token(self, gegeven: dict[str, str]) -> dict[str, Any] | None:
        """An id_token for a code, for who knows the secret of the client and the verifier of the question."""
        vraag = self.codes.pop(gegeven.get("code", ""), None)
        if vraag is None or gegeven.get("client_secret") != GEHEIM or gegeven["redirect_uri"] != vraag["redirect_uri"]:
            return None
        som = hashlib.sha256(gegeven.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(som).rstrip(b"=").decode() != vraag["code_challenge"]:
            return None
        return {"access_token": "bewijs", "token_type": "Bearer", "id_token": self.id_token(vraag["nonce"])}

    def id_token(self, nonce: str) -> str:
        nu = int(time.time())
        zegt = {"iss": self.adres, "aud": CLIENT, "iat": nu, "exp": nu + 300, "nonce": nonce} | self.mens | self.liegt
        zegt = {naam: waarde for naam, waarde in zegt.items() if waarde is not None}
        return jwt.encode(zegt, self.met or self.sleutel, algorithm=self.algoritme, headers={"kid": "sleutel-1"})

    def sleutels(self) -> dict[str, Any]:
        publiek = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.sleutel.public_key()))
        return {"keys": [publiek | {"kid": "sleutel-1", "use": "sig", "alg": "RS256"}]}


@contextmanager
def uitgever() -> Iterator[Uitgever]:
    """A server of its own, at a port of its own."""
    deze = Uitgever()

    class Loket(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            deel = urlsplit(self.path)
            vraag = {naam: waarden[0] for naam, waarden in parse_qs(deel.query).items()}
            if deel.path == "/inloggen":
                self.send_response(302)
                self.send_header("Location", deze.log_in(vraag))
                self.end_headers()
                return
            bladen = {
                "/.well-known/openid-configuration": deze.ontdek,
                "/sleutels": deze.sleutels,
                "/over-mij": lambda: deze.mens,
            }
            self._zeg(bladen[deel.path]())

        def do_POST(self) -> None:
            tekst = self.rfile.read(int(self.headers["Content-Length"])).decode()
            token = deze.token({naam: waarden[0] for naam, waarden in parse_qs(tekst).items()})
            self._zeg(token or {"error": "invalid_grant"}, 200 if token else 400)

        def _zeg(self, wat: dict[str, Any], status: int = 200) -> None:
            tekst = json.dumps(wat).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(tekst)))
            self.end_headers()
            self.wfile.write(tekst)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Loket)
    deze.adres = f"http://127.0.0.1:{server.server_port}"
    draad = threading.Thread(target=server.serve_forever, daemon=True)
    draad.start()
    yield deze
    server.shutdown()
    server.server_close()
    draad.join()
