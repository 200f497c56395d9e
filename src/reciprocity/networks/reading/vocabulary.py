"""The words of column names, in English and German, by what they mean."""

from __future__ import annotations

COLUMNS = {
    "field": ("field", "fach", "fachgebiet"),
    "circle": ("circle", "kreis"),
    "strategy": ("strategy", "strategie"),
}


_ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split()) | frozenset(text.translate(_ASCII).split())


def _pairs(text: str) -> list[tuple[str, str]]:
    pairs = [pair.partition("/") for pair in dict.fromkeys([*text.split(), *text.translate(_ASCII).split()])]
    return [(first, second) for first, _, second in pairs]


# Names of the two ends that programs give to any tie, with a direction or without.
PLAIN_PAIRS = _pairs(
    """source/target from/to src/dst src/tgt src/dest src/target source/destination source/dest start/end start/ziel
    quelle/ziel von/nach von/zu von/an source/cible origine/destination origen/destino fuente/destino
    origine/destinazione de/à de/vers de/a de/para da/a u/v"""
)
# Names that say who does something to whom.
DIRECTED_PAIRS = _pairs(
    """ego/alter ego/alters ego/alteri ego/partner ego/friend ego/contact sender/receiver sender/recipient send/receive
    send/recv sender/empfänger absender/empfänger absender/adressat tail/head giver/recipient giver/receiver giver/taker
    geber/empfänger geber/nehmer origin/destination primary/secondary nominator/nominee nominator/nominated
    nominating/nominated respondent/nominee respondent/alter respondent/partner respondent/contact chooser/chosen
    asker/asked asks/asked follower/followee follower/followed caller/callee advisee/advisor advisee/adviser
    wer/wen wer/wem who/whom truster/trustee trustor/trustee
    lender/borrower reporter/reported citing/cited parent/child supervisor/subordinate boss/subordinate
    manager/employee seeker/provider mentee/mentor mentor/mentee helper/helped requester/helper
    ratsuchender/ratgeber befragter/genannter befragte/genannte nennender/genannter expéditeur/destinataire
    émetteur/récepteur emisor/receptor remitente/destinatario mittente/destinatario"""
)
TWINS = _pairs("1/2 a/b i/j x/y")  # behind a word for people: person1, person2
TWIN = _words("v x p n col column friend partner contact")  # further words: R calls columns V1 and V2

ID = _words("id ids nr no num number nummer key code col column pid uid kennung kürzel index idx email mail")
NAME = _words("name names label labels full fullname vollname vollständiger display")
PERSON = _words(
    """person persons people node nodes vertex vertices actor actors user users member members individual agent employee
    student pupil author character participant attendee respondent player ego woman women man knoten akteur teilnehmer
    mitarbeiter mitglied schüler schülerin spieler frau mann director
    collaborator"""
)
EVENT = _words(
    """event events club clubs group groups company companies board organization organisation organizations team teams
    project projects meeting meetings affiliation affiliations committee movie film paper party conference course verein
    vereine veranstaltung ereignis firma gruppe projekt treffen ausschuss kurs fest"""
)
VALUE = _words(
    """weight weights value values strength tie ties gewicht gewichtung stärke staerke wert anzahl count counts
    frequency freq häufigkeit haeufigkeit score intensity intensität link edge kante friendship
    freundschaft befreundet beziehung relationship verbunden connected"""
)
# Columns that say when, where or which, and not how much.
ASIDE = _words(
    """onset terminus date datum timestamp year jahr month monat day tag uhrzeit lat latitude lon lng long longitude
    id ids key index idx"""
)
NOMINATED = _words(
    """alter alters friend friends nomination nominee nom contact contacts choice partner named freund freundin
    freunde kontakt kontakte nennung wahl neighbor neighbors neighbour neighbours nachbar nachbarn colleague colleagues
    kollege kollegen advisor mentor knows kennt connections contactos genannte genannter"""
)
TOTALS = _words("total totals sum sums summe gesamt gesamtergebnis insgesamt gesamtsumme") | {"grand total"}
