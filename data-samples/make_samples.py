#!/usr/bin/env python3
"""Writes the sample exports of the invented group (landing/), its configuration, and the expected numbers (expected/).

    python3 data-samples/make_samples.py

Standard library only. The organisation itself is data in invented/: organisation.py, cases.py, registers.py;
verdicts.py works out what the numbers must be. Running it again gives the same bytes.
"""
import csv
import io
import json
import shutil
import sys
import zipfile
from datetime import timedelta
from pathlib import Path
from xml.sax.saxutils import escape

sys.dont_write_bytecode = True

import invented  # noqa: E402
from invented import access  # noqa: E402
from invented import organisation as o  # noqa: E402
from invented import registers as r  # noqa: E402
from invented import secret_cases  # noqa: E402
from invented import verdicts as v  # noqa: E402
import expected_mergers  # noqa: E402
import expected_secrets  # noqa: E402
import policy_files  # noqa: E402
import secret_files  # noqa: E402

HERE = Path(__file__).resolve().parent
LANDING = HERE / "landing"
PAGE = 200  # records per page of a paged export
GRAPH = "https://graph.microsoft.com/v1.0/"

LOG = "accepts: [empty], max_shrink: 1"  # of deliveries that may be empty, or hold only what is new
SOURCES = [  # id, kind, directory, max_age, required, and what else is declared
    ("group-hr-people", "hr.people", None, "7d", True),
    ("group-units", "register.units", None, "35d", True),
    ("group-exceptions", "register.exceptions", None, "35d", True),
    ("group-mergers", "register.mergers", None, "35d", False),
    ("aldermoor-entra-users", "entra.users", "aldermoor", "3d", True),
    ("aldermoor-entra-registration", "entra.user-registration-details", "aldermoor", "3d", True),
    ("aldermoor-entra-groups", "entra.groups", "aldermoor", "3d", True),
    ("aldermoor-entra-roles", "entra.directory-roles", "aldermoor", "3d", True),
    ("aldermoor-entra-methods-policy", "entra.authentication-methods-policy", "aldermoor", "7d", True),
    ("aldermoor-conditional-access", "entra.conditional-access", "aldermoor", "7d", True),
    ("tessel-entra-users", "entra.users", "tessel", "3d", True),
    ("tessel-entra-registration", "entra.user-registration-details", "tessel", "3d", False),
    ("tessel-entra-groups", "entra.groups", "tessel", "3d", True),
    ("tessel-entra-roles", "entra.directory-roles", "tessel", "3d", False),
    ("tessel-entra-methods-policy", "entra.authentication-methods-policy", "tessel", "7d", False),
    ("tessel-conditional-access", "entra.conditional-access", "tessel", "7d", False),
    ("quillhaven-entra-users", "entra.users", "quillhaven", "3d", True),
    ("quillhaven-entra-registration", "entra.user-registration-details", "quillhaven", "7d", False),
    ("quillhaven-entra-groups", "entra.groups", "quillhaven", "3d", False),
    ("group-github-secrets", "github.secret-scanning", None, "35d", True, LOG),
    ("group-gitguardian", "gitguardian.incidents", None, "35d", True, LOG),
    ("tessel-gitlab", "gitlab.secret-detection", None, "35d", False, "zone: Europe/London, " + LOG),
    ("group-trufflehog", "trufflehog", None, "35d", False, LOG),
    ("aldermoor-gitleaks", "gitleaks", None, "35d", False, LOG),
    ("secrets-register", "register.secrets", None, "35d", True, LOG),
    ("repositories-register", "register.repositories", None, "35d", True),
]


# --- writing -----------------------------------------------------------------------------------------------------------


def write(path, text, encoding="utf-8"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))


def csv_text(header, rows, delimiter=",", line_end="\n"):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def envelope(context, records, next_link=None):
    """A Graph answer, one record a line so that a difference can be read."""
    head = {"@odata.context": f"{GRAPH}$metadata#{context}"}
    if next_link:
        head["@odata.nextLink"] = next_link
    lines = ",\n".join("  " + json.dumps(x, ensure_ascii=False, separators=(",", ":")) for x in records)
    return json.dumps(head, ensure_ascii=False)[:-1] + f', "value": [\n{lines}\n]}}\n'


