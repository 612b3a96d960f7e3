package io.exposureledger.report;

/**
 * One row of {@code mart.comparison} of a share.
 *
 * @param unitKind unit or directory
 * @param marked different, worth_a_look, inside or too_few
 */
public record UnitMark(String unitKind, String unit, String marked) {}
