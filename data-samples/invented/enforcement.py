"""Whether two factors are asked for, account by account, from the policies as data and not from their exports.

A plain second implementation of docs/policies.md, of as much as these policies need: of the conditions only the place.
"""
from collections import namedtuple

from . import organisation as o
from .access import Strength, policies
from .verdicts import RANK, Day, any3, not3, word

PLACES = {"trusted", "elsewhere"}
FACTORS = [("Sms", 2), ("Voice", 2), ("SoftwareOath", 4), ("MicrosoftAuthenticator", 5)]
REQUIRED = {unit: RANK[required] for unit, *_, required in o.UNITS}
Enforcement = namedtuple("Enforcement", "account person scope enforced two_factors legacy_open")


def unit(person, day):
    return next((u for u, start, end in person.assignments if start <= day and (end is None or end >= day)), None)


def names(day, account, token):
    """Whether a policy means the account by this word."""
    kind, _, name = token.partition(":")
    if kind == "group":
        return day.belongs(account, name)
    if kind == "role":
        return (name, "active") in account.roles
    return token == "all" or token == account.login or token == "guests" and account.user_type == "Guest"


def reaches(day, account, policy):
    return (policy.state == "enabled" and any(names(day, account, token) for token in policy.include)
            and not any(names(day, account, token) for token in policy.exclude))


def is_of_class(day, account, policy, required):
    """A plain demand is as good as the weakest second factor that the methods policy permits the account."""
    if required <= RANK["telephone"]:
        return True
    if isinstance(policy.asks, Strength):
        return policy.asks.rank >= required
    return not3(any3(day.as_second_factor(account, name) for name, rank in FACTORS if rank < required))


def asked(day, account, found, required):
    """yes, partial or no: where the policies ask for a factor of the class."""
    places = set()
    for policy in found:
        if not policy.is_legacy and is_of_class(day, account, policy, required):
            places |= {"elsewhere"} if policy.only_away else PLACES
    answer = "yes" if places == PLACES else "partial" if places else "no"
    return "unknown" if account.user_type == "Guest" and answer != "yes" else answer  # the home tenant may ask


def of_account(day, account):
    person = day.people.get((account.company, account.employee_id))
    scope, listed = day.scope(account)[0], policies(account.directory, day.index)
    if listed is None:
        return Enforcement(account, person, scope, "unknown", "unknown", "unknown")
    found = [policy for policy in listed if reaches(day, account, policy)]
    required = REQUIRED.get(person and unit(person, day.day), 0)
    is_closed = any(policy.is_legacy and policy.asks == "block" for policy in found)
    return Enforcement(account, person, scope, asked(day, account, found, required), asked(day, account, found, 0),
                       word(not is_closed))


def all_accounts(org, index):
    day = Day(org, index)
    return [of_account(day, account) for account in day.accounts]