def write_pages(folder, name, context, resource, records):
    pages = [records[i:i + PAGE] for i in range(0, len(records), PAGE)] or [[]]
    for number, page in enumerate(pages, 1):
        link = f"{GRAPH}{resource}?$skiptoken=page{number + 1}" if number < len(pages) else None
        write(folder / f"{name}-{number}.json", envelope(context, page, link))


def xlsx(rows, sheet):
    """The smallest workbook that spreadsheet programs open: shared strings, everything text, fixed times, uncompressed."""
    strings = list(dict.fromkeys(cell for row in rows for cell in row if cell))
    place = {text: n for n, text in enumerate(strings)}

    def cell(row, column, text):
        return f'<c r="{chr(65 + column)}{row}" t="s"><v>{place[text]}</v></c>' if text else ""

    data = "".join(f'<row r="{n}">' + "".join(cell(n, c, text) for c, text in enumerate(row)) + "</row>"
                   for n, row in enumerate(rows, 1))
    shared = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    office, package = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", \
        "http://schemas.openxmlformats.org/package/2006"
    main, types = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", \
        "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{types}.sharedStrings+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{types}.styles+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
        f'<sheet name="{sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{office}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="rId3" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{data}</sheetData></worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}" uniqueCount="{len(strings)}">{shared}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><fonts count="1"><font/></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as book:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            book.writestr(entry, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)
    return out.getvalue()


# --- one function per kind of file -------------------------------------------------------------------------------------


def number(key):
    return f"+44 7700 900{int(o.share('number' + key) * 1000):03d}"


def last_sign_in(account, day, index):
    """None for an account that never signed in: Graph leaves the field out."""
    if account.last_sign_in == "never":
        return None
    if account.last_sign_in != "recent":
        when = account.last_sign_in
    else:
        when = day - timedelta(days=int(o.share(f"seen{index}{account.login}") * 9) + (0 if account.enabled[index] else 30))
    return f"{when}T{7 + int(o.share('hour' + account.login) * 11):02d}:12:05Z"


def users(folder, day, index, accounts):
    records = []
    for a in accounts:
        seen = last_sign_in(a, day, index) if a.directory != "quillhaven" else None
        records.append({
            "id": a.account_id, "userPrincipalName": a.login, "displayName": a.name,
            "mail": None if a.user_type == "Guest" else a.login.lower(),
            "employeeId": a.employee_id, "employeeType": a.employee_type, "userType": a.user_type,
            "accountEnabled": a.enabled[index], "department": a.department, "companyName": a.company,
            "createdDateTime": f"{a.created}T08:30:00Z",
            "employeeHireDate": f"{a.hire_date}T00:00:00Z" if a.hire_date else None,
            "mobilePhone": number(a.login) if o.share("has-number" + a.login) < 0.6 else None,
            "businessPhones": [number("desk" + a.login)] if o.share("has-desk" + a.login) < 0.3 else [],
            **({"signInActivity": {"lastSignInDateTime": seen, "lastSuccessfulSignInDateTime": seen}} if seen else {}),
        })
    context = "users(id,userPrincipalName,displayName,employeeId)"
    write_pages(folder, "users", context, "users", records)


def preferred(methods):
    names = {o.PHONE: "sms", o.ALTERNATE: "voiceAlternateMobile", o.OFFICE: "voiceOffice", o.PUSH: "push", o.TOTP: "oath"}
    return next((names[m] for m in methods if m in names), "none")


def is_capable(day_model, account, methods):
    """Registered and permitted as second factor; where no policy is exported, registered."""
    if not day_model.policies[account.directory]:
        return any(m != "email" for m in methods)
    telephone = {k for m in methods for k in v.KINDS.get(m, ())}
    return any(day_model.permitted(account, "second_factor", k) is not False for k in telephone) or any(
        day_model.alternative_permitted(account, m) is not False for m in methods if m in v.UNRESTRICTED)


