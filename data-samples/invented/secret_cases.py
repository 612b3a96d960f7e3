"""The leaked secrets of the group, most of them to show one rule.

`expected` is the verdict of each episode on the last date, worked out by hand: status, cause, day of the end, stratum, label;
`-` where there is none. The run stops when the plain implementation in `episodes.py` says otherwise.
"""
from .secrets import GITLAB, GITLEAKS, TRUFFLEHOG, Secret, finding, github, incident, registered

BULK = "2026-09-16T15:00:00"
ACTIVE, UNKNOWN = "active", "unknown"


def build():
    found = []

    def add(kind, *alerts, case=None, shows=None, expected=None):
        found.append(Secret(len(found) + 1, kind, list(alerts), case, shows, expected))

    trackers(add)
    checks(add)
    other_ends(add)
    places(add)
    bulk(add)
    incidents(add)
    register(add)
    scans(add)
    return found


def trackers(add):
    add("aws", github("aldermoor/platform-api#1", "2026-07-14T09:20", ("2026-09-04T10:15", "revoked"), validity=ACTIVE),
        finding(TRUFFLEHOG, "aldermoor/platform-api", "deploy/example.env:12", "yyy", "2026-07-13T17:02:40",
                validity=("active", "unknown", "unknown")),
        case="one secret, two tools", shows="GitHub and TruffleHog give the same value: one episode",
        expected="ended revoked 2026-09-04 valid checked")
    add("npm", github("aldermoor/platform-api#2", "2026-08-03T11:00", ("2026-08-10T16:30", "revoked"),
                      ("2026-09-15T08:00", "reopened"), ("2026-10-12T09:45", "revoked"), validity=(UNKNOWN,) * 3),
        case="reopened and closed again", shows="REST tells no reopening: the delivery of 2026-09-30 has it open",
        expected="ended revoked 2026-10-12 unchecked ticket_based")
    add("slack", github("tessel/core-gateway#1", "2026-06-01T08:00", ("2026-06-05T12:00", "revoked")),
        github("tessel/core-billing#1", "2026-07-05T11:59", ("2026-09-09T14:00", "revoked")),
        case="regression within 30 days", shows="leaks again a minute before 30 days are over: the same episode goes on",
        expected="ended revoked 2026-09-09 unchecked ticket_based")
    add("slack", github("tessel/core-gateway#2", "2026-06-10T08:00", ("2026-06-11T10:00", "revoked")),
        github("tessel/core-billing#2", "2026-07-11T10:00"),
        case="leaks again after 30 days", shows="exactly 30 days after a revocation that stands: a new episode",
        expected="ended revoked 2026-06-11 unchecked ticket_based | open none - unchecked -")
    add("aws", github("aldermoor/platform-jobs#1", "2026-02-02T09:00", ("2026-02-06T09:30", "revoked")),
        github("aldermoor/platform-jobs-copy#1", "2026-09-14T07:20", ("2026-10-05T15:00", "revoked"), validity=ACTIVE),
        case="leaks again between the dates", shows="the second episode is there from 2026-09-30 on",
        expected="ended revoked 2026-02-06 unchecked ticket_based | ended revoked 2026-10-05 valid contradicted")


