package io.exposureledger.report;

/**
 * One line of desks side by side.
 *
 * @param isSum whether it sums up lines above it
 */
public record DeskLine(
    String name,
    String detail,
    boolean isSum,
    Cell acts,
    Cell rate,
    Cell days,
    Cell unverified,
    Cell ticketless) {}