def registration_report(folder, day, index, accounts, model):
    records = []
    for a in accounts:
        methods = a.methods[index]
        records.append({
            "id": a.account_id, "userPrincipalName": a.login, "userDisplayName": a.name,
            "userType": a.user_type.lower(), "isAdmin": any(kind == "active" for _, kind in a.roles),
            "isMfaRegistered": any(m != "email" for m in methods), "isMfaCapable": is_capable(model, a, methods),
            "isPasswordlessCapable": o.KEY in methods or o.PASSKEY in methods,
            "isSsprRegistered": any(m in o.RESET_METHODS for m in methods), "isSsprEnabled": a.sspr,
            "isSsprCapable": o.reset_capable(a, index), "isSystemPreferredAuthenticationMethodEnabled": True,
            "systemPreferredAuthenticationMethods": [x for x in [preferred(methods)] if x != "none"],
            "userPreferredMethodForSecondaryAuthentication": preferred(methods),
            "methodsRegistered": list(methods), "lastUpdatedDateTime": f"{day}T04:12:41.6195833Z",
        })
    resource = "reports/authenticationMethods/userRegistrationDetails"
    write_pages(folder, "userRegistrationDetails", resource, resource, records)


def portal_registration_csv(folder, day, index, accounts, model):
    """The portal's download: BOM, CRLF, a JSON array in a cell, no id; joins on the login only."""
    header = ["userPrincipalName", "userDisplayName", "isMfaCapable", "isPasswordlessCapable", "isSsprCapable",
              "defaultMfaMethod", "methodsRegistered", "lastUpdatedDateTime"]
    default = {o.PUSH: "microsoftAuthenticatorPush", o.TOTP: "softwareOneTimePasscode"}
    rows = [[a.report_login or a.login, a.name, is_capable(model, a, a.methods[index]),
             o.KEY in a.methods[index] or o.PASSKEY in a.methods[index], o.reset_capable(a, index),
             next((default.get(m, m) for m in a.methods[index] if m in (*default, *v.KINDS)), "none"),
             json.dumps(list(a.methods[index]), separators=(",", ":")), f"{day}T03:40:07.142503Z"] for a in accounts]
    name = f"exportUserRegistrationDetails_{day.year}-{day.month}-{day.day}.csv"
    write(folder / name, csv_text(header, rows, line_end="\r\n"), "utf-8-sig")


def group_id(directory, name):
    return name if name == "all_users" else o.guid(f"{directory}/group/{name}")


def group_export(folder, directory, index, org):
    records = []
    for name, (nested, logins) in o.groups(org, directory, index).items():
        members = [{"@odata.type": "#microsoft.graph.group", "id": group_id(directory, n)} for n in nested]
        members += [{"@odata.type": "#microsoft.graph.user", "id": o.guid(f"{directory}/{login}")} for login in logins]
        records.append({"id": group_id(directory, name), "displayName": name, "securityEnabled": True,
                        "isAssignableToRole": name.startswith("grp-role-"), "members": members})
    write(folder / "groups.json", envelope("groups(id,displayName,members())", records))


def role_export(folder, directory, accounts):
    held = [(a.account_id, role, kind) for a in accounts for role, kind in a.roles]
    held += [(group_id(directory, g), role, kind) for g, role, kind in o.GROUP_ROLES.get(directory, [])]

    def record(principal, role, **more):
        template = o.ROLES[role][0]
        return {"id": o.guid(f"{principal}/{role}"), **more, "principalId": principal, "roleDefinitionId": template,
                "directoryScopeId": "/",
                "roleDefinition": {"id": template, "displayName": role, "templateId": template}}

    active = [record(p, role) for p, role, kind in held if kind == "active"]
    eligible = [record(p, role, roleEligibilityScheduleId=o.guid(f"schedule/{p}/{role}"), memberType="Direct",
                       startDateTime="2026-01-12T09:00:00Z", endDateTime="2027-01-11T09:00:00Z")
                for p, role, kind in held if kind == "eligible"]
    for name, records in (("roleAssignments", active), ("roleEligibilityScheduleInstances", eligible)):
        write(folder / f"{name}.json", envelope(f"roleManagement/directory/{name}(roleDefinition())", records))


