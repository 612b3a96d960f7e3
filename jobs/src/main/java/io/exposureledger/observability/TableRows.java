package io.exposureledger.observability;

/** How many rows a run wrote to a table. */
public record TableRows(String table, long rows) {}