def checks(add):
    add("github", github("aldermoor/platform-web#1", "2026-08-17T13:00", ("2026-09-08T10:00", "revoked"),
                         validity=("active", "unknown", "inactive")),
        case="declared, later confirmed", shows="ends when it was declared; checked from 2026-10-31 on",
        expected="ended revoked 2026-09-08 valid checked")
    add("aws", github("aldermoor/platform-api#3", "2026-07-22T15:40", ("2026-09-03T08:00", "revoked"), validity=ACTIVE),
        finding(TRUFFLEHOG, "aldermoor/platform-api", "jobs/example.yaml:4", "yyy", "2026-07-22T14:55:00", validity=ACTIVE),
        case="declared and refuted", shows="TruffleHog signs in with it after it was declared revoked",
        expected="open none - valid -")
    add("npm", github("tessel/core-gateway#3", "2026-08-12T10:30", validity=("active", "inactive", "inactive")),
        case="died unnoticed", shows="open in GitHub, found inactive by the delivery of 2026-09-30",
        expected="ended revoked 2026-09-30 valid checked")
    add("github", github("aldermoor/platform-web#3", "2026-09-18T09:10", ("2026-10-02T12:00", "revoked"),
                         validity=("unknown", "inactive", "inactive")),
        case="inactive at detection", shows="the first delivery finds it inactive and open",
        expected="excluded none - invalid -")
    add("github", github("aldermoor/platform-web#4", "2026-08-05T08:30", ("2026-08-07T17:00", "revoked"), validity="inactive"),
        case="revoked before the first delivery", shows="inactive, but closed as revoked by then: whether it worked nobody saw",
        expected="ended revoked 2026-08-07 unchecked checked")
    add("aws", github("tessel/field-app#1", "2026-09-21T10:00", ("2026-09-20T16:00", "revoked")),
        case="closed before detected", shows="a negative duration is left out", expected="excluded none - unchecked -")
    add("database", finding(TRUFFLEHOG, "aldermoor/platform-jobs", "config/example.ini:7", "yyy", "2026-06-03T10:00:00",
                            validity=("active", "unknown", "active")),
        case="works again", shows="unverified on 2026-09-30, verified again on 2026-10-31", expected="open none - valid -")
    add("database", finding(TRUFFLEHOG, "quillhaven/till", "Example.properties:31", "nyy", "2026-09-02T08:12:30",
                            validity=("unknown", "active", "error")),
        case="the check fails", shows="an error is no answer: it stays open", expected="open none - valid -")


def other_ends(add):
    add("slack", github("aldermoor/platform-web#2", "2026-08-20T14:05", ("2026-08-25T09:00", "false_positive")),
        case="false positive", shows="a competing end", expected="ended false_positive 2026-08-25 unchecked -")
    add("npm", github("tessel/core-billing#3", "2026-09-07T16:20", ("2026-09-08T08:40", "used_in_tests")),
        case="used in tests", shows="a competing end", expected="ended used_in_tests 2026-09-08 unchecked -")
    add("custom", github("aldermoor/depot-scanner#1", "2026-05-04T12:00", ("2026-10-06T10:00", "pattern_removed")),
        case="pattern removed", shows="pattern_deleted, a competing end", expected="ended pattern_removed 2026-10-06 unchecked -")
    add("database", github("aldermoor/ledger-export#1", "2026-03-16T10:00", ("2026-04-02T11:30", "wont_fix"), validity=ACTIVE),
        case="accepted risk", shows="wont_fix is closed and stays at risk", expected="open none - valid -")
    add("slack", github("tessel/core-gateway#5", "2026-09-02T09:00", ("2026-09-10T09:00", "false_positive")),
        github("tessel/core-billing#4", "2026-09-11T09:30", ("2026-10-02T13:00", "used_in_tests")),
        case="two alerts, both closed otherwise", shows="open while one alert is; ends with the last closing",
        expected="ended used_in_tests 2026-10-02 unchecked -")


def places(add):
    add("npm", github("aldermoor/skunkworks#1", "2026-07-30T18:00"),
        case="repository without a unit", shows="no row of the register names it", expected="open none - unchecked -")
    add("database", github("aldermoor/platform-payroll#1", "2026-06-22T09:00", ("2026-07-01T10:00", "revoked")),
        case="name before pattern", shows="platform-payroll is Finance's, platform-* is of Information Technology",
        expected="ended revoked 2026-07-01 unchecked ticket_based")
    add("aws", github("tessel/core-gateway#4", "2026-08-18T12:56:24", ("2026-08-18T15:10", "revoked"),
                      leaked="2026-08-18T12:55:53", validity=ACTIVE),
        case="push protection bypassed", shows="the leak is known, half a minute before the alert; revoked in hours",
        expected="ended revoked 2026-08-18 valid contradicted")
    add("github", github("Aldermoor/Website#1", "2026-08-24T07:45", ("2026-09-29T16:00", "revoked")),
        case="letter case of a repository", shows="registered by its address, told in another case",
        expected="ended revoked 2026-09-29 unchecked ticket_based")
    add("slack", github("tessel/field-app#2", "2026-09-15T10:00", ("2026-09-17T11:20", "revoked")),
        finding(GITLAB, "tessel/field-app", "src/example.ts:18", "nyy", "2026-09-14T16:30:00"),
        case="scan after the revocation", shows="its commit is older than the revocation: nothing leaked again",
        expected="ended revoked 2026-09-17 unchecked ticket_based")
    add("aws", github("aldermoor/platform-web#5", "2026-05-05T09:00", ("2026-05-08T09:00", "revoked")),
        finding(GITLEAKS, "aldermoor/website", "dist/example.js:3", "nyy"),
        case="finding without a date", shows="a folder that is scanned knows no date: taken for the first leak",
        expected="ended revoked 2026-05-08 unchecked ticket_based")
    add("aws", github("aldermoor/platform-api#4", "2025-09-22T10:00", validity=ACTIVE))
    add("custom", github("tessel/core-gateway#6", "2026-04-20T10:00"))