def methods_policy(folder, directory, index):
    policy = o.methods_policy(directory, index)
    order = ["Fido2", "MicrosoftAuthenticator", "Sms", "TemporaryAccessPass", "HardwareOath", "SoftwareOath", "Voice",
             "Email", "X509Certificate", "QRCodePin"]
    everyone = [o.target("all_users")]
    policy = {"TemporaryAccessPass": ("enabled", everyone, []), "Email": ("enabled", everyone, []), **policy}

    def exported(target, include):
        known = o.guid(f"{directory}/{target['id']}") if target["targetType"] == "user" else group_id(directory, target["id"])
        return {"targetType": target["targetType"], "id": known, **({"isRegistrationRequired": False} if include else {}),
                **{k: x for k, x in target.items() if k not in ("targetType", "id")}}

    configurations = []
    for name in order:
        state, include, exclude = policy.get(name, ("disabled", everyone, []))
        odata = name[0].lower() + name[1:] + "AuthenticationMethodConfiguration"
        extra = {"isOfficePhoneAllowed": o.OFFICE_PHONE_ALLOWED} if name == "Voice" else {}
        configurations.append({"@odata.type": "#microsoft.graph." + odata, "id": name, "state": state, **extra,
                               "includeTargets": [exported(t, True) for t in include],
                               "excludeTargets": [exported(t, False) for t in exclude]})
    document = {
        "@odata.context": f"{GRAPH}$metadata#authenticationMethodsPolicy", "id": "authenticationMethodsPolicy",
        "displayName": "Authentication Methods Policy", "policyVersion": "1.5",
        "lastModifiedDateTime": "2026-05-11T10:47:26.6044384Z", "policyMigrationState": policy["migration"],
        "authenticationMethodConfigurations": configurations}
    write(folder / "authenticationMethodsPolicy.json", json.dumps(document, indent=1) + "\n")
    allowed = o.administrators_may_reset(directory, index)
    if allowed is not None:
        document = {"@odata.context": f"{GRAPH}$metadata#policies/authorizationPolicy/$entity", "id": "authorizationPolicy",
                    "displayName": "Authorization Policy", "allowedToUseSSPR": allowed, "allowInvitesFrom": "everyone"}
        write(folder / "authorizationPolicy.json", json.dumps(document, indent=1) + "\n")


def conditional_access(folder, directory, index):
    records = policy_files.records(directory, index)
    write(folder / "policies.json", envelope("identity/conditionalAccess/policies", records))
    defaults = policy_files.security_defaults()
    write(folder / "identitySecurityDefaultsEnforcementPolicy.json", json.dumps(defaults, indent=1) + "\n")


def hr_people(folder, day, org):
    header = ["person_id", "name", "email", "employer", "unit_id", "unit_from", "unit_to", "manager_id", "region", "status",
              "started_on", "left_on"]
    rows = []
    for p in org.people:
        if p.started_on - timedelta(days=60) > day:
            continue
        left = p.left_on is not None and p.left_on <= day
        for n, (unit, start, end) in enumerate(p.assignments):
            if n == 0 or start <= day:
                rows.append([p.person_id, p.name, p.email, p.employer, unit, start, end if end and end <= day else "",
                             p.manager_id, p.region, "left" if left else "active", p.started_on, p.left_on if left else ""])
    write(folder / "people.csv", csv_text(header, rows))


def unit_register(folder):
    header = ["Unit_ID", "Name", "Parent_ID", "Company", "Owner", "Required_Class"]
    write(folder / "units.csv", csv_text(header, o.UNITS, delimiter=";", line_end="\r\n"), "utf-8-sig")


