"""The documented policy and the register of exceptions, as data."""
from .organisation import guid

PRIVILEGED = "directory in ('aldermoor', 'tessel') and privileged"
QUILLHAVEN_OFFICE = "directory = 'quillhaven' and department in ('Ledger', 'Research')"


def is_privileged(c):
    return c.directory in ("aldermoor", "tessel") and c.privileged is True


def is_quillhaven_office(c):
    return c.directory == "quillhaven" and c.department in ("Ledger", "Research")


CONTROL_OWNER, RISK_ACCEPTOR = "p-0007", "p-0002"

# `scope` is the Spark SQL predicate that policy.yaml carries, `applies` says the same in Python.
RULES = [
    dict(id="AUTH-3.1", title="Privileged accounts use a phishing-resistant authenticator",
         scope=PRIVILEGED, applies=is_privileged, path="second_factor",
         required_class="phishing_resistant_synced", reviewed_on="2026-03-02", control_ids=["SP800-63B-4 §2.3.2"]),
    dict(id="AUTH-3.2", title="Privileged accounts do not recover by telephone",
         scope=PRIVILEGED, applies=is_privileged, path="self_service_recovery",
         required_class="phishing_resistant_synced", reviewed_on="2026-03-02", control_ids=["SP800-63B-4 §4.2.2"]),
    dict(id="AUTH-3.4", title="SMS as second factor until migration ends, Aldermoor only",
         scope="company = 'Aldermoor' and account_type = 'human' and not privileged",
         applies=lambda c: c.company == "Aldermoor" and c.account_type == "human" and c.privileged is False,
         path="second_factor", permitted_methods=["sms", "voice", "totp", "push"], control_owner="p-0009",
         reviewed_on="2026-03-02", control_ids=["SP800-63B-4 §3.2.9"]),
    dict(id="AUTH-4.1", title="Quillhaven research and sales reset a password by text message",
         scope="directory = 'quillhaven' and department in ('Research', 'Sales')",
         applies=lambda c: c.directory == "quillhaven" and c.department in ("Research", "Sales"),
         path="self_service_recovery", permitted_methods=["sms", "email"], control_owner="p-0008",
         risk_acceptor="p-0001", reviewed_on="2025-11-17", control_ids=["SP800-63B-4 §4.2.1"]),
    dict(id="AUTH-4.2", title="Quillhaven ledger staff reset a password with an app",
         scope="directory = 'quillhaven' and department = 'Ledger'",
         applies=lambda c: c.directory == "quillhaven" and c.department == "Ledger",
         path="self_service_recovery", required_class="soft_one_time_code", control_owner="p-0008",
         reviewed_on="2025-11-17"),
    dict(id="AUTH-4.3", title="Quillhaven ledger and research never sign in with a text message alone",
         scope=QUILLHAVEN_OFFICE, applies=is_quillhaven_office, path="sign_in", required_class="approve_push",
         control_owner="p-0008", reviewed_on="2025-11-17"),
    dict(id="AUTH-4.4", title="Quillhaven ledger and research confirm with an app or a key",
         scope=QUILLHAVEN_OFFICE, applies=is_quillhaven_office, path="second_factor", required_class="approve_push",
         control_owner="p-0008", reviewed_on="2025-11-17"),
    dict(id="AUTH-5.1", title="Global administrators are reset in person",
         scope="array_contains(roles, 'Global Administrator')",
         applies=lambda c: "Global Administrator" in c.roles,
         path="help_desk_recovery", required_class="phishing_resistant_hardware", reviewed_on="2026-03-02"),
    dict(id="AUTH-5.2", title="The Aldermoor and Quillhaven desks do not verify by telephone",
         scope="directory in ('aldermoor', 'quillhaven')",
         applies=lambda c: c.directory in ("aldermoor", "quillhaven"),
         path="help_desk_recovery", required_class="soft_one_time_code", control_owner="p-0009",
         reviewed_on="2026-03-02", control_ids=["SP800-63B-4 §4.2.1"]),
]

