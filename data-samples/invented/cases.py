"""The accounts that each show one rule, with the verdict written by hand.

`expected` names the stratum on the last date and then, as y, n or u: exposed, latent, residual, recovery_only, dependent.
The run stops when the plain implementation in `verdicts.py` says otherwise.
"""
from datetime import date

from .organisation import ALTERNATE, KEY, OFFICE, PASSKEY, PHONE, PUSH, TOTP, always

UNMAPPED = "palmVeinScanner"


def aldermoor_cases(org):
    def person(key, expected, shows, name, department="Operations", **account):
        org.case(key, org.employ("aldermoor", name, department, **account), expected, shows)

    def other(key, expected, shows, login, name, **account):
        org.case(key, org.add(directory="aldermoor", login=f"{login}@aldermoor.example", name=name, **account), expected, shows)

    person("leaver owns an exception", "disabled ynnny", "left on 2026-09-18, still the owner of EX-2026-007",
           "Ottoline Brackley-Moor", person_id="p-0101", left_on=date(2026, 9, 18), enabled=(True, False, False),
           methods=always(PHONE))
    person("nested exclusion", "member nnynn", "excluded from Sms through two nested groups, the number stays bound",
           "Amabel Thistledown", methods=always(PHONE, PUSH), groups=("grp-lantern-field",))
    person("exclusion through a cycle", "member nnynn", "excluded through two groups that contain each other",
           "Barnaby Copsewell", methods=always(PHONE), groups=("grp-weekend-desk",))
    person("exclusion by user", "member nnynn", "excluded from Sms by a target of type user",
           "Ysolde Carrowmoor", "Head Office", methods=always(PHONE, PASSKEY))
    person("reset policy for administrators", "member ynnyn",
           "excluded from Sms, but allowedToUseSSPR leaves the number usable for an administrator's own reset",
           "Clemency Rookhope", "IT", methods=always(PHONE, KEY), roles=(("User Administrator", "active"),))
    person("administrator without self-service reset", "member ynnyn",
           "isSsprEnabled is false for the account: it does not bind administrators, EX-2026-007 covers the role",
           "Damaris Fellgate", "IT", methods=always(PHONE, KEY), sspr=False, roles=(("Helpdesk Administrator", "active"),))
    person("eligible administrator through a group", "member ynnyn",
           "eligible (PIM) for a privileged role through a role-assignable group; excluded from Sms",
           "Eluned Spinnaker", "Head Office", methods=always(PHONE, PUSH), groups=("grp-role-privileged-operators", "grp-sms-free"))
    person("administrator without a number", "member nynnn", "nothing bound, the reset policy would permit one",
           "Sunniva Okehurst", "IT", methods=always(KEY), roles=(("Security Administrator", "active"),))
    person("privileged reader", "member nnynn",
           "Global Reader is privileged but not bound by the administrators' reset policy: excluded from Sms means residual",
           "Florian Quayle-Marsh", "IT", methods=always(PHONE, PUSH), roles=(("Global Reader", "active"),))
    person("role without privilege", "member ynnnn", "Reports Reader does not make an account privileged",
           "Griselda Pennyfold", methods=always(PHONE, PUSH), roles=(("Reports Reader", "active"),))
    person("mobile number", "member ynnnn", "SMS permitted by all_users, number bound, app permitted and bound",
           "Hartley Woolcombe", methods=always(PHONE, PUSH))
    person("alternate mobile number", "member ynnny", "voice only; Voice is permitted through grp-voice-callers",
           "Idris Farthingale", methods=always(ALTERNATE), groups=("grp-voice-callers",))
    person("alternate mobile without voice", "member nynnn",
           "voice only and Voice not permitted; SMS is permitted but no SMS number is bound",
           "Jocasta Merrydew", methods=always(ALTERNATE, PUSH))
    person("office number in the voice group", "member nynnn",
           "Voice is permitted, office numbers are not (isOfficePhoneAllowed false)",
           "Kit Lambourne-Dale", "Finance", methods=always(OFFICE, PUSH), groups=("grp-voice-callers",))
    person("office number, nothing permitted", "member nnynn", "bound, permitted on no path since Finance is excluded from Sms",
           "Lettice Umberslade", "Finance", methods=always(OFFICE, TOTP))
    person("SMS as the only factor", "member ynnny", "target group with isUsableForSignIn; EX-2026-005 covers the group",
           "Mungo Trevanion-Hay", "Ashby Depot", methods=always(PHONE), groups=("grp-depot-sms-sign-in",))
    person("SMS only", "member ynnny", "depot floor: apps are excluded, no key yet; EX-2026-006 covers the unit",
           "Nesta Godolphin-Reed", "Ashby Depot", methods=always(PHONE))
    person("alternative registered, not permitted", "member ynnny", "the app is registered, the depot is excluded from it",
           "Orlando Pebblewick", "Ashby Depot", methods=always(PHONE, PUSH))
    person("valid exception", "member ynnny", "EX-2026-001", "Osgar Wintle", methods=always(PHONE))
    person("expired exception", "member ynnny", "EX-2026-002, valid on the first date only", "Perdita Hollin",
           methods=always(PHONE))
    person("self-approved exception", "member ynnnn", "EX-2026-003", "Quentin Marlbury", methods=always(PHONE, PUSH))
    person("exception without an end", "member ynnnn", "EX-2026-004", "Rhoswen Tarrant", methods=always(PHONE, TOTP))
    person("unmapped method", "member uunuu", "the only registered value is one that no mapping knows",
           "Septimus Loamshire", methods=always(UNMAPPED))
    person("unmapped method, nothing permitted", "member nnunn", "the same in a department excluded from Sms",
           "Tabitha Winterbourne-Lee", "IT", methods=always(UNMAPPED))
    person("no registration row", "member uunuu", "in the users export, not in the registration report",
           "Ughtred Fallowfield", methods=always(PHONE), has_registration_row=False)
    person("disabled with a number", "disabled ynnny", "out of scope, the number is still bound",
           "Violetta Crumhorn", methods=always(PHONE), enabled=(False, False, False), last_sign_in=date(2026, 2, 11))
    person("not yet started", "not_started nynnn", "HR and employeeHireDate say 2026-11-16",
           "Wystan Greatorex-Bly", methods=always(), started_on=date(2026, 11, 16), hire_date=date(2026, 11, 16),
           created=date(2026, 10, 20), last_sign_in="never")
    person("started between the dates", "member ynnnn", "account since August, first day 2026-10-05: not_started before",
           "Xavia Pendragonet", methods=((), (), (PHONE, PUSH)), started_on=date(2026, 10, 5), hire_date=date(2026, 10, 5),
           created=date(2026, 8, 24))
    person("dormant", "dormant ynnny", "last sign-in 2026-03-14", "Yestin Hobbleton", methods=always(PHONE),
           last_sign_in=date(2026, 3, 14))
    person("becomes dormant", "dormant ynnnn", "last sign-in 2026-07-20: member on the first two dates",
           "Zillah Overbrook", methods=always(PHONE, PUSH), last_sign_in=date(2026, 7, 20))
    person("never signed in", "dormant nynnn", "enabled since 2025, no signInActivity at all", "Ambrose Nettlecombe",
           methods=always(), created=date(2025, 2, 3), last_sign_in="never")
    person("unit changed", "member ynnnn", "Operations until 2026-09-14, Head Office from 2026-09-15",
           "Beatrix Sallowfield", methods=always(PHONE, PUSH),
           assignments=[("u-ops", date(2018, 6, 4), date(2026, 9, 14)), ("u-head", date(2026, 9, 15), None)],
           started_on=date(2018, 6, 4))
    person("security key only", "member nnnnn", "nothing on the telephone, excluded from Sms",
           "Cador Wolstenbury", "IT", methods=always(KEY))
    person("leaves SMS over the dates", "member nynnn", "telephone, then telephone and passkey, then passkey: policy still permits SMS",
           "Delyth Mossop-Grange", "Head Office", methods=((PHONE,), (PHONE, PASSKEY), (PASSKEY,)))
    person("markup in the name", "member ynnnn", "HTML must be escaped", "<b>Ebba</b> <script>alert('x')</script>",
           login="ebba.script@aldermoor.example", methods=always(PHONE, PUSH))
    person("formula in the name", "member ynnny", "a spreadsheet must not run it", "=cmd|' /C calc'!A0",
           login="formula.name@aldermoor.example", methods=always(PHONE))
    person("apostrophe, comma and quotes", "member nynnn", "CSV quoting", "Fionn O'Hanrahan-Vey, \"Finn\"",
           login="fionn.ohanrahan-vey@aldermoor.example", methods=always(PASSKEY))
    person("umlauts", "member ynnnn", "letters beyond ASCII", "Jörg Müßelbach-Åkerlöf",
           login="joerg.muesselbach@aldermoor.example", methods=always(PHONE, TOTP))
    other("no HR row", "member ynnny", "employeeId p-9001 is in no HR row: unit UNASSIGNED",
          "gaius.lonely", "Gaius Lonelyfield", company="Aldermoor", department="Operations", employee_id="p-9001",
          employee_type="Employee", methods=always(PHONE))
    other("type unknown", "type_unknown ynnny", "no employeeType, no employeeId, not a guest",
          "temp-07", "Temp 07", methods=always(PHONE))
    other("guest with a number", "guest ynnnu", "federated elsewhere: what is not yes is unknown",
          "harriet_orrery.example#EXT#", "Harriet Orreryman (guest)", user_type="Guest", methods=always(PHONE))
    other("guest without a number", "guest uunuu", "federated elsewhere: what is not yes is unknown",
          "ivor_orrery.example#EXT#", "Ivor Orreryman (guest)", user_type="Guest", methods=always())
    other("service account with a number", "non_human ynnny", "out of scope; a finding of its own",
          "svc-backup", "svc backup runner", employee_type="Service", methods=always(PHONE))
    other("service account by its type", "non_human nynnn", "employeeType Service without the naming rule",
          "scanner-relay", "Scanner relay", employee_type="Service", methods=always())
    other("meeting room", "non_human nynnn", "employeeType Room",
          "room-oak", "Room Oak", employee_type="Room", methods=always(), last_sign_in="never")
    other("shared mailbox", "shared ynnny", "in scope, one account, stratum of its own",
          "reception", "Reception Head Office", employee_type="Shared", methods=always(PHONE))
    other("break-glass with a key", "break_glass nynnn", "excluded from Sms, the reset policy would permit a number",
          "bg-01", "Break glass 01", methods=always(KEY), last_sign_in=date(2026, 1, 12),
          roles=(("Global Administrator", "active"),), groups=("grp-sms-free", "grp-passkey-rollout"))
    other("break-glass with a number", "break_glass ynnyn", "office number bound, usable through the reset policy only",
          "bg-02", "Break glass 02", methods=always(OFFICE, KEY), last_sign_in=date(2026, 1, 12),
          roles=(("Global Administrator", "active"),), groups=("grp-sms-free", "grp-passkey-rollout"))
    for n, name in enumerate(["Linus Orreryman (guest)", "Maud Orreryman (guest)", "Nye Calderstone (guest)"]):
        org.add(directory="aldermoor", login=f"partner{n + 1}_orrery.example#EXT#@aldermoor.example", name=name,
                user_type="Guest", methods=always(*[PHONE][: n % 2]))
    for n, name in enumerate(["Room Elm", "Room Ash"]):
        org.add(directory="aldermoor", login=f"room-{n + 2}@aldermoor.example", name=name, employee_type="Room", last_sign_in="never")
    org.add(directory="aldermoor", login="gone.early@aldermoor.example", name="Gone Early", employee_type="Contractor",
            company="Aldermoor", department="Operations", methods=always(PHONE), deleted_after=date(2026, 9, 4))


