"""Policies on sign-in (Conditional Access) of two directories, as data. Quillhaven exports none."""
from dataclasses import dataclass

from . import organisation as o


@dataclass(frozen=True)
class Strength:
    id: str
    name: str
    kind: str
    rank: int  # of the lowest class that it accepts
    combinations: tuple


@dataclass(frozen=True)
class Policy:
    name: str
    state: str
    include: tuple  # "all", "guests", "group:<name>", "role:<name>" or a login
    exclude: tuple
    asks: object  # a strength, "mfa" or "block"
    is_legacy: bool = False  # about legacy protocols, else about browsers and apps
    only_away: bool = False  # not at trusted locations


WITHOUT_TELEPHONE = Strength(o.guid("strength/without-telephone"), "Without telephone", "custom", 5,
                             ("windowsHelloForBusiness", "fido2", "password,microsoftAuthenticatorPush"))
PHISHING_RESISTANT = Strength("00000000-0000-0000-0000-000000000004", "Phishing-resistant MFA", "builtIn", 6,
                              ("windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor"))
ON, REPORT_ONLY = "enabled", "enabledForReportingButNotEnforced"
BREAK_GLASS = ("bg-01@aldermoor.example", "bg-02@aldermoor.example")
ADMINISTRATORS = tuple(f"role:{name}" for name, (_, privileged, _) in o.ROLES.items() if privileged)


def policies(directory, index):
    """The policies on one of the dates; None where the directory exports none."""
    return {"aldermoor": aldermoor, "tessel": tessel}.get(directory, lambda _: None)(index)


def aldermoor(index):
    """Most are asked for a good factor. The depot is left out; its first shift gets a plain demand, then keys."""
    offices = ("group:grp-dept-head-office", "group:grp-dept-finance", "group:grp-dept-it")
    return [
        Policy("CA01 Everyone without telephone", ON, ("all",), (*BREAK_GLASS, "group:grp-frontline", "guests"), WITHOUT_TELEPHONE),
        Policy("CA02 Guests", ON, ("guests",), (), "mfa"),
        Policy("CA03 Offices and who has a key", ON, (*offices, "group:grp-passkey-rollout"), BREAK_GLASS, PHISHING_RESISTANT),
        Policy("CA04 Block legacy protocols", ON, ("all",), BREAK_GLASS, "block", is_legacy=True),
        Policy("CA05 Depot, first shift", "disabled" if index == 0 else ON, ("group:grp-depot-shift-a",), (), "mfa"),
    ]


def tessel(index):
    """A pilot, then a department, then nearly everyone; legacy protocols are only reported."""
    later = ("group:grp-app-later", "guests")
    return [
        Policy("TS01 App for engineers", ON, ("group:grp-app-pilot" if index == 0 else "group:grp-dept-engineering",),
               ("bronwen.lacewell@tessel.example",) if index == 1 else (), WITHOUT_TELEPHONE),
        Policy("TS02 App for everyone", ON if index == 2 else REPORT_ONLY, ("all",), later, WITHOUT_TELEPHONE),
        Policy("TS03 Field service away from the depots", "disabled" if index == 0 else ON, ("group:grp-dept-field-service",), (),
               WITHOUT_TELEPHONE, only_away=True),
        Policy("TS04 Administrators", ON, ADMINISTRATORS, (), PHISHING_RESISTANT),
        Policy("TS05 Block legacy protocols", REPORT_ONLY, ("all",), (), "block", is_legacy=True),
    ]
