package io.exposureledger.report;

/** One part of the leaked secrets: a unit, a type, a detector or a month of detection. */
public record SecretLine(
    String name,
    String detail,
    String detected,
    String revoked,
    Cell open,
    Cell median,
    Cell byDay30,
    Cell mean) {}
