"""The invented group of companies: people, accounts, groups, policies and exceptions, as data.

Nothing here is real. Names are made up, mail domains end in `.example`, telephone numbers come from the range
+44 7700 900000-900999 that Ofcom keeps free for drama. Nothing depends on the clock or on a random generator:
`share("some key")` is a fixed number between 0 and 1.
"""
import hashlib
import unicodedata
import uuid
from dataclasses import dataclass, field
from datetime import date, timedelta

DATES = (date(2026, 8, 31), date(2026, 9, 30), date(2026, 10, 31))

DIRECTORIES = {  # directory: company, mail domain
    "aldermoor": ("Aldermoor", "aldermoor.example"),
    "tessel": ("Tessel", "tessel.example"),
    "quillhaven": ("Quillhaven", "quillhaven.example"),
}

UNITS = [  # unit_id, name, parent_id, company, owner, required_class
    ("u-group", "Aldermoor Group", "", "Aldermoor", "p-0001", "strong_out_of_band"),
    ("u-head", "Head Office", "u-group", "Aldermoor", "p-0001", "phishing_resistant_synced"),
    ("u-fin", "Finance", "u-head", "Aldermoor", "p-0003", "phishing_resistant_synced"),
    ("u-it", "Information Technology", "u-head", "Aldermoor", "p-0007", "phishing_resistant_synced"),
    ("u-ops", "Operations", "u-group", "Aldermoor", "p-0004", "strong_out_of_band"),
    ("u-depot", "Ashby Depot", "u-ops", "Aldermoor", "p-0005", "soft_one_time_code"),
    ("u-tessel", "Tessel", "u-group", "Tessel", "p-0006", "strong_out_of_band"),
    ("u-tessel-field", "Tessel Field Service <West & East>", "u-tessel", "Tessel", "p-0010", "soft_one_time_code"),
    ("u-quill", "Quillhaven", "u-group", "Quillhaven", "p-0008", "soft_one_time_code"),
]
MERGER_COLUMNS = ["merger_id", "company", "directories", "closed_on", "integration_deadline", "sponsor"]
MERGERS = [  # Quillhaven's deadline passes between the last two dates
    ("M-QUILLHAVEN", "Quillhaven", "quillhaven", "2025-09-01", "2026-10-15", "p-0002"),
    ("M-TESSEL", "Tessel", "tessel", "2026-05-18", "2027-03-31", "leopold.strandling@aldermoor.example"),
]
DEPARTMENT_UNIT = {
    "Head Office": "u-head", "Finance": "u-fin", "IT": "u-it", "Operations": "u-ops", "Ashby Depot": "u-depot",
    "Engineering": "u-tessel", "Field Service": "u-tessel-field",
    "Research": "u-quill", "Ledger": "u-quill", "Sales": "u-quill", "Warehouse": "u-quill",
}

LEADERS = [  # person_id, name, directory, department, left_on
    ("p-0001", "Isolde Marchbanks", "aldermoor", "Head Office", None),
    ("p-0002", "Tobias Harrowgate", "aldermoor", "IT", None),
    ("p-0003", "Wrenna Castellane", "aldermoor", "Finance", None),
    ("p-0004", "Leopold Strandling", "aldermoor", "Operations", None),
    ("p-0005", "Marguerite Oakesby", "aldermoor", "Ashby Depot", None),
    ("p-0006", "Anselm Fairweatherby", "tessel", "Engineering", None),
    ("p-0007", "Priya Lanternwood", "aldermoor", "IT", None),
    ("p-0008", "Cosmo Bellwetherin", "quillhaven", "Research", None),
    ("p-0009", "Hester Quincebury", "aldermoor", "IT", None),
    ("p-0010", "Dorian Valemount", "tessel", "Field Service", None),
]

STAFF = [  # how many further people a department has, by directory
    ("aldermoor", "Head Office", 36), ("aldermoor", "Finance", 32), ("aldermoor", "IT", 24),
    ("aldermoor", "Operations", 66), ("aldermoor", "Ashby Depot", 50),
    ("tessel", "Engineering", 62), ("tessel", "Field Service", 30),
    ("quillhaven", "Research", 14), ("quillhaven", "Ledger", 8), ("quillhaven", "Sales", 11),
    ("quillhaven", "Warehouse", 7),
]

