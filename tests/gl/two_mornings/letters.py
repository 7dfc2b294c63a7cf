"""Eighteen notifications as they really come: fields left out, long texts, siblings, repeats, a child not born yet, three ways that
must not be walked silently, hours that run out. All fictive. One more comes on the second morning.
"""
import datetime

CET = datetime.timezone(datetime.timedelta(hours=1))


def at(day, hour):
    """A local moment of March 2026 (February with a day below 1), as the file writes it."""
    moment = datetime.datetime(2026, 3, 1, *map(int, hour.split(".")), tzinfo=CET) + datetime.timedelta(days=day - 1)
    return moment.isoformat()


LONG = ("Pigen kommer i børnehave mandag og tirsdag uden madpakke og siger, at hun ikke har fået aftensmad. Hun falder i søvn på "
        "puden ved vinduet, inden de andre er kommet ind fra legepladsen. Mor svarer ikke på beskeder. Pædagogen har talt med "
        "moderen ved afhentningen, og moderen fortæller, at hun har skiftet arbejde og møder tidligt. Hun bliver ked af det og "
        "siger, at det nok skal gå. Storesøster på tretten henter oftere og oftere og går med begge børn hen ad den store vej. "
        "Pigen leger meget alene og trækker sig, når voksne hæver stemmen. Mormor har mad med om torsdagen. ") * 3
SHORT = "Han sover i timerne flere dage i træk. Mormor henter ham hver dag og har mad med. Han siger ikke meget."


def letter(code, received, notifier, **more):
    return {"format": "fyrtaarn/notification/1", "id": "bunke-" + code, "code": code, "received": received, "notifier": notifier, **more}


FIRST_DAY = [
    letter("Ask-01", at(5, "07.58"), 2, channel="secure_mail", age=7, summary="Over fristen allerede fra morgenstunden", text=SHORT),
    letter("Birk-02", at(5, "08.20"), 3, age=4, summary="Mærke bag øret", text=LONG, flags={"abuse": "suspected_parent"}),
    letter("Ceder-03a", at(5, "09.40"), 6, age=2, siblings=["Ceder-03"], text=SHORT, previous=1),
    letter("Ceder-03b", at(5, "09.40"), 6, age=5, siblings=["Ceder-03"]),
    letter("Dun-04", at(5, "10.20"), 5, age="unborn", due="2026-04-13", reasons=["housing", "parent_substance_use"], text=SHORT),
    letter("Elm-05", at(5, "08.28"), 13, age=16, flags={"honour": True}, summary="Tør ikke gå hjem efter klub og siger det til flere"[:60], text=LONG),
    letter("Fyr-06", at(5, "14.05"), 4, age=11, open_case=True, external_ref="Sag 2026-0417", text=SHORT),
    letter("Gran-07", at(5, "15.30"), 9, age=13, flags={"existing_support": True}, text=SHORT),
    letter("Hassel-08", at(-1, "11.15"), 2, age=9, summary="Har ligget en uge i en forkert postkasse", text=SHORT),
    letter("Iris-09", at(4, "16.00"), 99),
    letter("Jasmin-10", at(5, "20.45"), 8, channel="phone", anonymous=True, text="Der er råb hver aften."),
    letter("Kirsebær-11", at(5, "23.59"), 4, age=0, summary="Spæd, tager ikke på i vægt", text=LONG),
    letter("Lind-12", at(6, "00.30"), 6, age=15, previous=5, open_case=True, text=SHORT),
    letter("Mynte-13", at(6, "06.12"), 2, age=8, siblings=["Ask-01"], text=SHORT),
    letter("Nød-14", at(6, "07.01"), 13, age=17, text="Nej."),
    letter("Pil-15", at(6, "07.30"), 2, age=6, previous=2, summary="Græder, når hun hentes", text=SHORT),
    letter("Rose-16", at(5, "12.00"), 3, age=3, text=LONG, flags={"abuse": "suspected_other", "existing_support": True}),
    letter("Slåen-17", at(6, "07.55"), 10, age=12, reasons=["conflict_or_violence", "school", "child_health"], text=SHORT),
]
SECOND_DAY = [letter("Tjørn-18", at(9, "08.20"), 2, age=10, text=SHORT)]