def tessel_cases(org):
    def person(key, expected, shows, name, department="Engineering", **account):
        org.case(key, org.employ("tessel", name, department, **account), expected, shows)

    person("unfinished migration", "member uuuuu", "not permitted by the methods policy, but the migration is not finished",
           "Aurelio Cobblestone", methods=always(PHONE), groups=("grp-app-pilot",))
    person("unfinished migration, app bound", "member uuuun", "exposure unknown; an app is there, so never dependent",
           "Bronwen Lacewell", methods=always(PHONE, PUSH), groups=("grp-app-pilot",))
    person("unfinished migration, no number", "member nunnn", "nothing bound; whether it would be permitted is unknown",
           "Cyprian Lodestar", methods=always(TOTP))
    person("permitted while migrating", "member ynnny", "Sms permits the field service group: yes whatever the migration",
           "Drusilla Heronsgate", "Field Service", methods=always(PHONE), groups=("grp-app-later",))
    person("administrators may not reset", "member uuuun",
           "allowedToUseSSPR is false from the second date (not exported on the first); second factor stays unknown",
           "Ephraim Duskwater", methods=always(PHONE, KEY), roles=(("User Administrator", "active"),))
    person("login in another case", "member ynnnn", "the portal's CSV writes this UPN in lower case",
           "Fabiola Underhill-Stoke", "Field Service", login="Fabiola.Underhill-Stoke@tessel.example",
           report_login="fabiola.underhill-stoke@tessel.example", methods=always(PHONE, PUSH))
    person("self-service reset not told", "member uuuuu", "isSsprCapable False: the portal's CSV does not tell whether it is on",
           "Gethin Larksong", methods=always(ALTERNATE), sspr=False)
    host = next(a for a in org.accounts if a.login == "hartley.woolcombe@aldermoor.example")
    org.case("one person, two directories",
             org.employ("tessel", host.name, "Field Service", person=next(p for p in org.people if p.person_id == host.employee_id),
                        employee_type="Employee", methods=always(PUSH), groups=("grp-app-later",)),
             "member nynnn", "employer Aldermoor, an account in both directories")
    org.case("service account at Tessel", org.add(directory="tessel", login="svc-ticketing@tessel.example", name="svc ticketing",
             employee_type="Service", methods=always()), "non_human nunnn", "out of scope")
    org.case("shared mailbox at Tessel", org.add(directory="tessel", login="dispatch@tessel.example", name="Dispatch",
             employee_type="Shared", methods=always(PHONE)), "shared uuuuu", "in scope, not in the field service group")
    org.case("guest at Tessel", org.add(directory="tessel", login="odo_orrery.example#EXT#@tessel.example",
             name="Odo Orreryman (guest)", user_type="Guest", methods=always(PHONE)), "guest uuuuu", "federated elsewhere")


