"""The exports of policies on sign-in, as Graph gives them."""
from invented import access
from invented import organisation as o

GRAPH = "https://graph.microsoft.com/v1.0/"
LEGACY, USUAL = ["exchangeActiveSync", "other"], ["browser", "mobileAppsAndDesktopClients"]


def users(directory, policy):
    def named(tokens, kind):
        return [token.split(":", 1)[1] for token in tokens if token.startswith(kind + ":")]

    def direct(tokens):
        words = {"all": "All", "guests": "GuestsOrExternalUsers"}
        return [words.get(token) or o.guid(f"{directory}/{token}") for token in tokens if ":" not in token]

    found = {}
    for side, tokens in (("include", policy.include), ("exclude", policy.exclude)):
        found[f"{side}Users"] = direct(tokens)
        found[f"{side}Groups"] = [o.guid(f"{directory}/group/{name}") for name in named(tokens, "group")]
        found[f"{side}Roles"] = [o.ROLES[name][0] for name in named(tokens, "role")]
        found[f"{side}GuestsOrExternalUsers"] = None
    return found


def conditions(directory, policy):
    return {
        "userRiskLevels": [], "signInRiskLevels": [], "clientAppTypes": LEGACY if policy.is_legacy else USUAL,
        "platforms": None, "devices": None,
        "locations": {"includeLocations": ["All"], "excludeLocations": ["AllTrusted"]} if policy.only_away else None,
        "applications": {"includeApplications": ["All"], "excludeApplications": [], "includeUserActions": []},
        "users": users(directory, policy),
    }


def grant(policy):
    strength = None
    if isinstance(policy.asks, access.Strength):
        strength = {"id": policy.asks.id, "displayName": policy.asks.name, "policyType": policy.asks.kind,
                    "requirementsSatisfied": "mfa", "allowedCombinations": list(policy.asks.combinations)}
    return {"operator": "OR", "builtInControls": [] if strength else [policy.asks], "customAuthenticationFactors": [],
            "termsOfUse": [], "authenticationStrength": strength}


def records(directory, index):
    return [{"id": o.guid(f"{directory}/policy/{policy.name}"), "displayName": policy.name,
             "createdDateTime": "2026-05-11T09:41:22.6195833Z", "modifiedDateTime": None, "state": policy.state,
             "sessionControls": None, "conditions": conditions(directory, policy), "grantControls": grant(policy)}
            for policy in access.policies(directory, index)]


def security_defaults():
    return {"@odata.context": f"{GRAPH}$metadata#policies/identitySecurityDefaultsEnforcementPolicy/$entity",
            "id": "00000000-0000-0000-0000-000000000005", "displayName": "Security Defaults", "isEnabled": False}