EXCEPTION_COLUMNS = ["exception_id", "rule_id", "scope_kind", "scope_value", "path", "requester", "owner", "approver",
                     "approved_at", "expires_at", "reviewed_at", "compensating_control", "state"]

# Without a comment an entry is valid on every date. `opened` says from when the register holds it.
EXCEPTIONS = [
    dict(exception_id="EX-2026-001", rule_id="AUTH-3.4", scope_kind="account",
         scope_value="osgar.wintle@aldermoor.example", path="any", requester="p-0004", owner="p-0009",
         approver="p-0002", approved_at="2026-04-13", expires_at="2027-01-31", reviewed_at="2026-07-06",
         compensating_control="Sign-in only from the depot network", state="approved"),
    # expires between the first and the second date
    dict(exception_id="EX-2026-002", rule_id="AUTH-3.4", scope_kind="account",
         scope_value="perdita.hollin@aldermoor.example", path="any", requester="p-0004", owner="p-0009",
         approver="p-0002", approved_at="2026-03-16", expires_at="2026-09-15", reviewed_at="2026-06-01",
         compensating_control="Weekly review of sign-ins", state="approved"),
    # the approver is the requester and the owner
    dict(exception_id="EX-2026-003", rule_id="AUTH-3.4", scope_kind="account",
         scope_value="quentin.marlbury@aldermoor.example", path="any", requester="p-0009", owner="p-0009",
         approver="p-0009", approved_at="2026-05-04", expires_at="2027-04-30", reviewed_at="2026-05-04",
         compensating_control="Managed device only", state="approved"),
    # no end date
    dict(exception_id="EX-2026-004", rule_id="AUTH-3.4", scope_kind="account",
         scope_value="rhoswen.tarrant@aldermoor.example", path="any", requester="p-0004", owner="p-0009",
         approver="p-0002", approved_at="2026-02-02", expires_at="", reviewed_at="2026-08-03",
         compensating_control='<img src=x onerror="alert(1)"> see the risk paper', state="approved"),
    dict(exception_id="EX-2026-005", rule_id="AUTH-3.4", scope_kind="group",
         scope_value=guid("aldermoor/group/grp-depot-sms-sign-in"), path="sign_in", requester="p-0005",
         owner="marguerite.oakesby@aldermoor.example", approver="p-0002", approved_at="2026-05-11T09:30:00Z",
         expires_at="2026-12-31", reviewed_at="2026-08-10", compensating_control="Shared terminals without e-mail",
         state="approved"),
    dict(exception_id="EX-2026-006", rule_id="AUTH-3.4", scope_kind="unit", scope_value="u-depot", path="any",
         requester="p-0005", owner="p-0004", approver="p-0002", approved_at="2026-05-11", expires_at="2027-02-01",
         reviewed_at="2026-08-10", compensating_control="Security keys are handed out by shift", state="approved"),
    # the owner leaves on 2026-09-18
    dict(exception_id="EX-2026-007", rule_id="AUTH-3.2", scope_kind="role", scope_value="Helpdesk Administrator",
         path="self_service_recovery", requester="p-0009", owner="p-0101", approver="p-0002", approved_at="2026-06-15",
         expires_at="2027-06-14", reviewed_at="2026-06-15", compensating_control="Two desk agents confirm the reset",
         state="approved"),
    # last reviewed more than 365 days before the last date
    dict(exception_id="EX-2025-031", rule_id="AUTH-4.1", scope_kind="directory", scope_value="quillhaven",
         path="self_service_recovery", requester="p-0008", owner="p-0008", approver="p-0001", approved_at="2025-10-06",
         expires_at="2026-12-31", reviewed_at="2025-10-06", compensating_control="=HYPERLINK(\"x\";\"desk log\")",
         state="approved"),
    # proposed, never approved; not in the register on the first date
    dict(exception_id="EX-2026-009", rule_id="AUTH-3.1", scope_kind="account",
         scope_value="sunniva.okehurst@aldermoor.example", path="any", requester="p-0009", owner="p-0007", approver="",
         approved_at="", expires_at="2027-03-31", reviewed_at="", compensating_control="", state="proposed",
         opened="2026-09-21"),
]
