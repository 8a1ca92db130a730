# SPDX-FileCopyrightText: 2026 Regie
# SPDX-License-Identifier: EUPL-1.2
"""A day and a time as they are written in the language of the letter. Always the calendar and the clock that hang on
the wall in the Netherlands: a reader must find the same day as the Dutch letter says."""

from datetime import date, time
from typing import Final

from regie.kern.termijnen.herleiding import MAANDEN

_OOST, _PERZISCH = "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"
_CIJFERS: Final = {"ar": _OOST, "fa": _PERZISCH, "prs": _PERZISCH}

_DAGEN: Final = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "tr": ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
    "fa": ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"),
    "prs": ("دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه", "یکشنبه"),
    "ti": ("ሰኑይ", "ሰሉስ", "ረቡዕ", "ሓሙስ", "ዓርቢ", "ቀዳም", "ሰንበት"),
}  # fmt: skip
_MAANDEN: Final = {
    "nl": MAANDEN,
    "en": ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"),
    "tr": ("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran",
           "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"),
    # Both names: Syria and Iraq say the first, Egypt, Sudan and Yemen the second.
    "ar": ("كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو", "حزيران/يونيو",
           "تموز/يوليو", "آب/أغسطس", "أيلول/سبتمبر", "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر",
           "كانون الأول/ديسمبر"),
    "fa": ("ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"),
    "prs": ("جنوری", "فبروری", "مارچ", "اپریل", "می", "جون", "جولای", "اگست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر"),
    "ti": ("ጥሪ", "ለካቲት", "መጋቢት", "ሚያዝያ", "ግንቦት", "ሰነ", "ሓምለ", "ነሓሰ", "መስከረም", "ጥቅምቲ", "ሕዳር", "ታሕሳስ"),
}  # fmt: skip
_VORM: Final = {
    "tr": "{dag} {maand} {jaar} {weekdag}",
    # The same month names stand for other days in the Ethiopian calendar, so the numbers are given too.
    "ti": "{weekdag} {dag} {maand} {jaar} ({dag:02d}-{nummer:02d}-{jaar})",
}
_GEWOON: Final = "{weekdag} {dag} {maand} {jaar}"


def dag_voluit(dag: date, taal: str) -> str:
    """maandag 30 november 2026, in this language."""
    geschreven = _VORM.get(taal, _GEWOON).format(
        weekdag=_DAGEN[taal][dag.weekday()],
        dag=dag.day,
        maand=_MAANDEN[taal][dag.month - 1],
        nummer=dag.month,
        jaar=dag.year,
    )
    return cijfers(geschreven, taal)


def datum_voluit(dag: date, taal: str) -> str:
    """30 november 2026, in this language: for a day that is no appointment."""
    cijfer = f" ({dag:%d-%m-%Y})" if taal == "ti" else ""
    return cijfers(f"{dag.day} {_MAANDEN[taal][dag.month - 1]} {dag.year}{cijfer}", taal)


def tijd_voluit(klok: time, taal: str) -> str:
    """9.30 uur. In Eritrea and Ethiopia the hours are often counted from six in the morning: say whose clock it is."""
    if taal == "nl":
        return f"{klok.hour}.{klok.minute:02d} uur"
    geschreven = f"{klok.hour:02d}:{klok.minute:02d}"
    return f"{geschreven} (ብሰዓት ሆላንድ)" if taal == "ti" else cijfers(geschreven, taal)


def cijfers(tekst: str, taal: str) -> str:
    """The digits of the language. Numbers to copy (a telephone, a postcode) do not come here."""
    return tekst.translate(str.maketrans("0123456789", _CIJFERS[taal])) if taal in _CIJFERS else tekst
