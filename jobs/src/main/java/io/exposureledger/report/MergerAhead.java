package io.exposureledger.report;

import java.time.LocalDate;

/** A merger that is registered and has not closed on the date. */
public record MergerAhead(String company, LocalDate closesOn) {}
