package io.exposureledger.report;

import java.util.List;

/** The words of the metrics on numbers, exceptions and accountability. */
final class FurtherWordings {

  private FurtherWordings() {}

  static List<MetricWording> all() {
    return List.of(
        new MetricWording(
            "sms.used",
            "Used",
            "were entered with a text message or a call in the last 90 days",
            "",
            "The log of sign-ins has one in which a text message or a call succeeded."),
        new MetricWording(
            "sms.days",
            "Days exposed",
            "were days on which the account could be entered with a text message or a call",
            "in this month",
            "The state at the end of a day stands for it, and for the next day where none is"
                + " there; other days are not known."),
        new MetricWording(
            "policy.drift",
            "Written and in force",
            "are treated differently by the documented policy and by the one in force",
            "for which both say something",
            "On some path one permits a telephone and the other does not."),
        new MetricWording(
            "number.shared",
            "Shared numbers",
            "can be used to get into accounts of two or more persons",
            "",
            "Two or more persons have the number bound to their accounts, declared as shared or"
                + " not."),
        new MetricWording(
            "number.stale",
            "Stale numbers",
            "could belong to somebody else by now, unproven for 90 days",
            "",
            "The number was neither registered nor used in the last 90 days."),
        new MetricWording(
            "number.leaver",
            "Numbers of leavers",
            "could still reach somebody who has left",
            "",
            "Another person has the number bound too, or owns it by the register of numbers, and"
                + " has left."),
        new MetricWording(
            "number.changed",
            "Unproven changes of number",
            "changed a number without evidence that the person did it, or without a notice",
            "",
            "Somebody else changed the number without a verified caller, or nothing was sent to the"
                + " person."),
        new MetricWording(
            "exception.expired_effective",
            "Expired and in effect",
            "should have ended and still had an exposed account under it",
            "",
            "The end date has passed, and an account that the exception covers is exposed."),
        new MetricWording(
            "exception.unregistered",
            "Unregistered exclusions",
            "left out an account that no approved exception covers",
            "made by policies on sign-in",
            "An enabled policy excludes an account in scope, and no approved entry of the register"
                + " covers that account."),
        new MetricWording(
            "exception.covers_nobody",
            "Exceptions for nobody",
            "covered no account in scope",
            "",
            "The scope of the exception holds no account in scope."),
        new MetricWording(
            "exception.orphaned",
            "Orphaned exceptions",
            "had an owner or an approver who has left",
            "",
            "Owner or approver has left."),
        new MetricWording(
            "exception.self_approved",
            "Self-approved exceptions",
            "came with the approval of those who asked for them or own them",
            "",
            "The approver is the requester or the owner."),
        new MetricWording(
            "accountability.complete",
            "Everybody named",
            "had a control owner, a risk acceptor and an approver of an exception who are all active"
                + " people, whether the exception is valid or not",
            "that are exposed",
            "Exposed, and control owner, risk acceptor and approver of an exception that covers"
                + " the account are each an active person."));
  }
}
