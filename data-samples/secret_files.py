"""The exports of leaked secrets, each in its tool's own form. What they must lead to is in invented/episodes.py."""
import csv
import hashlib
import hmac
import io
import json

from invented.secrets import (ENDS, GITHUB, GITLAB, GITLEAKS, GUARDIAN, REGISTER, REPOSITORIES, TRUFFLEHOG)

KEY = b"demo"  # of the demo and of the tests: nobody has these secrets
KINDS = {  # kind: what GitHub, GitGuardian, GitLab, TruffleHog, Gitleaks and the register call it
    "aws": ("aws_access_key_id", "aws_iam", "AWS", "AWS", "aws-access-token", "aws_access_key"),
    "npm": ("npm_access_token", "npm_token", "npm_access_token", "NpmToken", "npm-access-token", "npm_token"),
    "slack": ("slack_api_token", "slack_bot_token", "Slack token", "Slack", "slack-bot-token", "slack_token"),
    "github": ("github_personal_access_token", "github_access_token", "github_pat", "Github", "github-pat", "github_token"),
    "database": ("postgres_connection_string", "postgresql_credentials", "Postgres", "Postgres", "postgres-uri", "database_url"),
    "custom": ("depot_token", "depot_token", "depot_token", "CustomRegex", "depot-token", "depot_token"),
    "generic": ("password", "generic_password", "password", "Generic", "generic-api-key", "password"),
}
TOOLS = (GITHUB, GUARDIAN, GITLAB, TRUFFLEHOG, GITLEAKS, REGISTER)
SCANNED = {GITLAB: ("tessel/core-gateway", "tessel/core-billing", "tessel/field-app"),
           GITLEAKS: ("aldermoor/platform-api", "aldermoor/ledger-export", "aldermoor/website")}
AUTHOR = "author@example.org"


def word(secret, source):
    return KINDS[secret.kind][TOOLS.index(source)]


def digits(text, length):
    return hashlib.sha256(text.encode()).hexdigest()[:length]


def iso(at):
    return at and at.replace(tzinfo=None).isoformat() + "Z"


def commit(secret):
    return digits(f"commit {secret.number}", 40)


def place(alert):
    path, _, line = alert.name.rpartition(":")
    return path, int(line)


def repository(alert):
    return alert.repository and alert.repository.lower()


def alert_name(secret, alert):
    """The alert's id as the lake has it."""
    if alert.source == GITHUB:
        return f"{repository(alert)}#{alert.name}"
    if alert.source == GITLAB:
        return f"{alert.repository}:{finding_id(secret)}"
    if alert.source == GITLEAKS:
        return f"{alert.repository}:{fingerprint(secret, alert)}:5"
    if alert.source == TRUFFLEHOG:
        path, line = place(alert)
        value = hmac.new(KEY, f"secret:{secret.value}".encode(), hashlib.sha256).hexdigest()
        return ":".join((alert.repository, commit(secret), path, str(line), word(secret, TRUFFLEHOG), value[:8]))
    return alert.name


def finding_id(secret):
    return digits(f"gitlab {secret.number}", 64)


def fingerprint(secret, alert):
    path, line = place(alert)
    parts = ([commit(secret)] if alert.leaked else []) + [path, word(secret, GITLEAKS), str(line)]
    return ":".join(parts)


def told(secrets, source, index):
    """(secret, alert) of what a delivery of a source holds."""
    return [(s, a) for s in secrets for a in s.alerts if a.source == source and a.delivered(index)]


def lines(records):
    return "[\n" + ",\n".join(json.dumps(x, ensure_ascii=False) for x in records) + "\n]\n" if records else "[]\n"


def github(secrets, index):
    records = [github_alert(s, a, index) for s, a in told(secrets, GITHUB, index)]
    return lines(sorted(records, key=lambda x: (x["created_at"], x["url"]), reverse=True))


def github_alert(secret, alert, index):
    closed, kind = alert.state(index), word(secret, GITHUB)
    path, resolution = f"config/example-{secret.number}.env", closed and closed[1]
    owner = alert.repository.split("/")[0]
    return {
        "number": int(alert.name), "created_at": iso(alert.detected), "updated_at": iso(alert.detected),
        "url": f"https://api.github.example/repos/{alert.repository}/secret-scanning/alerts/{alert.name}",
        "html_url": f"https://github.example/{alert.repository}/security/secret-scanning/{alert.name}",
        "state": "resolved" if closed else "open",
        "resolution": "pattern_deleted" if resolution == "pattern_removed" else resolution,
        "resolved_at": iso(closed and closed[0]), "resolved_by": {"login": "example-security"} if closed else None,
        "secret_type": kind, "secret_type_display_name": kind.replace("_", " "), "secret": secret.value,
        "validity": alert.validity[index], "publicly_leaked": False, "multi_repo": len(secret.alerts) > 1,
        "push_protection_bypassed": bool(alert.leaked), "push_protection_bypassed_at": iso(alert.leaked),
        "first_location_detected": {"path": path, "start_line": 3, "end_line": 3, "commit_sha": commit(secret)},
        "has_more_locations": False,
        "repository": {"full_name": alert.repository, "owner": {"login": owner}, "private": True},
    }


