"""How the glass says hours, days and numbers in Danish. Written anew here, from the guides; nothing is taken from the program."""
import datetime

CET = datetime.timezone(datetime.timedelta(hours=1))  # before the last Sunday of March
WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"]
SHORT_WEEKDAYS = ["man.", "tirs.", "ons.", "tors.", "fre.", "lør.", "søn."]
MONTHS = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"]
SHORT_MONTHS = ["jan.", "feb.", "marts", "apr.", "maj", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "dec."]
NUMBERS = ["nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"]
CLOSED = {datetime.date(2026, 4, 2), datetime.date(2026, 4, 3), datetime.date(2026, 4, 6)}  # Easter of that year


def local(moment):
    return moment.astimezone(CET)


def day_of(moment):
    return local(moment).date()


def clock(moment):
    return local(moment).strftime("%H.%M")


def day(date):
    return f"{date.day}. {MONTHS[date.month - 1]}"


def mark_day(date):
    return f"{date.day}. {SHORT_MONTHS[date.month - 1]}"


def weekday_and_day(date):
    return f"{WEEKDAYS[date.weekday()]} {day(date)}"


def short_date(date):
    return f"{SHORT_WEEKDAYS[date.weekday()]} {day(date)}"


def due_day(date, today):
    days = (date - today).days
    if days in (-1, 0, 1):
        return ["i går", "i dag", "i morgen"][days + 1]
    return WEEKDAYS[date.weekday()] if 1 < days < 7 else day(date)


def short_due(date, today):
    return due_day(date, today) if 0 <= (date - today).days <= 1 else short_date(date)


def decided_day(date, today):
    """On cards and in rows only today is a word."""
    return "i dag" if date == today else short_date(date)


def moment(at, now):
    return f"{due_day(day_of(at), day_of(now))} kl. {clock(at)}"


def hour(at, now, bare=False):
    kl = f"kl. {clock(at)}"
    return kl if bare and day_of(at) == day_of(now) else f"{short_due(day_of(at), day_of(now))} {kl}"


def clock_or_hour(at, now):
    return clock(at) if day_of(at) == day_of(now) else hour(at, now)


def clock_or_moment(at, now):
    return clock(at) if day_of(at) == day_of(now) else moment(at, now)


def minutes(span):
    return int(span.total_seconds()) // 60


def duration(span):
    m = minutes(span)
    if m >= 2 * 24 * 60:
        return f"{m // (24 * 60)} dage"
    return f"{m // 60} t {m % 60} min" if m >= 60 else f"{m} min"


def late(span):
    return f"{duration(span)} over fristen"


def late_short(span):
    m = minutes(span)
    return f"{m // (24 * 60)} dage over" if m >= 2 * 24 * 60 else f"{m // 60} t over" if m >= 60 else f"{m} m over"


def ring(left):
    m = minutes(left)
    return f"{m // 60} t" if m >= 60 else f"{m} m"


def word(n):
    return NUMBERS[n] if 1 <= n <= 12 else str(n)


def capital(text):
    return text[:1].upper() + text[1:]


def working_day(date, n, saturdays=False):
    """The n-th working day after that day."""
    while n > 0:
        date += datetime.timedelta(days=1)
        if date.weekday() != 6 and (saturdays or date.weekday() != 5) and date not in CLOSED:
            n -= 1
    return date


def four_months(date):
    return date.replace(month=date.month + 4)
