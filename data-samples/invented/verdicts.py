"""What the numbers must be, worked out account by account from the organisation itself and not from its exports.

A plain second implementation of the definitions in docs/metrics: no tables, no joins. Three values: True, False and
None for unknown (Kleene).
"""
from datetime import timedelta
from types import SimpleNamespace

from . import organisation as o
from .registers import RULES

KINDS = {o.PHONE: {"sms", "voice"}, o.ALTERNATE: {"voice"}, o.OFFICE: {"voice_office"}}
UNRESTRICTED = {  # registered value: (configuration of the methods policy, our method, rank of its class)
    o.PUSH: ("MicrosoftAuthenticator", "push", 5), o.TOTP: ("SoftwareOath", "totp", 4),
    o.KEY: ("Fido2", "security_key", 7), o.PASSKEY: ("Fido2", "synced_passkey", 6),
}
NOT_TELEPHONE = {*UNRESTRICTED, "email"}
RANK = {"phishing_resistant_hardware": 7, "phishing_resistant_synced": 6, "strong_out_of_band": 5,
        "soft_one_time_code": 4, "approve_push": 3, "telephone": 2, "not_a_factor": 1, "password_only": 0}
TELEPHONE = ("sms", "voice", "voice_office")
RECOVERY = ("self_service_recovery", "help_desk_recovery")
PATHS = ("sign_in", "second_factor") + RECOVERY
FLAGS = ("exposed", "latent", "residual", "recovery_only", "dependent", "no_alternative_offered", "privileged_exposed")


def any3(values):
    values = list(values)
    return True if True in values else None if None in values else False


def not3(value):
    return None if value is None else not value


def all3(*values):
    return not3(any3(not3(v) for v in values))


