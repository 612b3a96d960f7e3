package io.exposureledger.report.explain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The record from which a fact comes.
 *
 * @param subject which account, method, policy, group or person the fact is about
 * @param file the file's name within its delivery
 * @param recordNo its place in the file, from 1
 */
public record Evidence(
    String fact,
    String subject,
    String source,
    Optional<String> file,
    Optional<LocalDate> deliveredOn,
    String fileSha256,
    long recordNo) {}
