# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""The settings of Django, from the settings of Regie (see tabel.py)."""

from pathlib import Path

from regie.instellingen import logboek
from regie.instellingen.omgeving import databank, datamap, lees
from regie.instellingen.sleutel import sleutel

PAKKET = Path(__file__).parents[1]
HTTPS: bool = lees("REGIE_HTTPS")
STATISCH: Path | None = lees("REGIE_STATISCH")
JAAR = 365 * 24 * 60 * 60

SECRET_KEY = sleutel()
SECRET_KEY_FALLBACKS = [vorige] if (vorige := lees("REGIE_SLEUTEL_VORIGE")) else []
DEBUG = False
ALLOWED_HOSTS = lees("REGIE_ADRESSEN")
ROOT_URLCONF = "regie.web.urls"
WSGI_APPLICATION = "regie.web.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "toegang.Account"
REGIE_MELDPUNT = lees("REGIE_MELDPUNT")
REGIE_DEMO: bool = lees("REGIE_DEMO")
REGIE_UITNODIGING_DAGEN: int = lees("REGIE_UITNODIGING_DAGEN")
REGIE_HERZIEN_MAANDEN: int = lees("REGIE_HERZIEN_MAANDEN")
REGIE_NOODTOEGANG_MINUTEN: int = lees("REGIE_NOODTOEGANG_MINUTEN")
REGIE_VERWERKINGENREGISTER: str = lees("REGIE_VERWERKINGENREGISTER")

INSTALLED_APPS = [
    "regie.instellingen",
    "regie.personen",
    "regie.toegang",
    "regie.register",
    "regie.dossiers",
    "regie.werk.agenda",
    "regie.werk.brieven",
    "regie.werk.groepen",
    "regie.werk.keten",
    "regie.werk.vragenlijst",
    "regie.monitor.kwaliteit",
    "regie.monitor.metingen",
    "regie.uitwisseling.aansluiting",
    "regie.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "procrastinate.contrib.django",
]

# Order matters. The first counts and logs whatever happens; what needs no session, login or transaction comes before
# those; Storing sees every answer that could not be made for want of a database; Toegangspoort holds the transaction,
# so after it comes only what belongs to the page.
MIDDLEWARE = [
    "regie.web.verzoek.Verzoeken",
    "regie.web.veilig.Veilig",
    "regie.web.gezondheid.Gezondheid",
    "regie.web.storing.Storing",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "regie.api.poort.Apipoort",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "regie.web.inloggen.poort.Inlogpoort",
    "regie.toegang.middleware.Toegangspoort",
    "regie.web.inloggen.petten.Pettenpoort",
    "regie.web.rechten.Paginarecht",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PAKKET / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# `eigenaar` changes tables, `inzage` writes who looked at what in transactions of its own
DATABASES = {
    "default": databank("DATABASE_URL"),
    "inzage": databank("DATABASE_URL"),
    "eigenaar": databank("REGIE_EIGENAAR_URL"),
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [PAKKET / "web" / "locale"]

# ------------------------------------------------------------------------- files for the browser
# Collected (`regie start`): names with a hash, compressed. Not collected (tests): straight from the package.

STATIC_URL = "/static/"
STATIC_ROOT = STATISCH or datamap() / "statisch"
STATICFILES_DIRS = [("thema", datamap() / "thema")] if lees("REGIE_THEMA") else []
WHITENOISE_USE_FINDERS = STATISCH is None
WHITENOISE_AUTOREFRESH = STATISCH is None
WHITENOISE_ALLOW_ALL_ORIGINS = False
_OPSLAG = (
    "whitenoise.storage.CompressedManifestStaticFilesStorage"
    if STATISCH
    else "django.contrib.staticfiles.storage.StaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _OPSLAG},
}

# What is uploaded: never more than a page can take (the first of these stops it), and large files wait on disk.
FILE_UPLOAD_HANDLERS = [
    "regie.web.importeren.grens.Grens",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# ------------------------------------------------------------------------- sessions, cookies, HTTPS
# A session is in the database: logging out ends it everywhere. It ends by itself when it was not used.

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 60 * lees("REGIE_SESSIE_MINUTEN")
REGIE_SESSIE_UREN: int = lees("REGIE_SESSIE_UREN")
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_NAME = "__Host-sessie" if HTTPS else "sessie"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_COOKIE_AGE = None  # as long as the session
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "regie.web.foutpaginas.verlopen"

SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_HSTS_SECONDS = JAAR if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# ------------------------------------------------------------------------- logging in

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "account_mijn"  # for who works nowhere; the others begin at their own home (Inlogadapter)
LOGOUT_REDIRECT_URL = "account_login"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
_KEUR = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "regie.web.inloggen.wachtwoorden.Lengte", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_KEUR}.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ["username"]}},
    {"NAME": f"{_KEUR}.CommonPasswordValidator"},
    {"NAME": f"{_KEUR}.NumericPasswordValidator"},
]

ACCOUNT_ADAPTER = "regie.web.inloggen.adapter.Inlogadapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if HTTPS else 0  # whose attempts to count: those of the browser, not of the proxy
ACCOUNT_REAUTHENTICATION_METHODS = {"mfa"}
# Much per address, because a whole town hall has one; little per account, because that is what is guessed at.
ACCOUNT_RATE_LIMITS = {
    "login": "120/m/ip",
    "login_failed": "60/m/ip,5/5m/key",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
    "vragenlijst": "30/h/ip",  # wrong codes; many people may share the address of one building
}
ACCOUNT_FORMS = {
    "login": "regie.web.inloggen.formulieren.Inloggen",
    "change_password": "regie.web.inloggen.formulieren.WachtwoordWijzigen",
}
SOCIALACCOUNT_ADAPTER = "regie.web.inloggen.organisatielogin.Organisatielogin"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False  # an e-mail address is no proof of who somebody is
MFA_ADAPTER = "regie.web.inloggen.adapter.Codeadapter"
MFA_FORMS = {
    "authenticate": "regie.web.inloggen.formulieren.CodeTypen",
    "reauthenticate": "regie.web.inloggen.formulieren.CodeOpnieuwTypen",
    "add_webauthn": "regie.web.inloggen.formulieren.PasskeyMaken",
    "authenticate_webauthn": "regie.web.inloggen.formulieren.PasskeyTonen",
    "reauthenticate_webauthn": "regie.web.inloggen.formulieren.PasskeyOpnieuwTonen",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Regie"
MFA_TOTP_TOLERANCE = 1  # the clock of a telephone may be half a minute off
MFA_RECOVERY_CODES_SHOW_ONCE = True

# ------------------------------------------------------------------------- jobs, log

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "taken"
LOGGING = logboek.config(lees("REGIE_LOGNIVEAU"))
LOGGING_CONFIG = "regie.instellingen.logboek.richt_in"