FIRST = """Abelard Brisa Caspian Delphine Edric Fenella Gwilym Honora Ivo Jessamy Kester Linnea Merrick Nerys Osric
Petra Quillon Rosamund Silas Tamsin Ulric Verity Wilmot Xanthe Yorick Zelda Alaric Bettina Corwin Dagny Emrys Freya
Gideon Hesper Ismay Jolyon Kerensa Lucan Morwenna Nils""".split()
LAST = """Ashgrove Birchmoor Cawdell Dunmere Elverstone Farrowby Gorsehill Hawksdene Ingleborne Jessop-Lyle Kettlewick
Larkholme Mossbury Netherfold Orchardson Pellworth Quarrington Rushmead Saltmarche Thornwick Underhythe Vexley
Wychmere Yarrowdale Zellwood Amberside Brackenhall Coldstowe Dovemarsh Emberley Fernacre Glasswick Holloway-Pym
Ivelcombe Jackdawe Kingsmoss Lowmarrow Millrace Nightingarth Oatlandish Pinebeck Quenneville Ravensgill Stonecrofter
Tidewell Upperby Vinterholm""".split()

ROLES = {  # the built-in roles that occur: name -> (template id, privileged, bound by the administrators' reset policy)
    "Global Administrator": ("62e90394-69f5-4237-9190-012177145e10", True, True),
    "Privileged Role Administrator": ("e8611ab8-c189-46e8-94e1-60213ab1f814", True, True),
    "Security Administrator": ("194ae4cb-b126-40b2-bd5b-6091b380977d", True, True),
    "User Administrator": ("fe930be7-5e62-47db-91af-98c3a49a38b1", True, True),
    "Helpdesk Administrator": ("729827e3-9c14-49f7-bb1b-9608f156bbb8", True, True),
    "Global Reader": ("f2ef992c-3afb-46b9-b7cf-a126ee74c451", True, False),
    "Reports Reader": ("4a5d8f65-41da-4de4-8968-e035b65339cf", False, False),
}

PHONE, ALTERNATE, OFFICE = "mobilePhone", "alternateMobilePhone", "officePhone"
PUSH, TOTP, KEY, PASSKEY = "microsoftAuthenticatorPush", "softwareOneTimePasscode", "fido2SecurityKey", "passKeySynced"


