"""The invented group of companies, put together."""
from .cases import aldermoor_cases, quillhaven_cases, tessel_cases
from .moves import add_moves
from .organisation import Organisation, add_leaders, add_staff


def build():
    org = Organisation()
    add_leaders(org)
    aldermoor_cases(org)
    tessel_cases(org)
    quillhaven_cases(org)
    add_staff(org)
    add_moves(org)
    org.accounts.sort(key=lambda a: (a.directory, a.login.lower()))
    org.people.sort(key=lambda p: p.person_id)
    return org
