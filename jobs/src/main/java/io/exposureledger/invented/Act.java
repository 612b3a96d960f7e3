package io.exposureledger.invented;

import java.time.Instant;
import java.util.Optional;

/**
 * One reset or change of a factor, however many events a vendor writes of it.
 *
 * @param account the number of the account
 * @param at in whole milliseconds
 * @param actor the number of the account that did it, for an agent or administrator
 * @param correlation one for all events of the act
 */
public record Act(
    int account,
    Instant at,
    ActKind kind,
    ActorKind actorKind,
    Optional<Integer> actor,
    String correlation) {}
