"""The accounts that each show one rule of enforcement or of mergers, the answers on the three dates written by hand.

First whether two factors of the required class are asked for, `-` where there is no account yet; then the clock of the person
behind it, `none` where there is none; then whether the person is protected in one directory and open in another, `-` where
there is one directory only. The run stops when the plain implementation in `enforcement.py` and `mergers.py` says otherwise.
"""
from . import organisation as o
from .mergers import People

CASES = [  # case, login, enforced, clock, partial, what it shows
    ("everyone without telephone", "hartley.woolcombe@aldermoor.example", "yes yes yes", "none", "yes yes yes",
     "of the acquirer, so on no clock; protected here and open at Tessel"),
    ("the same person at Tessel", "hartley.woolcombe@tessel.example", "no partial partial", "none", "yes yes yes",
     "field service, gets the app last: from the second date asked outside trusted locations only"),
    ("nested excluded group", "nesta.godolphin-reed@aldermoor.example", "no no no", "none", "-",
     "the depot is left out through a group in a group"),
    ("plain demand, then keys", "honora.brackenhall@aldermoor.example", "- no yes", "none", "-",
     "the depot's first shift: a plain demand is met by SMS, which is below the class of the unit; then a strength"),
    ("break-glass is left out", "bg-01@aldermoor.example", "no no no", "none", "-",
     "excluded by name, from the block of legacy protocols too"),
    ("a stronger class is required", "beatrix.sallowfield@aldermoor.example", "yes no no", "none", "-",
     "moves to a unit that requires a passkey, and is still asked for an app"),
    ("guest whom a policy names", "harriet_orrery.example#EXT#@aldermoor.example", "yes yes yes", "none", "-",
     "left out of the policy for everyone, in the one for guests; a guest has no unit, so that any factor will do"),
    ("guest left out", "odo_orrery.example#EXT#@tessel.example", "unknown unknown unknown", "none", "-",
     "the home tenant may ask for a factor"),
    ("durable on the second date", "aurelio.cobblestone@tessel.example", "yes yes yes",
     "pending 2026-08-31, enforced 2026-08-31, enforced 2026-08-31", "-", "pilot: the 30 days are full on 2026-09-30"),
    ("a trial that broke", "bronwen.lacewell@tessel.example", "yes no yes", "pending 2026-08-31, open 2026-09-30, pending 2026-10-31",
     "-", "left out again on the second date: the first one counts for nothing"),
    ("enforced with the department", "cyprian.lodestar@tessel.example", "no yes yes",
     "open 2026-08-31, pending 2026-09-30, enforced 2026-09-30", "-", "on the first date the policy for everyone only reports"),
    ("still open", "drusilla.heronsgate@tessel.example", "no partial partial", "open 2026-08-31, open 2026-09-30, open 2026-10-31",
     "-", "left out of the policy for everyone; the other one is for places that are not trusted"),
    ("pending at the end", "Fabiola.Underhill-Stoke@tessel.example", "no partial yes",
     "open 2026-08-31, open 2026-09-30, pending 2026-10-31", "-", "asked everywhere from the last date on"),
    ("reached by a role", "ephraim.duskwater@tessel.example", "yes yes yes",
     "pending 2026-08-31, enforced 2026-08-31, enforced 2026-08-31", "-", "an active administrator"),
    ("moved to the acquirer", "freya.stonecrofter@tessel.example", "no yes yes",
     "open 2026-08-31, pending 2026-09-30, disabled 2026-10-31", "- no -", "the old account is disabled: one person, one clock"),
    ("her new account", "freya.stonecrofter@aldermoor.example", "- yes yes",
     "none, pending 2026-09-30, disabled 2026-10-31", "- no -", "protected from its first day, and on the clock of the old one"),
    ("nothing exported", "alban.fiddleford@quillhaven.example", "unknown unknown unknown",
     "unknown 2026-08-31, unknown 2026-09-30, unknown 2026-10-31", "-", "open, as nobody knows that it is not"),
    ("protected here, unknown there", "gideon.fernacre@aldermoor.example", "- yes yes",
     "none, unknown 2026-09-30, unknown 2026-10-31", "- unknown unknown", "of Quillhaven, from the second date with an account here"),
    ("left after the deadline", "eirwen.hatherleigh-combe@quillhaven.example", "unknown unknown unknown",
     "unknown 2026-08-31, unknown 2026-09-30, left 2026-10-16", "-", "the last day of work, and not the date on which it is seen"),
    ("no person", "dispatch@tessel.example", "no no yes", "none", "-", "a shared mailbox is in the gap and on no clock"),
]


def clock_words(clock):
    if clock is None:
        return "none"
    word = {"yes": "pending", "unknown": "unknown"}.get(clock.pending, clock.cause)
    return f"{word} {clock.ended_on}"


def on_date(people, login):
    """The three answers of one date."""
    found = next((e for e in people.seen[-1] if e.account.login == login), None)
    if found is None:
        return "-", "none", "-"
    clock = people.clock(found.person) if found.person else None
    partial = people.partial(found.person) if found.person else ""
    return found.enforced, clock_words(clock), partial or "-"


def computed(org):
    """login -> what CASES says by hand."""
    dates = [People(org, index) for index in range(len(o.DATES))]
    answers = {login: list(zip(*(on_date(people, login) for people in dates))) for _, login, *_ in CASES}
    return {login: (" ".join(enforced), once(clock, "none", ", "), once(partial, "-", " "))
            for login, (enforced, clock, partial) in answers.items()}


def once(answers, none, joint):
    return none if set(answers) == {none} else joint.join(answers)