class Day:
    """The organisation on one of the dates."""

    def __init__(self, org, index):
        self.org, self.index, self.day = org, index, o.DATES[index]
        self.people = {(p.employer, p.person_id): p for p in org.people}
        self.groups = {d: o.groups(org, d, index) for d in o.DIRECTORIES}
        self.policies = {d: o.methods_policy(d, index) for d in o.DIRECTORIES}
        self.accounts = [a for a in org.accounts if a.exists(self.day)]

    def belongs(self, account, group):
        groups, pending, seen = self.groups[account.directory], [group], set()
        while pending:
            name = pending.pop()
            if name not in seen:
                seen.add(name)
                nested, logins = groups[name]
                if account.login in logins:
                    return True
                pending += nested
        return False

    def roles(self, account):
        if account.directory not in o.ROLES_EXPORTED:
            return None
        return {r for r, _ in account.roles} | {
            role for group, role, _ in o.GROUP_ROLES.get(account.directory, []) if self.belongs(account, group)}

    def privileged(self, account):
        roles = self.roles(account)
        return None if roles is None else any(o.ROLES[r][1] for r in roles)

    def account_type(self, account):
        if account.login.startswith("bg-"):
            return "break_glass"
        if account.login.startswith("svc-"):
            return "service"
        if account.user_type == "Guest":
            return "guest"
        known = {"Employee": "human", "Contractor": "human", "Service": "service", "Shared": "shared", "Room": "mailbox"}
        return known.get(account.employee_type, "human" if account.employee_id else "unknown")

    def scope(self, account):
        kind = self.account_type(account)
        person = self.people.get((account.company, account.employee_id))
        starts = [d for d in (account.hire_date, person and person.started_on) if d]
        if kind in ("service", "mailbox"):
            return "out_of_scope", "non_human"
        if not account.enabled[self.index]:
            return "out_of_scope", "disabled"
        if any(d > self.day for d in starts):
            return "out_of_scope", "not_started"
        if kind in ("guest", "break_glass", "shared"):
            return "in_scope", kind
        if kind == "unknown":
            return "in_scope", "type_unknown"
        if account.directory == "quillhaven":
            return "in_scope", "activity_unknown"
        seen = account.last_sign_in
        if seen == "never" or seen != "recent" and seen < self.day - timedelta(days=90):
            return "in_scope", "dormant"
        return "in_scope", "member"

    def registered(self, account):
        """The registered values, or None where the report has no row or is stale."""
        known = account.has_registration_row and o.registration_delivered(account.directory, self.index)
        return account.methods[self.index] if known else None

    def bound(self, account, kind):
        values = self.registered(account)
        if values is None:
            return None
        if any(kind in KINDS.get(v, ()) for v in values):
            return True
        return None if any(v not in NOT_TELEPHONE and v not in KINDS for v in values) else False

    def targeted(self, account, target):
        if target["targetType"] == "user":
            return target["id"] == account.login
        return target["id"] == "all_users" or self.belongs(account, target["id"])

    def configured(self, account, name, for_sign_in=False):
        """The methods policy's word on one configuration: include, and not exclude, and on."""
        state, includes, excludes = self.policies[account.directory].get(name, ("disabled", [], []))
        included = any(self.targeted(account, t) for t in includes if not for_sign_in or t.get("isUsableForSignIn"))
        return state == "enabled" and included and not any(self.targeted(account, t) for t in excludes)

    def as_second_factor(self, account, name, allowed=True):
        if self.configured(account, name) and allowed:
            return True
        return False if self.policies[account.directory]["migration"] == "migrationComplete" else None

    def rule(self, account, path):
        roles = self.roles(account)
        row = SimpleNamespace(directory=account.directory, login=account.login, company=account.company,
                              department=account.department, privileged=self.privileged(account),
                              account_type=self.account_type(account), roles=roles or set())
        return next((r for r in RULES if r["path"] in (path, "any") and r["applies"](row)), None)

    def documented(self, account, path, methods, rank):
        rule = self.rule(account, path)
        if rule is None:
            return None
        if "permitted_methods" in rule:
            return any(m in rule["permitted_methods"] for m in methods)
        return "required_class" in rule and RANK[rule["required_class"]] <= rank

    def reset_enabled(self, account):
        if self.registered(account) is None:
            return None
        if account.directory == "tessel":  # the portal's CSV tells only "capable": enabled and registered
            return o.reset_capable(account, self.index) or None
        return account.sspr

    def permitted(self, account, path, kind):
        """May a telephone of this kind complete this path?"""
        directory = account.directory
        if path == "help_desk_recovery" or self.policies[directory] is None:
            return self.documented(account, path, ("sms", "voice", "phone"), RANK["telephone"])
        if path == "sign_in":
            return kind == "sms" and self.configured(account, "Sms", for_sign_in=True)
        administrator = any(o.ROLES[r][2] for r in self.roles(account))
        if path == "self_service_recovery" and administrator:
            return o.administrators_may_reset(directory, self.index)
        configuration = "Sms" if kind == "sms" else "Voice"
        second_factor = self.as_second_factor(account, configuration, kind != "voice_office" or o.OFFICE_PHONE_ALLOWED)
        if path == "second_factor":
            return second_factor
        return all3(second_factor, self.reset_enabled(account))

    def alternative_permitted(self, account, value):
        configuration, method, rank = UNRESTRICTED[value]
        if self.policies[account.directory] is None:
            return self.documented(account, "second_factor", (method,), rank)
        return self.as_second_factor(account, configuration)

    def flags(self, account):
        permitted = {p: {k: self.permitted(account, p, k) for k in TELEPHONE} for p in PATHS}
        bound = {k: self.bound(account, k) for k in TELEPHONE}
        is_guest = self.account_type(account) == "guest"
        if is_guest:  # the home tenant may do more than this directory can tell
            permitted = {p: {k: v or None for k, v in kinds.items()} for p, kinds in permitted.items()}
            bound = {k: v or None for k, v in bound.items()}
        on = {p: any3(all3(permitted[p][k], bound[k]) for k in TELEPHONE) for p in PATHS}
        anywhere = any3(v for p in PATHS for v in permitted[p].values())
        exposed = any3(on.values())
        values = self.registered(account)
        offered = any3(self.alternative_permitted(account, v) for v in UNRESTRICTED)
        usable = any3(all3(self.alternative_permitted(account, v), None if values is None else v in values)
                      for v in UNRESTRICTED)
        if is_guest:
            usable = usable or None
        return {
            "exposed": exposed,
            "latent": all3(not3(exposed), anywhere),
            "residual": all3(any3(bound.values()), not3(anywhere)),
            "recovery_only": all3(any3(on[p] for p in RECOVERY), not3(on["sign_in"]), not3(on["second_factor"])),
            "dependent": all3(exposed, not3(usable)),
            "no_alternative_offered": all3(exposed, not3(offered)),
            "privileged_exposed": all3(exposed, self.privileged(account)),
        }


def verdicts(org, index):
    """One entry per account on the date: (account, scope, stratum, privileged, flags)."""
    day = Day(org, index)
    return [(a, *day.scope(a), day.privileged(a), day.flags(a)) for a in day.accounts]


def word(value):
    return {True: "yes", False: "no", None: "unknown"}[value]


def days(found, day):
    """Days of accounts in the month up to a date of which only the state at its own end is told; the days before it are unknown."""
    told = [flags["exposed"] for _, scope, _, _, flags in found if scope == "in_scope"]
    there = sum((day - max(day.replace(day=1), a.created)).days + 1 for a, scope, *_ in found if scope == "in_scope")
    return (there, told.count(True), told.count(False), there - len(told) + told.count(None), len(found) - len(told))


def headline(found, day):
    """metric -> (in_scope, yes, no, unknown, out_of_scope) of one date."""
    rows = {}
    metrics = [(f, f) for f in FLAGS] + [("cutoff", "dependent")]  # every telephone here is delivered by Microsoft
    for metric, flag in metrics:
        counted = [flags[flag] for _, scope, _, privileged, flags in found
                   if scope == "in_scope" and not (metric == "privileged_exposed" and privileged is False)]
        rows["sms." + metric] = (len(counted), counted.count(True), counted.count(False), counted.count(None),
                                 len(found) - len(counted))
    rows["sms.days"] = days(found, day)
    in_scope = rows["sms.exposed"][0]
    rows["sms.used"] = (in_scope, 0, 0, in_scope, len(found) - in_scope)  # no log of sign-ins is delivered
    return dict(sorted(rows.items()))
