"""People of acquired companies who get an account in Aldermoor's directory.

Each takes over the account of somebody who joined Aldermoor on that day and is then nobody: there are as many accounts as
before, with the same methods.
"""
MOVES = [  # person's account, the one that is taken over
    ("freya.stonecrofter@tessel.example", "bettina.gorsehill@aldermoor.example"),  # her old account is disabled in October
    ("gideon.fernacre@quillhaven.example", "bettina.coldstowe@aldermoor.example"),
]


def add_moves(org):
    for old_login, new_login in MOVES:
        old, new = (next(a for a in org.accounts if a.login == login) for login in (old_login, new_login))
        org.people = [p for p in org.people if p.person_id != new.employee_id]
        next(p for p in org.people if p.person_id == old.employee_id).left_on = None
        new.login, new.name = old_login.split("@")[0] + "@aldermoor.example", old.name
        new.employee_id, new.company = old.employee_id, old.company