def quillhaven_cases(org):
    def person(key, expected, shows, name, department, **account):
        org.case(key, org.employ("quillhaven", name, department, **account), expected, shows)

    person("stale registration", "activity_unknown uunuu",
           "documented policy permits SMS for reset; the registration report is a month old",
           "Alban Fiddleford", "Research", methods=always(PHONE))
    person("documented policy forbids", "activity_unknown nnunn",
           "every path is decided by the documented policy (E2): none permits a telephone, stale or not",
           "Bethan Starkweather", "Ledger", methods=always(PHONE))
    person("documented policy silent on some paths", "activity_unknown uunuu",
           "reset permitted by AUTH-4.1, no rule for sign-in and second factor", "Cosima Dewlap", "Sales",
           methods=always(PHONE, PUSH))
    person("no policy at all", "activity_unknown uuuuu", "only the desk has a rule", "Denholm Pucklechurch", "Warehouse",
           methods=always(PHONE))
    person("disabled at Quillhaven", "disabled nnunn", "out of scope", "Eirwen Hatherleigh-Combe", "Ledger",
           methods=always(PHONE), enabled=(True, True, False), left_on=date(2026, 10, 16))
    org.case("service account at Quillhaven", org.add(directory="quillhaven", login="svc-till@quillhaven.example", name="svc till",
             employee_type="Service", methods=always()), "non_human uuuuu", "out of scope, stale like the rest")
    org.case("shared mailbox at Quillhaven", org.add(directory="quillhaven", login="orders@quillhaven.example", name="Orders",
             employee_type="Shared", methods=always(PHONE)), "shared uuuuu", "in scope, no rule but the desk's")