def share(key):
    """A fixed number in [0, 1) for a key."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:12], 16) / 16**12


def guid(key):
    return str(uuid.uuid5(uuid.UUID("6f1d7f0e-95f4-5c2a-8a57-3c0f0a1de001"), key))


def mail_name(name):
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss")).encode("ascii", "ignore").decode().lower()
    return ".".join("".join(c for c in word if c.isalpha() or c == "-") for word in plain.split())


@dataclass
class Person:
    person_id: str
    name: str
    employer: str
    email: str
    assignments: list  # (unit_id, from, to or None)
    started_on: date
    left_on: date = None
    manager_id: str = ""
    region: str = "north"


@dataclass
class Account:
    directory: str
    login: str
    name: str
    department: str = None
    company: str = None
    employee_id: str = None
    employee_type: str = None
    user_type: str = "Member"
    enabled: tuple = (True, True, True)  # on each of DATES
    methods: tuple = ((), (), ())  # methodsRegistered on each of DATES
    sspr: bool = True  # self-service reset switched on for the account
    has_registration_row: bool = True
    created: date = date(2019, 4, 1)
    deleted_after: date = None
    hire_date: date = None
    last_sign_in: object = "recent"  # "recent", "never" or a date
    roles: tuple = ()  # (role, "active" or "eligible")
    groups: tuple = ()
    report_login: str = None  # how the portal's CSV writes the login, where it differs

    @property
    def account_id(self):
        return guid(f"{self.directory}/{self.login}")

    def exists(self, day):
        return self.created <= day and (self.deleted_after is None or day <= self.deleted_after)


@dataclass
class Case:
    key: str
    shows: str
    expected: str  # stratum, then exposed latent residual recovery_only dependent as y, n or u
    account: Account


@dataclass
class Organisation:
    people: list = field(default_factory=list)
    accounts: list = field(default_factory=list)
    cases: list = field(default_factory=list)

    def next_person_id(self):
        return f"p-{max([100] + [int(p.person_id[2:]) for p in self.people]) + 1:04d}"

    def add_person(self, name, employer, email, department, person_id=None, started_on=None, **more):
        person_id = person_id or self.next_person_id()
        started_on = started_on or date(2011, 1, 3) + timedelta(days=7 * int(share("start" + person_id) * 780))
        more.setdefault("assignments", [(DEPARTMENT_UNIT[department], started_on, None)])
        more.setdefault("manager_id", "" if person_id == "p-0001" else next(
            owner for unit, _, _, _, owner, _ in UNITS if unit == DEPARTMENT_UNIT[department]))
        more.setdefault("region", ("north", "south", "islands")[int(share("region" + person_id) * 3)])
        self.people.append(Person(person_id, name, employer, email, started_on=started_on, **more))
        return self.people[-1]

    def employ(self, directory, name, department, login=None, person=None, **account):
        """An account of a person; the person is taken on unless given. Keys that fit a person go to the person."""
        company, domain = DIRECTORIES[directory]
        login = login or f"{mail_name(name)}@{domain}"
        if person is None:
            keys = {k: account.pop(k) for k in ("person_id", "started_on", "left_on", "assignments") if k in account}
            person = self.add_person(name, company, login.lower(), department, **keys)
        account.setdefault("created", max(date(2016, 5, 2), min(person.started_on, DATES[-1]) - timedelta(days=10)))
        account.setdefault("employee_type", "Contractor" if share("contract" + login) < 0.06 else "Employee")
        self.accounts.append(Account(directory, login, name, department, person.employer, person.person_id, **account))
        return self.accounts[-1]

    def add(self, **account):
        self.accounts.append(Account(**account))
        return self.accounts[-1]

    def case(self, key, account, expected, shows):
        self.cases.append(Case(key, shows, expected, account))


RESET_METHODS = (PHONE, ALTERNATE, OFFICE, PUSH, TOTP, "email")


def reset_capable(account, index):
    """isSsprCapable: self-service reset is switched on and something usable for it is registered."""
    return account.sspr and any(m in RESET_METHODS for m in account.methods[index])


def always(*methods):
    return (methods, methods, methods)


def improved(methods, frontline, likes_passkeys, step):
    """One step away from the telephone: first an app or passkey beside it, then without it."""
    if frontline:  # no apps on the depot floor; security keys are handed out before the last date
        return [KEY if m == PHONE else m for m in methods] if step == 2 else methods
    if PHONE not in methods:
        return methods
    if any(m in methods for m in (PUSH, TOTP, PASSKEY)):
        return [m for m in methods if m != PHONE]
    return methods + [PASSKEY if likes_passkeys else PUSH]


def staff_methods(directory, department, login):
    """What an ordinary person has registered on each date: telephones give way to apps and passkeys, slowly elsewhere."""
    draw, pace = share("start-mix" + login), {"aldermoor": 0.30, "tessel": 0.12, "quillhaven": 0.10}[directory]
    frontline = department == "Ashby Depot"
    phone_only, with_app = {"aldermoor": (0.66, 0.82) if frontline else (0.30, 0.62),
                            "tessel": (0.36, 0.68), "quillhaven": (0.48, 0.76)}[directory]
    if draw < phone_only:
        now = [PHONE]
    elif draw < with_app:
        now = [PHONE, PUSH] if share("app" + login) < 0.8 else [PHONE, TOTP]
    elif draw < with_app + 0.05:
        now = []
    else:
        now = [KEY] if department == "IT" else [PUSH, TOTP] if share("app" + login) < 0.5 else [PUSH]
    if share("email" + login) < 0.2:
        now = now + ["email"]
    states = [tuple(now)]
    for step in (1, 2):
        if share(f"step{step}{login}") < pace:
            now = improved(now, frontline, share("passkey" + login) < 0.4, step)
        states.append(tuple(now))
    return tuple(states)


def staff_groups(department, login):
    """Ashby Depot's first shift, Tessel's pilot of the app, and who of its field service gets the app last."""
    name, key, part = {"Ashby Depot": ("grp-depot-shift-a", "shift", 0.5), "Engineering": ("grp-app-pilot", "app-pilot", 0.4),
                       "Field Service": ("grp-app-later", "later", 0.3)}.get(department, ("", "", 0))
    return (name,) if share(key + login) < part else ()


def add_leaders(org):
    for person_id, name, directory, department, left_on in LEADERS:
        org.employ(directory, name, department, person_id=person_id, left_on=left_on, started_on=date(2014, 3, 3),
                   methods=always(KEY) if department == "IT" else always(PHONE, PUSH))


def add_staff(org):
    number = 0
    for directory, department, count in STAFF:
        for _ in range(count):
            name = f"{FIRST[number % len(FIRST)]} {LAST[number % len(LAST)]}"  # 40 and 47 are coprime: no pair repeats
            number += 1
            login = f"{mail_name(name)}@{DIRECTORIES[directory][1]}"
            joins_late = share("late" + login) < 0.03
            quiet = share("quiet" + login) < 0.03
            left = not joins_late and share("left" + login) < 0.03
            org.employ(directory, name, department, methods=staff_methods(directory, department, login),
                       started_on=date(2026, 9, 14) if joins_late else None,
                       left_on=date(2026, 10, 9) if left else None,
                       enabled=(True, True, False) if left else (True, True, True),
                       sspr=True if directory == "quillhaven" else share("sspr" + login) < 0.7,
                       last_sign_in=date(2026, 4, 2) if quiet else "recent",
                       groups=staff_groups(department, login))


def groups(org, directory, index):
    """Group name -> (nested groups, logins) on a date."""
    present = [a for a in org.accounts if a.directory == directory and a.exists(DATES[index])]
    names = sorted({g for a in org.accounts if a.directory == directory for g in a.groups})
    found = {name: ([], [a.login for a in present if name in a.groups]) for name in names}
    for department in sorted({a.department for a in present if a.department and a.employee_id}):
        key = "grp-dept-" + department.lower().replace(" ", "-")
        found[key] = ([], [a.login for a in present if a.department == department and a.employee_id])
    if directory == "aldermoor":
        nest = {
            "grp-sms-free": ["grp-dept-it", "grp-lantern-programme", "grp-night-desk"] + ["grp-dept-finance"] * (index > 0),
            "grp-lantern-programme": ["grp-lantern-field"],
            "grp-night-desk": ["grp-weekend-desk"],
            "grp-weekend-desk": ["grp-night-desk"],  # two groups that contain each other
            "grp-frontline": ["grp-dept-ashby-depot"],
            "grp-passkey-rollout": ["grp-dept-it"] + ["grp-dept-finance"] * (index > 0)
            + ["grp-dept-head-office", "grp-depot-shift-a"] * (index > 1),
        }
        for name, inner in nest.items():
            found[name] = (inner, found.get(name, ([], []))[1])
    return dict(sorted(found.items()))


def target(name, **more):
    return {"targetType": "group", "id": name, **more}


def methods_policy(directory, index):
    """The exported methods policy with group names in place of ids; None where the directory exports none."""
    everyone = target("all_users")
    if directory == "aldermoor":
        return {
            "migration": "migrationComplete",
            "Fido2": ("enabled", [target("grp-passkey-rollout")], []),
            "MicrosoftAuthenticator": ("enabled", [everyone], [target("grp-frontline")]),
            "Sms": ("enabled", [target("all_users", isUsableForSignIn=False),
                                target("grp-depot-sms-sign-in", isUsableForSignIn=True)],
                    [target("grp-sms-free"), {"targetType": "user", "id": "ysolde.carrowmoor@aldermoor.example"}]),
            "Voice": ("enabled", [target("grp-voice-callers")], []),
            "SoftwareOath": ("enabled", [everyone], [target("grp-frontline")]),
        }
    if directory == "tessel":
        return {
            "migration": "migrationInProgress",
            "Fido2": ("enabled", [everyone], []),
            "MicrosoftAuthenticator": ("enabled", [everyone], []),
            "Sms": ("enabled", [target("grp-dept-field-service", isUsableForSignIn=False)], []),
            "Voice": ("disabled", [everyone], []),
            "SoftwareOath": ("enabled", [everyone], []),
        }
    return None


OFFICE_PHONE_ALLOWED = False


def administrators_may_reset(directory, index):
    """allowedToUseSSPR of the authorization policy; None where it was not in the delivery."""
    return {"aldermoor": True, "tessel": None if index == 0 else False, "quillhaven": None}[directory]


GROUP_ROLES = {"aldermoor": [("grp-role-privileged-operators", "Privileged Role Administrator", "eligible")]}
ROLES_EXPORTED = ("aldermoor", "tessel")


def registration_delivered(directory, index):
    return directory != "quillhaven" or index < 2