def bulk(add):
    for number, (kind, day, resolution) in enumerate([
            ("aws", "2026-02-10", "revoked"), ("npm", "2026-03-03", "revoked"), ("slack", "2026-05-27", "revoked"),
            ("database", "2026-06-18", "used_in_tests"), ("npm", "2026-07-07", "wont_fix"), ("aws", "2026-08-11", "revoked")], 1):
        add(kind, github(f"aldermoor/platform-batch#{number}", f"{day}T0{number}:30", (BULK, resolution)),
            **(dict(case="closed in bulk", shows="ten alerts of one source in one instant",
                    expected="ended revoked 2026-09-16 unchecked ticket_based") if number == 1 else {}))
    for number, (kind, day) in enumerate([("aws", "2026-04-08"), ("slack", "2026-06-29"), ("npm", "2026-07-27"),
                                          ("github", "2026-08-26")], 1):
        add(kind, github(f"tessel/core-batch#{number}", f"{day}T1{number}:10", (BULK, "revoked")))


def incidents(add):
    add("slack", incident(5101, "quillhaven/till", "2026-06-02T09:14:33.120000", ("2026-06-09T10:00", "revoked"),
                          ("2026-07-21T08:30", "reopened"), ("2026-08-14T12:00", "revoked"), leaked="2026-05-30T16:20",
                          validity="active"),
        case="reopened, with its history", shows="the activity log has it; the unit is known from 2026-09-30 on",
        expected="ended revoked 2026-08-14 valid contradicted")
    add("generic", incident(5102, "tessel/core-legacy", "2026-08-10T10:05", ("2026-08-19T15:00", "unknown"),
                            leaked="2026-08-10T10:01"),
        case="resolved, not revoked", shows="secret_revoked is false: it stays at risk", expected="open none - unchecked -")
    add("aws", incident(5103, "aldermoor/platform-api", "2026-08-27T08:00", ("2026-09-02T09:00", "revoked"),
                        leaked="2026-08-27T07:52", validity=ACTIVE),
        case="revoked, still called valid", shows="declared, and the tool calls it valid without saying when it looked",
        expected="ended revoked 2026-09-02 valid contradicted")
    add("generic", incident(5104, "tessel/field-app", "2026-09-11T13:00", ("2026-09-12T09:30", "used_in_tests"),
                            leaked="2026-09-11T12:58"))
    add("database", incident(5105, "aldermoor/ledger-export", "2026-01-19T09:00", ("2026-02-03T10:00", "wont_fix"),
                             leaked="2025-12-22T11:00", validity=ACTIVE))
    add("slack", incident(5106, "tessel/core-billing", "2026-08-19T09:00", ("2026-09-01T10:00", "revoked"),
                          leaked="2026-08-22T10:00"),
        case="leak after detection", shows="the first occurrence is later than the incident: kept, and said",
        expected="ended revoked 2026-09-01 unchecked ticket_based")
    add("aws", incident(5107, "aldermoor/platform-jobs", "2026-02-11T14:23:22.947577", leaked="2025-10-29T13:20:05.797462",
                        validity=ACTIVE))
    add("slack", incident(5108, "aldermoor/depot-scanner", "2026-08-24T10:00", leaked="2026-08-24T09:30", validity=ACTIVE),
        registered("SR-05", None, "2026-08-28T09:00", ("2026-09-22T16:00", "revoked"), written={"detector": "GitGuardian"}),
        case="one fingerprint, two tools", shows="the register says revoked, GitGuardian has it open and valid: open",
        expected="open none - valid -")
    add("database", incident(5109, "tessel/core-gateway", "2026-02-20T11:00", ("2026-03-10T09:00", "revoked"),
                             ("2026-06-01T09:00", "reopened"), ("2026-07-20T10:00", "revoked"), leaked="2026-02-19T18:00"),
        registered("SR-06", "tessel/core-gateway", "2026-07-02T08:00", ("2026-07-22T10:00", "revoked"),
                   leaked="2026-07-01T12:00", written={"detector": "GitGuardian"}),
        case="reopened before it leaked again", shows="no revocation stood: the same episode, ends with the first one after",
        expected="ended revoked 2026-07-20 unchecked ticket_based")
    add("generic", incident(5110, None, "2026-09-24T14:00", ("2026-10-20T10:00", "revoked"), leaked="2026-09-24T13:40"),
        case="incident without occurrences", shows="no repository, so no unit",
        expected="ended revoked 2026-10-20 unchecked ticket_based")