def guardian(secrets, index):
    return lines([guardian_incident(s, a, index) for s, a in told(secrets, GUARDIAN, index)])


def guardian_incident(secret, alert, index):
    number, closed, name = int(alert.name), alert.state(index), word(secret, GUARDIAN)
    ignored = {"used_in_tests": "test_credential", "wont_fix": "low_risk"}.get(closed and closed[1])
    resolved = closed[0] if closed and not ignored else None
    return {
        "id": number, "date": iso(alert.leaked),
        "detector": {"name": name, "display_name": name.replace("_", " "), "nature": "specific", "family": "credentials",
                     "detector_group_name": name, "detector_group_display_name": name.replace("_", " ")},
        "secret_hash": secret.fingerprint, "hmsl_hash": f"EXAMPLE-HMSL-{number}", "occurrences_count": 1,
        "status": "IGNORED" if ignored else "RESOLVED" if resolved else "TRIGGERED", "triggered_at": iso(alert.detected),
        "ignored_at": iso(closed[0]) if ignored else None, "ignore_reason": ignored,
        "resolved_at": iso(resolved), "secret_revoked": bool(closed) and closed[1] == "revoked",
        "validity": {"active": "valid", "inactive": "invalid"}.get(alert.validity[index], "no_checker"),
        "severity": "high", "assignee_id": None, "assignee_email": None, "tags": [], "regression": False,
        "occurrences": [{
            "id": 70000 + number, "incident_id": number, "date": iso(alert.leaked), "kind": "realtime", "presence": "present",
            "filepath": f"config/example-{secret.number}.env", "sha": commit(secret), "author_info": AUTHOR,
            "source": {"id": 300, "type": "github", "full_name": alert.repository}}] if alert.repository else None,
        "activity_logs": [activity(number, n, *change) for n, change in enumerate(past(alert, index))],
    }


def past(alert, index):
    return [(alert.detected, "triggered"), *[c for c in alert.changes if c[0] < ENDS[index]]]


def activity(number, n, at, change):
    key = {"triggered": "TRIGGER", "reopened": "UNRESOLVE", "used_in_tests": "IGNORE", "wont_fix": "IGNORE"}.get(change, "RESOLVE")
    data = {"revoked": change == "revoked"} if key == "RESOLVE" else {}
    return {"id": number * 10 + n, "created_at": iso(at), "updated_at": None, "incident_id": number,
            "content": {"type": "action", "content_key": key, "data": data}}


def gitlab(secrets, index, day, project):
    found = [(s, a) for s, a in told(secrets, GITLAB, index) if a.repository == project]
    return json.dumps({
        "version": "15.0.0", "vulnerabilities": [vulnerability(s, a) for s, a in found], "remediations": [],
        "scan": {"scanner": {"id": "gitleaks", "name": "Gitleaks", "vendor": {"name": "GitLab"}, "version": "8.18.0"},
                 "type": "secret_detection", "start_time": f"{day}T02:13:09", "end_time": f"{day}T02:14:31",
                 "status": "success"}}, indent=1) + "\n"


def vulnerability(secret, alert):
    (path, line), rule = place(alert), word(secret, GITLAB)
    return {
        "id": finding_id(secret), "category": "secret_detection", "severity": "Critical",
        "raw_source_code_extract": secret.value,
        "location": {"file": path, "start_line": line, "end_line": line, "commit": {
            "date": iso(alert.leaked) or "0001-01-01T00:00:00Z", "sha": commit(secret) if alert.leaked else "0000000"}},
        "identifiers": [{"type": "gitleaks_rule_id", "name": f"Gitleaks rule ID {rule}", "value": rule}]}


def trufflehog(secrets, index):
    return "".join(json.dumps(truffle(s, a, index)) + "\n" for s, a in told(secrets, TRUFFLEHOG, index))