def merger_register(folder):
    write(folder / "mergers.csv", csv_text(o.MERGER_COLUMNS, o.MERGERS))


def exception_register(folder, day):
    entries = [e for e in r.EXCEPTIONS if e.get("opened", "") <= str(day)]
    rows = [r.EXCEPTION_COLUMNS] + [[e[c] for c in r.EXCEPTION_COLUMNS] for e in entries]
    write(folder / "exceptions.xlsx", xlsx(rows, "Exceptions"))


# --- configuration -----------------------------------------------------------------------------------------------------


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def policy_yaml():
    lines = ["# The documented policy of the invented group; written by make_samples.py.", "version: '2026-03'",
             f"control_owner: {r.CONTROL_OWNER}", f"risk_acceptor: {r.RISK_ACCEPTOR}", "rules:"]
    for rule in r.RULES:
        lines += [f"  - id: {rule['id']}", f"    title: {quoted(rule['title'])}", f"    scope: {quoted(rule['scope'])}"]
        for key in ("path", "required_class", "permitted_methods", "control_owner", "risk_acceptor", "reviewed_on"):
            if key in rule:
                value = rule[key]
                lines.append(f"    {key}: " + (f"[{', '.join(value)}]" if isinstance(value, list) else value))
        if "control_ids" in rule:
            lines.append(f"    control_ids: [{', '.join(quoted(c) for c in rule['control_ids'])}]")
    return "\n".join(lines) + "\n"


def exposure_yaml():
    head = """# The demo's configuration; written by make_samples.py.
organisation: Aldermoor Group
zone: Europe/London
landing: landing
lake: ../build/lake
number_key_env: EXPOSURE_NUMBER_KEY
rule_pack: nist-800-63b-4
policy: policy.yaml
mappings: []
unknown_share_for_point: 0.05
account_types:
  - {type: break_glass, when: "login like 'bg-%'"}
  - {type: service, when: "login like 'svc-%'"}
sources:
"""
    lines = []
    for source_id, kind, directory, max_age, required, *more in SOURCES:
        where = "".join(f", {x}" for x in [*([f"directory: {directory}"] if directory else []), *more])
        lines.append(f"  - {{id: {source_id}, kind: {kind}{where}, max_age: {max_age}, required: {str(required).lower()}}}\n")
    return head + "".join(lines) + "report: {formats: [html, json], small_units_below: 10}\n"


# --- expected results --------------------------------------------------------------------------------------------------


def expected_files(org):
    counts, rows = [], []
    for index, day in enumerate(o.DATES):
        found = v.verdicts(org, index)
        counts += [(day, metric, *numbers) for metric, numbers in expected_mergers.headline(org, index).items()]
        counts += [(day, metric, *numbers) for metric, numbers in v.headline(found, day).items()]
        for a, scope, stratum, _, flags in found:
            rows.append((day, a.directory, a.account_id, a.login, scope, stratum, *[v.word(flags[f]) for f in v.FLAGS[:5]]))
    folder = HERE / "expected"
    write(folder / "headline.csv", csv_text(["as_of", "metric", "in_scope", "yes", "no", "unknown", "out_of_scope"], counts))
    header = ["as_of", "directory", "account_id", "login", "scope", "stratum", *v.FLAGS[:5]]
    write(folder / "verdicts.csv", csv_text(header, rows))
    cases = case_rows(org, {(row[1], row[3]): row[4:] for row in rows if row[0] == o.DATES[-1]})
    write(folder / "cases.csv", csv_text(["case", "login", "directory", "shows", "scope", "stratum", *v.FLAGS[:5]], cases))
    return cases