def register(add):
    add("aws", registered("SR-01", None, "2026-07-06", ("2026-10-08T09:00", "revoked"), unit="u-depot",
                          at_detection="active", validity=("active", "active", "inactive"),
                          checked=("2026-08-25T09:00", "2026-09-24T09:00", "2026-10-09T09:00")),
        case="unit without a repository", shows="the register tells the unit; a day starts in the zone of the group",
        expected="ended revoked 2026-10-08 valid checked")
    add("database", registered("SR-02", "tessel/core-legacy", "2026-05-19T10:00", at_detection="active",
                               validity=("active", "unknown", "unknown"),
                               checked=("2026-08-24T08:00", "2026-09-12T08:00", "2026-09-12T08:00")),
        case="can no longer be checked", shows="censored at the last check, 2026-09-12", expected="open none - valid -")
    add("npm", registered("SR-03", "tessel/core-legacy", "2026-05-01T09:00", ("2026-05-10T09:00", "revoked"),
                          leaked="2026-04-29T14:00",
                          at_detection="unknown", validity=ACTIVE, checked="2026-06-20T09:00"),
        registered("SR-04", "tessel/core-billing", "2026-08-06T09:00", ("2026-09-10T09:00", "revoked"),
                   leaked="2026-08-05T09:00"),
        case="active check before it leaked again", shows="the revocation was refuted: no new episode",
        expected="ended revoked 2026-09-10 unchecked ticket_based")
    add("slack", registered("SR-07", "aldermoor/website", "2026-09-04T09:00", at_detection="inactive", validity="inactive",
                            checked="2026-09-04T09:00"),
        case="registered as inactive", shows="the register keeps what was known at detection",
        expected="excluded none - invalid -")
    add("custom", registered("SR-08", "tessel/core-legacy", "2026-06-15T09:00", ("2026-06-20T09:00", "false_positive"),
                             ("2026-06-25T09:00", "reopened"), ("2026-07-03T09:00", "false_positive"),
                             ("2026-07-10T09:00", "reopened"), ("2026-08-12T09:00", "false_positive"), at_detection="unknown"),
        case="reopened twice, false positive", shows="two reopenings in one cell",
        expected="ended false_positive 2026-08-12 unchecked -")


def scans(add):
    add("slack", finding(GITLEAKS, "aldermoor/ledger-export", "etl/example.py:24", "yyn", "2026-07-09T21:52:01"),
        case="not found any more", shows="gone from the scan of 2026-10-31: still open", expected="open none - unchecked -")
    add("generic", finding(GITLEAKS, "aldermoor/ledger-export", "etl/example.py:60", "nyy", "2026-09-20T08:00:00",
                           written={"shown": "REDACTED"}),
        case="redacted", shows="without a value the finding stands for itself", expected="open none - unchecked -")
    add("slack", finding(GITLEAKS, "aldermoor/platform-api", "bot/example.sh:9", "nyy", "2026-09-12T15:00:00"))
    add("aws", finding(GITLAB, "tessel/core-gateway", "terraform/example.tf:40", "yyy", "2026-07-20T12:00:00"),
        finding(TRUFFLEHOG, "tessel/core-gateway", "terraform/example.tf:40", "yyy", "2026-07-20T12:00:00"),
        case="never verified", shows="a finding that was never verified is not known to be dead",
        expected="open none - unchecked -")
    add("npm", finding(GITLAB, "tessel/core-billing", ".npmrc-example:1", "nyy"),
        case="scan of a working tree", shows="0001-01-01 is no date of a leak; the scan starts in the zone of the group",
        expected="open none - unchecked -")
    add("github", finding(TRUFFLEHOG, "aldermoor/platform-web", "ci/example.yaml:2", "nny", "2026-10-31T05:10:00",
                          validity=ACTIVE),
        case="commit of the day of delivery", shows="detected when it was committed, not before", expected="open none - valid -")
