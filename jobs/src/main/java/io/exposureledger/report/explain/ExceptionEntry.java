package io.exposureledger.report.explain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The entry of the register of exceptions that covers the account.
 *
 * @param id empty where none does
 * @param status none, valid, invalid or unknown
 * @param failed the tests that it fails
 */
public record ExceptionEntry(
    Optional<String> id,
    String status,
    List<String> failed,
    Optional<String> path,
    Optional<NamedPerson> owner,
    Optional<NamedPerson> approver,
    Optional<Instant> expiresAt,
    Optional<String> compensatingControl) {}