def truffle(secret, alert, index):
    path, line = place(alert)
    owner = alert.repository.split("/")[0]
    failed = {"VerificationError": "dial tcp: lookup verifier.example: no such host"} if alert.validity[index] == "error" else {}
    return {
        "SourceMetadata": {"Data": {"Git": {
            "commit": commit(secret), "file": path, "email": f"Example Author <{AUTHOR}>",
            "repository": f"https://git.{owner}.example/{alert.repository}.git",
            "timestamp": alert.leaked.strftime("%Y-%m-%d %H:%M:%S +0000 UTC"), "line": line}}},
        "SourceID": 1, "SourceType": 16, "SourceName": "trufflehog - git", "DetectorType": 2,
        "DetectorName": word(secret, TRUFFLEHOG), "DecoderName": "PLAIN", "Verified": alert.validity[index] == "active",
        **failed, "VerificationFromCache": False, "Raw": secret.value, "RawV2": "", "Redacted": "", "ExtraData": None,
        "StructuredData": None}


def gitleaks(secrets, index, project):
    """Of platform-api SARIF, of the others JSON."""
    found = [(s, a) for s, a in told(secrets, GITLEAKS, index) if a.repository == project]
    if project != "aldermoor/platform-api":
        return ".json", lines([leak(s, a) for s, a in found])
    run = {"tool": {"driver": {"name": "gitleaks", "semanticVersion": "v8.0.0", "rules": []}},
           "results": [sarif_result(s, a) for s, a in found]}
    document = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return ".sarif", json.dumps(document, indent=1) + "\n"


def leak(secret, alert):
    (path, line), shown = place(alert), alert.written.get("shown", secret.value)
    return {"RuleID": word(secret, GITLEAKS), "Description": "An invented finding", "StartLine": line, "EndLine": line,
            "StartColumn": 5, "EndColumn": 40, "Match": f"EXAMPLE = {shown}", "Secret": shown, "File": path, "SymlinkFile": "",
            "Commit": commit(secret) if alert.leaked else "", "Entropy": 3.25, "Author": "Example Author", "Email": AUTHOR,
            "Date": iso(alert.leaked) or "", "Message": "add the example\nsecond line", "Tags": [],
            "Fingerprint": fingerprint(secret, alert)}


def sarif_result(secret, alert):
    (path, line), rule = place(alert), word(secret, GITLEAKS)
    region = {"startLine": line, "startColumn": 5, "endLine": line, "endColumn": 40, "snippet": {"text": secret.value}}
    return {"message": {"text": f"{rule} has detected an invented finding"}, "ruleId": rule,
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": path}, "region": region}}],
            "partialFingerprints": {"commitSha": commit(secret), "email": AUTHOR, "author": "Example Author",
                                    "date": iso(alert.leaked), "commitMessage": "add the example"},
            "properties": {"tags": []}}


def table(header, rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def register(secrets, index):
    header = ["alert_id", "secret_id", "secret_type", "detector", "repository", "unit_id", "leaked_at", "detected_at", "closed_at",
              "revoked_at", "state", "resolution", "validity_at_detection", "validity", "validity_checked_at", "reopened_at",
              "assignee"]
    return table(header, [registered(s, a, index) for s, a in told(secrets, REGISTER, index)])


def registered(secret, alert, index):
    closed, detector = alert.state(index), alert.written.get("detector", "pentest")
    revoked = closed[0] if closed and closed[1] == "revoked" else None
    detected = "2026-07-06" if alert.name == "SR-01" else iso(alert.detected)  # of one the day is all that is known
    return [alert.name, secret.fingerprint if detector == "GitGuardian" else secret.value, word(secret, REGISTER), detector,
            alert.repository or "", alert.unit or "", iso(alert.leaked) or "", detected, iso(closed and closed[0]) or "",
            iso(revoked) or "", "closed" if closed else "open", closed[1] if closed else "", alert.at_detection or "",
            alert.validity[index], iso(alert.checked[index]) or "", "|".join(iso(at) for at in alert.reopenings(index)),
            "p-0009" if alert.repository else ""]


def repositories(index):
    return table(["repository", "unit_id", "owner"], [row[:3] for row in REPOSITORIES if row[3] <= index])


def files(secrets, index, day):
    """(source, name of the file, text) of a delivery."""
    yield GITHUB, "alerts-1.json", github(secrets, index)
    yield GUARDIAN, "incidents-1.json", guardian(secrets, index)
    for project in SCANNED[GITLAB]:
        yield GITLAB, project.replace("/", "__") + ".json", gitlab(secrets, index, day, project)
    yield TRUFFLEHOG, "findings.json", trufflehog(secrets, index)
    for project in SCANNED[GITLEAKS]:
        ending, text = gitleaks(secrets, index, project)
        yield GITLEAKS, project.replace("/", "__") + ending, text
    yield REGISTER, "secrets.csv", register(secrets, index)
    yield "repositories-register", "repositories.csv", repositories(index)