def case_rows(org, last):
    """The cases with their verdicts, after comparing the hand-written ones with the computed ones."""
    words, rows, wrong = {"y": "yes", "n": "no", "u": "unknown"}, [], []
    for case in org.cases:
        stratum, letters = case.expected.split()
        found = last[case.account.directory, case.account.login]
        if (stratum, *[words[x] for x in letters]) != found[1:]:
            wrong.append(f"{case.key}: written by hand {case.expected}, computed {' '.join(found[1:])}")
        rows.append((case.key, case.account.login, case.account.directory, case.shows, *found))
    if wrong:
        sys.exit("The hand-written verdict and the computed one differ: " + "; ".join(wrong))
    return rows


def readme_table(mark, header, rows):
    """Replaces a table between two marks in README.md."""
    path, mark = HERE / "README.md", f"<!-- {mark} -->\n"
    lines = ["| " + " | ".join(header) + " |", "|" + " --- |" * len(header)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|").replace("<", "&lt;") for cell in row) + " |" for row in rows]
    before, _, after = path.read_text(encoding="utf-8").split(mark)
    write(path, before + mark + "\n".join(lines) + "\n" + mark + after)


def readme_tables(cases, secret_rows, merger_rows):
    readme_table("cases", ["case", "login", "shows", "stratum", "exposed", "latent", "residual", "recovery only", "dependent"],
                 [[key, f"`{login}`", shows, *verdict] for key, login, _, shows, _, *verdict in cases])
    readme_table("secret cases", ["case", "alert", "shows", "verdict"],
                 [[case, f"`{short(alert)}`", shows, verdict] for case, _, alert, shows, verdict in secret_rows])
    readme_table("merger cases", ["case", "login", "shows", "enforced", "clock of the person", "partial"],
                 [[case, f"`{login}`", shows, *answers] for case, login, *answers, shows in merger_rows])


def short(text):
    return text if len(text) <= 40 else text[:39] + "…"


# --- all of it ---------------------------------------------------------------------------------------------------------


def landing(org, secrets, index, day):
    model = v.Day(org, index)

    def folder(source):
        return LANDING / source / str(day)

    for directory in o.DIRECTORIES:
        accounts = [a for a in model.accounts if a.directory == directory]
        users(folder(f"{directory}-entra-users"), day, index, accounts)
        group_export(folder(f"{directory}-entra-groups"), directory, index, org)
        if o.registration_delivered(directory, index):
            report = portal_registration_csv if directory == "tessel" else registration_report
            report(folder(f"{directory}-entra-registration"), day, index, [a for a in accounts if a.has_registration_row], model)
        if directory in o.ROLES_EXPORTED:
            role_export(folder(f"{directory}-entra-roles"), directory, accounts)
        if model.policies[directory]:
            methods_policy(folder(f"{directory}-entra-methods-policy"), directory, index)
        if access.policies(directory, index):
            conditional_access(folder(f"{directory}-conditional-access"), directory, index)
    hr_people(folder("group-hr-people"), day, org)
    unit_register(folder("group-units"))
    exception_register(folder("group-exceptions"), day)
    merger_register(folder("group-mergers"))
    for source, name, text in secret_files.files(secrets, index, day):
        write(folder(source) / name, text)


def expected_merger_files(org):
    write_tables(expected_mergers.tables(org))
    return expected_mergers.cases(org)


def write_tables(tables):
    for name, header, rows in tables:
        write(HERE / "expected" / name, csv_text(header, rows))


def expected_secret_files(secrets):
    folder = HERE / "expected"
    write_tables(expected_secrets.tables(secrets))
    cases = expected_secrets.cases(secrets)
    write(folder / "secret_cases.csv", csv_text(["case", "source_id", "alert_id", "shows", "verdict"], cases))
    return cases


def main():
    org, secrets = invented.build(), secret_cases.build()
    for folder in (LANDING, HERE / "expected"):
        shutil.rmtree(folder, ignore_errors=True)
    for index, day in enumerate(o.DATES):
        landing(org, secrets, index, day)
    write(HERE / "exposure.yaml", exposure_yaml())
    write(HERE / "policy.yaml", policy_yaml())
    readme_tables(expected_files(org), expected_secret_files(secrets), expected_merger_files(org))


if __name__ == "__main__":
    main()
